#include "support/randomedits.h"

#include "catalog/roles.h"
#include "checks/problem.h"
#include "topology/bends.h"
#include "topology/composing.h"

#include <QJsonArray>

#include <algorithm>

namespace portolan::test {

using namespace Qt::StringLiterals;

namespace {

using Random = QRandomGenerator;

template <typename T>
T oneOf(Random &random, const QList<T> &choices)
{
    return choices[random.bounded(choices.size())];
}

QStringList someAddresses(Random &random)
{
    QStringList addresses;
    for (int count = random.bounded(4); count > 0; --count) {
        const int last = random.bounded(200);
        addresses +=
            oneOf<QString>(random, {u"10.0.0.%1"_s.arg(last), u"10.0.1.%1-10.0.1.220"_s.arg(last),
                                    u"fd00::%1"_s.arg(last), u"10.%1.0.0/16"_s.arg(last),
                                    u"10.0.0.1/%1"_s.arg(24), u"nonsense"_s});
    }
    return addresses;
}

QMap<RoleId, QJsonObject> someRoles(Random &random)
{
    QMap<RoleId, QJsonObject> roles;
    for (int count = random.bounded(4); count > 0; --count) {
        const RoleDefinition role = oneOf(random, roleDefinitions());
        QJsonObject options;
        if (!role.streams.isEmpty() && random.bounded(2) == 0)
            options[u"streams"_s] = QJsonArray{oneOf(random, role.streams)};
        roles.insert(role.id, options);
    }
    if (random.bounded(10) == 0)
        roles.insert(RoleId(u"unheard-of"_s), QJsonObject{{u"deep"_s, QJsonObject{{u"x"_s, 1}}}});
    return roles;
}

QList<HostId> someServers(Random &random, const Topology &topology)
{
    QList<HostId> known = topology.hosts.keys();
    known += HostId(u"nowhere"_s);
    QList<HostId> servers;
    for (int count = random.bounded(3); count > 0; --count)
        servers += oneOf(random, known);
    return servers;
}

Host someHost(Random &random, const Topology &topology)
{
    Host host;
    host.id = freeHostId(topology, u"h%1"_s.arg(random.bounded(40)));
    host.name = random.bounded(3) == 0 ? QString() : host.id.text() + u".corp.example"_s;
    host.addresses = someAddresses(random);
    host.platform = Platform(random.bounded(2));
    host.roles = someRoles(random);
    host.servers = random.bounded(3) == 0 ? someServers(random, topology) : QList<HostId>();
    host.extra = QJsonObject{{u"owner"_s, QString::number(random.bounded(9))}};
    return host;
}

/// Changes one host by @p change; nothing where there is none.
template <typename Change>
Edit changeOne(Random &random, const Topology &topology, const Change &change)
{
    if (topology.hosts.isEmpty())
        return {};
    Host host = topology.hosts.value(oneOf(random, topology.hosts.keys()));
    change(host);
    return changeHost(topology, host);
}

template <typename Change>
Edit changeOneZone(Random &random, const Topology &topology, const Change &change)
{
    if (topology.zones.isEmpty())
        return {};
    Zone zone = topology.zones.value(oneOf(random, topology.zones.keys()));
    change(zone);
    return changeZone(topology, zone);
}

template <typename Change>
Edit changeDrawing(const Topology &topology, const Change &change)
{
    Properties properties = topology.properties;
    change(properties);
    return changeProperties(topology, properties);
}

QSet<HostId> someHosts(Random &random, const Topology &topology)
{
    QSet<HostId> ids;
    for (const Host &host : topology.hosts) {
        if (random.bounded(4) == 0)
            ids.insert(host.id);
    }
    return ids;
}

QSet<ZoneId> someZones(Random &random, const Topology &topology)
{
    QSet<ZoneId> ids;
    for (const Zone &zone : topology.zones) {
        if (random.bounded(3) == 0)
            ids.insert(zone.id);
    }
    return ids;
}

QSet<AnnotationId> someAnnotations(Random &random, const Topology &topology)
{
    QSet<AnnotationId> ids;
    for (const Annotation &annotation : topology.annotations) {
        if (random.bounded(3) == 0)
            ids.insert(annotation.id);
    }
    return ids;
}

// --- The kinds -----------------------------------------------------------------------------------

Edit insertingHost(Random &random, const Topology &topology)
{
    return insertHost(topology, someHost(random, topology));
}

Edit insertingFromPalette(Random &random, const Topology &topology)
{
    return insertHost(topology, newHost(topology, oneOf(random, roleDefinitions())));
}

Edit changingName(Random &random, const Topology &topology)
{
    return changeOne(random, topology, [&](Host &host) {
        host.name = random.bounded(2) == 0 ? QString() : u"n%1"_s.arg(random.bounded(9));
    });
}

Edit changingAddresses(Random &random, const Topology &topology)
{
    return changeOne(random, topology, [&](Host &host) { host.addresses = someAddresses(random); });
}

Edit changingPlatform(Random &random, const Topology &topology)
{
    return changeOne(random, topology, [](Host &host) {
        host.platform = host.platform == Platform::Linux ? Platform::Windows : Platform::Linux;
    });
}

Edit changingRoles(Random &random, const Topology &topology)
{
    return changeOne(random, topology, [&](Host &host) { host.roles = someRoles(random); });
}

Edit changingStreams(Random &random, const Topology &topology)
{
    return changeOne(random, topology, [&](Host &host) {
        for (QJsonObject &options : host.roles)
            options[u"streams"_s] =
                random.bounded(2) == 0 ? QJsonArray() : QJsonArray{u"file-system"_s};
    });
}

Edit changingServers(Random &random, const Topology &topology)
{
    return changeOne(random, topology,
                     [&](Host &host) { host.servers = someServers(random, topology); });
}

Edit changingServices(Random &random, const Topology &topology)
{
    return changeOne(random, topology, [&](Host &host) {
        host.services.append({u"TCP"_s, QString::number(random.bounded(1, 999)),
                              someAddresses(random), u"why"_s, QJsonObject{{u"x"_s, 1}}});
    });
}

Edit changingTexts(Random &random, const Topology &topology)
{
    return changeOne(random, topology, [&](Host &host) {
        host.notes = u"note \"%1\"\n\u2028"_s.arg(random.bounded(99));
        host.count = random.bounded(2) == 0 ? std::nullopt : std::optional<qint64>(7);
        host.extra = QJsonObject{{u"rack"_s, random.bounded(99)}};
    });
}

Edit movingHosts(Random &random, const Topology &topology)
{
    return changeHosts(topology, someHosts(random, topology), [&](Host &host) {
        host.position = QPointF(random.bounded(2000) / 4.0, random.bounded(2000));
        host.pinned = !host.pinned;
        host.folded = !host.folded;
    });
}

Edit puttingHostsIntoAZone(Random &random, const Topology &topology)
{
    QList<ZoneId> zones = topology.zones.keys();
    zones << ZoneId() << ZoneId(u"gone"_s);
    const ZoneId zone = oneOf(random, zones);
    return changeHosts(topology, someHosts(random, topology),
                       [&](Host &host) { host.zone = zone; });
}

Edit removingHosts(Random &random, const Topology &topology)
{
    return topology.hosts.size() < 8 ? Edit() : removeHosts(topology, someHosts(random, topology));
}

Edit renamingHost(Random &random, const Topology &topology)
{
    if (topology.hosts.isEmpty())
        return {};
    const HostId to = freeHostId(topology, u"r%1"_s.arg(random.bounded(99)));
    return renameHost(topology, oneOf(random, topology.hosts.keys()), to);
}

Edit insertingZone(Random &random, const Topology &topology)
{
    Zone zone;
    zone.id = freeZoneId(topology, u"zone%1"_s.arg(random.bounded(9)));
    zone.networks = someAddresses(random);
    return insertZone(topology, zone);
}

Edit changingZone(Random &random, const Topology &topology)
{
    return changeOneZone(random, topology, [&](Zone &zone) {
        zone.name = u"Zone %1"_s.arg(random.bounded(9));
        zone.networks = someAddresses(random);
        zone.extra = QJsonObject{{u"vlan"_s, random.bounded(99)}};
    });
}

Edit resizingZone(Random &random, const Topology &topology)
{
    return changeOneZone(random, topology, [&](Zone &zone) {
        zone.rect = QRectF(random.bounded(99), -random.bounded(99), 100 + random.bounded(99), 80.5);
    });
}

Edit removingZone(Random &random, const Topology &topology)
{
    return topology.zones.isEmpty() ? Edit()
                                    : removeZone(topology, oneOf(random, topology.zones.keys()));
}

Edit renamingZone(Random &random, const Topology &topology)
{
    if (topology.zones.isEmpty())
        return {};
    return renameZone(topology, oneOf(random, topology.zones.keys()),
                      freeZoneId(topology, u"other%1"_s.arg(random.bounded(9))));
}

Edit insertingAnnotation(Random &random, const Topology &topology)
{
    Annotation annotation = newAnnotation(topology, AnnotationKind(random.bounded(2)),
                                          QRectF(-random.bounded(99), 0.25, 64, 32));
    annotation.text = u"note \"%1\"\n\u2028"_s.arg(random.bounded(99));
    if (annotation.kind == AnnotationKind::Picture)
        annotation.picture = oneOf<QString>(random, {u"iVBORw0KGgo="_s, u"no base64 \u00e4"_s});
    annotation.extra = QJsonObject{{u"colour"_s, random.bounded(9)}};
    return insertAnnotation(topology, annotation);
}

Edit changingAnnotations(Random &random, const Topology &topology)
{
    return changeAnnotations(topology, someAnnotations(random, topology), [&](Annotation &it) {
        it.rect.translate(random.bounded(99), -random.bounded(99) / 4.0);
        it.text = random.bounded(2) == 0 ? QString() : u"t%1"_s.arg(random.bounded(9));
    });
}

Edit removingAnnotations(Random &random, const Topology &topology)
{
    return removeAll(topology, {}, {}, someAnnotations(random, topology));
}

QList<HostId> somePeers(Random &random, const Topology &topology)
{
    QSet<HostId> peers = someHosts(random, topology);
    if (peers.isEmpty() || random.bounded(9) == 0)
        peers.insert(HostId(u"nowhere"_s));
    QList<HostId> sorted(peers.cbegin(), peers.cend());
    std::ranges::sort(sorted);
    return sorted;
}

Edit pullingBend(Random &random, const Topology &topology)
{
    Bend bend;
    bend.id = random.bounded(2) == 0 || topology.bends.isEmpty()
                  ? freeBendId(topology)
                  : oneOf(random, topology.bends.keys());
    bend.section = SectionId(oneOf<QString>(random, {u"data-stream"_s, u"nothing"_s}));
    bend.server =
        topology.hosts.isEmpty() ? HostId(u"nowhere"_s) : oneOf(random, topology.hosts.keys());
    bend.peers = somePeers(random, topology);
    bend.axis = Axis(random.bounded(2));
    bend.end = LineEnd(random.bounded(2));
    bend.order = random.bounded(3);
    bend.distance = random.bounded(-400, 400) / 4.0;
    bend.extra = QJsonObject{{u"colour"_s, random.bounded(9)}};
    return putBend(topology, bend);
}

Edit resettingBends(Random &random, const Topology &topology)
{
    QSet<BendId> ids;
    for (const Bend &bend : topology.bends) {
        if (random.bounded(2) == 0)
            ids.insert(bend.id);
    }
    return removeBends(topology, ids);
}

Edit removingAll(Random &random, const Topology &topology)
{
    if (topology.hosts.size() < 8)
        return {};
    return removeAll(topology, someHosts(random, topology), someZones(random, topology),
                     someAnnotations(random, topology));
}

Edit changingTitle(Random &random, const Topology &topology)
{
    return changeDrawing(topology, [&](Properties &properties) {
        properties.title = u"Drawing %1"_s.arg(random.bounded(99));
        properties.notes = u"\u00e4\t"_s;
        properties.extra = QJsonObject{{u"department"_s, random.bounded(9)}};
    });
}

Edit changingCatalog(Random &random, const Topology &topology)
{
    return changeDrawing(topology, [&](Properties &properties) {
        properties.catalog = oneOf<CatalogId>(
            random, {CatalogId(), CatalogId(u"threat-manager-3.0"_s),
                     CatalogId(u"threat-manager-3.1-initial"_s), CatalogId(u"unheard-of"_s)});
    });
}

Edit changingSettings(Random &random, const Topology &topology)
{
    return changeDrawing(topology, [&](Properties &properties) {
        Settings &settings = properties.settings;
        settings.bidirectional = BidirectionalMode(random.bounded(2));
        settings.outbound = OutboundMode(random.bounded(2));
        settings.management = someAddresses(random);
        settings.sshPorts = {22, random.bounded(1, 65536)};
    });
}

Edit waivingProblem(Random &random, const Topology &topology)
{
    const QList<Problem> problems = checkTopology(topology, Derivation(topology));
    if (problems.isEmpty())
        return {};
    const Problem problem = oneOf(random, problems);
    return changeDrawing(topology, [&](Properties &properties) {
        properties.waivers.append({problem.code, problem.hosts, u"agreed"_s, {}});
    });
}

Edit fixingProblem(Random &random, const Topology &topology)
{
    QList<Problem> problems = checkTopology(topology, Derivation(topology));
    problems.removeIf([](const Problem &problem) { return !problem.edit; });
    return problems.isEmpty() ? Edit() : *oneOf(random, problems).edit;
}

Edit pasting(Random &random, const Topology &topology)
{
    if (topology.hosts.size() > 25)
        return {};
    const Fragment copied =
        fragmentOf(topology, someHosts(random, topology), someZones(random, topology),
                   someAnnotations(random, topology));
    const auto pasted = fragmentFromJson(fragmentToJson(copied));
    return pasted ? insertFragment(topology, *pasted, QPointF(16, 16)).edit : Edit();
}

Edit joiningTwo(Random &random, const Topology &topology)
{
    const Edit first = changingRoles(random, topology);
    Topology between = topology;
    if (!applyEdit(between, first))
        return {};
    return joined(first, changingAddresses(random, between));
}

Edit becomingAnother(Random &random, const Topology &topology)
{
    Topology other = topology;
    for (const auto &change : {insertingHost, changingRoles, renamingHost, changingZone,
                               insertingAnnotation, changingAnnotations, pullingBend}) {
        if (!applyEdit(other, change(random, other)))
            return {};
    }
    return difference(topology, other);
}

constexpr EditKind kKinds[] = {
    {QLatin1StringView("insert a host"), insertingHost},
    {QLatin1StringView("insert from the palette"), insertingFromPalette},
    {QLatin1StringView("name"), changingName},
    {QLatin1StringView("addresses"), changingAddresses},
    {QLatin1StringView("platform"), changingPlatform},
    {QLatin1StringView("roles"), changingRoles},
    {QLatin1StringView("streams"), changingStreams},
    {QLatin1StringView("servers"), changingServers},
    {QLatin1StringView("services"), changingServices},
    {QLatin1StringView("texts"), changingTexts},
    {QLatin1StringView("move hosts"), movingHosts},
    {QLatin1StringView("hosts into a zone"), puttingHostsIntoAZone},
    {QLatin1StringView("remove hosts"), removingHosts},
    {QLatin1StringView("rename a host"), renamingHost},
    {QLatin1StringView("insert a zone"), insertingZone},
    {QLatin1StringView("change a zone"), changingZone},
    {QLatin1StringView("resize a zone"), resizingZone},
    {QLatin1StringView("remove a zone"), removingZone},
    {QLatin1StringView("rename a zone"), renamingZone},
    {QLatin1StringView("insert a note or picture"), insertingAnnotation},
    {QLatin1StringView("change notes and pictures"), changingAnnotations},
    {QLatin1StringView("remove notes and pictures"), removingAnnotations},
    {QLatin1StringView("pull a bend"), pullingBend},
    {QLatin1StringView("reset bends"), resettingBends},
    {QLatin1StringView("remove things of all kinds"), removingAll},
    {QLatin1StringView("title"), changingTitle},
    {QLatin1StringView("catalog"), changingCatalog},
    {QLatin1StringView("settings"), changingSettings},
    {QLatin1StringView("waive"), waivingProblem},
    {QLatin1StringView("fix"), fixingProblem},
    {QLatin1StringView("paste"), pasting},
    {QLatin1StringView("two as one"), joiningTwo},
    {QLatin1StringView("become another drawing"), becomingAnother},
};

} // namespace

std::span<const EditKind> editKinds()
{
    return kKinds;
}

} // namespace portolan::test
