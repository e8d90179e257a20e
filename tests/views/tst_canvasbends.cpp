// Pieces of a selected line that are pulled aside, on the canvas.

#include "layout/layoutmetrics.h"
#include "support/canvasbench.h"
#include "support/officedrawings.h"
#include "support/sourcetree.h"
#include "tools/bendgrips.h"
#include "topology/bends.h"

#include <QSignalSpy>

#include <algorithm>
#include <cmath>

using namespace portolan;
using namespace portolan::test;
using namespace portolan::views;
using namespace Qt::StringLiterals;

class TestCanvasBends : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m.reset(); }
    void aSelectedLineShowsGrips();
    void aGripIsDragged();
    void theLineItselfIsDragged();
    void escapeLeavesNoStep();
    void aDoubleClickResets();
    void itSnapsToItsOwnPlace();
    void noCardIsCrossed();
    void theCursorTellsTheWay();
    void aClickStillSelectsWhatLightsUp();
    void keysMoveIt();
    void keysGoOnToTheNext();
    void resetsTheWholeLine();
    void followsItsHost();
    void whatIsLeftOutIsTold();
    void layOutAllKeepsBends();
    void undoBringsItBack();
    void undoOutOfSightScrollsThere();
    void aBendOfAFoldIsKept();
    void deletingItsHostsTakesItAlong();

private:
    void select(const LineKey &line) const;
    QList<BendGrip> grips() const;
    /// The first grip of the drawing that goes that way, with its line selected.
    BendGrip someGrip(Axis axis) const;
    static QPointF by(Axis axis, qreal way)
    {
        return axis == Axis::X ? QPointF(way, 0) : QPointF(0, way);
    }
    /// To where it has room, at least 16 off.
    qreal roomFor(const BendGrip &grip) const;
    QMap<BendId, Bend> bends() const { return m->topology().bends; }

    std::unique_ptr<CanvasBench> m;
};

void TestCanvasBends::init()
{
    const QString sample = sourcePath(u"resources/samples/head-office.portolan"_s);
    m = std::make_unique<CanvasBench>(*loadDrawing(sample), QSize(1600, 1000));
}

void TestCanvasBends::select(const LineKey &line) const
{
    Selection selection;
    selection.line = line;
    m->session.selection().select(selection);
}

QList<BendGrip> TestCanvasBends::grips() const
{
    const auto bends = m->view.scene().lineBends();
    return bends ? bendGrips(*bends, m->view.zoom()) : QList<BendGrip>();
}

qreal TestCanvasBends::roomFor(const BendGrip &grip) const
{
    const BendRoom room(m->diagram(), m->view.scene().lineBends()->trunk(), grip.handle);
    for (const qreal way : {40, -40, 64, -64, 24, -24}) {
        const qreal place = room.placeNear(grip.handle.place + way);
        if (std::abs(place - grip.handle.place) >= 16)
            return place - grip.handle.place;
    }
    return 0;
}

BendGrip TestCanvasBends::someGrip(Axis axis) const
{
    for (const Trunk &trunk : m->diagram().trunks) {
        for (const Trunk::Tooth &tooth : trunk.teeth) {
            select({trunk.section, trunk.stems.first().server, tooth.peer});
            for (const BendGrip &grip : grips()) {
                if (grip.handle.axis == axis && roomFor(grip) != 0)
                    return grip;
            }
        }
    }
    qFatal("nothing can be pulled");
}

void TestCanvasBends::aSelectedLineShowsGrips()
{
    QVERIFY(grips().isEmpty());
    const BendGrip grip = someGrip(Axis::X);
    const QImage with = m->view.viewport()->grab().toImage();
    const QPoint at = m->pixel(grip.place);
    m->view.setTool(ToolId::Pan);
    const QImage without = m->view.viewport()->grab().toImage();
    QVERIFY(with.pixelColor(at) != without.pixelColor(at));
}

