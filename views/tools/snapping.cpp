#include "tools/snapping.h"

#include "layout/layoutmetrics.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace portolan::views {

namespace {

/// One direction of a box, so that x and y are the same work.
struct Span
{
    qreal begin;
    qreal end;

    qreal middle() const { return (begin + end) / 2; }
};

Span across(const QRectF &rect, Qt::Orientation way)
{
    return way == Qt::Horizontal ? Span{rect.left(), rect.right()}
                                 : Span{rect.top(), rect.bottom()};
}

qreal toGrid(qreal value)
{
    return std::round(value / kGrid) * kGrid - value;
}

/// Finds the smallest shift that aligns one of some lines with others.
class Aligner
{
public:
    Aligner(const QRectF &rect, Qt::Orientation way, const QList<qreal> &lines, qreal tolerance)
        : m_rect(rect)
        , m_way(way)
        , m_lines(lines)
        , m_tolerance(tolerance)
    {
    }

    void tryOther(const QRectF &other)
    {
        const Span span = across(other, m_way);
        for (const qreal target : {span.begin, span.middle(), span.end})
            tryTarget(target, other);
    }

    /// To the grid where nothing else caught it.
    qreal shift(qreal gridLine) const
    {
        if (m_shift)
            return *m_shift;
        const qreal grid = toGrid(gridLine);
        return std::abs(grid) <= m_tolerance ? grid : 0;
    }

    std::optional<QLineF> guide() const
    {
        if (!m_shift)
            return std::nullopt;
        const Qt::Orientation along = m_way == Qt::Horizontal ? Qt::Vertical : Qt::Horizontal;
        const Span mine = across(m_rect, along);
        const Span theirs = across(m_other, along);
        const qreal begin = std::min(mine.begin, theirs.begin);
        const qreal end = std::max(mine.end, theirs.end);
        return m_way == Qt::Horizontal ? QLineF(m_target, begin, m_target, end)
                                       : QLineF(begin, m_target, end, m_target);
    }

private:
    void tryTarget(qreal target, const QRectF &other)
    {
        for (const qreal line : m_lines) {
            const qreal shift = target - line;
            const qreal limit = m_shift ? std::abs(*m_shift) : m_tolerance;
            if (std::abs(shift) > limit || (m_shift && std::abs(shift) == limit))
                continue;
            m_shift = shift;
            m_target = target;
            m_other = other;
        }
    }

    QRectF m_rect;
    Qt::Orientation m_way;
    QList<qreal> m_lines;
    qreal m_tolerance;
    std::optional<qreal> m_shift;
    qreal m_target = 0;
    QRectF m_other;
};

Snap combined(const Aligner &x, const Aligner &y, const QPointF &gridPoint)
{
    Snap snap;
    snap.shift = {x.shift(gridPoint.x()), y.shift(gridPoint.y())};
    if (const auto guide = x.guide())
        snap.guides.append(guide->translated(0, snap.shift.y()));
    if (const auto guide = y.guide())
        snap.guides.append(guide->translated(snap.shift.x(), 0));
    return snap;
}

} // namespace

Snap snapRect(const QRectF &rect, const QList<QRectF> &others, qreal tolerance)
{
    const QPointF centre = rect.center();
    Aligner x(rect, Qt::Horizontal, {rect.left(), centre.x(), rect.right()}, tolerance);
    Aligner y(rect, Qt::Vertical, {rect.top(), centre.y(), rect.bottom()}, tolerance);
    for (const QRectF &other : others) {
        x.tryOther(other);
        y.tryOther(other);
    }
    return combined(x, y, rect.topLeft());
}

Snap snapEdges(const QRectF &rect, Qt::Edges edges, const QList<QRectF> &others, qreal tolerance)
{
    QPointF corner;
    QList<qreal> xs;
    QList<qreal> ys;
    if (edges & (Qt::LeftEdge | Qt::RightEdge)) {
        corner.setX(edges & Qt::LeftEdge ? rect.left() : rect.right());
        xs.append(corner.x());
    }
    if (edges & (Qt::TopEdge | Qt::BottomEdge)) {
        corner.setY(edges & Qt::TopEdge ? rect.top() : rect.bottom());
        ys.append(corner.y());
    }
    Aligner x(rect, Qt::Horizontal, xs, tolerance);
    Aligner y(rect, Qt::Vertical, ys, tolerance);
    for (const QRectF &other : others) {
        x.tryOther(other);
        y.tryOther(other);
    }
    return combined(x, y, corner);
}

} // namespace portolan::views
