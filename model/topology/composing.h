#pragma once

#include "catalog/roles.h"
#include "topology/edit.h"

#include <functional>

namespace portolan {

/// @name What a person's gesture means, as an Edit
/// Pure functions: they describe a change of @p topology without making it.
///@{

/// The next free name of the role's pattern, with the domain that most hosts of the drawing have:
/// fs01.corp.example, fs02.corp.example ... Free means neither used as a name nor as an id.
QString nextHostName(const Topology &topology, const RoleDefinition &role);

/// @p wish made well-formed, with `-2`, `-3` ... behind it as long as a host has that id.
HostId freeHostId(const Topology &topology, const QString &wish);
ZoneId freeZoneId(const Topology &topology, const QString &wish);

/// The id that goes with a name: its first label, fs01 of fs01.corp.example.
QString idForName(const QString &name);

/// A new host with one role, named by nextHostName(), on the first platform that the role supports.
Host newHost(const Topology &topology, const RoleDefinition &role);

/// The zone for a new host that was dropped outside every zone: the one that most hosts with its
/// role stand in; none where nobody has the role yet.
ZoneId sensibleZone(const Topology &topology, const RoleId &role);

/// The host as a member of another zone (of none for an empty id). A place that would belie that,
/// outside of the zone's box or inside of a foreign one, is left to the automatic layout.
Host movedToZone(const Topology &topology, Host host, const ZoneId &zone);

/// Passes each of the hosts through @p change; those that it leaves as they are take no part.
Edit changeHosts(const Topology &topology, const QSet<HostId> &ids,
                 const std::function<void(Host &)> &change);
Edit changeZone(const Topology &topology, const Zone &zone);
Edit insertZone(const Topology &topology, const Zone &zone);

/// A new one of that kind, with the next free id, and as yet without text or picture.
Annotation newAnnotation(const Topology &topology, AnnotationKind kind, const QRectF &rect);
/// And not a picture.
bool isNote(const Topology &topology, const AnnotationId &id);
/// As changeHosts().
Edit changeAnnotations(const Topology &topology, const QSet<AnnotationId> &ids,
                       const std::function<void(Annotation &)> &change);
Edit insertAnnotation(const Topology &topology, const Annotation &annotation);

/// Removes things together; hosts of a removed zone that stay are left without one.
Edit removeAll(const Topology &topology, const QSet<HostId> &hosts, const QSet<ZoneId> &zones,
               const QSet<AnnotationId> &annotations = {});

/// Both edits as one; @p second was made for the drawing after @p first.
Edit joined(Edit first, const Edit &second);
///@}

/// A part of a drawing for clipboard and duplicate: whole things with their places.
struct Fragment
{
    QList<Host> hosts;
    QList<Zone> zones;
    QList<Annotation> annotations = {};

    bool isEmpty() const { return hosts.isEmpty() && zones.isEmpty() && annotations.isEmpty(); }
};

Fragment fragmentOf(const Topology &topology, const QSet<HostId> &hosts, const QSet<ZoneId> &zones,
                    const QSet<AnnotationId> &annotations = {});
QByteArray fragmentToJson(const Fragment &fragment);
[[nodiscard]] Expected<Fragment> fragmentFromJson(const QByteArray &bytes);

/// What an insertion made, to be selected afterwards.
struct Insertion
{
    Edit edit;
    QSet<HostId> hosts;
    QSet<ZoneId> zones;
    QSet<AnnotationId> annotations;
};

/// Inserts the fragment, moved by @p offset, with fresh ids and names where the old ones are taken.
/// Inside the fragment, references follow; a zone that was not copied along is kept if the drawing
/// has it.
Insertion insertFragment(const Topology &topology, const Fragment &fragment, QPointF offset);

} // namespace portolan