void TestCanvasBends::aGripIsDragged()
{
    const BendGrip grip = someGrip(Axis::X);
    const qreal way = roomFor(grip);
    m->dragWithoutRelease(grip.place, grip.place + by(Axis::X, way));
    // Live: as it will be, and nothing is done yet.
    QCOMPARE(m->steps(), 0);
    const auto shown = m->view.scene().shownBends();
    QVERIFY(shown);
    const auto piece = std::ranges::find(shown->handles(), grip.handle.piece, &BendHandle::piece);
    QVERIFY(std::abs(piece->place - grip.handle.place - way) <= 4);
    m->release(grip.place + by(Axis::X, way));
    QCOMPARE(m->steps(), 1);
    QCOMPARE(m->lastStep(), u"Pull line"_s);
    QCOMPARE(bends().size(), 1);
    QVERIFY(m->selection().line.has_value());
    const QList<BendGrip> now = grips();
    const auto again = std::ranges::find_if(
        now, [](const BendGrip &one) { return one.handle.bend == BendId(u"bend-1"_s); });
    QVERIFY(again != now.end());
    QVERIFY(std::abs(again->handle.place - grip.handle.place - way) <= 4);
    // Again: the same bend, another step.
    m->drag(again->place, again->place + by(Axis::X, way > 0 ? -8 : 8), Qt::ControlModifier);
    QCOMPARE(bends().size(), 1);
}

void TestCanvasBends::theLineItselfIsDragged()
{
    const BendGrip grip = someGrip(Axis::X);
    const qreal way = roomFor(grip);
    // Away from the grip, on the piece.
    const QPointF place = grip.handle.line.pointAt(0.2);
    m->drag(place, place + by(Axis::X, way));
    QCOMPARE(bends().size(), 1);
    QCOMPARE(m->selectedHosts().size(), 0);
}

void TestCanvasBends::escapeLeavesNoStep()
{
    const BendGrip grip = someGrip(Axis::X);
    const auto before = m->diagram().trunks.at(m->view.scene().lineBends()->trunk()).lines();
    m->dragWithoutRelease(grip.place, grip.place + by(Axis::X, roomFor(grip)));
    m->key(Qt::Key_Escape);
    m->release(grip.place);
    QCOMPARE(m->steps(), 0);
    QVERIFY(bends().isEmpty());
    QCOMPARE(m->view.scene().shownDiagram().trunks.at(m->view.scene().lineBends()->trunk()).lines(),
             before);
    QVERIFY(m->selection().line.has_value());
}

void TestCanvasBends::aDoubleClickResets()
{
    const BendGrip grip = someGrip(Axis::X);
    const QPointF to = grip.place + by(Axis::X, roomFor(grip));
    m->drag(grip.place, to);
    QCOMPARE(bends().size(), 1);
    const QList<BendGrip> now = grips();
    const auto pulled =
        std::ranges::find_if(now, [](const BendGrip &one) { return !one.handle.bend.isEmpty(); });
    QVERIFY(pulled != now.end());
    m->doubleClick(pulled->place);
    QVERIFY(bends().isEmpty());
    QCOMPARE(m->steps(), 2);
    QCOMPARE(m->lastStep(), u"Reset bends"_s);
}

void TestCanvasBends::itSnapsToItsOwnPlace()
{
    const BendGrip grip = someGrip(Axis::X);
    const qreal way = roomFor(grip);
    m->drag(grip.place, grip.place + by(Axis::X, way));
    const QList<BendGrip> now = grips();
    const auto pulled =
        std::ranges::find_if(now, [](const BendGrip &one) { return !one.handle.bend.isEmpty(); });
    QVERIFY(pulled != now.end());
    const qreal back = pulled->handle.natural - pulled->handle.place + 3 / m->view.zoom();
    m->drag(pulled->place, pulled->place + by(Axis::X, back));
    QVERIFY(bends().isEmpty());
}

void TestCanvasBends::noCardIsCrossed()
{
    const BendGrip grip = someGrip(Axis::X);
    for (const qreal way : {-600, 600}) {
        m->dragWithoutRelease(grip.place, grip.place + by(Axis::X, way), Qt::ControlModifier);
        const Diagram &shown = m->view.scene().shownDiagram();
        QVERIFY(shown.blockedBends.isEmpty());
        for (const Trunk &trunk : shown.trunks) {
            for (const Polyline &line : trunk.lines()) {
                for (qsizetype i = 1; i < line.size(); ++i) {
                    const QRectF piece = QRectF(line[i - 1], line[i]).normalized();
                    for (const Card &card : shown.cards)
                        QVERIFY(!piece.adjusted(-1, -1, 1, 1)
                                     .intersects(card.rect.adjusted(4, 4, -4, -4)));
                }
            }
        }
        m->key(Qt::Key_Escape);
        m->release(grip.place);
    }
}

