#include "checks/check.h"

#include <QHash>

#include <algorithm>

namespace portolan {

CheckContext::CheckContext(const Topology &topology, const Derivation &derivation)
    : m_topology(topology)
    , m_derivation(derivation)
    , m_connections(derivation.connections())
{
    m_hosts.reserve(std::size_t(topology.hosts.size()));
    for (const Host &host : topology.hosts)
        m_hosts.push_back({&host, derivation.facts(host.id), false});
    findEnds();
}

/// Connections come in runs of one source or one destination, so that half of the look-ups are the
/// one before.
void CheckContext::findEnds()
{
    QHash<HostId, CheckedHost *> hosts;
    hosts.reserve(qsizetype(m_hosts.size()));
    for (CheckedHost &host : m_hosts)
        hosts.insert(host.host->id, &host);
    const auto lookUp = [&](const HostId &id, const CheckedHost *last) -> const CheckedHost * {
        if (last && last->host->id == id)
            return last;
        CheckedHost *host = hosts.value(id);
        host->isConnected = true;
        return host;
    };
    Ends last;
    m_ends.reserve(std::size_t(m_connections.size()));
    for (const Connection &connection : std::as_const(m_connections)) {
        last = {lookUp(connection.source, last.source),
                lookUp(connection.destination, last.destination)};
        m_ends.push_back(last);
    }
}

std::span<const Connection> CheckContext::connectionsOfRow(int row) const
{
    const auto begin = std::ranges::lower_bound(m_connections, row, {}, &Connection::row);
    const auto end = std::ranges::upper_bound(m_connections, row, {}, &Connection::row);
    return {begin, end};
}

int CheckContext::rowTiedTo(const RoleId &role) const
{
    const Catalog &catalog = m_derivation.catalog();
    for (int row = 0; row < catalog.rowCount(); ++row) {
        const QList<RoleTie> &ties = catalog.requirement(row).ties;
        if (std::ranges::any_of(ties, [&](const RoleTie &tie) { return tie.role == role; }))
            return row;
    }
    return -1;
}

} // namespace portolan
