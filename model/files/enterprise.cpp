#include "files/enterprise.h"

#include "base/addressset.h"
#include "catalog/catalog.h"
#include "catalog/roles.h"

#include <QJsonArray>

#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Region
{
    const char16_t *id;
    const char16_t *name;
    const char16_t *domain;
};

constexpr std::array kRegions{
    Region{u"africa", u"Africa", u"africa.corp.example"},
    Region{u"asia", u"Asia", u"asia.corp.example"},
    Region{u"europe-north", u"Europe North", u"europe.corp.example"},
    Region{u"europe-south", u"Europe South", u"europe.corp.example"},
    Region{u"north-america", u"North America", u"na.corp.example"},
    Region{u"oceania", u"Oceania", u"oceania.corp.example"},
    Region{u"south-america", u"South America", u"sa.corp.example"},
    Region{u"united-kingdom", u"United Kingdom", u"uk.corp.example"},
};
constexpr int kRegionCount = int(kRegions.size());

/// @name The address plan
/// Region r has 10.(16r+16).0.0/12: its lower half for file servers, and a /16 of its upper half
/// for domain controllers. Each /24 takes 250 hosts.
///@{
constexpr std::uint32_t kTen = 10U << 24;
constexpr int kHostsPerNetwork = 250;

std::uint32_t regionAddress(int region)
{
    return kTen + (std::uint32_t(region + 1) << 20);
}

constexpr std::uint32_t kControllersOffset = 8U << 16;
constexpr int kFilesPrefix = 13;
constexpr int kControllersPrefix = 16;

std::uint32_t nthAddress(std::uint32_t network, int n)
{
    return network + std::uint32_t(n / kHostsPerNetwork) * 256U +
           std::uint32_t(n % kHostsPerNetwork) + 1U;
}
///@}

/// One kind of host, spread evenly over the regions.
struct Fleet
{
    QString prefix;     ///< of ids and names
    QString zoneSuffix; ///< of the ids of its zones
    QString zoneName;   ///< behind the region's name
    std::uint32_t offset = 0;
    int prefixLength = 0;
    int count = 0;
    QMap<RoleId, QJsonObject> roles;

    /// Index of the first host of a region.
    int firstOf(int region) const
    {
        return int((qint64(count) * region + kRegionCount - 1) / kRegionCount);
    }
};

ZoneId zoneIdOf(const Fleet &fleet, int region)
{
    return ZoneId(QString::fromUtf16(kRegions[std::size_t(region)].id) + fleet.zoneSuffix);
}

void addZone(Topology &topology, const Fleet &fleet, int region)
{
    Zone zone;
    zone.id = zoneIdOf(fleet, region);
    zone.name = QString::fromUtf16(kRegions[std::size_t(region)].name) + fleet.zoneName;
    zone.networks = {
        u"%1/%2"_s.arg(toString(regionAddress(region) + fleet.offset)).arg(fleet.prefixLength)};
    topology.zones.insert(zone.id, zone);
}

void addRegion(Topology &topology, const Fleet &fleet, int region)
{
    const int first = fleet.firstOf(region);
    const int end = fleet.firstOf(region + 1);
    if (first == end)
        return;
    addZone(topology, fleet, region);
    const int digits = qMax(2, int(QString::number(fleet.count).size()));
    const QString suffix = u'.' + QString::fromUtf16(kRegions[std::size_t(region)].domain);
    Host host;
    host.roles = fleet.roles;
    host.zone = zoneIdOf(fleet, region);
    for (int i = first; i < end; ++i) {
        host.id = HostId(fleet.prefix + QString::number(i + 1).rightJustified(digits, u'0'));
        host.name = host.id.text() + suffix;
        host.addresses = {toString(nthAddress(regionAddress(region) + fleet.offset, i - first))};
        topology.hosts.insert(topology.hosts.cend(), host.id, host);
    }
}

void addFleet(Topology &topology, const Fleet &fleet)
{
    for (int region = 0; region < kRegionCount; ++region)
        addRegion(topology, fleet, region);
}

void addServer(Topology &topology)
{
    Zone zone;
    zone.id = ZoneId(u"servers"_s);
    zone.name = u"Server network"_s;
    zone.networks = {u"10.0.0.0/24"_s};
    Host host;
    host.id = HostId(u"tm01"_s);
    host.name = u"tm01.corp.example"_s;
    host.addresses = {u"10.0.0.10"_s};
    host.roles = {{roles::kThreatManager, {}}};
    host.zone = zone.id;
    topology.zones.insert(zone.id, zone);
    topology.hosts.insert(host.id, host);
}

Fleet domainControllers(int count)
{
    const QJsonObject sendsDirectory{{u"streams"_s, QJsonArray{u"active-directory"_s}}};
    return {u"dc"_s,
            u"-identity"_s,
            u" domain controllers"_s,
            kControllersOffset,
            kControllersPrefix,
            count,
            {{roles::kDomainController, {}}, {roles::kThreatPreventionAgent, sendsDirectory}}};
}

Fleet agents(int count)
{
    return {u"fs"_s,
            u"-files"_s,
            u" file servers"_s,
            0,
            kFilesPrefix,
            count,
            {{roles::kActivityMonitorAgent, {}}}};
}

} // namespace

Topology makeEnterprise(int agentCount, int controllerCount)
{
    Topology topology;
    topology.properties.title = u"Large enterprise"_s;
    topology.properties.notes =
        u"One Threat Manager server for agents and domain controllers in eight regions."_s;
    topology.properties.catalog = defaultCatalog().id();
    addFleet(topology, domainControllers(controllerCount));
    addFleet(topology, agents(agentCount));
    addServer(topology);
    return topology;
}

} // namespace portolan
