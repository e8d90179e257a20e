// What must not go wrong: changes in the middle of a gesture, large and odd drawings, several views
// of one session, and the end of it all while something is still under way.

#include "canvas/edgescroller.h"
#include "commands/latestwork.h"
#include "support/canvasbench.h"
#include "topology/composing.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace portolan;
using namespace portolan::views;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

/// Agents in a few zones, one server; without places.
Topology manyHosts(int count)
{
    Topology topology;
    for (int i = 0; i < 6; ++i) {
        Zone zone;
        zone.id = ZoneId(u"zone%1"_s.arg(i));
        zone.name = u"Zone %1"_s.arg(i);
        topology.zones.insert(zone.id, zone);
    }
    const Host server = newHost(topology, *findRole(roles::kThreatManager));
    topology.hosts.insert(server.id, server);
    for (int i = 1; i < count; ++i) {
        Host host;
        host.id = HostId(u"fs%1"_s.arg(i, 4, 10, QChar(u'0')));
        host.name = host.id.text();
        host.roles.insert(roles::kActivityMonitorAgent, {});
        host.zone = ZoneId(u"zone%1"_s.arg(i % 6));
        topology.hosts.insert(host.id, host);
    }
    return topology;
}

} // namespace

class TestCanvasTrouble : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<CanvasBench>(canvasDrawing()); }
    void cleanup() { m.reset(); }

    void undoInTheMiddleOfADragEndsIt();
    void foreignChangesLetADragGoOn();
    void deletingWhatIsDraggedEndsTheDrag();
    void deletingTheZoneThatIsResizedEndsIt();
    void aBandForgetsWhatIsGone();
    void edgeScrollingEndsWithTheGesture();
    void anotherDrawingInTheMiddleOfADrag();
    void anotherDrawingWhileANameIsTyped();
    void aNameSurvivesScrollingAndForeignChanges();
    void theViewDiesWhileANameIsTyped();
    void theSessionsViewDiesDuringADrag();
    void theViewDiesWhileItLaysOut();
    void anotherDrawingWhileItLaysOutAfresh();
    void fourHundredHostsAreDrawnAndDragged();
    void aLargeDrawingShrinks();
    void twoViewsShowOneDrawing();
    void oddNames_data();
    void oddNames();
    void anEmptyDrawingTakesEveryCommand();
    void aToolChosenWhilePanningStays();

private:
    std::unique_ptr<CanvasBench> m;
};

void TestCanvasTrouble::undoInTheMiddleOfADragEndsIt()
{
    const QByteArray before = m->bytes();
    m->drag(m->centre("fs03"), {300, 440}, Qt::AltModifier);
    m->dragWithoutRelease(m->centre("fs03"), {400, 440}, Qt::AltModifier);
    m->stack().undo();
    QCOMPARE(m->bytes(), before);
    QVERIFY(m->view.scene().preview().edit.isEmpty());
    m->move({420, 440});
    m->release({420, 440});
    QCOMPARE(m->bytes(), before);
    QVERIFY(m->stack().canRedo());
}

void TestCanvasTrouble::foreignChangesLetADragGoOn()
{
    m->view.setZoom(1); // a pixel is a place
    m->dragWithoutRelease(m->centre("fs03"), {300, 440}, Qt::AltModifier | Qt::ControlModifier);
    m->session.perform(u"Rename"_s, changeHosts(m->topology(), {hostId("dc01")},
                                                [](Host &host) { host.name = u"other"_s; }));
    m->release({300, 440}, Qt::AltModifier | Qt::ControlModifier);
    QCOMPARE(*m->host("fs03").position, QPointF(300, 440));
    QCOMPARE(m->host("dc01").name, u"other"_s);
    QCOMPARE(m->steps(), 2);
}

void TestCanvasTrouble::deletingWhatIsDraggedEndsTheDrag()
{
    m->dragWithoutRelease(m->centre("fs03"), {400, 440});
    m->key(Qt::Key_Delete);
    QVERIFY(!m->topology().hosts.contains(hostId("fs03")));
    m->move({420, 440});
    m->release({420, 440});
    QCOMPARE(m->steps(), 1);
}

void TestCanvasTrouble::deletingTheZoneThatIsResizedEndsIt()
{
    m->click(m->title("files"));
    m->dragWithoutRelease({304, 152}, {360, 152});
    m->key(Qt::Key_Delete);
    m->release({360, 152});
    QVERIFY(!m->topology().zones.contains(ZoneId(u"files"_s)));
    QCOMPARE(m->steps(), 1);
}

void TestCanvasTrouble::aBandForgetsWhatIsGone()
{
    m->click(m->centre("dc01"));
    m->dragWithoutRelease({284, 250}, {200, 190}, Qt::ShiftModifier);
    m->session.perform(u"Delete"_s, removeHosts(m->topology(), {hostId("dc01")}));
    m->move({199, 189}, Qt::ShiftModifier);
    m->release({199, 189}, Qt::ShiftModifier);
    QCOMPARE(m->selectedHosts(), QSet<HostId>{hostId("fs02")});
}

