// A drawing from afar: counted cards in the place of like cards, and how many connections a line
// is.

#include "files/enterprise.h"
#include "files/templates.h"
#include "rendering/cardblocks.h"
#include "rendering/fontmetrics.h"
#include "rendering/renderer.h"
#include "support/drawings.h"
#include "support/officedrawings.h"
#include "support/recordingsurface.h"
#include "topology/folding.h"

#include <QTest>

using namespace portolan;
using namespace portolan::rendering;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const Diagram> laidOut(const Topology &topology)
{
    return std::make_shared<Diagram>(
        layOutDiagram(topology, Derivation(topology), builtInTextMetrics()));
}

/// A zone with that many file servers and three domain controllers, and a server.
Topology branch(int fileServers)
{
    Topology topology = drawing(
        R"({"id": "tm01", "roles": {"threat-manager": {}}, "addresses": ["10.0.0.1"]},
           {"id": "dc01", "roles": {"domain-controller": {}}, "zone": "branch"},
           {"id": "dc02", "roles": {"domain-controller": {}}, "zone": "branch"},
           {"id": "dc03", "roles": {"domain-controller": {}}, "zone": "branch"},
           {"id": "fs", "roles": {"activity-monitor-agent": {}}, "zone": "branch"})",
        R"("zones": [{"id": "branch", "name": "Branch"}])");
    const Host first = topology.hosts.take(HostId(u"fs"_s));
    for (int i = 0; i < fileServers; ++i) {
        Host host = first;
        host.id = HostId(u"fs%1"_s.arg(i, 5, 10, QChar(u'0')));
        host.addresses = {u"10.2.%1.%2"_s.arg(i / 200).arg(1 + i % 200)};
        topology.hosts.insert(host.id, host);
    }
    return topology;
}

const CardBlock *blockOf(const CardBlocks &blocks, const QString &role)
{
    const auto block = std::ranges::find(blocks.blocks(), RoleId(role), &CardBlock::role);
    return block == blocks.blocks().end() ? nullptr : &*block;
}

/// Those that laidOut() and the surfaces have.
std::shared_ptr<const TextMetrics> metricsOfDiagrams()
{
    return {&builtInTextMetrics(), [](const TextMetrics *) {}};
}

/// Painted so that all of it has @p width pixels.
RecordingSurface painted(const std::shared_ptr<const Diagram> &diagram, qreal width,
                         RenderState state = {})
{
    state.showsDots = false;
    Renderer renderer(Style::forExport(), metricsOfDiagrams());
    renderer.setDiagram(diagram);
    RecordingSurface surface;
    const qreal scale = width / diagram->bounds.width();
    renderer.paint(surface, {diagram->bounds, scale, detailFor(scale)}, state);
    return surface;
}

/// What a text covers, roughly.
QRectF rectOf(const TextRun &run)
{
    const qreal width =
        builtInTextMetrics().width(run.text, run.kind) * run.size / Style::textSize(run.kind);
    const qreal left =
        run.align == TextAlign::Centre ? run.baseline.x() - width / 2 : run.baseline.x();
    return {left, run.baseline.y() - run.size * 0.7, width, run.size * 0.7};
}

} // namespace

class TestOverview : public QObject
{
    Q_OBJECT

private slots:
    void likeCardsAreOneBlock();
    void columnsOfAZoneAreOneBox();
    void foldsCountWithTheirHosts();
    void blocksHoldNothingElse_data();
    void blocksHoldNothingElse();
    void aBlockSaysWhatItIs_data();
    void aBlockSaysWhatItIs();
    void textsDoNotMeet_data();
    void textsDoNotMeet();
    void linesSayHowManyTheyAre();
    void theServerSaysItsName_data();
    void theServerSaysItsName();
    void manyServersSayWhatThereIsRoomFor();
    void narrowZonesSayAllOfTheirNames();
    void aZoneSaysItsNameBeforeItsNumber();
    void hiddenLinesSayNothing();
    void whatIsSelectedIsSeen();
    void aWholeBlockIsSelectedAsOne();
    void cardsComeBackNearer();
};

void TestOverview::likeCardsAreOneBlock()
{
    const auto diagram = laidOut(branch(200));
    const CardBlocks blocks(*diagram);
    QCOMPARE(blocks.blocks().size(), 2);
    const CardBlock *files = blockOf(blocks, u"activity-monitor-agent"_s);
    QVERIFY(files);
    QCOMPARE(files->hosts, 200);
    QCOMPARE(files->zone, ZoneId(u"branch"_s));
    // Few boxes for many cards.
    QVERIFY2(files->rects.size() <= 4, QByteArray::number(files->rects.size()));
    QCOMPARE(blockOf(blocks, u"domain-controller"_s)->hosts, 3);
    for (qsizetype i = 0; i < diagram->cards.size(); ++i)
        QCOMPARE(blocks.hasCard(int(i)), !diagram->cards[i].isServer);
}

