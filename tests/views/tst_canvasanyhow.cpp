// Whatever people do on the canvas, in whatever order: nothing hangs, the picture is always that of
// the drawing, and everything can be undone and redone.

#include "catalog/roles.h"
#include "rendering/fontmetrics.h"
#include "support/canvasbench.h"
#include "support/officedrawings.h"
#include "support/seeds.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QRandomGenerator>

#include <array>

using namespace portolan;
using namespace portolan::views;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSteps = 60;
constexpr int kStepsWithMany = 15;

/// Somebody who tries everything.
class Hand
{
public:
    Hand(const Topology &topology, quint32 seed)
        : m_bench(topology)
        , m_random(seed)
    {
    }

    CanvasBench &bench() { return m_bench; }

    /// What was tried.
    QString act()
    {
        const Action &action = kActions[std::size_t(below(int(kActions.size())))];
        (this->*action.act)();
        m_bench.view.finishRenaming();
        return QString::fromLatin1(action.name);
    }

private:
    struct Action
    {
        const char *name;
        void (Hand::*act)();
    };
    static const std::array<Action, 28> kActions;

    CanvasView &view() { return m_bench.view; }
    int below(int end) { return end > 0 ? int(m_random.bounded(end)) : 0; }
    bool often() { return below(3) > 0; }

    template <typename Map>
    typename Map::key_type oneOf(const Map &map)
    {
        return map.isEmpty() ? typename Map::key_type()
                             : std::next(map.keyBegin(), below(int(map.size()))).operator*();
    }

    void select()
    {
        Selection selection;
        for (const Host &host : m_bench.topology().hosts) {
            if (!often())
                selection.hosts.insert(host.id);
        }
        if (!often() && !m_bench.topology().zones.isEmpty())
            selection.zones.insert(oneOf(m_bench.topology().zones));
        m_bench.session.selection().select(selection);
    }
    void selectOne() { m_bench.session.selection().selectHost(oneOf(m_bench.topology().hosts)); }
    void place() { view().placeNow(roleDefinitions().at(below(int(roleDefinitions().size()))).id); }
    void placeNote() { view().placeNoteNow(); }
    void makeZone() { view().makeZone(); }
    void sendToZone() { view().sendToZone(often() ? oneOf(m_bench.topology().zones) : ZoneId()); }
    void duplicate() { view().duplicate(); }
    void copy() { view().copy(); }
    void cut() { view().cut(); }
    void paste() { view().paste(); }
    void pasteList()
    {
        QStringList lines;
        for (int i = below(12); i >= 0; --i)
            lines += u"h%1 10.9.%2.%3"_s.arg(below(90)).arg(below(200)).arg(below(200));
        view().insertHosts(lines.join(u'\n'));
    }
    void remove() { view().removeSelection(); }
    void align() { view().align(often() ? Qt::AlignLeft : Qt::AlignVCenter); }
    void distribute() { view().distribute(often() ? Qt::Horizontal : Qt::Vertical); }
    void pin() { view().togglePins(); }
    void fold() { view().foldLike(); }
    void foldAll() { view().foldAll(); }
    void unfold() { view().unfold(); }
    void unfoldAll() { view().unfoldAll(); }
    void makeGroup() { view().makeGroup(); }
    void splitGroup()
    {
        if (const HostId *host = m_bench.selection().singleHost())
            view().splitGroup(*host, 1 + below(5), often());
    }
    void drag()
    {
        const QList<Card> cards = m_bench.diagram().cards;
        if (cards.isEmpty())
            return;
        view().fit();
        const QPointF from = cards.at(below(int(cards.size()))).rect.center();
        const QPointF to = from + QPointF(below(1200) - 600, below(800) - 400);
        m_bench.drag(from, to, often() ? Qt::NoModifier : Qt::AltModifier);
    }
    void dragZone()
    {
        const QList<ZoneBox> zones = m_bench.diagram().zones;
        if (zones.isEmpty())
            return;
        view().fit();
        const QRectF rect = zones.at(below(int(zones.size()))).rect;
        const QPointF from(rect.center().x(), rect.top() + 12);
        m_bench.drag(from, from + QPointF(below(800) - 400, below(800) - 400));
    }
    void selectLine()
    {
        const QList<Trunk> &trunks = m_bench.diagram().trunks;
        if (trunks.isEmpty())
            return;
        const Trunk &trunk = trunks.at(below(int(trunks.size())));
        const auto &tooth = trunk.teeth.at(below(int(trunk.teeth.size())));
        Selection selection;
        selection.line = LineKey{trunk.section, trunk.stems.first().server, tooth.peer};
        m_bench.session.selection().select(selection);
    }
    void bend()
    {
        selectLine();
        const QPoint way = often() ? QPoint(1, 0) : QPoint(0, -1);
        for (int i = below(6); i >= 0; --i)
            view().moveBend(way);
    }
    void resetBends()
    {
        selectLine();
        view().resetBends();
    }
    void nudge()
    {
        m_bench.key(Qt::Key_Left + below(4), often() ? Qt::NoModifier : Qt::ShiftModifier);
    }
    void undo() { m_bench.stack().undo(); }
    void layOut() { view().layOutAll(often()); }

