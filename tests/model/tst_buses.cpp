// Where two columns of cards share the spine that runs between them.

#include "catalog/roles.h"
#include "layout/diagram.h"
#include "support/diagrammeasures.h"
#include "support/drawings.h"

#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

Diagram laidOut(const Topology &topology)
{
    return layOutDiagram(topology, Derivation(topology), builtInTextMetrics(), true);
}

void addHost(Topology &topology, const QString &id, const QString &zone, QPointF place,
             const QList<RoleId> &roles)
{
    Host host;
    host.id = HostId(id);
    host.name = id;
    host.zone = ZoneId(zone);
    host.position = place;
    for (const RoleId &role : roles)
        host.roles.insert(role, {});
    topology.hosts.insert(host.id, host);
}

constexpr qreal kColumn = 300;
constexpr qreal kRow = 72;

/// A zone left of the server's place, with two columns of so many rows from @p top downwards.
void addZone(Topology &topology, const QString &id, qreal top, int rows,
             const QList<RoleId> &roles = {roles::kActivityMonitorAgent})
{
    Zone zone;
    zone.id = ZoneId(id);
    topology.zones.insert(zone.id, zone);
    for (int row = 0; row < rows; ++row) {
        for (const int column : {0, 1})
            addHost(topology, u"%1-%2%3"_s.arg(id).arg(column).arg(row), id,
                    {column * kColumn, top + row * kRow}, roles);
    }
}

/// With a server at that height.
Topology office(qreal level)
{
    Topology topology;
    addHost(topology, u"tm01"_s, {}, {1200, level},
            {roles::kThreatManager, roles::kPostgresql, roles::kActionService});
    return topology;
}

/// Where the lines of hosts whose names begin so meet their cards: -1 on the left, 1 on the right.
QList<int> sidesOf(const Diagram &diagram, const QString &begin)
{
    QList<int> sides;
    for (const Trunk &trunk : diagram.trunks) {
        for (const Trunk::Tooth &tooth : trunk.teeth) {
            const auto card = std::ranges::find(diagram.cards, tooth.peer, &Card::host);
            const int side = tooth.line.last().x() < card->rect.center().x() ? -1 : 1;
            if (tooth.peer.text().startsWith(begin) && !sides.contains(side))
                sides.append(side);
        }
    }
    return sides;
}

qsizetype mostBends(const Diagram &diagram)
{
    qsizetype most = 0;
    for (const Trunk &trunk : diagram.trunks) {
        for (const Trunk::Tooth &tooth : trunk.teeth)
            most = std::max(most, trunk.path(hostId("tm01"), tooth.peer).size() - 2);
    }
    return most;
}

const QList<int> kLeft{-1};
const QList<int> kRight{1};

} // namespace

class TestBuses : public QObject
{
    Q_OBJECT

private slots:
    void twoColumnsShareASpine();
    void otherZonesRunOnFromThere();
    void aServerElsewhereChangesNoSide();
    void twoSectionsDoNot_data();
    void twoSectionsDoNot();
    void aFewCardsBehindDoNot();
    void aGutterThatIsTakenIsNotShared();
    void aZoneWithEverythingIsAsTidy();
};

void TestBuses::twoColumnsShareASpine()
{
    Topology topology = office(1.5 * kRow);
    addZone(topology, u"files"_s, 0, 4);
    const Diagram diagram = laidOut(topology);
    QCOMPARE(sidesOf(diagram, u"files-0"_s), kRight);
    QCOMPARE(sidesOf(diagram, u"files-1"_s), kLeft);
    QCOMPARE(mostBends(diagram), 2);
    QCOMPARE(measure(diagram).faults(), QStringList());
}

/// One line through all of them; no bend more for those that are not before the server.
void TestBuses::otherZonesRunOnFromThere()
{
    Topology topology = office(1.5 * kRow);
    addZone(topology, u"files"_s, 0, 4);
    addZone(topology, u"above"_s, -6 * kRow, 4);
    addZone(topology, u"below"_s, 6 * kRow, 4);
    const Diagram diagram = laidOut(topology);
    for (const QString &zone : {u"files"_s, u"above"_s, u"below"_s}) {
        QCOMPARE(sidesOf(diagram, zone + u"-0"_s), kRight);
        QCOMPARE(sidesOf(diagram, zone + u"-1"_s), kLeft);
    }
    QCOMPARE(mostBends(diagram), 2);
    QCOMPARE(measure(diagram).faults(), QStringList());
}

