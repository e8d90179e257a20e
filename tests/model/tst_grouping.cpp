// Groups become hosts and hosts a group, roles move; rules stay what they were.

#include "files/drawingfile.h"
#include "rules/derivation.h"
#include "support/drawings.h"
#include "support/sourcetree.h"
#include "topology/bends.h"
#include "topology/composing.h"
#include "topology/grouping.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

Topology headOffice()
{
    return *loadDrawing(sourcePath(u"resources/samples/head-office.portolan"_s));
}

Host hostWith(const QStringList &addresses, std::optional<qint64> count = {})
{
    Host host;
    host.id = hostId("group");
    host.name = u"Branch"_s;
    host.addresses = addresses;
    host.count = count;
    return host;
}

/// What the rules of a host let through, by row and direction.
QMap<QPair<int, int>, QStringList> letThrough(const Topology &topology, const char *id)
{
    QMap<QPair<int, int>, QStringList> all;
    const QList<Rule> rules = Derivation(topology).rulesOf(hostId(id));
    for (const Rule &rule : rules)
        all[{rule.row, int(rule.direction)}] = rule.remoteAddresses.entries() + rule.remoteNames;
    return all;
}

Topology after(Topology topology, const Edit &edit)
{
    if (!applyEdit(topology, edit))
        qFatal("the edit does not fit the drawing");
    return topology;
}

QSet<HostId> ids(std::initializer_list<const char *> texts)
{
    QSet<HostId> result;
    for (const char *text : texts)
        result.insert(hostId(text));
    return result;
}

} // namespace

class TestGrouping : public QObject
{
    Q_OBJECT

private slots:
    void tellsGroupsFromHosts_data();
    void tellsGroupsFromHosts();
    void singleAddressesAreThoseOfMachines_data();
    void singleAddressesAreThoseOfMachines();
    void countsMachines();
    void splitsIntoMachines();
    void splittingARangeKeepsTheRules();
    void groupingKeepsTheRules();
    void groupLosesNothing();
    void groupOfGroups();
    void refusesWhatIsNotAlike_data();
    void refusesWhatIsNotAlike();
    void refusesServersAndNames();
    void waiversAndServersFollow();
    void movesARoleWithItsOptions();
    void movesAServerWithThoseThatBelongToIt();
    void movesBendsWithTheServer();
    void movesNothingWhereItCannot();
};

void TestGrouping::tellsGroupsFromHosts_data()
{
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<qint64>("count");
    QTest::addColumn<bool>("group");
    QTest::newRow("one") << QStringList{u"10.0.0.1"_s} << qint64(0) << false;
    QTest::newRow("both families")
        << QStringList{u"10.0.0.1"_s, u"2001:db8::1"_s} << qint64(0) << false;
    QTest::newRow("network") << QStringList{u"10.0.0.0/24"_s} << qint64(0) << true;
    QTest::newRow("network of one") << QStringList{u"10.0.0.1/32"_s} << qint64(0) << false;
    QTest::newRow("range") << QStringList{u"10.0.0.1-10.0.0.3"_s} << qint64(0) << true;
    QTest::newRow("counted") << QStringList{} << qint64(3) << true;
    QTest::newRow("counted as one") << QStringList{u"10.0.0.0/24"_s} << qint64(1) << false;
    QTest::newRow("wrong") << QStringList{u"10.0.0.1/24"_s} << qint64(0) << false;
}

void TestGrouping::tellsGroupsFromHosts()
{
    QFETCH(QStringList, addresses);
    QFETCH(qint64, count);
    QFETCH(bool, group);
    const auto counted = count > 0 ? std::optional(count) : std::nullopt;
    QCOMPARE(isGroup(hostWith(addresses, counted)), group);
}

