#pragma once

#include "catalog/catalog.h"
#include "rules/connection.h"
#include "topology/edit.h"
#include "topology/topology.h"

#include <QList>
#include <QMap>
#include <QSet>

#include <functional>
#include <vector>

namespace portolan {

/// What a host brings to the rules: worked out once, kept until the host is edited.
struct HostFacts
{
    AddressSet addresses;           ///< of the entries that can be read
    bool hasAddressEntries = false; ///< also where none of them can be read
    bool allEntriesReadable = true; ///< also where there is none
    QString name;                   ///< trimmed; stands in where there is no address entry at all
    bool isServer = false;
    QList<HostId> servers;           ///< as in the drawing; empty: all
    QList<int> rows;                 ///< requirements that tie one of its roles, ascending
    QList<QStringList> rowStreams;   ///< beside @c rows: the streams that use each, `role/stream`
    QSet<RoleId> exclusiveRoles;     ///< roles it has that spare a server a requirement
    QStringList entries;             ///< what @c addresses was read from
    QMap<RoleId, QJsonObject> roles; ///< what the requirements were found for

    bool isWritable() const { return !addresses.isEmpty() || isKnownByName(); }
    bool isKnownByName() const { return !hasAddressEntries && !name.isEmpty(); }
};

/// Every connection and rule that follows from a drawing and a catalog (domain: Deriving
/// connections).
///
/// Deriving is linear in hosts plus connections. update() looks only at hosts that an edit touched;
/// the connections and rules of one host are computed when asked for: O(servers) for an agent,
/// O(hosts) for a server. A value: copy it to hand it to another thread. Output never depends on
/// the order of edits.
class Derivation
{
public:
    Derivation() = default;
    /// With the catalog that the drawing names (catalogFor()).
    explicit Derivation(const Topology &topology);
    /// @p catalog must live longer than the derivation and its copies.
    Derivation(const Topology &topology, const Catalog &catalog);

    const Catalog &catalog() const { return *m_catalog; }

    /// Follows an edit; @p topology is the drawing after it.
    void update(const Topology &topology, const ChangeSet &changes);

    /// All, sorted by row, then source, then destination.
    QList<Connection> connections() const;
    /// Those that begin or end at the host, in the same order.
    QList<Connection> connectionsOf(const HostId &host) const;
    /// The rules of one host, inbound ones first, then by row.
    QList<Rule> rulesOf(const HostId &host) const;
    /// Those of every host, sorted by host.
    QList<Rule> rules() const;

    /// Calls @p visit(row, server, peer) for each requirement that ties a peer to a server; each is
    /// at least one connection.
    void visitTies(
        const std::function<void(int row, const HostId &server, const HostId &peer)> &visit) const;

    /// Of every host of the drawing.
    const QMap<HostId, HostFacts> &facts() const { return m_facts; }
    /// Null when there is no such host.
    const HostFacts *facts(const HostId &host) const;
    BidirectionalMode bidirectional() const { return m_bidirectional; }
    /// The Threat Manager servers, sorted.
    const QList<HostId> &servers() const { return m_servers; }
    /// Whether @p host is a peer of the server (domain: `servers`).
    bool belongsTo(const HostId &host, const HostId &server) const;

private:
    /// A host with its facts; good until the next edit.
    using Entry = QMap<HostId, HostFacts>::const_iterator;
    using Entries = std::vector<Entry>;
    struct Ends;

    static bool isPeer(Entry peer, const HostId &server);
    Entries serverEntries() const;
    template <typename Visit>
    void visitPairs(Entry host, const Entries &servers, const Visit &visit) const;
    template <typename Visit>
    void visitAllPairs(const Visit &visit) const;
    template <typename Visit>
    void visitRows(Entry server, Entry peer, const Visit &visit) const;
    template <typename Visit>
    void visitLegs(Entry server, Entry peer, const Visit &visit) const;
    void gatherEnds(Entry host, const Entries &servers, Ends &ends) const;
    void appendRules(QList<Rule> &rules, Entry host, const Entries &servers, Ends &ends) const;
    static void sortUnique(Entries &entries);
    static Rule ruleTowards(const Entries &ends);
    void rebuild(const Topology &topology);

    const Catalog *m_catalog = nullptr; ///< not owned; bundled ones live as long as the program
    BidirectionalMode m_bidirectional = BidirectionalMode::AsDocumented;
    QMap<HostId, HostFacts> m_facts;
    QList<HostId> m_servers; ///< sorted
};

/// All connections of a drawing with its own catalog; see Derivation::connections().
QList<Connection> deriveConnections(const Topology &topology);

} // namespace portolan
