#include "tools/bendgrips.h"

#include <algorithm>
#include <cmath>

namespace portolan::views {

namespace {

/// A shorter piece has no room for a grip, in pixels.
constexpr qreal kShortestPiece = 16;

/// The middle of the longest part that no label covers.
QPointF middleOf(const QLineF &line, const QRectF &label)
{
    const QRectF box = QRectF(line.p1(), line.p2()).normalized();
    if (label.isEmpty() || !label.contains(line.center()))
        return line.center();
    if (line.dx() == 0) {
        const bool isAbove = label.top() - box.top() > box.bottom() - label.bottom();
        return {box.left(),
                isAbove ? (box.top() + label.top()) / 2 : (box.bottom() + label.bottom()) / 2};
    }
    const bool isLeft = label.left() - box.left() > box.right() - label.right();
    return {isLeft ? (box.left() + label.left()) / 2 : (box.right() + label.right()) / 2,
            box.top()};
}

qreal distance(const QPointF &a, const QPointF &b)
{
    return std::max(std::abs(a.x() - b.x()), std::abs(a.y() - b.y()));
}

bool isOn(const QLineF &line, const QPointF &place, qreal tolerance)
{
    return QRectF(line.p1(), line.p2())
        .normalized()
        .adjusted(-tolerance, -tolerance, tolerance, tolerance)
        .contains(place);
}

} // namespace

QList<BendGrip> bendGrips(const LineBends &bends, qreal zoom)
{
    QList<BendGrip> grips;
    for (const BendHandle &handle : bends.handles()) {
        if (handle.line.length() * zoom >= kShortestPiece)
            grips.append({handle, middleOf(handle.line, bends.label())});
    }
    return grips;
}

std::optional<BendGrip> gripAt(const QList<BendGrip> &grips, const QPointF &place, qreal tolerance)
{
    for (const BendGrip &grip : grips) {
        if (distance(grip.place, place) <= tolerance)
            return grip;
    }
    return std::nullopt;
}

std::optional<BendGrip> pieceOf(const QList<BendGrip> &grips, const QPointF &place, qreal tolerance)
{
    for (const BendGrip &grip : grips) {
        if (isOn(grip.handle.line, place, tolerance))
            return grip;
    }
    return std::nullopt;
}

Qt::CursorShape gripCursor(Axis axis)
{
    return axis == Axis::X ? Qt::SplitHCursor : Qt::SplitVCursor;
}

} // namespace portolan::views