void TestGrouping::singleAddressesAreThoseOfMachines_data()
{
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<QStringList>("ipv4");
    QTest::addColumn<QStringList>("ipv6");
    QTest::newRow("/29 without network and broadcast")
        << QStringList{u"10.0.0.8/29"_s}
        << QStringList{u"10.0.0.9"_s, u"10.0.0.10"_s, u"10.0.0.11"_s, u"10.0.0.12"_s}
        << QStringList{};
    QTest::newRow("/31 whole") << QStringList{u"10.0.0.8/31"_s}
                               << QStringList{u"10.0.0.8"_s, u"10.0.0.9"_s} << QStringList{};
    QTest::newRow("/30") << QStringList{u"10.0.0.8/30"_s}
                         << QStringList{u"10.0.0.9"_s, u"10.0.0.10"_s} << QStringList{};
    QTest::newRow("range whole") << QStringList{u"10.0.0.0-10.0.0.2"_s}
                                 << QStringList{u"10.0.0.0"_s, u"10.0.0.1"_s, u"10.0.0.2"_s}
                                 << QStringList{};
    QTest::newRow("range over a byte")
        << QStringList{u"10.0.0.255-10.0.1.0"_s} << QStringList{u"10.0.0.255"_s, u"10.0.1.0"_s}
        << QStringList{};
    QTest::newRow("the last there is")
        << QStringList{u"255.255.255.254-255.255.255.255"_s}
        << QStringList{u"255.255.255.254"_s, u"255.255.255.255"_s} << QStringList{};
    QTest::newRow("as typed, none twice")
        << QStringList{u"10.0.0.9"_s, u"10.0.0.7"_s, u"10.0.0.8-10.0.0.9"_s, u"10.0.0.1/24"_s}
        << QStringList{u"10.0.0.9"_s, u"10.0.0.7"_s, u"10.0.0.8"_s} << QStringList{};
    QTest::newRow("IPv6 without the routers' anycast")
        << QStringList{u"2001:db8::/126"_s, u"10.0.0.1"_s} << QStringList{u"10.0.0.1"_s}
        << QStringList{u"2001:db8::1"_s, u"2001:db8::2"_s, u"2001:db8::3"_s};
}

void TestGrouping::singleAddressesAreThoseOfMachines()
{
    QFETCH(QStringList, addresses);
    const SingleAddresses singles = singleAddresses(hostWith(addresses), 4);
    QTEST(singles.ipv4, "ipv4");
    QTEST(singles.ipv6, "ipv6");
}

