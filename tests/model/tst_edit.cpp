#include "topology/topologydocument.h"

#include <QSignalSpy>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

HostId hostId(const char *text)
{
    return HostId(QString::fromLatin1(text));
}

Host host(const char *id)
{
    Host result;
    result.id = hostId(id);
    return result;
}

/// Two servers, an agent that belongs to both and one that belongs to the second, and a waiver.
Topology topology()
{
    Topology result;
    for (const char *id : {"tm01", "tm02"})
        result.hosts.insert(hostId(id), host(id));
    Host both = host("fs01");
    both.servers = {hostId("tm01"), hostId("tm02")};
    both.zone = ZoneId(u"files"_s);
    Host second = host("fs02");
    second.servers = {hostId("tm02")};
    result.hosts.insert(both.id, both);
    result.hosts.insert(second.id, second);
    Zone zone;
    zone.id = ZoneId(u"files"_s);
    result.zones.insert(zone.id, zone);
    result.properties.waivers = {
        {u"duplicate-name"_s, {hostId("fs01"), hostId("tm02")}, u"agreed"_s, {}}};
    return result;
}

} // namespace

class TestEdit : public QObject
{
    Q_OBJECT

private slots:
    void applyingTellsOnce();
    void emptyEditTellsNothing();
    void staleEditChangesNothing();
    void contradictoryEditIsRefused();
    void inverseTakesBack();
    void changesInAnyOrderAreMade();
    void removingAServerKeepsAgentsFromJoiningAll();
    void renamingRewritesEveryReference();
    void removingAZoneFreesItsHosts();
    void differenceLeadsFromOneToTheOther();
    void movingACardDerivesNothing();
    void tellsWhatMayStandElsewhere();
};

void TestEdit::applyingTellsOnce()
{
    TopologyDocument document(topology());
    QSignalSpy spy(&document, &TopologyDocument::changed);
    Host moved = document.topology().hosts.value(hostId("fs01"));
    moved.addresses = {u"10.0.0.1"_s};
    const auto changes = document.apply(changeHost(document.topology(), moved));
    QVERIFY(changes.has_value());
    QCOMPARE(spy.count(), 1);
    QCOMPARE(changes->derivingHosts, QSet<HostId>{hostId("fs01")});
    QCOMPARE(document.topology().hosts.value(hostId("fs01")), moved);
}

void TestEdit::emptyEditTellsNothing()
{
    TopologyDocument document(topology());
    QSignalSpy spy(&document, &TopologyDocument::changed);
    QVERIFY(document.apply(Edit()).has_value());
    QCOMPARE(spy.count(), 0);
}

void TestEdit::staleEditChangesNothing()
{
    TopologyDocument document(topology());
    const Edit insert = insertHost(document.topology(), host("fs01"));
    QSignalSpy spy(&document, &TopologyDocument::changed);
    const auto changes = document.apply(insert);
    QVERIFY(!changes.has_value());
    QCOMPARE(changes.error().code, ErrorCode::Stale);
    QCOMPARE(spy.count(), 0);
    QVERIFY(document.topology() == topology());
}

void TestEdit::contradictoryEditIsRefused()
{
    Topology drawing = topology();
    Edit twice = insertHost(drawing, host("dc01"));
    twice.hosts += twice.hosts;
    QVERIFY(!applyEdit(drawing, twice).has_value());
    Edit nothing;
    nothing.hosts.append(HostChange());
    QVERIFY(!applyEdit(drawing, nothing).has_value());
    QVERIFY(drawing == topology());
}

void TestEdit::inverseTakesBack()
{
    Topology drawing = topology();
    const Edit edit = renameHost(drawing, hostId("tm02"), hostId("test"));
    QVERIFY(applyEdit(drawing, edit).has_value());
    QVERIFY(!(drawing == topology()));
    QVERIFY(applyEdit(drawing, edit.inverted()).has_value());
    QVERIFY(drawing == topology());
}