void TestCanvasTrouble::edgeScrollingEndsWithTheGesture()
{
    auto *scroller = m->view.findChild<EdgeScroller *>();
    const QPoint grip = m->pixel(m->centre("fs03"));
    m->pressPixel(grip);
    m->movePixel(grip + QPoint(30, 0));
    m->movePixel({m->view.viewport()->width() - 4, grip.y()});
    QVERIFY(scroller->isScrolling());
    m->key(Qt::Key_Delete);
    QVERIFY(!scroller->isScrolling());
}

void TestCanvasTrouble::anotherDrawingInTheMiddleOfADrag()
{
    m->dragWithoutRelease(m->centre("fs03"), {400, 440});
    m->session.open(manyHosts(4));
    m->move({420, 440});
    m->release({420, 440});
    QVERIFY(m->topology() == manyHosts(4));
    QCOMPARE(m->steps(), 0);
}

void TestCanvasTrouble::anotherDrawingWhileANameIsTyped()
{
    m->click(m->centre("fs01"));
    m->view.rename();
    auto *editor = m->view.findChild<QLineEdit *>();
    QTest::keyClicks(editor, u"nas"_s);
    m->session.open(manyHosts(4));
    QVERIFY(editor->isHidden());
    QVERIFY(m->topology() == manyHosts(4));
    QCOMPARE(m->steps(), 0);
}

void TestCanvasTrouble::aNameSurvivesScrollingAndForeignChanges()
{
    m->click(m->centre("fs01"));
    m->view.rename();
    auto *editor = m->view.findChild<QLineEdit *>();
    QTest::keyClicks(editor, u"nas"_s);
    m->session.perform(u"Rename"_s, changeHosts(m->topology(), {hostId("dc01")},
                                                [](Host &host) { host.name = u"other"_s; }));
    QVERIFY(editor->isVisible());
    QCOMPARE(editor->text(), u"nas"_s);
    m->wheel({500, 300}, {0, -120});
    QVERIFY(editor->isVisible());
    QVERIFY(editor->geometry().intersects(
        m->view.camera().toPixels(m->cardRect("fs01")).toAlignedRect()));
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(m->host("fs01").name, u"nas"_s);
    // The host itself goes: there is nothing left to be named.
    m->view.rename();
    m->session.perform(u"Delete"_s, removeHosts(m->topology(), {hostId("fs01")}));
    QVERIFY(editor->isHidden());
}

void TestCanvasTrouble::theViewDiesWhileANameIsTyped()
{
    DrawingSession session;
    session.open(canvasDrawing());
    {
        CanvasView view(session);
        view.resize(800, 600);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        session.selection().selectHost(hostId("fs01"));
        view.rename();
        QTest::keyClicks(view.findChild<QLineEdit *>(), u"nas"_s);
    }
    QCOMPARE(session.topology().hosts.size(), 5);
}

void TestCanvasTrouble::theSessionsViewDiesDuringADrag()
{
    m->dragWithoutRelease(m->centre("fs03"), {400, 440});
    m.reset();
}

void TestCanvasTrouble::theViewDiesWhileItLaysOut()
{
    auto session = std::make_unique<DrawingSession>();
    auto view = std::make_unique<CanvasView>(*session);
    session->open(manyHosts(400));
    view->layOutAll(true);
    QVERIFY(!view->isSettled());
    view.reset();
    session.reset();
}

void TestCanvasTrouble::anotherDrawingWhileItLaysOutAfresh()
{
    Topology other = canvasDrawing();
    m->session.open(manyHosts(250));
    m->view.layOutAll(true);
    m->session.open(other);
    QTest::qWait(50);
    workers().waitForDone();
    QTest::qWait(50);
    QCOMPARE(m->steps(), 0);
    QVERIFY(m->topology() == other);
    // It can be asked again at once.
    QSignalSpy told(&m->view, &CanvasView::statusMessage);
    m->view.layOutAll(true);
    QTRY_VERIFY(!told.isEmpty());
}

void TestCanvasTrouble::fourHundredHostsAreDrawnAndDragged()
{
    m->session.open(manyHosts(400));
    QVERIFY(!m->view.isSettled());
    QTRY_VERIFY_WITH_TIMEOUT(m->view.isSettled(), 60000);
    QCOMPARE(m->diagram().cards.size(), 400);
    m->view.fit();
    const char *id = "fs0001";
    m->view.setZoom(1);
    m->session.selection().selectHost(hostId(id));
    m->view.revealSelection();
    const QPointF from = m->centre(id);
    m->dragWithoutRelease(from, from + QPointF(40, 24), Qt::AltModifier | Qt::ControlModifier);
    m->release(from + QPointF(40, 24), Qt::AltModifier | Qt::ControlModifier);
    QCOMPARE(m->steps(), 1);
    // It stands there at once, before the lines have found their ways.
    QCOMPARE(m->centre(id), *m->host(id).position);
    m->key(Qt::Key_Delete);
    QVERIFY(m->cardRect(id).isNull());
    m->stack().undo();
    m->stack().undo();
    QTRY_VERIFY_WITH_TIMEOUT(m->view.isSettled(), 60000);
    QCOMPARE(m->diagram().cards.size(), 400);
    QCOMPARE(m->centre(id), from);
}