void TestGrouping::countsMachines()
{
    QCOMPARE(machinesOf(hostWith({u"10.0.0.0/24"_s}, 12), 256), 12);
    QCOMPARE(machinesOf(hostWith({u"10.0.0.0/24"_s}), 256), 254);
    QCOMPARE(machinesOf(hostWith({u"10.0.0.0/8"_s}), 256), 256);
    QCOMPARE(machinesOf(hostWith({}, 100'000), 256), 256);
    QCOMPARE(machinesOf(hostWith({u"nonsense"_s}), 256), 2);
}

void TestGrouping::splitsIntoMachines()
{
    Host group = hostWith({u"10.0.0.1-10.0.0.9"_s, u"2001:db8::5"_s}, 3);
    group.position = QPointF(10, 20);
    group.pinned = true;
    group.notes = u"kept"_s;
    const QList<Host> hosts = splitHosts(group, 3, true);
    QCOMPARE(hosts.size(), 3);
    QCOMPARE(hosts[0].id, group.id);
    QCOMPARE(hosts[0].position, group.position);
    QCOMPARE(hosts[0].addresses, QStringList({u"10.0.0.1"_s, u"2001:db8::5"_s}));
    QCOMPARE(hosts[1].addresses, QStringList({u"10.0.0.2"_s}));
    QVERIFY(!hosts[1].position && !hosts[1].pinned);
    for (const Host &host : hosts) {
        QVERIFY(!isGroup(host));
        QCOMPARE(host.notes, group.notes);
    }
    QVERIFY(splitHosts(group, 2, false)[1].addresses.isEmpty());
}

void TestGrouping::splittingARangeKeepsTheRules()
{
    const Topology before = headOffice();
    const QList<Host> hosts = splitHosts(before.hosts.value(hostId("br-dresden")), 15, true);
    Topology split = after(before, changeHost(before, hosts.first()));
    const Insertion insertion = insertFragment(split, {hosts.mid(1), {}}, {});
    split = after(split, insertion.edit);
    QCOMPARE(split.hosts.size(), before.hosts.size() + 14);
    QCOMPARE(letThrough(split, "tm01"), letThrough(before, "tm01"));
}

void TestGrouping::groupingKeepsTheRules()
{
    const Topology before = headOffice();
    const QSet<HostId> hosts = ids({"fs01", "fs02", "fs03", "fs04", "fscl01"});
    const auto group = groupOf(before, hosts);
    QVERIFY(group.has_value());
    const Topology grouped = after(before, groupHosts(before, hosts, *group));
    QCOMPARE(grouped.hosts.size(), before.hosts.size() - 4);
    QCOMPARE(letThrough(grouped, "tm01"), letThrough(before, "tm01"));
    QCOMPARE(letThrough(grouped, "fs01"), letThrough(before, "fs01"));
}

void TestGrouping::groupLosesNothing()
{
    const auto group = groupOf(headOffice(), ids({"fs01", "fs02", "fs03"}));
    QVERIFY(group.has_value());
    QCOMPARE(group->id, hostId("fs01"));
    QCOMPARE(group->name, u"fs01.corp.example to fs03.corp.example"_s);
    QCOMPARE(group->addresses, QStringList({u"10.1.0.11-10.1.0.13"_s}));
    QCOMPARE(group->count, 3);
    QCOMPARE(group->notes, u"fs01.corp.example: Finance.\nfs02.corp.example: Finance archive.\n"
                           "fs03.corp.example: Human resources."_s);
    Topology wrong = headOffice();
    wrong.hosts[hostId("fs02")].addresses = {u"10.1.0.300"_s};
    QCOMPARE(groupOf(wrong, ids({"fs01", "fs02"}))->addresses,
             QStringList({u"10.1.0.11"_s, u"10.1.0.300"_s}));
}

void TestGrouping::groupOfGroups()
{
    Topology topology = headOffice();
    const QSet<HostId> branches = ids({"br-aachen", "br-berlin"});
    QCOMPARE(groupOf(topology, branches)->count, 158);
    topology.hosts[hostId("br-berlin")].count.reset();
    QVERIFY2(!groupOf(topology, branches)->count, "nobody knows how many they are together");
}

void TestGrouping::refusesWhatIsNotAlike_data()
{
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<QString>("what");
    const auto row = [](const char *name, const QByteArray &fields, const QString &what) {
        QTest::newRow(name) << fields << what;
    };
    row("role", R"("roles": {"console-client": {}})", u"they have other roles or options"_s);
    row("option", R"("roles": {"activity-monitor-agent": {"streams": []}})",
        u"they have other roles or options"_s);
    row("platform", R"("roles": {"activity-monitor-agent": {}}, "platform": "linux")",
        u"they run on other platforms"_s);
    row("zone", R"("roles": {"activity-monitor-agent": {}}, "zone": "b")",
        u"they stand in other zones"_s);
    row("servers", R"("roles": {"activity-monitor-agent": {}}, "servers": ["tm"])",
        u"they belong to other servers"_s);
    row("services", R"("roles": {"activity-monitor-agent": {}},
        "services": [{"protocol": "TCP", "ports": "445", "from": [], "why": ""}])",
        u"they serve other things"_s);
    row("unknown field", R"("roles": {"activity-monitor-agent": {}}, "rack": 3)",
        u"their files say other things of them"_s);
}

void TestGrouping::refusesWhatIsNotAlike()
{
    QFETCH(QByteArray, other);
    QFETCH(QString, what);
    const Topology topology =
        drawing(R"({"id": "a", "addresses": ["10.0.0.1"], "roles": {"activity-monitor-agent": {}}},
                   {"id": "b", "addresses": ["10.0.0.2"], )" +
                other + "}");
    const auto group = groupOf(topology, ids({"a", "b"}));
    QVERIFY(!group);
    QCOMPARE(group.error().message, u"a and b are not alike: "_s + what + u'.');
}

void TestGrouping::refusesServersAndNames()
{
    const Topology topology = drawing(
        R"({"id": "a", "name": "a.example", "roles": {"console-client": {}}},
           {"id": "b", "addresses": ["10.0.0.2"], "roles": {"console-client": {}}},
           {"id": "s", "addresses": ["10.0.0.3"], "roles": {"threat-manager": {}}},
           {"id": "t", "addresses": ["10.0.0.4"], "roles": {"threat-manager": {}}})");
    const auto message = [&](const QSet<HostId> &hosts) {
        const auto group = groupOf(topology, hosts);
        return group ? QString() : group.error().message;
    };
    QVERIFY(message(ids({"a", "b"})).startsWith(u"a.example is known by its name only"));
    QVERIFY(message(ids({"s", "t"})).startsWith(u"s is a Threat Manager server"));
    QVERIFY(message(ids({"b"})).startsWith(u"A group is made of two"));
    QVERIFY(message(ids({"b", "gone"})).startsWith(u"A group is made of two"));
}

void TestGrouping::waiversAndServersFollow()
{
    Topology topology = headOffice();
    topology.properties.waivers = {{u"duplicate-name"_s, ids({"fs02"}).values(), u"agreed"_s, {}},
                                   {u"duplicate-name"_s, ids({"fs01"}).values(), u"agreed"_s, {}}};
    const QSet<HostId> hosts = ids({"fs01", "fs02"});
    const Edit edit = groupHosts(topology, hosts, *groupOf(topology, hosts));
    const Topology grouped = after(topology, edit);
    QCOMPARE(grouped.properties.waivers.size(), 1);
    QCOMPARE(after(grouped, edit.inverted()), topology);
}

void TestGrouping::movesARoleWithItsOptions()
{
    const Topology before = headOffice();
    const Edit edit =
        moveRole(before, RoleId(u"threat-prevention-agent"_s), hostId("dc01"), hostId("dc-apac02"));
    const Topology moved = after(before, edit);
    const RoleId role(u"threat-prevention-agent"_s);
    QVERIFY(!moved.hosts.value(hostId("dc01")).hasRole(role));
    QVERIFY(moved.hosts.value(hostId("dc01")).hasRole(RoleId(u"domain-controller"_s)));
    QCOMPARE(moved.hosts.value(hostId("dc-apac02")).roles.value(role),
             before.hosts.value(hostId("dc01")).roles.value(role));
    QCOMPARE(edit.hosts.size(), 2);
    QCOMPARE(after(moved, edit.inverted()), before);
}

void TestGrouping::movesAServerWithThoseThatBelongToIt()
{
    const Topology before = drawing(
        R"({"id": "new", "addresses": ["10.0.0.9"], "roles": {}},
           {"id": "tm1", "addresses": ["10.0.0.1"], "roles": {"threat-manager": {}}},
           {"id": "tm2", "addresses": ["10.0.0.2"], "roles": {"threat-manager": {}}, "servers": ["tm1"]},
           {"id": "fs", "addresses": ["10.0.0.3"], "roles": {"activity-monitor-agent": {}}, "servers": ["tm1"]},
           {"id": "both", "addresses": ["10.0.0.4"], "roles": {"activity-monitor-agent": {}}, "servers": ["tm1", "new"]},
           {"id": "free", "addresses": ["10.0.0.5"], "roles": {"activity-monitor-agent": {}}})");
    const Edit edit = moveRole(before, RoleId(u"threat-manager"_s), hostId("tm1"), hostId("new"));
    const Topology moved = after(before, edit);
    const auto servers = [&](const char *id) { return moved.hosts.value(hostId(id)).servers; };
    QCOMPARE(servers("fs"), QList<HostId>({hostId("new")}));
    QCOMPARE(servers("tm2"), QList<HostId>({hostId("new")}));
    QCOMPARE(servers("both"), QList<HostId>({hostId("new")}));
    QVERIFY(servers("free").isEmpty());
    QCOMPARE(letThrough(moved, "new"), letThrough(before, "tm1"));
    QVERIFY(letThrough(moved, "tm1").isEmpty());
}

void TestGrouping::movesBendsWithTheServer()
{
    Topology before = headOffice();
    Bend bend;
    bend.id = BendId(u"bend-1"_s);
    bend.section = SectionId(u"data-stream"_s);
    bend.server = hostId("tm01");
    bend.peers = {hostId("fs01")};
    bend.distance = 40;
    before = after(before, putBend(before, bend));
    const Edit edit =
        moveRole(before, RoleId(u"threat-manager"_s), hostId("tm01"), hostId("act01"));
    const Topology moved = after(before, edit);
    bend.server = hostId("act01");
    QCOMPARE(moved.bends.value(bend.id), bend);
    QCOMPARE(after(moved, edit.inverted()), before);
    const Topology other = after(
        before, moveRole(before, RoleId(u"action-service"_s), hostId("act01"), hostId("fs01")));
    QCOMPARE(other.bends, before.bends);
    // Whose line it was is the server now.
    const Edit own = moveRole(before, RoleId(u"threat-manager"_s), hostId("tm01"), hostId("fs01"));
    QVERIFY(after(before, own).bends.isEmpty());
    QCOMPARE(after(after(before, own), own.inverted()), before);
}

void TestGrouping::movesNothingWhereItCannot()
{
    const Topology topology = headOffice();
    const RoleId agent(u"activity-monitor-agent"_s);
    QVERIFY(moveRole(topology, agent, hostId("fs01"), hostId("fs02")).isEmpty());
    QVERIFY(moveRole(topology, agent, hostId("dc01"), hostId("fs02")).isEmpty());
    QVERIFY(moveRole(topology, agent, hostId("fs01"), hostId("fs01")).isEmpty());
    QVERIFY(moveRole(topology, agent, hostId("fs01"), hostId("gone")).isEmpty());
    QVERIFY(moveRole(topology, agent, hostId("gone"), hostId("dc01")).isEmpty());
}

QTEST_GUILESS_MAIN(TestGrouping)
#include "tst_grouping.moc"
