#pragma once

#include "layout/bendhandles.h"

#include <Qt>

namespace portolan::views {

/// Where a piece of the selected line is taken hold of.
struct BendGrip
{
    BendHandle handle;
    QPointF place;          ///< in canvas units: its middle, beside the label
    bool isCurrent = false; ///< the keys move this one
};

/// Those that can be told apart at that zoom.
QList<BendGrip> bendGrips(const LineBends &bends, qreal zoom);
/// @name The grip at @p place, or that whose piece runs there; @p tolerance is in canvas units
///@{
std::optional<BendGrip> gripAt(const QList<BendGrip> &grips, const QPointF &place, qreal tolerance);
std::optional<BendGrip> pieceOf(const QList<BendGrip> &grips, const QPointF &place,
                                qreal tolerance);
///@}
/// Tells which way the piece can be pulled.
Qt::CursorShape gripCursor(Axis axis);

} // namespace portolan::views
