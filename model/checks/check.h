#pragma once

#include "checks/problem.h"

#include <QLatin1StringView>
#include <QSet>

#include <algorithm>
#include <span>
#include <vector>

namespace portolan {

/// What one check says of one place; code and severity are the check's.
struct Finding
{
    QList<HostId> hosts; ///< sorted
    QString message;
    QString fix = {};
    std::optional<Edit> edit = {};
    QList<ZoneId> zones = {};             ///< sorted
    QList<AnnotationId> annotations = {}; ///< sorted
};

using Findings = QList<Finding>;

/// A host with what is derived of it.
struct CheckedHost
{
    const Host *host = nullptr;
    const HostFacts *facts = nullptr;
    bool isConnected = false; ///< a connection begins or ends there
};

/// The two ends of a connection.
struct Ends
{
    const CheckedHost *source = nullptr;
    const CheckedHost *destination = nullptr;
};

/// What checks read: the drawing, what follows from it, and what several of them would otherwise
/// work out each for itself.
class CheckContext
{
public:
    /// Both must outlive the context, and the derivation be that of the topology.
    CheckContext(const Topology &topology, const Derivation &derivation);
    Q_DISABLE_COPY_MOVE(CheckContext)

    const Topology &topology() const { return m_topology; }
    const Derivation &derivation() const { return m_derivation; }
    /// In the order of ids.
    const std::vector<CheckedHost> &hosts() const { return m_hosts; }
    /// As of Derivation::connections().
    const QList<Connection> &connections() const { return m_connections; }
    /// Those whose requirement is @p row of the catalog.
    std::span<const Connection> connectionsOfRow(int row) const;
    /// Of each connection, in the same order.
    const std::vector<Ends> &ends() const { return m_ends; }
    /// The first row of the catalog that ties the role to the server; -1 when none does.
    int rowTiedTo(const RoleId &role) const;

private:
    void findEnds();

    const Topology &m_topology;
    const Derivation &m_derivation;
    std::vector<CheckedHost> m_hosts;
    QList<Connection> m_connections;
    std::vector<Ends> m_ends;
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
