#include "checks/directionchecks.h"

#include "catalog/roles.h"
#include "checks/checktext.h"

#include <algorithm>
#include <functional>

namespace portolan {

namespace {

/// Hosts lie in a vector in the order of their ids: comparing pointers compares ids.
using Pair = std::pair<const CheckedHost *, const CheckedHost *>;

/// Without a readable address, also where only the name is known, nothing can be said.
bool shareNoFamily(const AddressSet &a, const AddressSet &b)
{
    return !a.isEmpty() && !b.isEmpty() && !(a.hasIpv4() && b.hasIpv4()) &&
           !(a.hasIpv6() && b.hasIpv6());
}

QString familyOf(const AddressSet &addresses)
{
    return addresses.hasIpv4() ? Checks::tr("IPv4") : Checks::tr("IPv6");
}

/// The hosts that a server connects to because they have @p role, sorted.
QList<HostId> destinationsOf(const CheckContext &context, const RoleId &role)
{
    QSet<HostId> hosts;
    for (const Connection &connection : context.connectionsOfRow(context.rowTiedTo(role)))
        hosts.insert(connection.destination);
    return sorted(hosts);
}

/// Peers on which a Bidirectional requirement opens a port to the server, sorted.
QList<HostId> openedPeers(const CheckContext &context)
{
    const Catalog &catalog = context.derivation().catalog();
    QSet<HostId> peers;
    for (const Connection &connection : context.connections()) {
        if (catalog.requirement(connection.row).direction == Direction::Bidirectional &&
            context.derivation().belongsTo(connection.destination, connection.source))
            peers.insert(connection.destination);
    }
    return sorted(peers);
}

} // namespace

Findings findNoCommonFamily(const CheckContext &context)
{
    std::vector<Pair> pairs;
    for (const auto &[source, destination] : context.ends()) {
        if (shareNoFamily(source->facts->addresses, destination->facts->addresses))
            pairs.push_back(std::minmax(source, destination, std::less()));
    }
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    Findings findings;
    for (const auto &[a, b] : pairs) {
        findings.append({{a->host->id, b->host->id},
                         Checks::tr("%1 has %2 addresses only and %3 has %4 addresses only: they "
                                    "cannot reach each other.")
                             .arg(a->host->id.text(), familyOf(a->facts->addresses),
                                  b->host->id.text(), familyOf(b->facts->addresses)),
                         Checks::tr("Give both an address of the same family.")});
    }
    return findings;
}

Findings findRemotePostgresql(const CheckContext &context)
{
    Findings findings;
    for (const HostId &host : destinationsOf(context, roles::kPostgresql)) {
        findings.append(
            {{host},
             Checks::tr("%1 is a remote PostgreSQL database, which the vendor neither "
                        "recommends nor installs by default.")
                 .arg(host.text()),
             Checks::tr("Give the role to the Threat Manager server, where the database "
                        "is installed by default.")});
    }
    return findings;
}

Findings findPostgresqlDirection(const CheckContext &context)
{
    Findings findings;
    for (const HostId &host : destinationsOf(context, roles::kPostgresql)) {
        findings.append(
            {{host},
             Checks::tr("The vendor's page lists the database row as outbound from the server, but "
                        "its text speaks of communication from the PostgreSQL to the server. The "
                        "connection to %1 follows the row.")
                 .arg(host.text()),
             Checks::tr("If the database is not reached, look in the log of the firewall for "
                        "connections in the other direction.")});
    }
    return findings;
}

Findings findActionServiceDirection(const CheckContext &context)
{
    Findings findings;
    for (const HostId &host : destinationsOf(context, roles::kActionService)) {
        findings.append(
            {{host},
             Checks::tr("The vendor's page lists the Action Service as outbound from the server, "
                        "but its installation text says that the service registers itself at the "
                        "console and fetches its actions from the server. The connection to %1 "
                        "follows the page.")
                 .arg(host.text()),
             Checks::tr("If actions do not run, also allow TCP 8080 from %1 to the server.")
                 .arg(host.text())});
    }
    return findings;
}

Findings findBidirectionalLetter(const CheckContext &context)
{
    const Topology &topology = context.topology();
    if (topology.properties.settings.bidirectional != BidirectionalMode::AsDocumented)
        return {};
    const QList<HostId> peers = openedPeers(context);
    if (peers.isEmpty())
        return {};
    Properties switched = topology.properties;
    switched.settings.bidirectional = BidirectionalMode::ServerOnly;
    return {{{},
             Checks::tr("Read to the letter, the vendor's Bidirectional rows also open TCP 8080 on "
                        "consoles and workstations: %1. Browsers need only the way to the server; "
                        "its replies pass a stateful firewall.")
                 .arg(listed(peers)),
             Checks::tr("Switch the drawing's setting to the server's leg only."),
             changeProperties(topology, switched)}};
}

} // namespace portolan