void TestEdit::changesInAnyOrderAreMade()
{
    Topology drawing = topology();
    Host renamed = drawing.hosts.value(hostId("fs01"));
    renamed.name = u"renamed"_s;
    Edit edit;
    edit.hosts = {
        {drawing.hosts.value(hostId("tm02")), std::nullopt}, {std::nullopt, host("zz99")},
        {drawing.hosts.value(hostId("fs01")), renamed},      {std::nullopt, host("aa00")},
        {drawing.hosts.value(hostId("fs02")), std::nullopt}, {std::nullopt, host("gg50")},
    };
    QVERIFY(applyEdit(drawing, edit).has_value());
    QCOMPARE(drawing.hosts.keys(), QList<HostId>({hostId("aa00"), hostId("fs01"), hostId("gg50"),
                                                  hostId("tm01"), hostId("zz99")}));
    QCOMPARE(drawing.hosts.value(hostId("fs01")).name, u"renamed"_s);
    QVERIFY(applyEdit(drawing, edit.inverted()).has_value());
    QVERIFY(drawing == topology());
    std::swap(edit.hosts[0], edit.hosts[5]);
    edit.hosts[2].before->name = u"another"_s;
    QVERIFY(!applyEdit(drawing, edit).has_value());
    QVERIFY(drawing == topology());
}

void TestEdit::removingAServerKeepsAgentsFromJoiningAll()
{
    Topology drawing = topology();
    QVERIFY(applyEdit(drawing, removeHosts(drawing, {hostId("tm02")})).has_value());
    QCOMPARE(drawing.hosts.value(hostId("fs01")).servers, QList<HostId>{hostId("tm01")});
    // An empty list would connect it to tm01, which nobody asked for.
    QCOMPARE(drawing.hosts.value(hostId("fs02")).servers, QList<HostId>{hostId("tm02")});
    QVERIFY(drawing.properties.waivers.isEmpty());
}

void TestEdit::renamingRewritesEveryReference()
{
    Topology drawing = topology();
    QVERIFY(applyEdit(drawing, renameHost(drawing, hostId("tm02"), hostId("a-test"))).has_value());
    QVERIFY(!drawing.hosts.contains(hostId("tm02")));
    const QList<HostId> servers = {hostId("tm01"), hostId("a-test")};
    QCOMPARE(drawing.hosts.value(hostId("fs01")).servers, servers);
    const QList<HostId> waived = {hostId("a-test"), hostId("fs01")};
    QCOMPARE(drawing.properties.waivers.first().hosts, waived);
}

void TestEdit::removingAZoneFreesItsHosts()
{
    Topology drawing = topology();
    QVERIFY(applyEdit(drawing, removeZone(drawing, ZoneId(u"files"_s))).has_value());
    QVERIFY(drawing.zones.isEmpty());
    QVERIFY(drawing.hosts.value(hostId("fs01")).zone.isEmpty());
}

void TestEdit::differenceLeadsFromOneToTheOther()
{
    Topology from = topology();
    Topology to = topology();
    QVERIFY(applyEdit(to, removeHosts(to, {hostId("tm02")})).has_value());
    QVERIFY(applyEdit(to, insertHost(to, host("dc01"))).has_value());
    to.properties.title = u"Other"_s;
    QVERIFY(applyEdit(from, difference(from, to)).has_value());
    QVERIFY(from == to);
    QVERIFY(difference(from, to).isEmpty());
}

void TestEdit::movingACardDerivesNothing()
{
    Topology drawing = topology();
    Host moved = drawing.hosts.value(hostId("fs01"));
    moved.position = QPointF(10, 20);
    moved.notes = u"rack 4"_s;
    const auto changes = applyEdit(drawing, changeHost(drawing, moved));
    QVERIFY(changes.has_value());
    QVERIFY(changes->changesGeometryOnly());
    QCOMPARE(changes->hosts, QSet<HostId>{hostId("fs01")});
    QCOMPARE(changes->movedHosts, changes->hosts);
}

void TestEdit::tellsWhatMayStandElsewhere()
{
    Topology drawing = topology();
    Host renamed = drawing.hosts.value(hostId("fs01"));
    renamed.name = u"files"_s;
    Host joining = drawing.hosts.value(hostId("fs02"));
    joining.zone = ZoneId(u"elsewhere"_s);
    Edit edit = changeHost(drawing, renamed);
    edit.hosts += changeHost(drawing, joining).hosts;
    edit.hosts += insertHost(drawing, host("new01")).hosts;
    edit.hosts += removeHosts(drawing, {hostId("tm01")}).hosts.first(1);
    const auto changes = applyEdit(drawing, edit);
    QVERIFY(changes.has_value());
    QCOMPARE(changes->movedHosts, (QSet<HostId>{hostId("fs02"), hostId("new01")}));
    QCOMPARE(changes->goneHosts, QSet<HostId>{hostId("tm01")});
}

QTEST_APPLESS_MAIN(TestEdit)
#include "tst_edit.moc"
