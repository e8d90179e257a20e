#include "rules/derivation.h"

#include "base/pieces.h"
#include "catalog/roles.h"

#include <algorithm>
#include <utility>

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

/// @p facts of another time, of the same host and catalog, brought up to date. What an edit leaves
/// alone is not read again: most edits of many hosts touch neither addresses nor roles.
HostFacts factsOf(const Host &host, TiePatterns &patterns, HostFacts facts)
{
    if (facts.entries != host.addresses) {
        facts.addresses = AddressSet::fromEntries(host.addresses, &facts.allEntriesReadable);
        facts.hasAddressEntries = !host.addresses.isEmpty();
        facts.entries = host.addresses;
    }
    if (facts.roles != host.roles) {
        const TiePattern &pattern = patterns.of(host.roles);
        facts.isServer = host.hasRole(roles::kThreatManager);
        facts.rows = pattern.rows;
        facts.rowStreams = pattern.rowStreams;
        facts.exclusiveRoles = pattern.exclusiveRoles;
        facts.roles = pattern.roles;
    }
    facts.name = host.name.trimmed();
    facts.servers = host.servers;
    return facts;
}

/// A connection that points into the derivation instead of copying: the same host has the same
/// address.
struct Leg
{
    const HostId *source;
    const HostId *destination;
    const QStringList *streams;