/// The last column is shorter, and a line has its room between them.
void TestOverview::columnsOfAZoneAreOneBox()
{
    const auto diagram = laidOut(*makeTemplate(u"head-office"_s));
    const CardBlocks blocks(*diagram);
    for (const CardBlock &block : blocks.blocks())
        QCOMPARE(block.rects.size(), 1);
}

void TestOverview::foldsCountWithTheirHosts()
{
    Topology topology = branch(50);
    for (Host &host : topology.hosts)
        host.folded = true;
    const CardBlocks blocks(*laidOut(topology));
    QCOMPARE(blockOf(blocks, u"activity-monitor-agent"_s)->hosts, 50);
    QCOMPARE(blockOf(blocks, u"activity-monitor-agent"_s)->cards.size(), 1);
}

void TestOverview::blocksHoldNothingElse_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 20; ++seed)
        QTest::addRow("%d", seed) << seed;
}

/// Each card that is of no kind with a block lies outside of it, and each of it inside.
void TestOverview::blocksHoldNothingElse()
{
    QFETCH(int, seed);
    const auto diagram = laidOut(makeOfficeDrawing({120, seed % 8, 1 + seed % 3, quint32(seed)}));
    const CardBlocks blocks(*diagram);
    for (const CardBlock &block : blocks.blocks()) {
        for (int i = 0; i < diagram->cards.size(); ++i) {
            const QRectF rect = diagram->cards[i].rect;
            const auto holds = [&](const QRectF &all) { return all.contains(rect); };
            const auto meets = [&](const QRectF &all) { return all.intersects(rect); };
            if (block.cards.contains(i))
                QVERIFY(std::ranges::any_of(block.rects, holds));
            else
                QVERIFY2(std::ranges::none_of(block.rects, meets),
                         qPrintable(diagram->cards[i].host.text()));
        }
    }
}

void TestOverview::aBlockSaysWhatItIs_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {300, 600, 1000})
        QTest::addRow("%d", width) << width;
}

void TestOverview::aBlockSaysWhatItIs()
{
    QFETCH(int, width);
    static const auto diagram = laidOut(branch(2000));
    const RecordingSurface surface = painted(diagram, width);
    QVERIFY(surface.hasText(u"2000"_s));
    QVERIFY(surface.hasText(u"Branch"_s));
    QVERIFY(surface.groupNames().contains(u"Activity Monitor agent, 2000 host(s)"_s));
    if (width >= 600) {
        QVERIFY(surface.hasText(u"Activity Monitor agent"_s) ||
                surface.hasText(u"Activity Monitor"_s));
    }
    // Not two thousand boxes.
    QVERIFY(surface.rects.size() < 60);
    const qreal scale = width / diagram->bounds.width();
    for (const TextRun &run : surface.texts)
        QVERIFY2(run.size * scale >= kMinTextPixels - 0.01, qPrintable(run.text));
}

void TestOverview::textsDoNotMeet_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<int>("width");
    for (int seed = 1; seed <= 3; ++seed) {
        for (const int width : {400, 900, 1400})
            QTest::addRow("%d at %d", seed, width) << seed << width;
    }
}

void TestOverview::textsDoNotMeet()
{
    QFETCH(int, seed);
    QFETCH(int, width);
    const auto diagram = laidOut(makeOfficeDrawing({400, 6, 2, quint32(seed)}));
    const RecordingSurface surface = painted(diagram, width);
    for (qsizetype i = 0; i < surface.texts.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            const TextRun &a = surface.texts[i];
            const TextRun &b = surface.texts[j];
            QVERIFY2(!rectOf(a).intersects(rectOf(b)), qPrintable(a.text + u" and "_s + b.text));
        }
    }
}

void TestOverview::linesSayHowManyTheyAre()
{
    const auto diagram = laidOut(branch(200));
    const RecordingSurface surface = painted(diagram, 900);
    QVERIFY(std::ranges::any_of(diagram->trunks, [&](const Trunk &trunk) {
        return surface.hasText(QString::number(trunk.connections));
    }));
}

void TestOverview::theServerSaysItsName_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {500, 900, 1400})
        QTest::addRow("%d", width) << width;
}

