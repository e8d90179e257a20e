#include "canvas/automaticplaces.h"

#include "layout/cardfaces.h"
#include "topology/manyhosts.h"

namespace portolan::views {

void AutomaticPlaces::follow(const Topology &topology, const ChangeSet &changes)
{
    if (changes.everything) {
        *this = {};
        return;
    }
    std::vector<const Host *> fresh = hostsIn(topology, changes.movedHosts);
    std::erase_if(fresh, [&](const Host *host) { return positionOf(*host).has_value(); });
    if (fresh.size() == 1)
        passOn(*fresh.front(), topology, changes);
    for (const Host *host : fresh) {
        // A box that hugs its cards grows for one that joins it.
        if (!positionOf(*host))
            m_zones.remove(host->zone);
    }
    growZones(topology);
}

/// What one edit takes away and puts back under another id keeps its place.
void AutomaticPlaces::passOn(const Host &fresh, const Topology &topology, const ChangeSet &changes)
{
    QList<HostInZone> gone;
    for (auto place = m_hosts.cbegin(); place != m_hosts.cend(); ++place) {
        const HostId &id = place.key().first;
        if (changes.hosts.contains(id) && !topology.hosts.contains(id))
            gone.append(place.key());
    }
    if (gone.size() != 1 || gone.first().second != fresh.zone)
        return;
    m_hosts.insert({fresh.id, fresh.zone}, m_hosts.value(gone.first()));
    if (m_needed.contains(gone.first()))
        m_needed.insert({fresh.id, fresh.zone}, m_needed.value(gone.first()));
}

/// They come and go with undo and redo, and the room with them.
void AutomaticPlaces::growZones(const Topology &topology)
{
    m_grown.clear();
    for (auto need = m_needed.cbegin(); need != m_needed.cend(); ++need) {
        const auto host = topology.hosts.constFind(need.key().first);
        if (host != topology.hosts.cend() && host->zone == need.key().second && !host->position)
            m_grown[host->zone] |= *need;
    }
}

void AutomaticPlaces::learn(const Topology &topology, const Diagram &diagram)
{
    for (const Card &card : diagram.cards) {
        const auto host = topology.hosts.constFind(card.host);
        if (host == topology.hosts.cend() || positionOf(*host))
            continue;
        m_hosts.insert({host->id, host->zone}, card.rect.center());
        const auto zone = topology.zones.constFind(host->zone);
        if (zone != topology.zones.cend() && zone->rect)
            m_needed.insert({host->id, host->zone}, zoneAround(covered(card)));
    }
    growZones(topology);
    for (const ZoneBox &box : diagram.zones) {
        const auto zone = topology.zones.constFind(box.zone);
        if (zone != topology.zones.cend() && !rectOf(*zone))
            m_zones.insert(zone->id, box.rect);
    }
}

Topology AutomaticPlaces::applied(const Topology &topology) const
{
    Topology placed = topology;
    for (Host &host : placed.hosts)
        host.position = positionOf(host);
    for (Zone &zone : placed.zones)
        zone.rect = rectOf(zone);
    return placed;
}

std::optional<QPointF> AutomaticPlaces::positionOf(const Host &host) const
{
    if (host.position)
        return host.position;
    const auto place = m_hosts.constFind({host.id, host.zone});
    return place == m_hosts.cend() ? std::nullopt : std::optional(*place);
}

std::optional<QRectF> AutomaticPlaces::rectOf(const Zone &zone) const
{
    if (zone.rect)
        return *zone.rect | m_grown.value(zone.id);
    const auto place = m_zones.constFind(zone.id);
    return place == m_zones.cend() ? std::nullopt : std::optional(*place);
}

} // namespace portolan::views