    friend bool operator<(const Leg &a, const Leg &b)
    {
        return a.source == b.source ? *a.destination < *b.destination : *a.source < *b.source;
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
    const Leg *last = nullptr;
    for (const Leg &leg : legs) {
        if (last && last->source == leg.source && last->destination == leg.destination)
            out.last().streams = unitedStreams(out.last().streams, *leg.streams);
        else
            out.append({*leg.source, *leg.destination, row, *leg.streams});
        last = &leg;
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
    const QMap<HostId, HostFacts> known = std::exchange(m_facts, {});
    m_servers.clear();
    TiePatterns patterns(*m_catalog);
    auto at = known.cbegin();
    for (const Host &host : topology.hosts) {
        while (at != known.cend() && at.key() < host.id)
            ++at;
        const bool isKnown = at != known.cend() && at.key() == host.id;
        // Moved into its place: insert() alone would copy the addresses.
        *m_facts.insert(m_facts.cend(), host.id, {}) =
            factsOf(host, patterns, isKnown ? *at : HostFacts());
        if (host.hasRole(roles::kThreatManager))
            m_servers.append(host.id);
    }
}

void Derivation::update(const Topology &topology, const ChangeSet &changes)
{
    m_bidirectional = topology.properties.settings.bidirectional;
    const Catalog *catalog = &catalogFor(topology.properties.catalog);
    // A walk through all hosts takes less than finding many of them one by one.
    const bool areMany = changes.derivingHosts.size() > topology.hosts.size() / 4;
    const bool isOther = changes.derivingProperties && catalog != m_catalog;
    if (changes.everything || isOther) {
        m_catalog = catalog;
        m_facts.clear();
    }
    if (changes.everything || isOther || areMany) {
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
        m_facts.insert(id, factsOf(*host, patterns, m_facts.value(id)));
        if (host->hasRole(roles::kThreatManager))
            m_servers.insert(std::ranges::lower_bound(m_servers, id), id);
    }
}

bool Derivation::isPeer(Entry peer, const HostId &server)
{
    if (peer.key() == server)
        return false;
    return (peer->servers.isEmpty() && !peer->isServer) || peer->servers.contains(server);
}

bool Derivation::belongsTo(const HostId &host, const HostId &server) const
{
    const Entry peer = m_facts.constFind(host);
    return peer != m_facts.cend() && isPeer(peer, server);
}

const HostFacts *Derivation::facts(const HostId &host) const
{
    const auto found = m_facts.constFind(host);
    return found == m_facts.cend() ? nullptr : &*found;
}

Derivation::Entries Derivation::serverEntries() const
{
    Entries entries;
    for (const HostId &server : m_servers)
        entries.push_back(m_facts.constFind(server));
    return entries;
}

/// Calls @p visit(row, its streams) for each requirement that ties the peer to the server.
template <typename Visit>
void Derivation::visitRows(Entry server, Entry peer, const Visit &visit) const
{
    const QSet<RoleId> &exclusive = server->exclusiveRoles;
    for (qsizetype i = 0; i < peer->rows.size(); ++i) {
        const int row = peer->rows[i];
        const bool isSpared =
            !exclusive.isEmpty() && exclusive.contains(m_catalog->requirement(row).unlessServerHas);
        if (!isSpared)
            visit(row, peer->rowStreams[i]);
    }
}

/// Calls @p visit(row, source, destination, streams) for each leg between a server and its peer.
template <typename Visit>
void Derivation::visitLegs(Entry server, Entry peer, const Visit &visit) const
{
    visitRows(server, peer, [&](int row, const QStringList &streams) {
        const Direction direction = m_catalog->requirement(row).direction;
        const bool both = direction == Direction::Bidirectional;
        const bool outbound = direction == Direction::Outbound ||
                              (both && m_bidirectional == BidirectionalMode::AsDocumented);
        if (both || direction == Direction::Inbound)
            visit(row, peer, server, streams);
        if (outbound)
            visit(row, server, peer, streams);
    });
}

/// Calls @p visit(server, peer) for each pair that @p host is part of, peers ascending.
template <typename Visit>
void Derivation::visitPairs(Entry host, const Entries &servers, const Visit &visit) const
{
    for (const Entry server : servers) {
        if (isPeer(host, server.key()))
            visit(server, host);
    }
    if (!host->isServer)
        return;
    for (auto peer = m_facts.cbegin(); peer != m_facts.cend(); ++peer) {
        if (!peer->rows.isEmpty() && isPeer(peer, host.key()))
            visit(host, peer);
    }
}

/// Calls @p visit(server, peer) for each pair of the drawing, peers ascending.
template <typename Visit>
void Derivation::visitAllPairs(const Visit &visit) const
{
    const Entries servers = serverEntries();
    for (auto peer = m_facts.cbegin(); peer != m_facts.cend(); ++peer) {
        for (const Entry server : servers) {
            if (!peer->rows.isEmpty() && isPeer(peer, server.key()))
                visit(server, peer);
        }
    }
}

void Derivation::visitTies(
    const std::function<void(int row, const HostId &server, const HostId &peer)> &visit) const
{
    visitAllPairs([&](Entry server, Entry peer) {
        visitRows(server, peer,
                  [&](int row, const QStringList &) { visit(row, server.key(), peer.key()); });
    });
}

QList<Connection> Derivation::connections() const
{
    std::vector<std::vector<Leg>> legs(std::size_t(m_catalog->rowCount()));
    const auto collect = [&](int row, Entry source, Entry destination, const QStringList &streams) {
        legs[std::size_t(row)].push_back({&source.key(), &destination.key(), &streams});
    };
    visitAllPairs([&](Entry server, Entry peer) { visitLegs(server, peer, collect); });
    return assemble(legs);
}

QList<Connection> Derivation::connectionsOf(const HostId &host) const
{
    const Entry self = m_facts.constFind(host);
    if (self == m_facts.cend())
        return {};
    std::vector<std::vector<Leg>> legs(std::size_t(m_catalog->rowCount()));
    const auto collect = [&](int row, Entry source, Entry destination, const QStringList &streams) {
        legs[std::size_t(row)].push_back({&source.key(), &destination.key(), &streams});
    };
    visitPairs(self, serverEntries(),
               [&](Entry server, Entry peer) { visitLegs(server, peer, collect); });
    return assemble(legs);
}

/// The other ends of a host's connections: by row for inbound rules, then the same for outbound
/// ones. Emptied and filled again for each host, the lists keep their memory.
struct Derivation::Ends
{
    explicit Ends(int rowCount)
        : lists(2 * std::size_t(rowCount))
    {
    }

    std::vector<Entries> lists;
};

QList<Rule> Derivation::rulesOf(const HostId &host) const
{
    const Entry self = m_facts.constFind(host);
    QList<Rule> rules;
    if (self == m_facts.cend())
        return rules;
    Ends ends(m_catalog->rowCount());
    appendRules(rules, self, serverEntries(), ends);
    return rules;
}

/// Adds the other ends of the host's connections to @p ends; each list is sorted and unique.
void Derivation::gatherEnds(Entry host, const Entries &servers, Ends &ends) const
{
    const int rowCount = m_catalog->rowCount();
    const auto collect = [&](int row, Entry source, Entry destination, const QStringList &) {
        if (destination == host)
            ends.lists[std::size_t(row)].push_back(source);
        else
            ends.lists[std::size_t(rowCount + row)].push_back(destination);
    };
    visitPairs(host, servers, [&](Entry server, Entry peer) { visitLegs(server, peer, collect); });
    // Only a server that names others gathers ends as either side: out of order, and some twice.
    if (host->isServer && !host->servers.isEmpty())
        std::ranges::for_each(ends.lists, sortUnique);
}

/// @p ends are empty, and are left so.
void Derivation::appendRules(QList<Rule> &rules, Entry host, const Entries &servers,
                             Ends &ends) const
{
    gatherEnds(host, servers, ends);
    const int rowCount = m_catalog->rowCount();
    std::vector<Entries *> used;
    for (int place = 0; Entries & others : ends.lists) {
        const int row = place % rowCount;
        const RuleDirection direction = place++ < rowCount ? RuleDirection::In : RuleDirection::Out;
        if (others.empty())
            continue;
        // Rows tie the same hosts, and both ways: each fleet is gathered once.
        const auto same =
            std::ranges::find_if(used, [&](const Entries *list) { return *list == others; });
        Rule rule =
            same == used.end() ? ruleTowards(others) : rules[rules.size() - (used.end() - same)];
        rule.host = host.key();
        rule.direction = direction;
        rule.row = row;
        rules.append(std::move(rule));
        used.push_back(&others);
    }
    for (Entries *list : used)
        list->clear();
}

void Derivation::sortUnique(Entries &entries)
{
    std::ranges::sort(entries, {}, &Entry::key);
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
}

/// A rule of no host yet. @p ends are sorted and unique.
Rule Derivation::ruleTowards(const Entries &ends)
{
    Rule rule;
    rule.remoteHosts.reserve(qsizetype(ends.size()));
    std::vector<const AddressSet *> sets;
    sets.reserve(ends.size());
    for (const Entry end : ends) {
        rule.remoteHosts.append(end.key());
        sets.push_back(&end->addresses);
        if (end->isKnownByName())
            rule.remoteNames += end->name;
    }
    rule.remoteAddresses = AddressSet::united(sets);
    rule.remoteNames.sort();
    rule.remoteNames.removeDuplicates();
    return rule;
}

QList<Rule> Derivation::rules() const
{
    constexpr qsizetype kWorthAThread = 1000;
    Entries hosts;
    for (auto host = m_facts.cbegin(); host != m_facts.cend(); ++host)
        hosts.push_back(host);
    const auto rulesOfSome = [&](qsizetype begin, qsizetype end) {
        QList<Rule> rules;
        const Entries servers = serverEntries();
        Ends ends(m_catalog->rowCount());
        for (qsizetype i = begin; i < end; ++i)
            appendRules(rules, hosts[std::size_t(i)], servers, ends);
        return rules;
    };
    QList<Rule> all;
    for (QList<Rule> &some : inPieces(qsizetype(hosts.size()), kWorthAThread, rulesOfSome))
        all.append(std::move(some));
    return all;
}

QList<Connection> deriveConnections(const Topology &topology)
{
    return Derivation(topology).connections();
}

} // namespace portolan
