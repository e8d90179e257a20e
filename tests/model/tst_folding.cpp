#include "catalog/roles.h"
#include "files/drawingfile.h"
#include "layout/bonds.h"
#include "layout/cardfaces.h"
#include "layout/diagram.h"
#include "layout/layoutmetrics.h"
#include "support/drawings.h"
#include "topology/composing.h"
#include "topology/folding.h"

#include <QJsonObject>
#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kZones = R"("zones": [{"id": "files"}, {"id": "other"}])";

/// A server, and file servers of which most are alike: fs01 to fs04 in one zone, fs05 in another,
/// fs06 on Linux, fs07 of another server.
Topology office()
{
    return drawing(R"(
        {"id": "tm01", "roles": {"threat-manager": {}}, "addresses": ["10.0.0.1"]},
        {"id": "tm02", "roles": {"threat-manager": {}}, "addresses": ["10.0.0.2"]},
        {"id": "fs01", "name": "fs01.example", "roles": {"activity-monitor-agent": {}},
         "zone": "files", "addresses": ["10.2.0.1"]},
        {"id": "fs02", "roles": {"activity-monitor-agent": {}}, "zone": "files",
         "addresses": ["10.2.0.2"]},
        {"id": "fs03", "roles": {"activity-monitor-agent": {}}, "zone": "files",
         "addresses": ["10.2.0.3"]},
        {"id": "fs04", "name": "fs04.example", "roles": {"activity-monitor-agent": {}},
         "zone": "files", "addresses": ["10.2.0.4"]},
        {"id": "fs05", "roles": {"activity-monitor-agent": {}}, "zone": "other",
         "addresses": ["10.2.0.5"]},
        {"id": "fs06", "roles": {"activity-monitor-agent": {}}, "zone": "files",
         "platform": "linux", "addresses": ["10.2.0.6"]},
        {"id": "fs07", "roles": {"activity-monitor-agent": {}}, "zone": "files",
         "servers": ["tm01"], "addresses": ["10.2.0.7"]}
    )",
                   kZones);
}

QSet<HostId> ids(const QStringList &texts)
{
    QSet<HostId> hosts;
    for (const QString &text : texts)
        hosts.insert(HostId(text));
    return hosts;
}

const QSet<HostId> kAlike = ids({u"fs01"_s, u"fs02"_s, u"fs03"_s, u"fs04"_s});

QSet<HostId> allOf(const Topology &topology)
{
    return {topology.hosts.keyBegin(), topology.hosts.keyEnd()};
}

Topology folded(Topology topology, const QSet<HostId> &hosts)
{
    for (const HostId &host : hosts)
        topology.hosts[host].folded = true;
    return topology;
}

Diagram laidOut(const Topology &topology)
{
    return layOutDiagram(topology, Derivation(topology), builtInTextMetrics());
}

const Card &cardOf(const Diagram &diagram, const char *host)
{
    return *std::ranges::find(diagram.cards, HostId(QString::fromLatin1(host)), &Card::host);
}

QSet<HostId> hostsOn(const Diagram &diagram)
{
    QSet<HostId> hosts;
    for (const Card &card : diagram.cards)
        hosts.insert(card.host);
    return hosts;
}

} // namespace

class TestFolding : public QObject
{
    Q_OBJECT

private slots:
    void likeHostsOfAZoneFold();
    void whoIsNoLikeLeaves_data();
    void whoIsNoLikeLeaves();
    void oneAloneIsNoFold();
    void serversNeverFold();
    void editsMarkAndUnmark();
    void foldIsNoChangeOfRules();
    void foldIsOneCard();
    void linesGoToTheCardOnce();
    void foldStandsInThePlaceOfItsFirst();
    void othersStayWhereTheyAre();
    void foldedDrawingIsSmaller();
    void numberStandsBesideTheHosts();
    void manyAreQuick();
};

void TestFolding::likeHostsOfAZoneFold()
{
    const Topology all = folded(office(), allOf(office()));
    const Folds folds(all);
    QCOMPARE(folds.membersOf(HostId(u"fs01"_s)),
             QList<HostId>(
                 {HostId(u"fs01"_s), HostId(u"fs02"_s), HostId(u"fs03"_s), HostId(u"fs04"_s)}));
    QCOMPARE(folds.leadOf(HostId(u"fs03"_s)), HostId(u"fs01"_s));
    QVERIFY(!folds.isHidden(HostId(u"fs01"_s)));
    QVERIFY(folds.isHidden(HostId(u"fs04"_s)));
    for (const QString &other : {u"fs05"_s, u"fs06"_s, u"fs07"_s})
        QVERIFY(folds.membersOf(HostId(other)).isEmpty());
}

