#include "catalog/roles.h"
#include "exports/scripts/ruleset.h"
#include "rules/derivation.h"
#include "rules/profiles.h"
#include "rules/requirementssheet.h"

#include <QJsonArray>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

HostId hostId(const char *text)
{
    return HostId(QString::fromLatin1(text));
}

Host makeHost(const char *id, const QList<RoleId> &roles, const QStringList &addresses)
{
    Host host;
    host.id = hostId(id);
    host.name = host.id.text() + u".corp.example"_s;
    host.addresses = addresses;
    for (const RoleId &role : roles)
        host.roles.insert(role, {});
    return host;
}

void add(Topology &topology, const Host &host)
{
    topology.hosts.insert(host.id, host);
}

/// One server, one of each peer.
Topology smallSite()
{
    Topology topology;
    add(topology, makeHost("tm01", {roles::kThreatManager}, {u"10.0.0.10"_s}));
    add(topology, makeHost("fs01", {roles::kActivityMonitorAgent}, {u"10.0.1.1"_s}));
    add(topology, makeHost("dc01", {roles::kDomainController, roles::kThreatPreventionAgent},
                           {u"10.0.2.1"_s, u"fd00::1"_s}));
    add(topology, makeHost("admin01", {roles::kConsoleClient}, {u"10.0.3.0/24"_s}));
    add(topology, makeHost("pg01", {roles::kPostgresql}, {u"10.0.4.1"_s}));
    return topology;
}

/// "source>destination requirement" of each, in order.
QStringList described(const QList<Connection> &connections, const Catalog &catalog)
{
    QStringList lines;
    for (const Connection &connection : connections) {
        lines += u"%1>%2 %3"_s.arg(connection.source.text(), connection.destination.text(),
                                   catalog.requirement(connection.row).id.text());
    }
    return lines;
}

} // namespace

class TestDerivation : public QObject
{
    Q_OBJECT

private slots:
    void smallSiteGivesThePagesRows();
    void serverOnlyLeavesOutTheLegsToPeers();
    void aLocalDatabaseSparesTheRemoteOne();
    void serversArePeersOnlyWhenNamed();
    void mutualPeersGiveEachConnectionOnce();
    void streamsDecideAboutRows();
    void rulesUniteAddressesExactly();
    void unusableAddressesAreNeverAny();
    void updateEqualsDerivingAnew();
    void partsEqualTheWhole();
    void likeHostsShareAProfile();
    void profileNamesStayWhenAHostComes();
    void sheetListsEveryRow();
    void rulesetLeavesOutWhatCannotBeWritten();
    void unreadableManagementRefusesTheScript();
};

void TestDerivation::smallSiteGivesThePagesRows()
{
    const Derivation derivation(smallSite());
    const QStringList expected = {
        u"fs01>tm01 data-stream.syslog"_s,         u"dc01>tm01 data-stream.amqp"_s,
        u"fs01>tm01 data-stream.amqp"_s,           u"tm01>pg01 database.postgresql"_s,
        u"admin01>tm01 console.access"_s,          u"tm01>admin01 console.access"_s,
        u"tm01>dc01 domain-controller.kerberos"_s, u"tm01>dc01 domain-controller.endpoint-mapper"_s,
        u"tm01>dc01 domain-controller.ldap"_s,     u"tm01>dc01 domain-controller.adws"_s,
        u"tm01>dc01 domain-controller.dynamic"_s,
    };
    QCOMPARE(described(derivation.connections(), derivation.catalog()), expected);
}

void TestDerivation::serverOnlyLeavesOutTheLegsToPeers()
{
    Topology topology = smallSite();
    topology.properties.settings.bidirectional = BidirectionalMode::ServerOnly;
    const Derivation derivation(topology);
    const QStringList lines = described(derivation.connections(), derivation.catalog());
    QVERIFY(lines.contains(u"admin01>tm01 console.access"_s));
    QVERIFY(!lines.contains(u"tm01>admin01 console.access"_s));
}

void TestDerivation::aLocalDatabaseSparesTheRemoteOne()
{
    Topology topology = smallSite();
    topology.hosts[hostId("tm01")].roles.insert(roles::kPostgresql, {});
    const Derivation derivation(topology);
    QVERIFY(!described(derivation.connections(), derivation.catalog())
                 .contains(u"tm01>pg01 database.postgresql"_s));
}

