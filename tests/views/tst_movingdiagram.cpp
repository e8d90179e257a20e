// What is dragged in a large drawing is moved in a diagram that is used again and again: it must be
// the same as one that is patched anew each time, and so must what the overview keeps of it.

#include "canvas/highlight.h"
#include "canvas/movingdiagram.h"
#include "rendering/cardblocks.h"
#include "support/canvasbench.h"
#include "support/officedrawings.h"

#include <QRandomGenerator>
#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace portolan::views;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const Diagram> office(int seed)
{
    const Topology topology = makeOfficeDrawing({80, 5, 2, quint32(seed)});
    return std::make_shared<Diagram>(
        layOutDiagram(topology, Derivation(topology), builtInTextMetrics()));
}

QStringList textOf(const QList<Polyline> &lines)
{
    QStringList texts;
    for (const Polyline &line : lines) {
        QString text;
        for (const QPointF &point : line)
            text += u"%1,%2 "_s.arg(point.x()).arg(point.y());
        texts.append(text);
    }
    return texts;
}

void compare(const Diagram &is, const Diagram &wanted)
{
    QCOMPARE(is.bounds, wanted.bounds);
    QCOMPARE(is.cards.size(), wanted.cards.size());
    for (qsizetype i = 0; i < is.cards.size(); ++i) {
        QCOMPARE(is.cards[i].host, wanted.cards[i].host);
        QCOMPARE(is.cards[i].rect, wanted.cards[i].rect);
    }
    for (qsizetype i = 0; i < is.zones.size(); ++i)
        QCOMPARE(is.zones[i].rect, wanted.zones[i].rect);
    QCOMPARE(is.trunks.size(), wanted.trunks.size());
    for (qsizetype i = 0; i < is.trunks.size(); ++i) {
        QCOMPARE(textOf(is.trunks[i].lines()), textOf(wanted.trunks[i].lines()));
        QCOMPARE(is.trunks[i].labelRect, wanted.trunks[i].labelRect);
        QCOMPARE(is.trunks[i].crossings, wanted.trunks[i].crossings);
        for (qsizetype head = 0; head < is.trunks[i].heads.size(); ++head)
            QCOMPARE(is.trunks[i].heads[head].tip, wanted.trunks[i].heads[head].tip);
    }
}

/// Some cards and, at times, a zone in other places.
DiagramPatch randomPatch(const Diagram &diagram, QRandomGenerator &random)
{
    DiagramPatch patch;
    const int count = random.bounded(5);
    for (int i = 0; i < count; ++i) {
        const Card &card = diagram.cards.at(random.bounded(int(diagram.cards.size())));
        patch.centres.insert(card.host, card.rect.center() + QPointF(random.bounded(800) - 400,
                                                                     random.bounded(800) - 400));
    }
    if (random.bounded(3) == 0) {
        const ZoneBox &zone = diagram.zones.at(random.bounded(int(diagram.zones.size())));
        patch.rects.insert(zone.zone, zone.rect.translated(random.bounded(200), 0));
    }
    return patch;
}

} // namespace

class TestMovingDiagram : public QObject
{
    Q_OBJECT

private slots:
    void isAsIfPatchedAnew_data();
    void isAsIfPatchedAnew();
    void whatSomebodyHasStays();
    void anotherBaseBeginsAnew();
    void blocksFollowWhatMoves_data();
    void blocksFollowWhatMoves();
    void whatIsLitFollowsTheDrag_data();
    void whatIsLitFollowsTheDrag();
};

void TestMovingDiagram::isAsIfPatchedAnew_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 5; ++seed)
        QTest::addRow("%d", seed) << seed;
}

void TestMovingDiagram::isAsIfPatchedAnew()
{
    QFETCH(int, seed);
    QRandomGenerator random{quint32(seed)};
    const auto base = office(seed);
    const Diagram before = *base;
    MovingDiagram moving;
    std::shared_ptr<const Diagram> shown;
    QSet<const Diagram *> all;
    for (int i = 0; i < 40; ++i) {
        const DiagramPatch patch = randomPatch(*base, random);
        shown = moving.patched(base, patch);
        all.insert(shown.get());
        compare(*shown, patched(*base, patch));
        if (QTest::currentTestFailed())
            return;
    }
    QCOMPARE(all.size(), 2); // one shows while the other is made
    compare(*base, before);
}

