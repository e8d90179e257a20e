#pragma once

#include "layout/diagram.h"
#include "topology/edit.h"

#include <QHash>
#include <QPair>

namespace portolan::views {

/// Where the automatic layout put what has no place in the drawing. Kept beside the document, so
/// that opening a drawing does not modify it, what stands stays where it is, and undoing a move
/// leads back. A plain value.
class AutomaticPlaces
{
public:
    /// Follows an edit; @p topology is the drawing after it. Another drawing starts afresh.
    void follow(const Topology &topology, const ChangeSet &changes);
    /// Remembers where @p diagram, laid out for @p topology, has what is known nowhere yet.
    void learn(const Topology &topology, const Diagram &diagram);

    /// The drawing with every known place written into it.
    Topology applied(const Topology &topology) const;
    /// None for what was never laid out.
    std::optional<QPointF> positionOf(const Host &host) const;
    /// Also around newcomers for which the layout made room in it.
    std::optional<QRectF> rectOf(const Zone &zone) const;

private:
    /// A host keeps one place for each zone it stood in, so that undo finds the old one.
    using HostInZone = QPair<HostId, ZoneId>;
    /// What newcomers need of a zone's box, for as long as it stands where it stood.
    struct Growth
    {
        QRectF box;
        QRectF needed;
    };

    std::optional<QRectF> boxOf(const Zone &zone) const;
    void passOn(const Host &fresh, const Topology &topology, const ChangeSet &changes);
    void growZones(const Topology &topology);

    QHash<HostInZone, QPointF> m_hosts;
    QHash<ZoneId, QRectF> m_zones;
    QHash<HostInZone, Growth> m_needed; ///< for one newcomer
    QHash<ZoneId, Growth> m_grown;      ///< for all that are there
};

} // namespace portolan::views
