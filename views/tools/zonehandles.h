#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>
#include <Qt>

namespace portolan::views {

/// One place of a selected zone's border that resizes it.
struct ZoneHandle
{
    Qt::Edges edges; ///< which borders it moves
    QPointF place;
};

/// The corners and the middles of the sides.
QList<ZoneHandle> zoneHandles(const QRectF &rect);
/// The borders that a press at @p place moves; none when it is no handle.
Qt::Edges handleAt(const QRectF &rect, const QPointF &place, qreal tolerance);
Qt::CursorShape handleCursor(Qt::Edges edges);

} // namespace portolan::views
