// Drawings of several sites, each with a server of its own, as large deployments are drawn.

#include "catalog/roles.h"
#include "files/templates.h"
#include "layout/diagram.h"
#include "support/diagrammeasures.h"
#include "support/officedrawings.h"

#include <QMap>
#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

Diagram laidOut(const Topology &topology)
{
    return layOutDiagram(topology, Derivation(topology), builtInTextMetrics(), false);
}

void addZone(Topology &topology, const QString &id, const QString &name)
{
    Zone zone;
    zone.id = ZoneId(id);
    zone.name = name;
    topology.zones.insert(zone.id, zone);
}

void addHost(Topology &topology, const QString &id, const QString &zone, const QList<RoleId> &roles,
             const QList<HostId> &servers = {})
{
    Host host;
    host.id = HostId(id);
    host.name = id + u".corp.example"_s;
    host.zone = ZoneId(zone);
    for (const RoleId &role : roles)
        host.roles.insert(role, {});
    host.servers = servers;
    topology.hosts.insert(host.id, host);
}

/// Each with its servers, file servers and domain controllers in zones; the consoles of one zone
/// reach all of them.
Topology sites(int count)
{
    Topology topology;
    QList<HostId> servers;
    for (int i = 0; i < count; ++i) {
        const QString site = QString(1 + 9 * (i % 3), QChar(u'm' + i)) + u"-site"_s;
        const HostId server(u"tm-"_s + site);
        servers.append(server);
        addZone(topology, u"srv-"_s + site, site + u" servers"_s);
        addZone(topology, u"fs-"_s + site, site + u" file servers"_s);
        addZone(topology, u"dc-"_s + site, site + u" identity"_s);
        addHost(topology, server.text(), u"srv-"_s + site,
                {roles::kThreatManager, roles::kPostgresql, roles::kActionService});
        for (int j = 0; j < 4 + i; ++j)
            addHost(topology, u"fs%1-%2"_s.arg(j).arg(site), u"fs-"_s + site,
                    {roles::kActivityMonitorAgent}, {server});
        for (int j = 0; j < 2; ++j)
            addHost(topology, u"dc%1-%2"_s.arg(j).arg(site), u"dc-"_s + site,
                    {roles::kDomainController, roles::kThreatPreventionAgent}, {server});
    }
    addZone(topology, u"admin"_s, u"Administration"_s);
    for (int j = 0; j < 2; ++j)
        addHost(topology, u"admin%1"_s.arg(j), u"admin"_s, {roles::kConsoleClient}, servers);
    return topology;
}

bool passes(const Polyline &line, const QRectF &rect)
{
    for (qsizetype i = 1; i < line.size(); ++i) {
        if (QRectF(line[i - 1], line[i]).normalized().adjusted(-1, -1, 1, 1).intersects(rect))
            return true;
    }
    return false;
}

} // namespace

class TestSites : public QObject
{
    Q_OBJECT

private slots:
    void nothingStandsInTheWay_data();
    void nothingStandsInTheWay();
    void aWayToAServerPassesNoOther_data() { nothingStandsInTheWay_data(); }
    void aWayToAServerPassesNoOther();
    void bordersAreInLine();
    void bordersBesideAMuchWiderZoneAre();
    void columnsAreInLine();
};

void TestSites::nothingStandsInTheWay_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {2, 3, 5, 8})
        QTest::addRow("%d sites", count) << count;
}

void TestSites::nothingStandsInTheWay()
{
    QFETCH(int, count);
    const DiagramMeasures measures = measure(laidOut(sites(count)));
    qInfo("%s", qPrintable(measures.summary()));
    QCOMPARE(measures.faults().join(u'\n'), QString());
    QCOMPARE(measures.ownCrossings, QStringList());
}

/// The trunk of the consoles runs on beside the servers: it seems to pass through none of them.
void TestSites::aWayToAServerPassesNoOther()
{
    QFETCH(int, count);
    const Topology topology = sites(count);
    const Diagram diagram = laidOut(topology);
    QHash<ZoneId, QRectF> boxes;
    for (const ZoneBox &zone : diagram.zones)
        boxes.insert(zone.zone, zone.rect);
    for (const Trunk &trunk : diagram.trunks) {
        for (const Trunk::Stem &stem : trunk.stems) {
            const Polyline way = trunk.path(stem.server, trunk.teeth.first().peer);
            for (const Trunk::Stem &other : trunk.stems) {
                const QRectF box = boxes.value(topology.hosts.value(other.server).zone);
                QVERIFY2(other.server == stem.server || !passes(way, box),
                         qPrintable(stem.server.text() + u" through "_s + other.server.text()));
            }
        }
    }
}

/// Whatever the lengths of their names, zones above each other begin and end in one line.
void TestSites::bordersAreInLine()
{
    const Diagram diagram = laidOut(sites(3));
    QHash<QString, QRectF> first;
    for (const ZoneBox &zone : diagram.zones) {
        const QString kind = zone.zone.text().section(u'-', 0, 0);
        if (kind == u"fs")
            continue; // of different sizes
        const QRectF known = first.value(kind, zone.rect);
        QCOMPARE(zone.rect.left(), known.left());
        QCOMPARE(zone.rect.right(), known.right());
        first.insert(kind, zone.rect);
    }
    QCOMPARE(first.size(), 3);
}

/// Two that are almost as wide as each other, though a third one is wider than both.
void TestSites::bordersBesideAMuchWiderZoneAre()
{
    const Diagram diagram = laidOut(makeOfficeDrawing({.hosts = 40, .zones = 6, .seed = 1}));
    QHash<QString, QRectF> boxes;
    for (const ZoneBox &zone : diagram.zones)
        boxes.insert(zone.zone.text(), zone.rect);
    QCOMPARE(boxes.value(u"zone1"_s).left(), boxes.value(u"zone4"_s).left());
    QCOMPARE(boxes.value(u"zone1"_s).right(), boxes.value(u"zone4"_s).right());
    QVERIFY(boxes.value(u"zone5"_s).width() > boxes.value(u"zone1"_s).width() + 96);
}

/// A trunk in the gutter of one zone runs straight on into that of the next.
void TestSites::columnsAreInLine()
{
    const Diagram diagram = laidOut(*makeTemplate(u"head-office"_s));
    const auto lefts = [&](const QString &zone) {
        QMap<qreal, int> columns;
        for (const Card &card : diagram.cards) {
            if (card.zone == ZoneId(zone))
                ++columns[card.rect.left()];
        }
        return columns.keys();
    };
    QCOMPARE(lefts(u"files"_s), lefts(u"branches"_s));
    QCOMPARE(lefts(u"files"_s).size(), 2);
}

QTEST_GUILESS_MAIN(TestSites)
#include "tst_sites.moc"
