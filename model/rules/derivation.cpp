#include "rules/derivation.h"

#include "catalog/roles.h"

#include <algorithm>
#include <map>

namespace portolan {

namespace {

/// The requirements that the roles of a host are tied to. Most hosts of a drawing share a few
/// patterns.
struct TiePattern
{
    QMap<RoleId, QJsonObject> roles;
    QList<int> rows;
    QList<QStringList> rowStreams;
    QSet<RoleId> exclusiveRoles;
};

/// Whether @p tie holds for the host; adds the streams that make it so.
bool tieHolds(const RoleTie &tie, const QMap<RoleId, QJsonObject> &roles, QStringList &streams)
{
    const auto held = roles.constFind(tie.role);
    if (held == roles.cend())
        return false;
    if (tie.streams.isEmpty())
        return true;
    const RoleDefinition *definition = findRole(tie.role);
    const QStringList sent = definition ? sentStreams(*definition, *held) : QStringList();
    const qsizetype before = streams.size();
    for (const QString &stream : tie.streams) {
        const QString qualified = tie.role.text() + u'/' + stream;
        if (sent.contains(qualified))
            streams += qualified;
    }
    return streams.size() > before;
}

void addRow(TiePattern &pattern, int row, const Requirement &requirement)
{
    bool holds = false;
    QStringList streams;
    for (const RoleTie &tie : requirement.ties)
        holds = tieHolds(tie, pattern.roles, streams) || holds;
    if (!holds)
        return;
    streams.sort();
    pattern.rows.append(row);
    pattern.rowStreams.append(streams);
}

/// Works out tie patterns, each only once as long as they are few.
class TiePatterns
{
public:
    explicit TiePatterns(const Catalog &catalog)
        : m_catalog(catalog)
    {
    }

    const TiePattern &of(const QMap<RoleId, QJsonObject> &roles)
    {
        const auto known = std::ranges::find(m_patterns, roles, &TiePattern::roles);
        if (known != m_patterns.end())
            return *known;
        if (m_patterns.size() == kMaxPatterns)
            m_patterns.clear();
        return m_patterns.emplace_back(make(roles));
    }

private:
    static constexpr std::size_t kMaxPatterns = 64;

    TiePattern make(const QMap<RoleId, QJsonObject> &roles) const
    {
        TiePattern pattern;
        pattern.roles = roles;
        for (int row = 0; row < m_catalog.rowCount(); ++row) {
            const Requirement &requirement = m_catalog.requirement(row);
            if (requirement.kind == RequirementKind::Connection)
                addRow(pattern, row, requirement);
            const RoleId &exclusive = requirement.unlessServerHas;
            if (!exclusive.isEmpty() && roles.contains(exclusive))
                pattern.exclusiveRoles.insert(exclusive);
        }
        return pattern;
    }

    const Catalog &m_catalog;
    std::vector<TiePattern> m_patterns;
};

HostFacts factsOf(const Host &host, TiePatterns &patterns)
{
    const TiePattern &pattern = patterns.of(host.roles);
    HostFacts facts;
    facts.addresses = AddressSet::fromEntries(host.addresses);
    facts.hasAddressEntries = !host.addresses.isEmpty();
    facts.name = host.name.trimmed();
    facts.isServer = host.hasRole(roles::kThreatManager);
    facts.servers = host.servers;
    facts.rows = pattern.rows;
    facts.rowStreams = pattern.rowStreams;
    facts.exclusiveRoles = pattern.exclusiveRoles;
    return facts;
}

/// A connection that points into the derivation instead of copying.
struct Leg
{
    const HostId *source;
    const HostId *destination;
    const QStringList *streams;