void TestMovingDiagram::whatSomebodyHasStays()
{
    QRandomGenerator random{7};
    const auto base = office(7);
    MovingDiagram moving;
    QList<DiagramPatch> patches;
    std::vector<std::shared_ptr<const Diagram>> kept;
    for (int i = 0; i < 6; ++i) {
        patches.append(randomPatch(*base, random));
        kept.push_back(moving.patched(base, patches.last()));
    }
    for (int i = 0; i < 6; ++i)
        compare(*kept[std::size_t(i)], patched(*base, patches.at(i)));
}

void TestMovingDiagram::anotherBaseBeginsAnew()
{
    QRandomGenerator random{3};
    MovingDiagram moving;
    for (const int seed : {1, 2, 1}) {
        const auto base = office(seed);
        for (int i = 0; i < 3; ++i) {
            const DiagramPatch patch = randomPatch(*base, random);
            compare(*moving.patched(base, patch), patched(*base, patch));
        }
    }
}

void TestMovingDiagram::blocksFollowWhatMoves_data()
{
    isAsIfPatchedAnew_data();
}

void TestMovingDiagram::blocksFollowWhatMoves()
{
    QFETCH(int, seed);
    QRandomGenerator random{quint32(seed)};
    const auto base = office(seed);
    rendering::CardBlocks blocks(*base);
    QList<HostId> last;
    bool hasChanged = false;
    for (int i = 0; i < 40; ++i) {
        const DiagramPatch patch = randomPatch(*base, random);
        const Diagram moved = patched(*base, patch);
        const QList<rendering::CardBlock> before = blocks.blocks();
        const bool isOther = blocks.follow(moved, last + patch.centres.keys());
        const rendering::CardBlocks wanted(moved);
        QCOMPARE(blocks.blocks(), wanted.blocks());
        QCOMPARE(blocks.loneCards(), wanted.loneCards());
        for (int card = 0; card < moved.cards.size(); ++card)
            QCOMPARE(blocks.blockOf(card), wanted.blockOf(card));
        QCOMPARE(isOther, before != wanted.blocks());
        hasChanged = hasChanged || isOther;
        last = patch.centres.keys();
    }
    QVERIFY(hasChanged);
}

void TestMovingDiagram::whatIsLitFollowsTheDrag_data()
{
    QTest::addColumn<bool>("isServer");
    QTest::newRow("the server, which lights whole trunks") << true;
    QTest::newRow("another host, whose ways are lit") << false;
}

/// In the window, with a drawing that is too large to be laid out for each frame.
void TestMovingDiagram::whatIsLitFollowsTheDrag()
{
    QFETCH(bool, isServer);
    CanvasBench bench(makeOfficeDrawing({int(kMostHostsAtOnce) + 100, 6, 1, 5}));
    QVERIFY(!bench.session.isSmall());
    CanvasScene &scene = bench.view.scene();
    QTRY_VERIFY(scene.live().isCurrent() && !scene.diagram().cards.isEmpty());
    const auto card = std::ranges::find(scene.diagram().cards, isServer, &Card::isServer);
    const QPointF place = card->rect.center();
    bench.session.selection().selectHost(card->host);
    bench.view.fitSelection();
    bench.view.grab();
    bench.press(place);
    for (const int step : {60, 90, 140}) {
        bench.move(place + QPointF(0, step));
        bench.view.grab();
        QVERIFY(&scene.shownDiagram() != &scene.diagram());
        const Selection &selection = bench.selection();
        const rendering::Highlight wanted = highlightOf(scene.shownDiagram(), selection);
        const rendering::Highlight &is = scene.state().highlight;
        QCOMPARE(is.hosts, wanted.hosts);
        QCOMPARE(is.trunks, wanted.trunks);
        QCOMPARE(is.trunks.isEmpty(), !isServer);
        QCOMPARE(is.paths.size(), wanted.paths.size());
        for (qsizetype i = 0; i < is.paths.size(); ++i)
            QCOMPARE(is.paths[i].line, wanted.paths[i].line);
    }
    bench.key(Qt::Key_Escape);
}

QTEST_MAIN(TestMovingDiagram)
#include "tst_movingdiagram.moc"
