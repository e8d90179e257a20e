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
        const auto &[id, zone] = need.key();
        const auto host = topology.hosts.constFind(id);
        const bool isThere = host != topology.hosts.cend() && host->zone == zone;
        if (!isThere || boxOf(topology.zones.value(zone)) != need->box)
            continue;
        Growth &grown = m_grown[zone];
        grown.box = need->box;
        grown.needed |= need->needed;
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
        const auto box = zone == topology.zones.cend() ? std::nullopt : boxOf(*zone);
        if (box)
            m_needed.insert({host->id, host->zone}, {*box, zoneAround(covered(card))});
    }
    growZones(topology);
    for (const ZoneBox &box : diagram.zones) {
        const auto zone = topology.zones.constFind(box.zone);
        if (zone != topology.zones.cend() && !boxOf(*zone))
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
    const std::optional<QRectF> box = boxOf(zone);
    const auto grown = m_grown.constFind(zone.id);
    return grown != m_grown.cend() && box == grown->box ? *box | grown->needed : box;
}

/// Without the room for newcomers.
std::optional<QRectF> AutomaticPlaces::boxOf(const Zone &zone) const
{
    if (zone.rect)
        return zone.rect;
    const auto place = m_zones.constFind(zone.id);
    return place == m_zones.cend() ? std::nullopt : std::optional(*place);
}

} // namespace portolan::views
