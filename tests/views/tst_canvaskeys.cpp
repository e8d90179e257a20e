// The canvas by keyboard alone.

#include "canvas/canvaskeys.h"
#include "support/canvasbench.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace portolan;
using namespace portolan::views;
using namespace portolan::test;
using namespace Qt::StringLiterals;

class TestCanvasKeys : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<CanvasBench>(canvasDrawing()); }
    void cleanup() { m.reset(); }

    void tabVisitsEveryHostAndLeaves();
    void arrowsMoveTheFocusUntilSomethingIsSelected();
    void arrowsNudgeAsOneStep();
    void anotherSelectionBeginsAnotherStep();
    void theFocusIsAlwaysInSight();
    void intoAZoneAndOut();
    void stepsThroughTheConnections();
    void renamesInPlace();
    void escapeForgetsTheName();
    void enterOpensTheInspector();
    void deleteAndSelectAll();
    void escapeEndsPlacingThenTheToolThenTheSelection();
    void everyKeyIsListed();

private:
    HostId focused() { return m->view.scene().focus().host; }

    std::unique_ptr<CanvasBench> m;
};

void TestCanvasKeys::tabVisitsEveryHostAndLeaves()
{
    QStringList visited;
    for (int i = 0; i < 5; ++i) {
        m->key(Qt::Key_Tab);
        QVERIFY(m->view.hasFocus());
        QCOMPARE(m->view.scene().state().focusedHost, focused());
        visited.append(focused().text());
    }
    // Zone by zone, and within one from top to bottom.
    QCOMPARE(visited, QStringList({u"fs01"_s, u"fs02"_s, u"fs03"_s, u"tm01"_s, u"dc01"_s}));
    m->key(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(focused(), hostId("tm01"));
    QCOMPARE(m->steps(), 0);
}

void TestCanvasKeys::arrowsMoveTheFocusUntilSomethingIsSelected()
{
    m->key(Qt::Key_Tab);
    m->key(Qt::Key_Down);
    QCOMPARE(focused(), hostId("fs02"));
    m->key(Qt::Key_Right);
    QCOMPARE(focused(), hostId("tm01"));
    m->key(Qt::Key_Space);
    QCOMPARE(m->selectedHosts(), QSet<HostId>{hostId("tm01")});
    m->key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(focused(), hostId("dc01"));
    m->key(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(m->selectedHosts().size(), 2);
    QCOMPARE(m->steps(), 0);
}

void TestCanvasKeys::arrowsNudgeAsOneStep()
{
    m->click(m->centre("fs03"));
    const QByteArray before = m->bytes();
    m->key(Qt::Key_Right);
    m->key(Qt::Key_Right);
    m->key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(*m->host("fs03").position, QPointF(162, 410));
    QCOMPARE(m->steps(), 1);
    QCOMPARE(m->lastStep(), u"Move fs03.corp.example"_s);
    m->stack().undo();
    QCOMPARE(m->bytes(), before);
}

void TestCanvasKeys::anotherSelectionBeginsAnotherStep()
{
    m->click(m->centre("fs03"));
    m->key(Qt::Key_Right);
    m->click(m->centre("dc01"));
    m->key(Qt::Key_Right);
    m->click(m->centre("fs03"));
    m->key(Qt::Key_Right);
    QCOMPARE(m->steps(), 3);
}

void TestCanvasKeys::theFocusIsAlwaysInSight()
{
    m->view.setZoom(4);
    for (int i = 0; i < 5; ++i) {
        m->key(Qt::Key_Tab);
        const QRectF card = m->cardRect(qPrintable(focused().text()));
        QVERIFY(m->view.camera().visible().intersects(card));
        QVERIFY(m->view.camera().visible().contains(card.topLeft()));
    }
}

void TestCanvasKeys::intoAZoneAndOut()
{
    m->key(Qt::Key_Tab);
    m->key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m->view.scene().focus().zone, ZoneId(u"files"_s));
    QCOMPARE(m->view.scene().state().focusedZone, ZoneId(u"files"_s));
    m->key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(focused(), hostId("fs01"));
}

void TestCanvasKeys::stepsThroughTheConnections()
{
    QSignalSpy told(&m->view, &CanvasView::statusMessage);
    m->key(Qt::Key_Tab);
    const auto both = Qt::ControlModifier | Qt::ShiftModifier;
    m->key(Qt::Key_Down, both);
    QVERIFY(m->selection().line);
    QCOMPARE(m->selection().line->peer, hostId("fs01"));
    QVERIFY(told.last().first().toString().contains(u"tm01.corp.example"));
    m->key(Qt::Key_Return);
    QCOMPARE(focused(), hostId("tm01"));
    m->key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(focused(), hostId("fs01"));
}

void TestCanvasKeys::renamesInPlace()
{
    m->click(m->centre("fs01"));
    m->key(Qt::Key_F2);
    auto *editor = m->view.findChild<QLineEdit *>();
    QVERIFY(editor->hasFocus());
    QTest::keyClicks(editor, u"nas"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(m->host("fs01").name, u"nas"_s);
    QCOMPARE(m->steps(), 1);
    QVERIFY(m->view.hasFocus());
}

void TestCanvasKeys::escapeForgetsTheName()
{
    m->click(m->centre("fs01"));
    m->key(Qt::Key_F2);
    auto *editor = m->view.findChild<QLineEdit *>();
    QTest::keyClicks(editor, u"nas"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(m->steps(), 0);
    QVERIFY(editor->isHidden());
    QVERIFY(m->view.hasFocus());
}

void TestCanvasKeys::enterOpensTheInspector()
{
    QSignalSpy told(&m->view, &CanvasView::hostActivated);
    m->key(Qt::Key_Tab);
    m->key(Qt::Key_Return);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().first().value<HostId>(), hostId("fs01"));
}

void TestCanvasKeys::deleteAndSelectAll()
{
    m->key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m->selectedHosts().size(), 5);
    QCOMPARE(m->selection().zones.size(), 2);
    const QByteArray before = m->bytes();
    m->key(Qt::Key_Delete);
    QVERIFY(m->topology().hosts.isEmpty() && m->topology().zones.isEmpty());
    QCOMPARE(m->steps(), 1);
    m->stack().undo();
    QCOMPARE(m->bytes(), before);
    QCOMPARE(m->selectedHosts().size(), 5);
}

void TestCanvasKeys::escapeEndsPlacingThenTheToolThenTheSelection()
{
    m->click(m->centre("fs01"));
    m->view.setTool(ToolId::Zone);
    m->view.placeOnClick(RoleId(u"domain-controller"_s));
    m->key(Qt::Key_Escape);
    QVERIFY(m->view.placedRole().isEmpty());
    QCOMPARE(m->view.tool(), ToolId::Select);
    m->view.setTool(ToolId::Zone);
    m->key(Qt::Key_Escape);
    QCOMPARE(m->view.tool(), ToolId::Select);
    QVERIFY(!m->selection().isEmpty());
    m->key(Qt::Key_Escape);
    QVERIFY(m->selection().isEmpty());
}

void TestCanvasKeys::everyKeyIsListed()
{
    const QList<CanvasKey> keys = canvasKeys();
    const auto lists = [&](const QString &text) {
        return std::ranges::any_of(keys,
                                   [&](const CanvasKey &key) { return key.keys.contains(text); });
    };
    for (const char *key : {"Tab", "Alt+Down", "Alt+Up", "Ctrl+Shift+Left", "Ctrl+Shift+Down",
                            "Return", "Alt+Left", "Space", "Ctrl+A", "F2", "Menu", "Esc", "Del"})
        QVERIFY2(lists(QString::fromLatin1(key)), key);
    for (const CanvasKey &key : keys)
        QVERIFY(!key.what.isEmpty() && !key.keys.contains(QRegularExpression(u"[\\[\\]\\\\/~]"_s)));
}

QTEST_MAIN(TestCanvasKeys)
#include "tst_canvaskeys.moc"
