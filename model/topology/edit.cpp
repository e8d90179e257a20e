#include "topology/edit.h"

#include "topology/bends.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

template <typename Change>
QList<Change> inverted(const QList<Change> &changes)
{
    QList<Change> result;
    result.reserve(changes.size());
    for (const Change &change : changes)
        result.append({change.after, change.before});
    return result;
}

/// Whether each change begins where @p map is, and both its sides are of one thing.
template <typename Change, typename Map>
bool fits(const QList<Change> &changes, const Map &map)
{
    auto at = map.cbegin(); // changes of many mostly come in the order of the map
    return std::ranges::all_of(changes, [&](const Change &change) {
        if (change.before && change.after && change.before->id != change.after->id)
            return false;
        if (at == map.cend() || at.key() != change.id())
            at = map.lowerBound(change.id());
        const bool isHeld = at != map.cend() && at.key() == change.id();
        if (!change.before || !isHeld)
            return !change.before && !isHeld;
        return *at++ == *change.before;
    });
}

/// Whether no thing is changed twice.
template <typename Change>
bool areDistinct(const QList<Change> &changes)
{
    const auto isNotBefore = [](const Change &a, const Change &b) { return a.id() >= b.id(); };
    if (std::ranges::adjacent_find(changes, isNotBefore) == changes.end())
        return true; // in order: the usual case
    QSet<std::decay_t<decltype(changes.first().id())>> ids;
    for (const Change &change : changes)
        ids.insert(change.id());
    return ids.size() == changes.size();
}

template <typename Change>
bool isWhole(const Change &change)
{
    return change.before || change.after;
}

bool isSound(const Edit &edit)
{
    return std::ranges::all_of(edit.hosts, isWhole<HostChange>) &&
           std::ranges::all_of(edit.zones, isWhole<ZoneChange>) &&
           std::ranges::all_of(edit.annotations, isWhole<AnnotationChange>) &&
           std::ranges::all_of(edit.bends, isWhole<BendChange>) && areDistinct(edit.hosts) &&
           areDistinct(edit.zones) && areDistinct(edit.annotations) && areDistinct(edit.bends);
}

/// Whether rules may follow from the difference: place, notes and the like never matter.
bool mattersToRules(const HostChange &change)
{
    if (!change.before || !change.after)
        return true;
    const Host &a = *change.before;
    const Host &b = *change.after;
    return a.name != b.name || a.addresses != b.addresses || a.platform != b.platform ||
           a.roles != b.roles || a.servers != b.servers || a.services != b.services;
}

/// Whether the host may stand elsewhere afterwards.
bool mattersToPlaces(const HostChange &change)
{
    if (!change.before || !change.after)
        return change.after.has_value();
    const Host &a = *change.before;
    const Host &b = *change.after;
    return a.position != b.position || a.zone != b.zone || a.folded != b.folded;
}

template <typename Change, typename Map>
void put(const QList<Change> &changes, Map &map)
{
    if (changes.isEmpty())
        return;
    auto at = map.begin();
    for (const Change &change : changes) {
        if (at == map.end() || at.key() != change.id())
            at = map.lowerBound(change.id());
        const bool isHeld = at != map.end() && at.key() == change.id();
        if (isHeld && change.after)
            *at++ = *change.after;
        else if (isHeld)
            at = map.erase(at);
        else if (change.after)
            at = std::next(map.insert(at, change.id(), *change.after));
    }
}

/// The hosts of the changes that @p matters tells. All of them share their memory with @p all.
template <typename Matters>
QSet<HostId> hostsWhere(const QList<HostChange> &changes, const QSet<HostId> &all,
                        const Matters &matters)
{
    if (std::ranges::all_of(changes, matters))
        return all;
    QSet<HostId> hosts;
    for (const HostChange &change : changes) {
        if (matters(change))
            hosts.insert(change.id());
    }
    return hosts;
}

