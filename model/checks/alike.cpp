#include "checks/alike.h"

#include "rules/profiles.h"
#include "topology/manyhosts.h"

#include <algorithm>

namespace portolan {

namespace {

template <typename Ids>
bool hasAny(const Ids &ids, const QSet<HostId> &wanted)
{
    return std::ranges::any_of(ids, [&](const HostId &id) { return wanted.contains(id); });
}

template <typename IsAlike>
QSet<HostId> hostsThat(const Topology &topology, const IsAlike &isAlike)
{
    QSet<HostId> found;
    for (const Host &host : topology.hosts) {
        if (isAlike(host))
            found.insert(host.id);
    }
    return found;
}

QSet<HostId> withSameRole(const Topology &topology, const std::vector<const Host *> &hosts)
{
    QSet<RoleId> roles;
    for (const Host *host : hosts)
        roles.unite({host->roles.keyBegin(), host->roles.keyEnd()});
    const bool alsoWithout =
        std::ranges::any_of(hosts, [](const Host *host) { return host->roles.isEmpty(); });
    return hostsThat(topology, [&](const Host &host) {
        return (alsoWithout && host.roles.isEmpty()) ||
               std::any_of(host.roles.keyBegin(), host.roles.keyEnd(),
                           [&](const RoleId &role) { return roles.contains(role); });
    });
}

QSet<HostId> inSameZone(const Topology &topology, const std::vector<const Host *> &hosts)
{
    const auto zoneOf = [&](const Host &host) {
        return topology.zones.contains(host.zone) ? host.zone : ZoneId();
    };
    QSet<ZoneId> zones;
    for (const Host *host : hosts)
        zones.insert(zoneOf(*host));
    return hostsThat(topology, [&](const Host &host) { return zones.contains(zoneOf(host)); });
}

QSet<HostId> withSameProfile(const Topology &topology, const Derivation &derivation,
                             const QSet<HostId> &hosts)
{
    QSet<HostId> found;
    for (const Profile &profile : profilesOf(topology, derivation)) {
        if (hasAny(profile.hosts, hosts))
            found.unite({profile.hosts.cbegin(), profile.hosts.cend()});
    }
    return found;
}

QSet<HostId> withSameProblem(const Topology &topology, const QList<Problem> &problems,
                             const QSet<HostId> &hosts)
{
    QSet<QString> codes;
    for (const Problem &problem : problems) {
        if (!problem.isWaived() && hasAny(problem.hosts, hosts))
            codes.insert(problem.code);
    }
    QSet<HostId> found;
    for (const Problem &problem : problems) {
        if (!problem.isWaived() && codes.contains(problem.code))
            found.unite({problem.hosts.cbegin(), problem.hosts.cend()});
    }
    // Problems may be those of a moment ago.
    found.removeIf([&](const HostId &id) { return !topology.hosts.contains(id); });
    return found;
}

} // namespace

QSet<HostId> hostsAlike(const Topology &topology, const Derivation &derivation,
                        const QList<Problem> &problems, const QSet<HostId> &hosts, Alikeness kind)
{
    const std::vector<const Host *> present = hostsIn(topology, hosts);
    QSet<HostId> found;
    switch (kind) {
    case Alikeness::Role:
        found = withSameRole(topology, present);
        break;
    case Alikeness::Zone:
        found = inSameZone(topology, present);
        break;
    case Alikeness::Profile:
        found = withSameProfile(topology, derivation, hosts);
        break;
    case Alikeness::Problem:
        found = withSameProblem(topology, problems, hosts);
        break;
    }
    for (const Host *host : present)
        found.insert(host->id);
    return found;
}

} // namespace portolan