    CanvasBench m_bench;
    QRandomGenerator m_random;
};

const std::array<Hand::Action, 28> Hand::kActions = {{
    {"select", &Hand::select},
    {"select one", &Hand::selectOne},
    {"place", &Hand::place},
    {"place a note", &Hand::placeNote},
    {"make a zone", &Hand::makeZone},
    {"send to a zone", &Hand::sendToZone},
    {"duplicate", &Hand::duplicate},
    {"copy", &Hand::copy},
    {"cut", &Hand::cut},
    {"paste", &Hand::paste},
    {"paste a list", &Hand::pasteList},
    {"remove", &Hand::remove},
    {"align", &Hand::align},
    {"distribute", &Hand::distribute},
    {"pin", &Hand::pin},
    {"fold", &Hand::fold},
    {"fold all", &Hand::foldAll},
    {"unfold", &Hand::unfold},
    {"unfold all", &Hand::unfoldAll},
    {"make a group", &Hand::makeGroup},
    {"split a group", &Hand::splitGroup},
    {"drag", &Hand::drag},
    {"drag a zone", &Hand::dragZone},
    {"nudge", &Hand::nudge},
    {"undo", &Hand::undo},
    {"lay out", &Hand::layOut},
    {"bend", &Hand::bend},
    {"reset bends", &Hand::resetBends},
}};

QString textOf(const Trunk &trunk)
{
    QString text = trunk.section.text();
    for (const Polyline &line : trunk.lines()) {
        text += u';';
        for (const QPointF &point : line)
            text += u" %1,%2"_s.arg(point.x()).arg(point.y());
    }
    return text;
}

/// What stands where, and how lines run.
QStringList placesIn(const Diagram &diagram)
{
    const auto text = [](const QString &id, const QRectF &rect) {
        return u"%1 %2,%3 %4x%5"_s.arg(id)
            .arg(rect.x())
            .arg(rect.y())
            .arg(rect.width())
            .arg(rect.height());
    };
    QStringList places;
    for (const Card &card : diagram.cards)
        places += text(card.host.text(), card.rect);
    for (const ZoneBox &zone : diagram.zones)
        places += text(zone.zone.text(), zone.rect);
    for (const Trunk &trunk : diagram.trunks)
        places += textOf(trunk);
    places.sort();
    return places;
}

/// Those of the first list that are not in the second.
QString missing(QStringList places, const QStringList &others)
{
    places.removeIf([&](const QString &place) { return others.contains(place); });
    return places.join(u'\n') + u'\n';
}

} // namespace

class TestCanvasAnyhow : public QObject
{
    Q_OBJECT

private slots:
    void anything_data();
    void anything();
};

void TestCanvasAnyhow::anything_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("hosts");
    for (quint32 seed = 1; seed <= 16; seed += kSeedStep)
        QTest::addRow("seed %u", seed) << seed << 0;
    QTest::newRow("many") << 1U << int(kMostHostsAtOnce) + 20;
}

void TestCanvasAnyhow::anything()
{
    QFETCH(quint32, seed);
    QFETCH(int, hosts);
    // Many are worked out beside the window.
    Hand hand(hosts > 0 ? makeOfficeDrawing({.hosts = hosts, .zones = 6, .seed = seed})
                        : canvasDrawing(),
              seed);
    CanvasBench &bench = hand.bench();
    QTRY_VERIFY(bench.view.isSettled());
    const QByteArray first = bench.bytes();
    const rendering::FontTextMetrics metrics{rendering::Style(rendering::Theme::Light)};
    QStringList done;
    for (int step = 0; step < (hosts > 0 ? kStepsWithMany : kSteps); ++step) {
        done += hand.act();
        QTRY_VERIFY(bench.view.isSettled());
        const Topology placed = bench.view.placedTopology();
        const Diagram fresh = layOutDiagram(placed, Derivation(placed), metrics, true);
        const QStringList shown = placesIn(bench.diagram());
        const QStringList saved = placesIn(fresh);
        QVERIFY2(shown == saved,
                 qUtf8Printable(done.join(u", "_s) + u"\n"_s + missing(shown, saved) +
                                u"but opened again\n"_s + missing(saved, shown)));
    }
    const QByteArray last = bench.bytes();
    const int index = bench.stack().index();
    while (bench.stack().canUndo())
        bench.stack().undo();
    QCOMPARE(bench.bytes(), first);
    while (bench.stack().index() < index)
        bench.stack().redo();
    QCOMPARE(bench.bytes(), last);
}

QTEST_MAIN(TestCanvasAnyhow)
#include "tst_canvasanyhow.moc"
