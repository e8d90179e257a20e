#pragma once

#include "canvas/hittest.h"

namespace portolan::views {

/// A zone and its hosts row by row, or a host that stands by itself.
struct FocusGroup
{
    ZoneId zone; ///< empty for a host by itself
    QList<HostId> hosts;
};

/// Column by column, as people read a drawing that flows from left to right.
QList<FocusGroup> focusGroups(const Diagram &diagram);
/// The hosts in the order in which Tab visits them: those of the groups.
QList<HostId> focusOrder(const Diagram &diagram);
/// Those of one zone (of none for an empty id), row by row.
QList<HostId> hostsByRow(const Diagram &diagram, const ZoneId &zone);

enum class Way { Left, Right, Up, Down };

/// The card nearest to @p from in that direction; empty when there is none.
HostId nearestHost(const Diagram &diagram, const QPointF &from, Way way);

/// A host's lines in the catalog's order of sections, then by the other end.
QList<LineKey> linesOf(const Diagram &diagram, const HostId &host);

} // namespace portolan::views