    friend bool operator<(const Leg &a, const Leg &b)
    {
        return *a.source == *b.source ? *a.destination < *b.destination : *a.source < *b.source;
    }
};

QStringList unitedStreams(const QStringList &a, const QStringList &b)
{
    QStringList all = a + b;
    all.sort();
    all.removeDuplicates();
    return all;
}

/// Appends one row's legs in order. Two servers that are peers of each other give a leg twice: once
/// as seen from each.
void appendConnections(QList<Connection> &out, int row, std::vector<Leg> &legs)
{
    if (!std::ranges::is_sorted(legs, std::less()))
        std::ranges::sort(legs, std::less());
    const qsizetype begin = out.size();
    for (const Leg &leg : legs) {
        const bool again = out.size() > begin && out.last().source == *leg.source &&
                           out.last().destination == *leg.destination;
        if (again)
            out.last().streams = unitedStreams(out.last().streams, *leg.streams);
        else
            out.append({*leg.source, *leg.destination, row, *leg.streams});
    }
}

QList<Connection> assemble(std::vector<std::vector<Leg>> &legsByRow)
{
    std::size_t count = 0;
    for (const auto &legs : legsByRow)
        count += legs.size();
    QList<Connection> connections;
    connections.reserve(qsizetype(count));
    for (std::size_t row = 0; row < legsByRow.size(); ++row)
        appendConnections(connections, int(row), legsByRow[row]);
    return connections;
}

void sortUnique(QList<HostId> &hosts)
{
    if (!std::ranges::is_sorted(hosts))
        std::ranges::sort(hosts);
    hosts.erase(std::unique(hosts.begin(), hosts.end()), hosts.end());
}

} // namespace

Derivation::Derivation(const Topology &topology)
    : Derivation(topology, catalogFor(topology.properties.catalog))
{
}

Derivation::Derivation(const Topology &topology, const Catalog &catalog)
    : m_catalog(&catalog)
{
    rebuild(topology);
}

void Derivation::rebuild(const Topology &topology)
{
    m_bidirectional = topology.properties.settings.bidirectional;
    m_facts.clear();
    m_servers.clear();
    TiePatterns patterns(*m_catalog);
    for (const Host &host : topology.hosts) {
        m_facts.insert(m_facts.cend(), host.id, factsOf(host, patterns));
        if (host.hasRole(roles::kThreatManager))
            m_servers.append(host.id);
    }
}

void Derivation::update(const Topology &topology, const ChangeSet &changes)
{
    if (changes.everything || changes.derivingProperties) {
        m_catalog = &catalogFor(topology.properties.catalog);
        rebuild(topology);
        return;
    }
    TiePatterns patterns(*m_catalog);
    for (const HostId &id : changes.derivingHosts) {
        m_servers.removeOne(id);
        const auto host = topology.hosts.constFind(id);
        if (host == topology.hosts.cend()) {
            m_facts.remove(id);
            continue;
        }
        m_facts.insert(id, factsOf(*host, patterns));
        if (host->hasRole(roles::kThreatManager))
            m_servers.insert(std::ranges::lower_bound(m_servers, id), id);
    }
}

bool Derivation::belongsTo(const HostId &host, const HostId &server) const
{
    const HostFacts *peer = facts(host);
    if (!peer || host == server)
        return false;
    return (peer->servers.isEmpty() && !peer->isServer) || peer->servers.contains(server);
}

const HostFacts *Derivation::facts(const HostId &host) const
{
    const auto found = m_facts.constFind(host);
    return found == m_facts.cend() ? nullptr : &*found;
}

/// Calls @p visit(row, source, destination, streams) for each leg between a server and its peer.
template <typename Visit>
void Derivation::visitLegs(const HostId &server, const HostId &peer, const HostFacts &peerFacts,
                           const Visit &visit) const
{
    const HostFacts &serverFacts = *facts(server);
    for (qsizetype i = 0; i < peerFacts.rows.size(); ++i) {
        const int row = peerFacts.rows[i];
        const Requirement &requirement = m_catalog->requirement(row);
        if (serverFacts.exclusiveRoles.contains(requirement.unlessServerHas))
            continue;
        const bool both = requirement.direction == Direction::Bidirectional;
        const bool outbound = requirement.direction == Direction::Outbound ||
                              (both && m_bidirectional == BidirectionalMode::AsDocumented);
        if (both || requirement.direction == Direction::Inbound)
            visit(row, peer, server, peerFacts.rowStreams[i]);
        if (outbound)
            visit(row, server, peer, peerFacts.rowStreams[i]);
    }
}

/// Calls @p visit(server, peer, facts of the peer) for each pair that @p host is part of, peers
/// ascending.
template <typename Visit>
void Derivation::visitPairs(const HostId &host, const Visit &visit) const
{
    const auto self = m_facts.constFind(host);
    if (self == m_facts.cend())
        return;
    for (const HostId &server : m_servers) {
        if (belongsTo(host, server))
            visit(server, self.key(), *self);
    }
    if (!self->isServer)
        return;
    for (auto peer = m_facts.cbegin(); peer != m_facts.cend(); ++peer) {
        if (!peer->rows.isEmpty() && belongsTo(peer.key(), host))
            visit(self.key(), peer.key(), *peer);
    }
}

QList<Connection> Derivation::connections() const
{
    std::vector<std::vector<Leg>> legs(std::size_t(m_catalog->rowCount()));
    const auto collect = [&](int row, const HostId &source, const HostId &destination,
                             const QStringList &streams) {
        legs[std::size_t(row)].push_back({&source, &destination, &streams});
    };
    for (auto peer = m_facts.cbegin(); peer != m_facts.cend(); ++peer) {
        for (const HostId &server : m_servers) {
            if (!peer->rows.isEmpty() && belongsTo(peer.key(), server))
                visitLegs(server, peer.key(), *peer, collect);
        }
    }
    return assemble(legs);
}

QList<Connection> Derivation::connectionsOf(const HostId &host) const
{
    std::vector<std::vector<Leg>> legs(std::size_t(m_catalog->rowCount()));
    const auto collect = [&](int row, const HostId &source, const HostId &destination,
                             const QStringList &streams) {
        legs[std::size_t(row)].push_back({&source, &destination, &streams});
    };
    visitPairs(host, [&](const HostId &server, const HostId &peer, const HostFacts &peerFacts) {
        visitLegs(server, peer, peerFacts, collect);
    });
    return assemble(legs);
}

QList<Rule> Derivation::rulesOf(const HostId &host) const
{
    std::map<std::pair<RuleDirection, int>, QList<HostId>> ends;
    const auto collect = [&](int row, const HostId &source, const HostId &destination,
                             const QStringList &) {
        if (destination == host)
            ends[{RuleDirection::In, row}].append(source);
        else
            ends[{RuleDirection::Out, row}].append(destination);
    };
    visitPairs(host, [&](const HostId &server, const HostId &peer, const HostFacts &peerFacts) {
        visitLegs(server, peer, peerFacts, collect);
    });
    QList<Rule> rules;
    for (auto &[key, hosts] : ends) {
        sortUnique(hosts);
        rules.append(makeRule(host, key.first, key.second, hosts));
    }
    return rules;
}

Rule Derivation::makeRule(const HostId &host, RuleDirection direction, int row,
                          const QList<HostId> &ends) const
{
    Rule rule{host, direction, row, {}, {}, ends};
    std::vector<const AddressSet *> sets;
    sets.reserve(std::size_t(ends.size()));
    for (const HostId &end : ends) {
        const HostFacts &endFacts = *facts(end);
        sets.push_back(&endFacts.addresses);
        if (endFacts.isKnownByName())
            rule.remoteNames += endFacts.name;
    }
    rule.remoteAddresses = AddressSet::united(sets);
    rule.remoteNames.sort();
    rule.remoteNames.removeDuplicates();
    return rule;
}

QList<Rule> Derivation::rules() const
{
    QList<Rule> all;
    for (auto host = m_facts.keyBegin(); host != m_facts.keyEnd(); ++host)
        all += rulesOf(*host);
    return all;
}

QList<Connection> deriveConnections(const Topology &topology)
{
    return Derivation(topology).connections();
}

} // namespace portolan
