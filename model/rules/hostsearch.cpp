#include "rules/hostsearch.h"

#include "base/phrases.h"
#include "catalog/roles.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

enum Rank { kSame, kBeginning, kPart, kNetwork, kRole, kPort, kRankCount, kNone = kRankCount };

/// A port as one types it, with or without its protocol.
struct PortWish
{
    int port = 0;
    std::optional<Protocol> protocol;

    bool isMetBy(const Requirement &requirement) const
    {
        const QList<PortRange> &ranges = requirement.ports.ranges();
        return requirement.kind == RequirementKind::Connection &&
               (!protocol || *protocol == requirement.protocol) &&
               std::ranges::any_of(ranges, [this](const PortRange &range) {
                   return range.first <= port && port <= range.last;
               });
    }
};

std::optional<PortWish> portWish(const QString &text)
{
    static const QRegularExpression pattern(
        u"^(?:(tcp|udp)[ /:]*)?(\\d{1,5})(?:[ /]*(tcp|udp))?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    PortWish wish{match.captured(2).toInt(), std::nullopt};
    if (const auto protocol = protocolFromString((match.captured(1) + match.captured(3)).toUpper()))
        wish.protocol = *protocol;
    return wish;
}

/// Those that others connect to on such a port.
QSet<HostId> listeners(const Derivation &derivation, const PortWish &wish)
{
    QSet<int> rows;
    for (int row = 0; row < derivation.catalog().rowCount(); ++row) {
        if (wish.isMetBy(derivation.catalog().requirement(row)))
            rows.insert(row);
    }
    QSet<HostId> hosts;
    if (rows.isEmpty())
        return hosts;
    for (const Connection &connection : derivation.connections()) {
        if (rows.contains(connection.row))
            hosts.insert(connection.destination);
    }
    return hosts;
}

QSet<RoleId> rolesNamed(const QString &text)
{
    QSet<RoleId> roles;
    for (const RoleDefinition &role : roleDefinitions()) {
        if (phrase(role.name).contains(text, Qt::CaseInsensitive))
            roles.insert(role.id);
    }
    return roles;
}

class Query
{
public:
    Query(const Derivation &derivation, const QString &text)
        : m_derivation(derivation)
        , m_text(text)
        , m_roles(rolesNamed(text))
    {
        if (const auto addresses = AddressSet::parseEntry(text))
            m_addresses = *addresses;
        if (const auto wish = portWish(text))
            m_listeners = listeners(derivation, *wish);
    }

    Rank rankOf(const Host &host) const
    {
        const Rank rank = std::min(rankOf(host.name), rankOf(host.id.text()));
        if (rank != kNone)
            return rank;
        const auto isPart = [this](const QString &entry) { return rankOf(entry) != kNone; };
        if (std::ranges::any_of(host.addresses, isPart))
            return host.addresses.contains(m_text) ? kSame : kPart;
        if (isInNetworkOf(host))
            return kNetwork;
        if (std::any_of(host.roles.keyBegin(), host.roles.keyEnd(),
                        [this](const RoleId &role) { return m_roles.contains(role); }))
            return kRole;
        return m_listeners.contains(host.id) ? kPort : kNone;
    }

private:
    Rank rankOf(const QString &field) const
    {
        const qsizetype at = field.indexOf(m_text, 0, Qt::CaseInsensitive);
        if (at < 0)
            return kNone;
        if (at > 0)
            return kPart;
        const bool isWhole = field.size() == m_text.size() || field.at(m_text.size()) == u'.';
        return isWhole ? kSame : kBeginning;
    }

    bool isInNetworkOf(const Host &host) const
    {
        const HostFacts *facts = m_addresses.isEmpty() ? nullptr : m_derivation.facts(host.id);
        return facts && facts->addresses.intersects(m_addresses);
    }

    const Derivation &m_derivation;
    QString m_text;
    QSet<RoleId> m_roles;
    AddressSet m_addresses;
    QSet<HostId> m_listeners;
};

} // namespace

QList<HostId> findHosts(const Topology &topology, const Derivation &derivation, const QString &text)
{
    if (text.trimmed().isEmpty())
        return topology.hosts.keys();
    const Query query(derivation, text.trimmed());
    std::array<QList<HostId>, kRankCount> found;
    for (const Host &host : topology.hosts) {
        if (const Rank rank = query.rankOf(host); rank != kNone)
            found[rank].append(host.id);
    }
    QList<HostId> all;
    for (const QList<HostId> &hits : found)
        all += hits;
    return all;
}

} // namespace portolan
