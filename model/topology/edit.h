#pragma once

#include "base/error.h"
#include "topology/topology.h"

#include <QSet>

#include <optional>

namespace portolan {

/// One host before and after; none on one side means that it was made or removed.
struct HostChange
{
    std::optional<Host> before;
    std::optional<Host> after;

    const HostId &id() const { return before ? before->id : after->id; }
    friend bool operator==(const HostChange &, const HostChange &) = default;
};

struct ZoneChange
{
    std::optional<Zone> before;
    std::optional<Zone> after;

    const ZoneId &id() const { return before ? before->id : after->id; }
    friend bool operator==(const ZoneChange &, const ZoneChange &) = default;
};

struct AnnotationChange
{
    std::optional<Annotation> before;
    std::optional<Annotation> after;

    const AnnotationId &id() const { return before ? before->id : after->id; }
    friend bool operator==(const AnnotationChange &, const AnnotationChange &) = default;
};

struct BendChange
{
    std::optional<Bend> before;
    std::optional<Bend> after;

    const BendId &id() const { return before ? before->id : after->id; }
    friend bool operator==(const BendChange &, const BendChange &) = default;
};

struct PropertiesChange
{
    Properties before;
    Properties after;

    friend bool operator==(const PropertiesChange &, const PropertiesChange &) = default;
};

/// Everything that one user action changes, forward and back in one plain value. Undo, journal,
/// clipboard and merge all use it. At most one change per thing.
struct Edit
{
    QList<HostChange> hosts;
    QList<ZoneChange> zones;
    QList<AnnotationChange> annotations;
    QList<BendChange> bends;
    std::optional<PropertiesChange> properties;

    bool isEmpty() const
    {
        return hosts.isEmpty() && zones.isEmpty() && annotations.isEmpty() && bends.isEmpty() &&
               !properties;
    }
    /// The edit that takes this one back.
    Edit inverted() const;

    friend bool operator==(const Edit &, const Edit &) = default;
};

/// What an edit touched, for those who keep derived things up to date.
struct ChangeSet
{
    QSet<HostId> hosts;         ///< made, removed or changed in any way
    QSet<HostId> derivingHosts; ///< those of them whose connections or rules may differ now
    QSet<HostId> goneHosts;     ///< those of them that are no more
    QSet<HostId> movedHosts;    ///< those of them that may stand elsewhere now, or are new
    QSet<ZoneId> zones;
    QSet<ZoneId> goneZones;
    QSet<AnnotationId> annotations; ///< nothing is derived of them
    QSet<AnnotationId> goneAnnotations;
    QSet<BendId> bends;              ///< lines may run elsewhere now
    bool properties = false;         ///< title, author, notes, waivers ...
    bool derivingProperties = false; ///< catalog or settings: everything derived may differ
    bool everything = false;         ///< another drawing

    bool changesGeometryOnly() const
    {
        return derivingHosts.isEmpty() && !properties && !derivingProperties && !everything;
    }
};

/// Makes the edit. Fails with ErrorCode::Stale, having changed nothing, unless each `before` is
/// what the topology holds.
[[nodiscard]] Expected<ChangeSet> applyEdit(Topology &topology, const Edit &edit);

/// @name Edits that touch more than one thing
/// Each describes a change of @p topology without making it.
///@{
Edit insertHost(const Topology &topology, const Host &host);
Edit changeHost(const Topology &topology, const Host &host);
/// Also takes the hosts out of other hosts' `servers`, drops waivers that name them, and bends that
/// are of no other line. A `servers`
/// list that would become empty keeps its names, which belong to nobody now: empty would mean every
/// server.
Edit removeHosts(const Topology &topology, const QSet<HostId> &ids);
/// Gives a host another id in every place that names it: `servers`, waivers and bends.
Edit renameHost(const Topology &topology, const HostId &from, const HostId &to);
/// Leaves the hosts that stood in the zone without one.
Edit removeZone(const Topology &topology, const ZoneId &id);
Edit renameZone(const Topology &topology, const ZoneId &from, const ZoneId &to);
Edit changeProperties(const Topology &topology, const Properties &properties);
/// What turns @p from into @p to.
Edit difference(const Topology &from, const Topology &to);
///@}

} // namespace portolan
