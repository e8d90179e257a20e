#pragma once

#include "checks/problem.h"

#include <QHash>
#include <QLatin1StringView>
#include <QSet>

#include <algorithm>
#include <span>

namespace portolan {

/// What one check says of one place; code and severity are the check's.
struct Finding
{
    QList<HostId> hosts; ///< sorted
    QString message;
    QString fix = {};
    std::optional<Edit> edit = {};
    QList<ZoneId> zones = {}; ///< sorted
};

using Findings = QList<Finding>;

/// What checks read: the drawing, what follows from it, and what several of them would otherwise
/// work out each for itself.
class CheckContext
{
public:
    /// Both must outlive the context.
    CheckContext(const Topology &topology, const Derivation &derivation);

    const Topology &topology() const { return m_topology; }
    const Derivation &derivation() const { return m_derivation; }
    /// As of Derivation::connections().
    const QList<Connection> &connections() const { return m_connections; }
    /// Those whose requirement is @p row of the catalog.
    std::span<const Connection> connectionsOfRow(int row) const;
    /// Whether a connection begins or ends at the host.
    bool isConnected(const HostId &host) const { return m_facts.contains(host); }
    /// Of a host that has a connection.
    const HostFacts &factsOf(const HostId &host) const { return *m_facts.value(host); }
    /// The first row of the catalog that ties the role to the server; -1 when none does.
    int rowTiedTo(const RoleId &role) const;

private:
    const Topology &m_topology;
    const Derivation &m_derivation;
    QList<Connection> m_connections;
    QHash<HostId, const HostFacts *> m_facts; ///< of hosts that have a connection
};

template <typename Id>
QList<Id> sorted(const QSet<Id> &ids)
{
    QList<Id> list(ids.begin(), ids.end());
    std::ranges::sort(list);
    return list;
}

/// One kind of problem and how it is found. At most one finding for the same hosts, so that keys
/// are unique.
struct Check
{
    QLatin1StringView code;
    Severity severity;
    Findings (*find)(const CheckContext &);
};

/// All of them.
std::span<const Check> checks();

} // namespace portolan