void TestCanvasTrouble::aLargeDrawingShrinks()
{
    m->session.open(manyHosts(400));
    m->view.selectAll();
    m->key(Qt::Key_Delete);
    QVERIFY(m->diagram().cards.isEmpty());
    workers().waitForDone();
    QTest::qWait(20);
    QVERIFY(m->diagram().cards.isEmpty());
    QVERIFY(m->view.isSettled());
}

void TestCanvasTrouble::twoViewsShowOneDrawing()
{
    CanvasView other(m->session);
    other.resize(600, 500);
    other.show();
    QVERIFY(QTest::qWaitForWindowExposed(&other));
    other.setZoom(0.5);
    m->view.setZoom(1);
    m->drag(m->centre("fs03"), {300, 440}, Qt::AltModifier | Qt::ControlModifier);
    QCOMPARE(findCard(other.scene().diagram(), hostId("fs03"))->rect.center(), QPointF(300, 440));
    QCOMPARE(other.zoom(), 0.5);
    QCOMPARE(other.scene().state().selectedHosts, QSet<HostId>{hostId("fs03")});
    other.removeSelection();
    QVERIFY(m->cardRect("fs03").isNull());
    m->stack().undo();
    m->stack().undo();
    QCOMPARE(m->bytes(), writeDrawing(canvasDrawing()));
}

void TestCanvasTrouble::oddNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("long") << QString(200, u'n') + u".corp.example"_s;
    QTest::newRow("right to left") << u"\u05e9\u05e8\u05ea-\u05e7\u05d1\u05e6\u05d9\u05dd 01"_s;
    QTest::newRow("override") << u"a\u202e\u202dgnp.exe"_s;
    QTest::newRow("emoji and marks") << u"\U0001F5A5 z\u0335\u0341a\u0300\u0301lgo"_s;
    QTest::newRow("markup") << u"<b>&amp;</b> &file %1 \\n"_s;
    QTest::newRow("lines") << u"two\nlines\tand a tab"_s;
    QTest::newRow("none") << QString();
}

void TestCanvasTrouble::oddNames()
{
    QFETCH(QString, name);
    m->session.perform(u"Rename"_s, changeHosts(m->topology(), {hostId("fs03")},
                                                [&](Host &host) { host.name = name; }));
    const QRectF card = m->cardRect("fs03");
    QVERIFY(card.width() >= 96 && card.width() < 400);
    m->click(card.center());
    m->view.grab();
    m->view.rename();
    auto *editor = m->view.findChild<QLineEdit *>();
    QVERIFY(editor->isVisible());
    QTest::keyClick(editor, Qt::Key_Return);
    // Nobody typed: the name stays, also where a line editor cannot show it.
    QCOMPARE(m->host("fs03").name, name);
    const QPointF from = m->centre("fs03");
    m->drag(from, from + QPointF(50, 10));
    QCOMPARE(m->steps(), 2);
}

void TestCanvasTrouble::anEmptyDrawingTakesEveryCommand()
{
    m->session.open(Topology());
    CanvasView &view = m->view;
    view.fit();
    view.fitSelection();
    view.revealSelection();
    view.selectAll();
    view.cut();
    view.copy();
    view.duplicate();
    view.removeSelection();
    view.rename();
    view.sendToZone(ZoneId(u"nowhere"_s));
    for (const auto key : {Qt::Key_Tab, Qt::Key_Left, Qt::Key_Space, Qt::Key_Return, Qt::Key_F2,
                           Qt::Key_Delete, Qt::Key_Escape})
        m->key(key);
    m->key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QSignalSpy told(&view, &CanvasView::statusMessage);
    view.layOutAll(true);
    QTRY_VERIFY(!told.isEmpty());
    QCOMPARE(m->steps(), 0);
    view.grab();
    view.placeNow(roles::kThreatManager);
    QVERIFY(view.camera().visible().contains(m->cardRect("tm01")));
}

void TestCanvasTrouble::aToolChosenWhilePanningStays()
{
    m->pressPixel({500, 350}, {}, Qt::MiddleButton);
    m->movePixel({540, 370});
    m->view.setTool(ToolId::Zone);
    m->releasePixel({540, 370}, {}, Qt::MiddleButton);
    m->drag({504, 320}, {620, 420});
    QCOMPARE(m->topology().zones.size(), 3);
}

QTEST_MAIN(TestCanvasTrouble)
#include "tst_canvastrouble.moc"
