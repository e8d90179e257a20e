#pragma once

#include <QRectF>

namespace portolan::test {

/// Differences below this are rounding.
inline constexpr qreal kHair = 0.01;

/// A straight, level or upright piece of a line of a trunk.
struct Segment
{
    QPointF from;
    QPointF to;
    int trunk = 0;

    bool isUpright() const { return from.x() == to.x(); }
    QRectF rect() const { return QRectF(from, to).normalized(); }
    /// Across the line.
    qreal place() const { return isUpright() ? from.x() : from.y(); }
    qreal low() const { return isUpright() ? rect().top() : rect().left(); }
    qreal high() const { return isUpright() ? rect().bottom() : rect().right(); }
    bool isEnd(QPointF point) const { return point == from || point == to; }
};

inline QRectF grown(const QRectF &rect, qreal by)
{
    return rect.adjusted(-by, -by, by, by);
}

/// Whether the insides meet; a line, which has none, must run in the inside.
inline bool meet(const QRectF &a, const QRectF &b)
{
    return a.left() < b.right() - kHair && b.left() < a.right() - kHair &&
           a.top() < b.bottom() - kHair && b.top() < a.bottom() - kHair;
}

inline bool lineMeets(const QRectF &line, const QRectF &rect)
{
    return line.right() > rect.left() + kHair && line.left() < rect.right() - kHair &&
           line.bottom() > rect.top() + kHair && line.top() < rect.bottom() - kHair;
}

/// Whether the cross-hairs of two segments meet in the inside of both.
inline bool cross(const Segment &a, const Segment &b)
{
    if (a.isUpright() == b.isUpright())
        return false;
    return a.place() > b.low() + kHair && a.place() < b.high() - kHair &&
           b.place() > a.low() + kHair && b.place() < a.high() - kHair;
}

} // namespace portolan::test
