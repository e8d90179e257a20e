#include "topology/composing.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

Host named(const QString &id, const QString &name, const RoleId &role, const QString &zone = {})
{
    Host host;
    host.id = HostId(id);
    host.name = name;
    host.zone = ZoneId(zone);
    host.roles.insert(role, {});
    host.position = QPointF(100, 100);
    return host;
}

Topology topology()
{
    Topology result;
    const QList<Host> hosts = {
        named(u"tm01"_s, u"tm01.corp.example"_s, roles::kThreatManager),
        named(u"fs01"_s, u"fs01.corp.example"_s, roles::kActivityMonitorAgent, u"files"_s),
        named(u"fs03"_s, u"FS03.corp.example"_s, roles::kActivityMonitorAgent, u"files"_s),
    };
    for (const Host &host : hosts)
        result.hosts.insert(host.id, host);
    Zone files;
    files.id = ZoneId(u"files"_s);
    files.rect = QRectF(0, 0, 200, 200);
    result.zones.insert(files.id, files);
    return result;
}

const RoleDefinition &agentRole()
{
    return *findRole(roles::kActivityMonitorAgent);
}

} // namespace

class TestComposing : public QObject
{
    Q_OBJECT

private slots:
    void whatPeopleCallIt();
    void newHostsCountUpWithinTheDomain();
    void newHostsStandWhereTheirLikeStand();
    void idsAreFreeAndShortEnough();
    void changingManyLeavesTheUntouchedOut();
    void removingAZoneAndSomeOfItsHosts();
    void whoLosesAServerAndTheZoneChangesOnce();
    void joiningTwoEditsIsMakingBoth();
    void fragmentsSurviveTheClipboard();
    void pastingGivesFreshIdsAndNames();
    void namesOfOtherDomainsAreKeptOnce();
    void pastedReferencesFollow();
    void pastingElsewhereForgetsAnUnknownZone();
};

void TestComposing::newHostsCountUpWithinTheDomain()
{
    Topology drawing = topology();
    const Host second = newHost(drawing, agentRole());
    QCOMPARE(second.name, u"fs02.corp.example"_s);
    QCOMPARE(second.id.text(), u"fs02"_s);
    drawing.hosts.insert(second.id, second);
    // Names of machines have no case: FS03 is taken.
    QCOMPARE(newHost(drawing, agentRole()).name, u"fs04.corp.example"_s);
    QCOMPARE(newHost(Topology(), agentRole()).name, u"fs01"_s);
}

void TestComposing::newHostsStandWhereTheirLikeStand()
{
    QCOMPARE(sensibleZone(topology(), roles::kActivityMonitorAgent).text(), u"files"_s);
    QVERIFY(sensibleZone(topology(), roles::kThreatManager).isEmpty());
}

void TestComposing::idsAreFreeAndShortEnough()
{
    Topology drawing = topology();
    QCOMPARE(freeHostId(drawing, u"fs01"_s).text(), u"fs01-2"_s);
    QCOMPARE(freeHostId(drawing, u" Äpfel & Birnen! "_s).text(), u"pfel---Birnen"_s);
    const QString longest(64, u'x');
    drawing.hosts.insert(HostId(longest), named(longest, {}, roles::kConsoleClient));
    const HostId next = freeHostId(drawing, longest);
    QVERIFY(isWellFormedId(next.text()));
    QVERIFY(!drawing.hosts.contains(next));
}

void TestComposing::changingManyLeavesTheUntouchedOut()
{
    const Topology drawing = topology();
    const QSet<HostId> all(drawing.hosts.keyBegin(), drawing.hosts.keyEnd());
    const Edit edit = changeHosts(drawing, all, [](Host &host) { host.zone = ZoneId(u"files"_s); });
    QCOMPARE(edit.hosts.size(), 1);
    QCOMPARE(edit.hosts.first().id().text(), u"tm01"_s);
}

void TestComposing::removingAZoneAndSomeOfItsHosts()
{
    Topology drawing = topology();
    const Edit edit = removeAll(drawing, {HostId(u"fs01"_s)}, {ZoneId(u"files"_s)});
    QVERIFY(applyEdit(drawing, edit).has_value());
    QVERIFY(drawing.zones.isEmpty());
    QVERIFY(!drawing.hosts.contains(HostId(u"fs01"_s)));
    QVERIFY(drawing.hosts.value(HostId(u"fs03"_s)).zone.isEmpty());
    QVERIFY(applyEdit(drawing, edit.inverted()).has_value());
    QVERIFY(drawing == topology());
}

void TestComposing::whoLosesAServerAndTheZoneChangesOnce()
{
    Topology drawing = topology();
    const Host second = named(u"tm02"_s, u"tm02.corp.example"_s, roles::kThreatManager);
    drawing.hosts.insert(second.id, second);
    drawing.hosts[HostId(u"fs01"_s)].servers = {HostId(u"tm01"_s), HostId(u"tm02"_s)};
    const Edit edit =
        removeAll(drawing, {HostId(u"tm02"_s), HostId(u"fs03"_s)}, {ZoneId(u"files"_s)});
    QVERIFY(applyEdit(drawing, edit).has_value());
    QCOMPARE(drawing.hosts.keys(), QList<HostId>({HostId(u"fs01"_s), HostId(u"tm01"_s)}));
    QCOMPARE(drawing.hosts.first().servers, QList<HostId>{HostId(u"tm01"_s)});
    QVERIFY(drawing.hosts.first().zone.isEmpty());
    QVERIFY(drawing.zones.isEmpty());
}