/// Where its card is a dot between thousands: that is what a drawing is about.
void TestOverview::theServerSaysItsName()
{
    QFETCH(int, width);
    static const auto diagram = laidOut(makeEnterprise(9000, 999));
    const RecordingSurface surface = painted(diagram, width);
    QVERIFY(surface.hasText(u"tm01.corp.example"_s));
    QVERIFY(surface.groupNames().contains(u"tm01.corp.example, Threat Manager server"_s));
    if (width >= 900)
        QVERIFY(surface.hasText(u"18000"_s)); // data streams of the agents
}

void TestOverview::manyServersSayWhatThereIsRoomFor()
{
    Topology topology = branch(3);
    const Host server = *topology.hosts.constFind(HostId(u"tm01"_s));
    for (int i = 10; i < 90; ++i) {
        Host host = server;
        host.id = HostId(u"tm%1"_s.arg(i));
        topology.hosts.insert(host.id, host);
    }
    const RecordingSurface surface = painted(laidOut(topology), 300);
    QList<QRectF> names;
    for (const TextRun &run : surface.texts) {
        if (run.text.startsWith(u"tm"))
            names.append(rectOf(run));
    }
    QVERIFY(!names.isEmpty());
    for (qsizetype i = 0; i < names.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j)
            QVERIFY(!names[i].intersects(names[j]));
    }
}

/// "Europ...llers" is what two of them would be.
void TestOverview::narrowZonesSayAllOfTheirNames()
{
    const auto diagram = laidOut(makeEnterprise(9000, 999));
    const RecordingSurface surface = painted(diagram, 1000);
    for (const ZoneBox &box : diagram->zones) {
        if (box.name.contains(u"domain controllers"))
            QVERIFY2(surface.hasText(box.name), qPrintable(box.name));
    }
}

/// Above the server's name there is room for one line of the zone's two.
void TestOverview::aZoneSaysItsNameBeforeItsNumber()
{
    const auto diagram = laidOut(*makeTemplate(u"two-servers"_s));
    const RecordingSurface surface = painted(diagram, diagram->bounds.width() * 0.21);
    QVERIFY(surface.hasText(u"Production"_s));
    QVERIFY(!surface.hasText(u"6 host(s)"_s));
}

void TestOverview::hiddenLinesSayNothing()
{
    const auto diagram = laidOut(branch(200));
    RenderState state;
    for (const Trunk &trunk : diagram->trunks)
        state.hiddenSections.insert(trunk.section);
    QVERIFY(painted(diagram, 900, state).texts.size() < painted(diagram, 900).texts.size());
}

void TestOverview::whatIsSelectedIsSeen()
{
    class CountingSurface : public RecordingSurface
    {
    public:
        void boxes(const QList<QRectF> &all, const QColor &colour) override
        {
            if (colour == selection)
                found += int(all.size());
        }
        QColor selection;
        int found = 0;
    };
    const auto diagram = laidOut(branch(200));
    Renderer renderer(Style::forExport(), metricsOfDiagrams());
    renderer.setDiagram(diagram);
    CountingSurface surface;
    surface.selection = renderer.style().colours().selection;
    RenderState state;
    renderer.paint(surface, {diagram->bounds, 0.1, Detail::Overview}, state);
    const int before = surface.found; // other things may have that colour
    state.selectedHosts = {HostId(u"fs00007"_s), HostId(u"fs00008"_s)};
    renderer.paint(surface, {diagram->bounds, 0.1, Detail::Overview}, state);
    QCOMPARE(surface.found, 2 * before + 2);
}

/// With a ring around each of its boxes, and no card above it; what is beside it is dimmed.
void TestOverview::aWholeBlockIsSelectedAsOne()
{
    const auto diagram = laidOut(branch(200));
    const CardBlocks blocks(*diagram);
    const CardBlock *files = blockOf(blocks, u"activity-monitor-agent"_s);
    RenderState state;
    for (const int card : files->cards)
        state.selectedHosts.insert(diagram->cards[card].host);
    const qsizetype before = painted(diagram, 900).rects.size();
    const RecordingSurface whole = painted(diagram, 900, state);
    QCOMPARE(whole.rects.size(), before + files->rects.size());
    state.selectedHosts.remove(diagram->cards[files->cards.first()].host);
    QVERIFY(painted(diagram, 900, state).rects.size() > before);
}

void TestOverview::cardsComeBackNearer()
{
    const auto diagram = laidOut(branch(20));
    Renderer renderer(Style::forExport(), metricsOfDiagrams());
    renderer.setDiagram(diagram);
    RecordingSurface surface;
    renderer.paint(surface, {diagram->bounds, 1, Detail::Full}, {});
    QVERIFY(!surface.groupNames().contains(u"Activity Monitor agent, 20 host(s)"_s));
    QVERIFY(surface.hasText(u"fs00007"_s));
}

QTEST_MAIN(TestOverview)
#include "tst_overview.moc"
