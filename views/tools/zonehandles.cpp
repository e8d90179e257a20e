#include "tools/zonehandles.h"

#include <algorithm>
#include <cmath>

namespace portolan::views {

QList<ZoneHandle> zoneHandles(const QRectF &rect)
{
    const QPointF centre = rect.center();
    return {{Qt::TopEdge | Qt::LeftEdge, rect.topLeft()},
            {Qt::TopEdge, {centre.x(), rect.top()}},
            {Qt::TopEdge | Qt::RightEdge, rect.topRight()},
            {Qt::RightEdge, {rect.right(), centre.y()}},
            {Qt::BottomEdge | Qt::RightEdge, rect.bottomRight()},
            {Qt::BottomEdge, {centre.x(), rect.bottom()}},
            {Qt::BottomEdge | Qt::LeftEdge, rect.bottomLeft()},
            {Qt::LeftEdge, {rect.left(), centre.y()}}};
}

Qt::Edges handleAt(const QRectF &rect, const QPointF &place, qreal tolerance)
{
    for (const ZoneHandle &handle : zoneHandles(rect)) {
        const QPointF way = place - handle.place;
        if (std::max(std::abs(way.x()), std::abs(way.y())) <= tolerance)
            return handle.edges;
    }
    return {};
}

Qt::CursorShape handleCursor(Qt::Edges edges)
{
    if (edges == (Qt::TopEdge | Qt::LeftEdge) || edges == (Qt::BottomEdge | Qt::RightEdge))
        return Qt::SizeFDiagCursor;
    if (edges == (Qt::TopEdge | Qt::RightEdge) || edges == (Qt::BottomEdge | Qt::LeftEdge))
        return Qt::SizeBDiagCursor;
    return edges & (Qt::LeftEdge | Qt::RightEdge) ? Qt::SizeHorCursor : Qt::SizeVerCursor;
}

} // namespace portolan::views
