#pragma once

#include "layout/blocks.h"

#include <QLineF>
#include <QRectF>

namespace portolan {

/// A drawing turned so that what stands on a side of the servers stands right of them: one way to
/// route serves all four sides.
class Frame
{
public:
    explicit Frame(Side side)
        : m_side(side)
    {
    }

    QPointF map(QPointF point) const
    {
        switch (m_side) {
        case Side::Left:
            return {-point.x(), point.y()};
        case Side::Right:
            return point;
        case Side::Top:
            return {-point.y(), point.x()};
        case Side::Bottom:
            return {point.y(), point.x()};
        }
        return point;
    }

    QPointF unmap(QPointF point) const
    {
        switch (m_side) {
        case Side::Left:
            return {-point.x(), point.y()};
        case Side::Right:
            return point;
        case Side::Top:
            return {point.y(), -point.x()};
        case Side::Bottom:
            return {point.y(), point.x()};
        }
        return point;
    }

    QRectF map(const QRectF &rect) const
    {
        return QRectF(map(rect.topLeft()), map(rect.bottomRight())).normalized();
    }
    Polyline unmap(const Polyline &line) const
    {
        Polyline result;
        for (const QPointF &point : line)
            result.append(unmap(point));
        return result;
    }

private:
    Side m_side;
};

/// The way out of a card through one of its sides.
constexpr Side opposite(Side side)
{
    switch (side) {
    case Side::Left:
        return Side::Right;
    case Side::Right:
        return Side::Left;
    case Side::Top:
        return Side::Bottom;
    case Side::Bottom:
        return Side::Top;
    }
    return side;
}

/// Of length 1, outwards.
inline QPointF outwards(Side side)
{
    switch (side) {
    case Side::Left:
        return {-1, 0};
    case Side::Right:
        return {1, 0};
    case Side::Top:
        return {0, -1};
    case Side::Bottom:
        return {0, 1};
    }
    return {};
}

} // namespace portolan
