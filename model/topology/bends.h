#pragma once

#include "topology/edit.h"

namespace portolan {

/// At most so many peers tell whose line a bend is of: enough that some stay when hosts go.
inline constexpr qsizetype kMostBendPeers = 32;

/// The next free id for a bend.
BendId freeBendId(const Topology &topology);

/// Stores the bend: instead of the one with its id, or as a new one.
Edit putBend(const Topology &topology, const Bend &bend);
Edit removeBends(const Topology &topology, const QSet<BendId> &ids);

/// All bends of the drawing once @p edit is made.
QMap<BendId, Bend> bendsAfter(const Topology &topology, const Edit &edit);

/// What becomes of bends when the hosts go: those of other lines, too, stay where they are.
QList<BendChange> bendsWithout(const Topology &topology, const QSet<HostId> &gone);
/// What becomes of bends when a host gets another id.
QList<BendChange> bendsRenamed(const Topology &topology, const HostId &from, const HostId &to);
/// What becomes of bends when another host is the server instead: as far from it as they were;
/// those of its own line to the former one are dropped.
QList<BendChange> bendsOfServer(const Topology &topology, const HostId &from, const HostId &to);

/// The middle one of several places: some host's, the lower of two. @p places must not be empty.
qreal middlePlace(QList<qreal> places);

/// A point's x or y.
inline qreal along(Axis axis, const QPointF &point)
{
    return axis == Axis::X ? point.x() : point.y();
}

} // namespace portolan