ChangeSet describe(const Edit &edit)
{
    ChangeSet changes;
    changes.hosts.reserve(edit.hosts.size());
    for (const HostChange &change : edit.hosts)
        changes.hosts.insert(change.id());
    const auto isGone = [](const HostChange &change) { return !change.after; };
    changes.derivingHosts = hostsWhere(edit.hosts, changes.hosts, mattersToRules);
    changes.goneHosts = hostsWhere(edit.hosts, changes.hosts, isGone);
    changes.movedHosts = hostsWhere(edit.hosts, changes.hosts, mattersToPlaces);
    for (const ZoneChange &change : edit.zones) {
        changes.zones.insert(change.id());
        if (!change.after)
            changes.goneZones.insert(change.id());
    }
    for (const AnnotationChange &change : edit.annotations) {
        changes.annotations.insert(change.id());
        if (!change.after)
            changes.goneAnnotations.insert(change.id());
    }
    for (const BendChange &change : edit.bends)
        changes.bends.insert(change.id());
    changes.properties = edit.properties.has_value();
    changes.derivingProperties =
        edit.properties && (edit.properties->before.catalog != edit.properties->after.catalog ||
                            edit.properties->before.settings != edit.properties->after.settings);
    return changes;
}

/// The waivers with each host list passed through @p rewrite; one that loses a host spoke of a
/// problem that is gone.
template <typename Rewrite>
QList<Waiver> rewrittenWaivers(const QList<Waiver> &waivers, const Rewrite &rewrite)
{
    QList<Waiver> kept;
    for (Waiver waiver : waivers) {
        const qsizetype before = waiver.hosts.size();
        waiver.hosts = rewrite(waiver.hosts);
        std::ranges::sort(waiver.hosts);
        if (waiver.hosts.size() == before)
            kept.append(waiver);
    }
    return kept;
}

template <typename Rewrite>
void rewriteWaivers(Edit &edit, const Topology &topology, const Rewrite &rewrite)
{
    Properties after = topology.properties;
    after.waivers = rewrittenWaivers(after.waivers, rewrite);
    if (after.waivers != topology.properties.waivers)
        edit.properties = PropertiesChange{topology.properties, after};
}

/// Passes the `servers` of every host but @p handled through @p rewrite.
template <typename Rewrite>
void rewriteServers(Edit &edit, const Topology &topology, const QSet<HostId> &handled,
                    const Rewrite &rewrite)
{
    for (const Host &host : topology.hosts) {
        if (handled.contains(host.id) || host.servers.isEmpty())
            continue;
        Host after = host;
        after.servers = rewrite(host.servers);
        if (after.servers != host.servers)
            edit.hosts.append({host, after});
    }
}

/// Hosts that name the zone, with @p to instead.
void moveMembers(Edit &edit, const Topology &topology, const ZoneId &from, const ZoneId &to)
{
    for (const Host &host : topology.hosts) {
        if (host.zone != from)
            continue;
        Host after = host;
        after.zone = to;
        edit.hosts.append({host, after});
    }
}

template <typename Change, typename Map>
QList<Change> differences(const Map &from, const Map &to)
{
    QList<Change> changes;
    QList<Change> added;
    added.reserve(std::max<qsizetype>(0, to.size() - from.size()));
    auto now = to.cbegin();
    for (const auto &old : from) {
        for (; now != to.cend() && now->id < old.id; ++now)
            added.append({std::nullopt, *now});
        if (now == to.cend() || old.id < now->id) {
            changes.append({old, std::nullopt});
            continue;
        }
        if (*now != old)
            changes.append({old, *now});
        ++now;
    }
    for (; now != to.cend(); ++now)
        added.append({std::nullopt, *now});
    if (changes.isEmpty())
        return added;
    changes.append(std::move(added));
    return changes;
}

} // namespace

Edit Edit::inverted() const
{
    Edit result;
    result.hosts = portolan::inverted(hosts);
    result.zones = portolan::inverted(zones);
    result.annotations = portolan::inverted(annotations);
    result.bends = portolan::inverted(bends);
    if (properties)
        result.properties = PropertiesChange{properties->after, properties->before};
    return result;
}