void TestFolding::whoIsNoLikeLeaves_data()
{
    QTest::addColumn<int>("change");
    for (int change = 0; change < 6; ++change)
        QTest::addRow("%d", change) << change;
}

void TestFolding::whoIsNoLikeLeaves()
{
    QFETCH(int, change);
    Topology topology = folded(office(), kAlike);
    Host &host = topology.hosts[HostId(u"fs02"_s)];
    const std::function<void()> changes[] = {
        [&] { host.roles.insert(roles::kDomainController, {}); },
        [&] { host.roles.first().insert(u"unknown"_s, true); },
        [&] { host.platform = Platform::Linux; },
        [&] { host.zone = ZoneId(u"other"_s); },
        [&] { host.servers = {HostId(u"tm02"_s)}; },
        [&] { host.folded = false; },
    };
    changes[change]();
    const Folds folds(topology);
    QVERIFY(!folds.isHidden(host.id));
    QCOMPARE(folds.membersOf(HostId(u"fs01"_s)).size(), 3);
}

void TestFolding::oneAloneIsNoFold()
{
    const Topology topology = folded(office(), ids({u"fs01"_s, u"fs05"_s}));
    QVERIFY(Folds(topology).isEmpty());
    QCOMPARE(laidOut(topology).cards.size(), topology.hosts.size());
}

void TestFolding::serversNeverFold()
{
    Topology topology = office();
    topology.hosts[HostId(u"tm01"_s)].folded = true;
    topology.hosts[HostId(u"tm02"_s)].folded = true;
    QVERIFY(Folds(topology).isEmpty());
    QVERIFY(foldable(topology, ids({u"tm01"_s})).isEmpty());
}

void TestFolding::editsMarkAndUnmark()
{
    Topology topology = office();
    QCOMPARE(foldable(topology, ids({u"fs03"_s, u"fs05"_s})), kAlike);
    QVERIFY(foldable(topology, ids({u"fs05"_s})).isEmpty());
    const Edit fold = markFolded(topology, kAlike, true);
    QCOMPARE(fold.hosts.size(), 4);
    QVERIFY(applyEdit(topology, fold));
    QCOMPARE(foldedWith(topology, ids({u"fs02"_s})), kAlike);
    QVERIFY(foldedWith(topology, ids({u"fs06"_s})).isEmpty());
    QVERIFY(markFolded(topology, kAlike, true).isEmpty());
    QVERIFY(applyEdit(topology, markFolded(topology, kAlike, false)));
    QCOMPARE(writeDrawing(topology), writeDrawing(office()));
}

void TestFolding::foldIsNoChangeOfRules()
{
    Topology topology = office();
    const Derivation before(topology);
    const auto changes = applyEdit(topology, markFolded(topology, kAlike, true));
    QVERIFY(changes);
    QCOMPARE(changes->hosts, kAlike);
    QVERIFY(changes->derivingHosts.isEmpty());
    const Derivation after(topology);
    QCOMPARE(after.connections(), before.connections());
}

void TestFolding::foldIsOneCard()
{
    const Diagram diagram = laidOut(folded(office(), kAlike));
    QCOMPARE(hostsOn(diagram),
             ids({u"fs01"_s, u"fs05"_s, u"fs06"_s, u"fs07"_s, u"tm01"_s, u"tm02"_s}));
    const Card &card = cardOf(diagram, "fs01");
    QVERIFY(card.isFold());
    QVERIFY(card.isGroup);
    QCOMPARE(card.hostCount(), 4);
    QCOMPARE(card.name, u"Activity Monitor"_s); // the short name, where the long one is too long
    QCOMPARE(card.secondLine, u"fs01 – fs04"_s);
    QCOMPARE(diagram.shownAs(HostId(u"fs03"_s)), card.host);
    QCOMPARE(diagram.shownAs(HostId(u"fs05"_s)), HostId(u"fs05"_s));
    QVERIFY(card.standsForAny(ids({u"fs04"_s, u"fs05"_s})));
    QVERIFY(!card.standsForAny(ids({u"fs05"_s})));
}

