#include "checks/zonechecks.h"

#include "checks/checktext.h"

#include <QHash>

#include <algorithm>

namespace portolan {

namespace {

bool isReadable(const QString &entry)
{
    return AddressSet::parseEntry(entry).has_value();
}

/// The networks of each zone, empty where nothing can be said of them.
QHash<ZoneId, AddressSet> networksOf(const QMap<ZoneId, Zone> &zones)
{
    QHash<ZoneId, AddressSet> networks;
    for (const Zone &zone : zones) {
        if (std::ranges::all_of(zone.networks, isReadable))
            networks.insert(zone.id, AddressSet::fromEntries(zone.networks));
    }
    return networks;
}

bool isOutside(const AddressSet &addresses, const AddressSet &networks)
{
    return (networks.hasIpv4() && !networks.contains(addresses.onlyIpv4())) ||
           (networks.hasIpv6() && !networks.contains(addresses.onlyIpv6()));
}

QStringList entriesOutside(const Host &host, const AddressSet &networks)
{
    QStringList outside;
    for (const QString &entry : host.addresses) {
        const auto addresses = AddressSet::parseEntry(entry);
        if (addresses && isOutside(*addresses, networks))
            outside += entry;
    }
    return outside;
}

} // namespace

Findings findAddressesOutsideZone(const CheckContext &context)
{
    const QHash<ZoneId, AddressSet> networks = networksOf(context.topology().zones);
    Findings findings;
    for (const CheckedHost &checked : context.hosts()) {
        const Host &host = *checked.host;
        const auto ofZone = networks.constFind(host.zone);
        if (ofZone == networks.cend() || !isOutside(checked.facts->addresses, *ofZone))
            continue;
        findings.append({{host.id},
                         Checks::tr("%1 stands in zone %2, but %3 is not in its networks (%4).")
                             .arg(host.id.text(), host.zone.text(),
                                  listed(entriesOutside(host, *ofZone)), listed(ofZone->entries())),
                         Checks::tr("Correct the address, move the host to its zone, or add the "
                                    "network to the zone."),
                         std::nullopt,
                         {host.zone}});
    }
    return findings;
}

Findings findUnknownZones(const CheckContext &context)
{
    const Topology &topology = context.topology();
    Findings findings;
    for (const Host &host : topology.hosts) {
        if (host.zone.isEmpty() || topology.zones.contains(host.zone))
            continue;
        Host freed = host;
        freed.zone = ZoneId();
        findings.append(
            {{host.id},
             Checks::tr("%1 is said to stand in zone %2, which the drawing does not have.")
                 .arg(host.id.text(), quoted(host.zone.text())),
             Checks::tr("Take it out of the zone, or draw the zone."),
             changeHost(topology, freed)});
    }
    return findings;
}

} // namespace portolan