Expected<ChangeSet> applyEdit(Topology &topology, const Edit &edit)
{
    const bool propertiesFit = !edit.properties || edit.properties->before == topology.properties;
    if (!isSound(edit) || !propertiesFit || !fits(edit.hosts, topology.hosts) ||
        !fits(edit.zones, topology.zones) || !fits(edit.annotations, topology.annotations) ||
        !fits(edit.bends, topology.bends)) {
        return failure(ErrorCode::Stale, u"the edit was made for another state of the drawing"_s);
    }
    put(edit.hosts, topology.hosts);
    put(edit.zones, topology.zones);
    put(edit.annotations, topology.annotations);
    put(edit.bends, topology.bends);
    if (edit.properties)
        topology.properties = edit.properties->after;
    return describe(edit);
}

Edit insertHost(const Topology &, const Host &host)
{
    Edit edit;
    edit.hosts.append({std::nullopt, host});
    return edit;
}

Edit changeHost(const Topology &topology, const Host &host)
{
    Edit edit;
    const Host before = topology.hosts.value(host.id);
    if (before != host)
        edit.hosts.append({before, host});
    return edit;
}

Edit removeHosts(const Topology &topology, const QSet<HostId> &ids)
{
    const auto without = [&](QList<HostId> hosts) {
        hosts.removeIf([&](const HostId &id) { return ids.contains(id); });
        return hosts;
    };
    Edit edit;
    edit.hosts.reserve(ids.size());
    for (const Host &host : topology.hosts) {
        if (ids.contains(host.id))
            edit.hosts.append({host, std::nullopt});
    }
    rewriteServers(edit, topology, ids, [&](const QList<HostId> &servers) {
        const QList<HostId> rest = without(servers);
        return rest.isEmpty() ? servers : rest;
    });
    rewriteWaivers(edit, topology, without);
    edit.bends = bendsWithout(topology, ids);
    return edit;
}

Edit renameHost(const Topology &topology, const HostId &from, const HostId &to)
{
    const auto renamed = [&](QList<HostId> hosts) {
        std::ranges::replace(hosts, from, to);
        return hosts;
    };
    Edit edit;
    Host host = topology.hosts.value(from);
    edit.hosts.append({host, std::nullopt});
    host.id = to;
    host.servers = renamed(host.servers);
    edit.hosts.append({std::nullopt, host});
    rewriteServers(edit, topology, {from}, renamed);
    rewriteWaivers(edit, topology, renamed);
    edit.bends = bendsRenamed(topology, from, to);
    return edit;
}

Edit removeZone(const Topology &topology, const ZoneId &id)
{
    Edit edit;
    edit.zones.append({topology.zones.value(id), std::nullopt});
    moveMembers(edit, topology, id, ZoneId());
    return edit;
}

Edit renameZone(const Topology &topology, const ZoneId &from, const ZoneId &to)
{
    Edit edit;
    Zone zone = topology.zones.value(from);
    edit.zones.append({zone, std::nullopt});
    zone.id = to;
    edit.zones.append({std::nullopt, zone});
    moveMembers(edit, topology, from, to);
    return edit;
}

Edit changeProperties(const Topology &topology, const Properties &properties)
{
    Edit edit;
    if (properties != topology.properties)
        edit.properties = PropertiesChange{topology.properties, properties};
    return edit;
}

Edit difference(const Topology &from, const Topology &to)
{
    Edit edit = changeProperties(from, to.properties);
    edit.hosts = differences<HostChange>(from.hosts, to.hosts);
    edit.zones = differences<ZoneChange>(from.zones, to.zones);
    edit.annotations = differences<AnnotationChange>(from.annotations, to.annotations);
    edit.bends = differences<BendChange>(from.bends, to.bends);
    return edit;
}

} // namespace portolan