void TestDerivation::serversArePeersOnlyWhenNamed()
{
    Topology topology = smallSite();
    add(topology,
        makeHost("tm02", {roles::kThreatManager, roles::kActivityMonitorAgent}, {u"10.0.0.20"_s}));
    QVERIFY(!Derivation(topology).belongsTo(hostId("tm02"), hostId("tm01")));
    topology.hosts[hostId("tm02")].servers = {hostId("tm01"), hostId("nowhere")};
    const Derivation named(topology);
    QVERIFY(named.belongsTo(hostId("tm02"), hostId("tm01")));
    QVERIFY(described(named.connections(), named.catalog())
                .contains(u"tm02>tm01 data-stream.syslog"_s));
    topology.hosts[hostId("fs01")].servers = {hostId("nowhere")};
    QVERIFY(Derivation(topology).connectionsOf(hostId("fs01")).isEmpty());
}

void TestDerivation::mutualPeersGiveEachConnectionOnce()
{
    Topology topology;
    for (const char *id : {"a", "b"})
        add(topology, makeHost(id, {roles::kThreatManager, roles::kConsoleClient}, {}));
    topology.hosts[hostId("a")].servers = {hostId("b")};
    topology.hosts[hostId("b")].servers = {hostId("a")};
    const Derivation derivation(topology);
    const QStringList expected = {u"a>b console.access"_s, u"b>a console.access"_s};
    QCOMPARE(described(derivation.connections(), derivation.catalog()), expected);
}

void TestDerivation::streamsDecideAboutRows()
{
    Topology topology = smallSite();
    QJsonObject &options = topology.hosts[hostId("fs01")].roles[roles::kActivityMonitorAgent];
    options[u"streams"_s] = QJsonArray{u"file-system"_s, u"unheard-of"_s};
    QCOMPARE(Derivation(topology).connectionsOf(hostId("fs01")).size(), 1);
    options[u"streams"_s] = QJsonArray();
    QVERIFY(Derivation(topology).connectionsOf(hostId("fs01")).isEmpty());
}

void TestDerivation::rulesUniteAddressesExactly()
{
    Topology topology = smallSite();
    add(topology,
        makeHost("fs02", {roles::kActivityMonitorAgent}, {u"10.0.1.0"_s, u"fd00::2-fd00::4"_s}));
    add(topology, makeHost("fs03", {roles::kActivityMonitorAgent}, {}));
    const Derivation derivation(topology);
    const QList<Rule> rules = derivation.rulesOf(hostId("tm01"));
    const Rule &syslog = rules.first();
    QVERIFY(syslog.direction == RuleDirection::In);
    const QStringList addresses = {u"10.0.1.0/31"_s, u"fd00::2-fd00::4"_s};
    QCOMPARE(syslog.remoteAddresses.entries(), addresses);
    QCOMPARE(syslog.remoteNames, QStringList{u"fs03.corp.example"_s});
    QCOMPARE(syslog.remoteHosts.size(), 3);
}

void TestDerivation::unusableAddressesAreNeverAny()
{
    Topology topology = smallSite();
    topology.hosts[hostId("fs01")].addresses = {u"10.0.1.5/24"_s};
    const Derivation derivation(topology);
    const Rule syslog = derivation.rulesOf(hostId("tm01")).constFirst();
    QVERIFY(syslog.remoteAddresses.isEmpty());
    QVERIFY(syslog.remoteNames.isEmpty());
    QCOMPARE(syslog.remoteHosts, QList<HostId>{hostId("fs01")});
}

void TestDerivation::updateEqualsDerivingAnew()
{
    Topology topology = smallSite();
    Derivation kept(topology);
    const auto follow = [&](const Edit &edit) {
        const auto changes = applyEdit(topology, edit);
        QVERIFY(changes.has_value());
        kept.update(topology, *changes);
        QCOMPARE(kept.connections(), Derivation(topology).connections());
        QCOMPARE(kept.rules(), Derivation(topology).rules());
    };
    follow(insertHost(topology, makeHost("tm00", {roles::kThreatManager}, {u"10.0.0.9"_s})));
    follow(renameHost(topology, hostId("tm01"), hostId("zz")));
    follow(removeHosts(topology, {hostId("dc01"), hostId("tm00")}));
    Properties properties = topology.properties;
    properties.catalog = CatalogId(u"threat-manager-3.0"_s);
    follow(changeProperties(topology, properties));
}