void TestCanvasBends::theCursorTellsTheWay()
{
    const BendGrip grip = someGrip(Axis::X);
    m->move(grip.place + QPointF(30, 30)); // the first move enters the window
    m->move(grip.place);
    QCOMPARE(m->view.viewport()->cursor().shape(), Qt::SplitHCursor);
    m->dragWithoutRelease(grip.place, grip.place + by(Axis::X, 200));
    QCOMPARE(m->view.viewport()->cursor().shape(), Qt::SplitHCursor);
    m->key(Qt::Key_Escape);
    m->release(grip.place);
    m->move(grip.place + QPointF(30, 30));
    QVERIFY(m->view.viewport()->cursor().shape() != Qt::SplitHCursor);
    const BendGrip level = someGrip(Axis::Y);
    m->move(level.place);
    QCOMPARE(m->view.viewport()->cursor().shape(), Qt::SplitVCursor);
}

/// A press on a line is no pull until the pointer moves.
void TestCanvasBends::aClickStillSelectsWhatLightsUp()
{
    const BendGrip grip = someGrip(Axis::X);
    for (const qreal part : {0.1, 0.3, 0.7, 0.9}) {
        const QPointF place = grip.handle.line.pointAt(part);
        const Hit hit = m->view.scene().hitAt(place, m->view.zoom());
        if (hit.kind != Hit::Kind::Line || (place - grip.place).manhattanLength() < 24)
            continue;
        m->click(place);
        QCOMPARE(m->selection().line, std::optional(hit.line));
    }
    QCOMPARE(m->steps(), 0);
}

void TestCanvasBends::keysMoveIt()
{
    const BendGrip grip = someGrip(Axis::X);
    const int sign = roomFor(grip) > 0 ? 1 : -1;
    QSignalSpy said(&m->view, &CanvasView::statusMessage);
    m->view.moveBend({sign, 0});
    m->view.moveBend({sign, 0});
    QCOMPARE(bends().size(), 1);
    QCOMPARE(m->steps(), 1); // one after the other is one step
    QVERIFY(said.last().first().toString().contains(sign > 0 ? u"right"_s : u"left"_s));
    m->view.moveBend({-sign, 0});
    m->view.resetBends();
    QVERIFY(bends().isEmpty());
    QVERIFY(m->view.canMoveBends());
    QVERIFY(!m->view.canResetBends());
    m->session.selection().clear();
    QVERIFY(!m->view.canMoveBends());
    m->view.moveBend({sign, 0});
    QVERIFY(bends().isEmpty());
}

void TestCanvasBends::keysGoOnToTheNext()
{
    // Its lines have more bends than those of one server.
    m->session.open(makeOfficeDrawing({.hosts = 24, .zones = 6, .servers = 2, .seed = 1}));
    QSignalSpy said(&m->view, &CanvasView::statusMessage);
    for (const Trunk &trunk : m->diagram().trunks) {
        for (const Trunk::Tooth &tooth : trunk.teeth) {
            select({trunk.section, trunk.stems.first().server, tooth.peer});
            if (m->view.scene().lineBends()->handles().size() < 2)
                continue;
            m->view.chooseNextBend();
            QVERIFY(said.last().first().toString().startsWith(u"Bend 2 of"_s));
            return;
        }
    }
    QFAIL("no line has two");
}

void TestCanvasBends::resetsTheWholeLine()
{
    const BendGrip grip = someGrip(Axis::X);
    m->drag(grip.place, grip.place + by(Axis::X, roomFor(grip)));
    QVERIFY(m->view.canResetBends());
    m->view.resetBends();
    QVERIFY(bends().isEmpty());
    QCOMPARE(m->steps(), 2);
}

void TestCanvasBends::followsItsHost()
{
    const BendGrip grip = someGrip(Axis::X);
    m->drag(grip.place, grip.place + by(Axis::X, roomFor(grip)));
    const Bend bend = bends().first();
    const qreal before =
        m->diagram().trunks.at(m->view.scene().lineBends()->trunk()).pulled.first().place;
    Selection ends;
    ends.hosts = bend.end == LineEnd::Server ? QSet<HostId>{bend.server}
                                             : QSet<HostId>(bend.peers.cbegin(), bend.peers.cend());
    m->session.selection().select(ends);
    m->key(Qt::Key_Right);
    qreal after = 0;
    for (const Trunk &trunk : m->diagram().trunks) {
        for (const PulledPiece &piece : trunk.pulled)
            after = piece.place;
    }
    QCOMPARE(after, before + 1);
}