/// Where the server stands decides nothing: moving it turns no line round.
void TestBuses::aServerElsewhereChangesNoSide()
{
    for (int level = -10; level <= 14; ++level) {
        Topology topology = office(level * kRow);
        addZone(topology, u"files"_s, 0, 4);
        const Diagram diagram = laidOut(topology);
        QCOMPARE(sidesOf(diagram, u"files-0"_s), kRight);
        QCOMPARE(sidesOf(diagram, u"files-1"_s), kLeft);
        QVERIFY(mostBends(diagram) <= 4);
        QCOMPARE(measure(diagram).faults(), QStringList());
    }
}

/// Lines of the other section may need the cards' other side, if only of one.
void TestBuses::twoSectionsDoNot_data()
{
    QTest::addColumn<int>("agents");
    QTest::newRow("all") << 8;
    QTest::newRow("one") << 1;
}

void TestBuses::twoSectionsDoNot()
{
    QFETCH(int, agents);
    Topology topology = office(1.5 * kRow);
    addZone(topology, u"identity"_s, 0, 4, {roles::kDomainController});
    for (Host &host : topology.hosts) {
        if (!host.hasRole(roles::kThreatManager) && agents-- > 0)
            host.roles.insert(roles::kThreatPreventionAgent, {});
    }
    const Diagram diagram = laidOut(topology);
    QCOMPARE(diagram.trunks.size(), 2);
    const Trunk &large = *std::ranges::max_element(diagram.trunks, {}, &Trunk::peerCount);
    QSet<qreal> places; // from the card's middle
    for (const Trunk::Tooth &tooth : large.teeth)
        places.insert(tooth.line.last().x() - topology.hosts.value(tooth.peer).position->x());
    QCOMPARE(places.size(), 1);
}

/// A card or two dragged out of a long column turn its lines not round.
void TestBuses::aFewCardsBehindDoNot()
{
    Topology topology = office(1.5 * kRow);
    addZone(topology, u"files"_s, 0, 6);
    for (int row = 2; row < 6; ++row)
        topology.hosts.remove(HostId(u"files-0%1"_s.arg(row)));
    const Diagram diagram = laidOut(topology);
    QCOMPARE(sidesOf(diagram, u"files-1"_s), kRight);
    QCOMPARE(sidesOf(diagram, u"files-0"_s), kRight);
}

/// The nearer column has a spine of its own then.
void TestBuses::aGutterThatIsTakenIsNotShared()
{
    Topology topology = office(3.5 * kRow);
    addZone(topology, u"files"_s, 0, 8);
    addHost(topology, u"other"_s, {}, {kColumn / 2, 1.5 * kRow}, {roles::kActivityMonitorAgent});
    const Diagram diagram = laidOut(topology);
    QCOMPARE(sidesOf(diagram, u"files-1"_s), kRight);
    for (int row = 0; row < 8; ++row) {
        const HostId host(u"files-1%1"_s.arg(row));
        const auto trunk = std::ranges::find_if(diagram.trunks, [&](const Trunk &each) {
            return !each.path(hostId("tm01"), host).isEmpty();
        });
        QVERIFY(trunk != diagram.trunks.end());
        QCOMPARE(trunk->path(hostId("tm01"), host).size() - 2, 2);
    }
}

/// Consoles above both columns and the server are one row with one trunk, and in no column's way.
void TestBuses::aZoneWithEverythingIsAsTidy()
{
    Topology topology = office(1.5 * kRow);
    addZone(topology, u"files"_s, 0, 4);
    topology.hosts[hostId("tm01")].zone = ZoneId(u"files"_s);
    for (int i = 0; i < 6; ++i)
        addHost(topology, u"admin%1"_s.arg(i), u"files"_s, {150 + i * kColumn, -4 * kRow},
                {roles::kConsoleClient});
    const Diagram diagram = laidOut(topology);
    QCOMPARE(diagram.trunks.size(), 2);
    QCOMPARE(sidesOf(diagram, u"files-0"_s), kRight);
    QCOMPARE(sidesOf(diagram, u"files-1"_s), kLeft);
    QCOMPARE(mostBends(diagram), 2);
    QCOMPARE(measure(diagram).faults(), QStringList());
}

QTEST_GUILESS_MAIN(TestBuses)
#include "tst_buses.moc"
