#include "checks/check.h"

#include <algorithm>

namespace portolan {

CheckContext::CheckContext(const Topology &topology, const Derivation &derivation)
    : m_topology(topology)
    , m_derivation(derivation)
    , m_connections(derivation.connections())
{
    m_facts.reserve(topology.hosts.size());
    for (const Connection &connection : std::as_const(m_connections)) {
        for (const HostId *end : {&connection.source, &connection.destination}) {
            const HostFacts *&facts = m_facts[*end];
            if (!facts)
                facts = derivation.facts(*end);
        }
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