void TestCanvasBends::whatIsLeftOutIsTold()
{
    const BendGrip grip = someGrip(Axis::X);
    const qreal beside = std::copysign(12 + kCardMinWidth / 2, roomFor(grip));
    m->drag(grip.place, grip.place + by(Axis::X, roomFor(grip)));
    QSignalSpy said(&m->view, &CanvasView::statusMessage);
    Host wall = m->topology().hosts.first();
    wall.id = HostId(u"wall"_s);
    wall.roles.clear();
    wall.zone = {};
    wall.pinned = true;
    // Beside where the line is by itself, and too wide for what was pulled to go round it.
    wall.position = grip.handle.line.center() + by(Axis::X, beside);
    m->session.perform(u"Wall"_s, insertHost(m->topology(), wall));
    QCOMPARE(m->diagram().blockedBends, {BendId(u"bend-1"_s)});
    QCOMPARE(bends().size(), 1); // nothing that was done by hand is lost
    QTRY_VERIFY(!said.isEmpty() && said.last().first().toString().contains(u"left out"_s));
    // It can be reset all the same, and another pull takes its place.
    QVERIFY(m->view.canResetBends());
    for (const BendGrip &other : grips()) {
        if (other.handle.piece == grip.handle.piece && roomFor(other) != 0)
            m->drag(other.place, other.place + by(Axis::X, roomFor(other)));
    }
    QCOMPARE(bends().size(), 1);
    m->session.undoStack().setIndex(1);
    QVERIFY(m->diagram().blockedBends.isEmpty());
}

void TestCanvasBends::layOutAllKeepsBends()
{
    const BendGrip grip = someGrip(Axis::X);
    m->drag(grip.place, grip.place + by(Axis::X, roomFor(grip)));
    const Bend bend = bends().first();
    QSignalSpy laidOut(&m->view.scene().live(), &LiveDiagram::laidOutAfresh);
    m->view.layOutAll(false);
    QTRY_COMPARE(laidOut.count(), 1);
    QCOMPARE(bends().value(bend.id), bend);
    m->view.layOutAll(true);
    QTRY_COMPARE(laidOut.count(), 2);
    QVERIFY(bends().isEmpty());
    m->stack().undo();
    QCOMPARE(bends().value(bend.id), bend);
}

void TestCanvasBends::undoBringsItBack()
{
    const QByteArray before = m->bytes();
    const BendGrip grip = someGrip(Axis::X);
    m->drag(grip.place, grip.place + by(Axis::X, roomFor(grip)));
    const QByteArray after = m->bytes();
    QVERIFY(after != before);
    m->stack().undo();
    QCOMPARE(m->bytes(), before);
    m->stack().redo();
    QCOMPARE(m->bytes(), after);
}

void TestCanvasBends::undoOutOfSightScrollsThere()
{
    const BendGrip grip = someGrip(Axis::X);
    m->drag(grip.place, grip.place + by(Axis::X, roomFor(grip)));
    QCOMPARE(m->steps(), 1);
    m->view.setZoom(4);
    m->view.centreOn({-4000, -4000});
    QVERIFY(!m->view.camera().visible().intersects(m->diagram().bounds));
    m->stack().undo();
    QVERIFY(m->view.camera().visible().intersects(m->diagram().bounds));
}

/// While its line goes to a counted card, a bend waits or serves the card; then it is as it was.
void TestCanvasBends::aBendOfAFoldIsKept()
{
    const BendGrip grip = someGrip(Axis::X);
    m->drag(grip.place, grip.place + by(Axis::X, roomFor(grip)));
    QTRY_VERIFY(m->view.isSettled());
    const Bend bend = bends().first();
    const auto lines = [this] {
        QList<Polyline> all;
        for (const Trunk &trunk : m->diagram().trunks)
            all += trunk.lines();
        return all;
    };
    const QList<Polyline> before = lines();
    Selection peers;
    peers.hosts = QSet<HostId>(bend.peers.begin(), bend.peers.end());
    m->session.selection().select(peers);
    m->view.foldLike();
    QTRY_VERIFY(m->view.isSettled());
    QVERIFY(lines() != before);
    QCOMPARE(bends().value(bend.id), bend);
    m->view.unfoldAll();
    QTRY_VERIFY(m->view.isSettled());
    QCOMPARE(bends().value(bend.id), bend);
    QCOMPARE(lines(), before);
}

void TestCanvasBends::deletingItsHostsTakesItAlong()
{
    const BendGrip grip = someGrip(Axis::X);
    m->drag(grip.place, grip.place + by(Axis::X, roomFor(grip)));
    const Bend bend = bends().first();
    Selection server;
    server.hosts = {bend.server};
    m->session.selection().select(server);
    m->key(Qt::Key_Delete);
    QVERIFY(bends().isEmpty());
    m->stack().undo();
    QCOMPARE(bends().value(bend.id), bend);
}

QTEST_MAIN(TestCanvasBends)
#include "tst_canvasbends.moc"
