#pragma once

#include "canvas/hittest.h"

namespace portolan::views {

/// A zone and its hosts row by row, or a host, a note or a picture that stands by itself.
struct FocusGroup
{
    ZoneId zone; ///< empty for what stands by itself
    QList<HostId> hosts;
    AnnotationId annotation; ///< empty for hosts
};

/// Column by column, as people read a drawing that flows from left to right.
QList<FocusGroup> focusGroups(const Diagram &diagram);
/// What Tab visits, in this order: hosts, notes and pictures of the groups, and zones without
/// hosts.
QList<Hit> focusOrder(const Diagram &diagram);
/// Those of one zone (of none for an empty id), row by row.
QList<HostId> hostsByRow(const Diagram &diagram, const ZoneId &zone);

enum class Way { Left, Right, Up, Down };

/// The host, note, picture or empty zone nearest to @p from in that direction; nothing when there
/// is none.
Hit nearestThing(const Diagram &diagram, const QPointF &from, Way way);

/// A host's lines in the catalog's order of sections, then by the other end.
QList<LineKey> linesOf(const Diagram &diagram, const HostId &host);

} // namespace portolan::views
