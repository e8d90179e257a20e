#include "topology/folding.h"

#include "catalog/roles.h"
#include "topology/composing.h"

namespace portolan {

namespace {

/// A host as what its card and lines tell of it; good as long as the host is.
struct Likeness
{
    const Host *host = nullptr;

    friend bool operator==(const Likeness &one, const Likeness &other)
    {
        const Host &a = *one.host;
        const Host &b = *other.host;
        return a.zone == b.zone && a.platform == b.platform && a.servers == b.servers &&
               a.roles == b.roles;
    }
    friend size_t qHash(const Likeness &likeness, size_t seed = 0)
    {
        const Host &of = *likeness.host;
        // Options are left out: few hosts differ in them alone.
        seed = qHashMulti(seed, of.zone, int(of.platform));
        seed = qHashRange(of.servers.cbegin(), of.servers.cend(), seed);
        return qHashRange(of.roles.keyBegin(), of.roles.keyEnd(), seed);
    }
};

/// Hosts that are alike, two or more in each list, ascending; only those that @p counts says yes
/// to.
template <typename Counts>
QList<QList<HostId>> alikeHosts(const Topology &topology, const Counts &counts)
{
    QHash<Likeness, qsizetype> places;
    QList<QList<HostId>> all;
    for (const Host &host : topology.hosts) {
        if (host.hasRole(roles::kThreatManager) || !counts(host))
            continue;
        const auto place = places.constFind({&host});
        if (place == places.cend()) {
            places.insert({&host}, all.size());
            all.append(QList<HostId>{host.id});
        } else {
            all[*place].append(host.id);
        }
    }
    all.removeIf([](const QList<HostId> &hosts) { return hosts.size() < 2; });
    return all;
}

/// All hosts of the lists that have one of @p hosts.
QSet<HostId> unionOfThoseWith(const QSet<HostId> &hosts, const QList<QList<HostId>> &lists)
{
    QSet<HostId> all;
    for (const QList<HostId> &list : lists) {
        if (std::ranges::any_of(list, [&](const HostId &host) { return hosts.contains(host); }))
            all.unite({list.cbegin(), list.cend()});
    }
    return all;
}

bool isFolded(const Host &host)
{
    return host.folded;
}

} // namespace

Folds::Folds(const Topology &topology)
{
    for (const QList<HostId> &members : alikeHosts(topology, isFolded)) {
        for (const HostId &hidden : members.sliced(1))
            m_leads.insert(hidden, members.first());
        m_members.insert(members.first(), members);
    }
}

const HostId &Folds::leadOf(const HostId &host) const
{
    const auto lead = m_leads.constFind(host);
    return lead == m_leads.cend() ? host : *lead;
}

QSet<HostId> foldable(const Topology &topology, const QSet<HostId> &hosts)
{
    return unionOfThoseWith(hosts, alikeHosts(topology, [](const Host &) { return true; }));
}

QSet<HostId> foldedWith(const Topology &topology, const QSet<HostId> &hosts)
{
    return unionOfThoseWith(hosts, alikeHosts(topology, isFolded));
}

Edit markFolded(const Topology &topology, const QSet<HostId> &hosts, bool isFolded)
{
    return changeHosts(topology, hosts, [=](Host &host) { host.folded = isFolded; });
}

} // namespace portolan