void TestComposing::joiningTwoEditsIsMakingBoth()
{
    Topology step = topology();
    const Edit first = renameHost(step, HostId(u"tm01"_s), HostId(u"tm09"_s));
    QVERIFY(applyEdit(step, first).has_value());
    const Edit second = renameHost(step, HostId(u"tm09"_s), HostId(u"tm01"_s));
    QVERIFY(applyEdit(step, second).has_value());
    QVERIFY(step == topology());
    QVERIFY(joined(first, second).isEmpty());
}

void TestComposing::fragmentsSurviveTheClipboard()
{
    const Topology drawing = topology();
    const Fragment fragment = fragmentOf(drawing, {HostId(u"fs01"_s)}, {ZoneId(u"files"_s)});
    const auto read = fragmentFromJson(fragmentToJson(fragment));
    QVERIFY(read.has_value());
    QCOMPARE(read->hosts, fragment.hosts);
    QCOMPARE(read->zones, fragment.zones);
    QVERIFY(!fragmentFromJson("{\"hosts\":[{}]}").has_value());
    QVERIFY(!fragmentFromJson("not json").has_value());
}

void TestComposing::pastingGivesFreshIdsAndNames()
{
    Topology drawing = topology();
    const Fragment fragment = fragmentOf(drawing, {HostId(u"fs01"_s), HostId(u"fs03"_s)}, {});
    const Insertion insertion = insertFragment(drawing, fragment, {24, 24});
    QVERIFY(applyEdit(drawing, insertion.edit).has_value());
    QCOMPARE(drawing.hosts.size(), 5);
    const Host copy = drawing.hosts.value(HostId(u"fs02"_s));
    QCOMPARE(copy.name, u"fs02.corp.example"_s);
    QCOMPARE(copy.zone.text(), u"files"_s);
    QCOMPARE(*copy.position, QPointF(124, 124));
    QCOMPARE(drawing.hosts.value(HostId(u"FS04"_s)).name, u"FS04.corp.example"_s);
}

void TestComposing::namesOfOtherDomainsAreKeptOnce()
{
    const Topology drawing = topology();
    const auto namesOf = [&](const QStringList &wishes) {
        Fragment fragment;
        for (const QString &wish : wishes) {
            const QString id = u"x%1"_s.arg(fragment.hosts.size());
            fragment.hosts.append(named(id, wish, roles::kActivityMonitorAgent));
        }
        QStringList names;
        const Insertion insertion = insertFragment(drawing, fragment, {});
        for (const HostChange &change : insertion.edit.hosts)
            names.append(change.after->name);
        return names;
    };
    const QString branch = u"fs01.branch.example"_s;
    QCOMPARE(namesOf({branch}), QStringList{branch});
    QCOMPARE(namesOf({branch, branch}), QStringList({branch, u"fs02.branch.example"_s}));
    QCOMPARE(namesOf({u"FS01.Corp.Example"_s}), QStringList{u"FS02.Corp.Example"_s});
    // Without a domain it may be that of the drawing.
    QCOMPARE(namesOf({u"fs01"_s}), QStringList{u"fs02"_s});
    QCOMPARE(namesOf({u"web01"_s, u"web01.branch.example"_s}),
             QStringList({u"web01"_s, u"web02.branch.example"_s}));
}

void TestComposing::pastedReferencesFollow()
{
    Topology drawing = topology();
    drawing.hosts[HostId(u"fs01"_s)].servers = {HostId(u"tm01"_s), HostId(u"elsewhere"_s)};
    const Fragment fragment =
        fragmentOf(drawing, {HostId(u"fs01"_s), HostId(u"tm01"_s)}, {ZoneId(u"files"_s)});
    const Insertion insertion = insertFragment(drawing, fragment, {});
    QVERIFY(applyEdit(drawing, insertion.edit).has_value());
    const Host copy = drawing.hosts.value(HostId(u"fs02"_s));
    const QList<HostId> servers = {HostId(u"tm02"_s), HostId(u"elsewhere"_s)};
    QCOMPARE(copy.servers, servers);
    QCOMPARE(copy.zone.text(), u"files-2"_s);
}

void TestComposing::pastingElsewhereForgetsAnUnknownZone()
{
    const Topology drawing = topology();
    const Fragment fragment = fragmentOf(drawing, {HostId(u"fs01"_s)}, {});
    Topology other;
    const Insertion insertion = insertFragment(other, fragment, {});
    QVERIFY(applyEdit(other, insertion.edit).has_value());
    QCOMPARE(other.hosts.value(HostId(u"fs01"_s)).name, u"fs01.corp.example"_s);
    QVERIFY(other.hosts.value(HostId(u"fs01"_s)).zone.isEmpty());
}

void TestComposing::whatPeopleCallIt()
{
    Topology topology;
    Host &host = topology.hosts[HostId(u"fs01"_s)];
    host.id = HostId(u"fs01"_s);
    QCOMPARE(topology.shownName(host.id), u"fs01"_s);
    host.name = u"  "_s;
    QCOMPARE(topology.shownName(host.id), u"fs01"_s);
    host.name = u"fs01.corp.example"_s;
    QCOMPARE(topology.shownName(host.id), u"fs01.corp.example"_s);
    QCOMPARE(topology.shownName(HostId(u"gone"_s)), u"gone"_s);
    QCOMPARE(topology.shownName(ZoneId(u"files"_s)), u"files"_s);
    topology.zones[ZoneId(u"files"_s)].name = u"File servers"_s;
    QCOMPARE(topology.shownName(ZoneId(u"files"_s)), u"File servers"_s);
}

QTEST_APPLESS_MAIN(TestComposing)
#include "tst_composing.moc"
