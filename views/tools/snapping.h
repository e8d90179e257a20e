#pragma once

#include <QLineF>
#include <QList>
#include <QPointF>
#include <QRectF>

namespace portolan::views {

/// How near something must come to be caught, in pixels of the screen (canvas: Behaviour 3).
inline constexpr qreal kSnapPixels = 6;

/// Where something that is dragged is caught.
struct Snap
{
    QPointF shift;        ///< what to add to where it is
    QList<QLineF> guides; ///< what it is aligned with
};

/// Aligns the borders and the centre of @p rect with those of @p others, or else its upper left
/// corner with the grid, where no more than @p tolerance canvas units are missing.
Snap snapRect(const QRectF &rect, const QList<QRectF> &others, qreal tolerance);

/// The same for some borders of a box.
Snap snapEdges(const QRectF &rect, Qt::Edges edges, const QList<QRectF> &others, qreal tolerance);

} // namespace portolan::views