void TestFolding::linesGoToTheCardOnce()
{
    const Topology plain = office();
    const Topology one = folded(plain, kAlike);
    const Diagram diagram = laidOut(one);
    bool isFound = false;
    for (const Trunk &trunk : diagram.trunks) {
        QSet<HostId> peers;
        for (const Trunk::Tooth &tooth : trunk.teeth) {
            QVERIFY(!peers.contains(tooth.peer));
            peers.insert(tooth.peer);
            QVERIFY(hostsOn(diagram).contains(tooth.peer));
            QCOMPARE(tooth.hosts, tooth.peer == HostId(u"fs01"_s) ? 4 : 1);
        }
        isFound = isFound || peers.contains(HostId(u"fs01"_s));
        QCOMPARE(trunk.peerCount(),
                 trunk.teeth.size() + (peers.contains(HostId(u"fs01"_s)) ? 3 : 0));
    }
    QVERIFY(isFound);
    // Of trunks with the same hosts, the connections are as many as before.
    const auto connectionsOf = [](const Diagram &of) {
        int connections = 0;
        for (const Trunk &trunk : of.trunks)
            connections += trunk.connections;
        return connections;
    };
    QCOMPARE(connectionsOf(diagram), connectionsOf(laidOut(plain)));
    QCOMPARE(connectionsOf(diagram), int(Derivation(plain).connections().size()));
    // What its hosts ask for is what one of them does.
    const Bonds bonds = collectBonds(one, Derivation(one));
    const Bonds each = collectBonds(plain, Derivation(plain));
    for (std::size_t section = 0; section < bonds.size(); ++section)
        QCOMPARE(qsizetype(bonds[section].size()) + (bonds[section].empty() ? 0 : 3),
                 qsizetype(each[section].size()));
}

void TestFolding::foldStandsInThePlaceOfItsFirst()
{
    Topology topology = office();
    const Diagram before = laidOut(topology);
    for (const Card &card : before.cards)
        topology.hosts[card.host].position = card.rect.center();
    const Diagram after = laidOut(folded(topology, kAlike));
    QCOMPARE(cardOf(after, "fs01").rect.center(), cardOf(before, "fs01").rect.center());
    // Who comes first by id may be gone; then it is the next one's place.
    Topology less = folded(topology, kAlike);
    less.hosts.remove(HostId(u"fs01"_s));
    QCOMPARE(cardOf(laidOut(less), "fs02").rect.center(), cardOf(before, "fs02").rect.center());
}

void TestFolding::othersStayWhereTheyAre()
{
    Topology topology = office();
    const Diagram before = laidOut(topology);
    for (const Card &card : before.cards)
        topology.hosts[card.host].position = card.rect.center();
    for (const ZoneBox &box : before.zones)
        topology.zones[box.zone].rect = box.rect;
    const Diagram after = laidOut(folded(topology, kAlike));
    for (const Card &card : after.cards) {
        if (!card.isFold())
            QCOMPARE(card.rect, cardOf(before, card.host.text().toLatin1()).rect);
    }
    for (qsizetype i = 0; i < after.zones.size(); ++i)
        QCOMPARE(after.zones[i].rect, before.zones[i].rect);
    // Everything is back when it is unfolded.
    const Diagram back = laidOut(topology);
    for (qsizetype i = 0; i < back.cards.size(); ++i)
        QCOMPARE(back.cards[i].rect, before.cards[i].rect);
}

void TestFolding::foldedDrawingIsSmaller()
{
    const QRectF before = laidOut(office()).bounds;
    const QRectF after = laidOut(folded(office(), kAlike)).bounds;
    QVERIFY(after.width() * after.height() < before.width() * before.height());
}

void TestFolding::numberStandsBesideTheHosts()
{
    const TextMetrics &metrics = builtInTextMetrics();
    const Diagram diagram = laidOut(folded(office(), kAlike));
    const Card &card = cardOf(diagram, "fs01");
    const QRectF count = countRect(card, metrics);
    QVERIFY(card.rect.contains(count));
    QVERIFY(card.rect.left() + kTextInset + metrics.width(card.secondLine, TextKind::Label) <
            count.left());
    // Where there was room for the card of one host there is for that of all.
    QCOMPARE(card.rect.size(), cardOf(laidOut(office()), "fs01").rect.size());
    QVERIFY(card.rect.contains(countRect(card, metrics, true)));
    QVERIFY(countRect(cardOf(diagram, "fs05"), metrics).isNull());
}

void TestFolding::manyAreQuick()
{
    Topology topology = office();
    const Host like = topology.hosts[HostId(u"fs01"_s)];
    for (int i = 0; i < 20000; ++i) {
        Host host = like;
        host.id = HostId(u"many%1"_s.arg(i));
        host.folded = true;
        topology.hosts.insert(host.id, host);
    }
    const Diagram diagram = laidOut(topology);
    QCOMPARE(diagram.cards.size(), office().hosts.size() + 1);
    QCOMPARE(cardOf(diagram, "many0").hostCount(), 20000);
}

QTEST_GUILESS_MAIN(TestFolding)
#include "tst_folding.moc"