void TestDerivation::partsEqualTheWhole()
{
    Topology topology = smallSite();
    add(topology,
        makeHost("tm02", {roles::kThreatManager, roles::kConsoleClient}, {u"10.0.0.20"_s}));
    topology.hosts[hostId("tm02")].servers = {hostId("tm01")};
    const Derivation derivation(topology);
    const QList<Connection> all = derivation.connections();
    const QList<HostId> hosts = topology.hosts.keys();
    for (const HostId &host : hosts) {
        QList<Connection> touching = all;
        touching.removeIf(
            [&](const Connection &c) { return c.source != host && c.destination != host; });
        QCOMPARE(derivation.connectionsOf(host), touching);
    }
}

void TestDerivation::likeHostsShareAProfile()
{
    Topology topology = smallSite();
    add(topology, makeHost("fs02", {roles::kActivityMonitorAgent}, {u"10.0.1.2"_s}));
    const Derivation derivation(topology);
    const QList<Profile> profiles = profilesOf(topology, derivation);
    QCOMPARE(profiles.size(), 5);
    const QList<HostId> agents = {hostId("fs01"), hostId("fs02")};
    QVERIFY(std::ranges::any_of(profiles, [&](const Profile &p) { return p.hosts == agents; }));
    topology.hosts[hostId("fs02")].platform = Platform::Linux;
    QCOMPARE(profilesOf(topology, derivation).size(), 6);
}

void TestDerivation::profileNamesStayWhenAHostComes()
{
    Topology topology = smallSite();
    const auto agentProfile = [&] {
        const QList<Profile> profiles = profilesOf(topology, Derivation(topology));
        return std::ranges::find_if(
                   profiles, [](const Profile &p) { return p.hosts.contains(hostId("fs01")); })
            ->name;
    };
    const QString before = agentProfile();
    add(topology, makeHost("aa01", {roles::kAccessAnalyzerConsole}, {u"10.0.9.1"_s}));
    QCOMPARE(agentProfile(), before);
    QVERIFY(before.startsWith(u"activity-monitor-agent-windows-"_s));
}

void TestDerivation::sheetListsEveryRow()
{
    const Derivation derivation(smallSite());
    const QList<SheetRow> sheet = requirementsSheet(derivation);
    QCOMPARE(sheet.size(), 12);
    const int demand = derivation.catalog().rowOf(RequirementId(u"server.dynamic-ports"_s));
    QVERIFY(!sheet[demand].applies);
    QCOMPARE(sheet[demand].servers, QList<HostId>{hostId("tm01")});
    const int console = derivation.catalog().rowOf(RequirementId(u"console.access"_s));
    QVERIFY(sheet[console].applies);
    QCOMPARE(sheet[console].hosts, QList<HostId>{hostId("admin01")});
    QCOMPARE(sheet[console].servers, QList<HostId>{hostId("tm01")});
    const int remote = derivation.catalog().rowOf(RequirementId(u"action-service.remote"_s));
    QVERIFY(!sheet[remote].applies);
    QVERIFY(sheet[remote].servers.isEmpty());
}

void TestDerivation::rulesetLeavesOutWhatCannotBeWritten()
{
    Topology topology = smallSite();
    topology.hosts[hostId("fs01")].addresses = {u"nonsense"_s};
    topology.hosts[hostId("tm01")].services = {
        {u"TCP"_s, u"443"_s, {}, u"web"_s, {}},
        {u"TCP"_s, u"445"_s, {u"10.1"_s}, u"files"_s, {}},
    };
    const ScriptRuleset ruleset = rulesetFor(topology, Derivation(topology), hostId("tm01"));
    QVERIFY(std::ranges::none_of(
        ruleset.rules, [](const ScriptRule &rule) { return rule.id == u"data-stream.syslog/in"; }));
    // A service whose sources cannot be read is closed, not opened for everybody.
    QCOMPARE(ruleset.services.size(), 1);
    QVERIFY(ruleset.leftOut.join(u' ').contains(u"fs01"));
    QVERIFY(ruleset.leftOut.join(u' ').contains(u"10.1"));
}

void TestDerivation::unreadableManagementRefusesTheScript()
{
    Topology topology = smallSite();
    topology.hosts[hostId("fs01")].platform = Platform::Linux;
    topology.properties.settings.management = {u"office"_s};
    QVERIFY(!rulesetFor(topology, Derivation(topology), hostId("fs01")).refusal.isEmpty());
    topology.properties.settings.management += u"10.9.0.0/24"_s;
    QVERIFY(rulesetFor(topology, Derivation(topology), hostId("fs01")).refusal.isEmpty());
}

QTEST_APPLESS_MAIN(TestDerivation)
#include "tst_derivation.moc"
