// Zones on the canvas: drawing, moving, resizing and naming them, and who belongs to them.

#include "canvas/focusorder.h"
#include "support/canvasbench.h"
#include "tools/resizegesture.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace portolan;
using namespace portolan::views;
using namespace portolan::test;
using namespace Qt::StringLiterals;

class TestCanvasZones : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<CanvasBench>(canvasDrawing()); }
    void cleanup() { m.reset(); }

    void aZoneIsDraggedByItsTitleWithItsHosts();
    void zonesTakeNobodyInBecauseTheyOverlap();
    void aZoneIsDrawnAndTakesWhatItEncloses();
    void aZoneIsDrawnWithAltAndTakesNobody();
    void aZoneIsResizedByItsHandles_data();
    void aZoneIsResizedByItsHandles();
    void aZoneIsRenamedInItsPlace();
    void deletingAZoneKeepsItsHosts();
    void sendToZoneNeedsNoMouse();
    void makingAZoneNeedsNoMouse();
    void aZoneIsMadeOfHostsThatStandApart();
    void anEmptyZoneIsMadeAndReached();
    void aFullZoneGrowsForNewcomers_data();
    void aFullZoneGrowsForNewcomers();
    void aDropIntoAZoneJoinsIt();
    void anAltDropKeepsTheZone();
    void aDropOutsideKeepsTheZoneAndSaysSo();

private:
    std::unique_ptr<CanvasBench> m;
};

void TestCanvasZones::aZoneIsDraggedByItsTitleWithItsHosts()
{
    const QPointF grip = m->title("files");
    m->drag(grip, grip + QPointF(24, 200));
    QCOMPARE(m->steps(), 1);
    QCOMPARE(m->lastStep(), u"Move zone File servers"_s);
    QCOMPARE(*m->topology().zones.value(ZoneId(u"files"_s)).rect, QRectF(40, 232, 288, 240));
    QCOMPARE(*m->host("fs01").position, QPointF(184, 304));
    QCOMPARE(*m->host("fs02").position, QPointF(184, 384));
    QCOMPARE(*m->host("fs03").position, QPointF(160, 400));
}

void TestCanvasZones::zonesTakeNobodyInBecauseTheyOverlap()
{
    const QPointF grip = m->title("files");
    m->drag(grip, grip + QPointF(0, 250));
    QVERIFY(m->zoneRect("files").contains(m->centre("fs03")));
    QCOMPARE(m->host("fs03").zone, ZoneId());
}

void TestCanvasZones::aZoneIsDrawnAndTakesWhatItEncloses()
{
    m->view.setTool(ToolId::Zone);
    m->drag({24, 344}, {304, 472});
    QCOMPARE(m->steps(), 1);
    QCOMPARE(m->lastStep(), u"Draw zone"_s);
    const ZoneId zone(u"zone-1"_s);
    QCOMPARE(m->selection().zones, QSet<ZoneId>{zone});
    QCOMPARE(m->topology().zones.value(zone).name, u"Zone 1"_s);
    QCOMPARE(*m->topology().zones.value(zone).rect, QRectF(24, 344, 280, 128));
    QCOMPARE(m->host("fs03").zone, zone);
    QCOMPARE(*m->host("fs03").position, QPointF(160, 400));
    // The hosts of other zones stay theirs.
    m->drag({24, 60}, {300, 300});
    QCOMPARE(m->host("fs01").zone, ZoneId(u"files"_s));
    QVERIFY(m->topology().zones.contains(ZoneId(u"zone-2"_s)));
}

void TestCanvasZones::aZoneIsDrawnWithAltAndTakesNobody()
{
    m->view.setTool(ToolId::Zone);
    m->drag({24, 344}, {304, 472}, Qt::AltModifier);
    QCOMPARE(m->topology().zones.size(), 3);
    QCOMPARE(m->host("fs03").zone, ZoneId());
}

void TestCanvasZones::aZoneIsResizedByItsHandles_data()
{
    QTest::addColumn<QPointF>("handle");
    QTest::addColumn<QPointF>("way");
    QTest::addColumn<QRectF>("rect");
    QTest::newRow("right") << QPointF(304, 152) << QPointF(40, 9) << QRectF(16, 32, 328, 240);
    QTest::newRow("bottom") << QPointF(160, 272) << QPointF(9, 40) << QRectF(16, 32, 288, 280);
    QTest::newRow("corner") << QPointF(304, 272) << QPointF(40, 24) << QRectF(16, 32, 328, 264);
    QTest::newRow("left") << QPointF(16, 152) << QPointF(-40, 0) << QRectF(-24, 32, 328, 240);
    QTest::newRow("top") << QPointF(160, 32) << QPointF(0, -24) << QRectF(16, 8, 288, 264);
    QTest::newRow("no smaller than its title")
        << QPointF(304, 152) << QPointF(-400, 0) << QRectF(16, 32, kMinZoneWidth, 240);
}

void TestCanvasZones::aZoneIsResizedByItsHandles()
{
    QFETCH(QPointF, handle);
    QFETCH(QPointF, way);
    QFETCH(QRectF, rect);
    m->click(m->title("files"));
    m->drag(handle, handle + way);
    QCOMPARE(*m->topology().zones.value(ZoneId(u"files"_s)).rect, rect);
    QCOMPARE(m->lastStep(), u"Resize zone File servers"_s);
    QCOMPARE(m->steps(), 1);
    QCOMPARE(*m->host("fs01").position, QPointF(160, 104));
    QCOMPARE(m->host("fs01").zone, ZoneId(u"files"_s));
}

void TestCanvasZones::aZoneIsRenamedInItsPlace()
{
    m->doubleClick(m->title("files"));
    auto *editor = m->view.findChild<QLineEdit *>();
    QVERIFY(editor->isVisible());
    QCOMPARE(editor->text(), u"File servers"_s);
    QTest::keyClicks(editor, u"Branch"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(m->topology().zones.value(ZoneId(u"files"_s)).name, u"Branch"_s);
    QCOMPARE(m->lastStep(), u"Rename zone"_s);
    QVERIFY(m->view.hasFocus());
    QVERIFY(editor->isHidden());
}

void TestCanvasZones::deletingAZoneKeepsItsHosts()
{
    m->click(m->title("files"));
    m->key(Qt::Key_Delete);
    QVERIFY(!m->topology().zones.contains(ZoneId(u"files"_s)));
    QCOMPARE(m->host("fs01").zone, ZoneId());
    QCOMPARE(m->lastStep(), u"Delete zone File servers"_s);
    QCOMPARE(m->steps(), 1);
}

void TestCanvasZones::sendToZoneNeedsNoMouse()
{
    m->click(m->centre("fs03"));
    m->view.sendToZone(ZoneId(u"identity"_s));
    QCOMPARE(m->host("fs03").zone, ZoneId(u"identity"_s));
    QVERIFY(m->zoneRect("identity").contains(m->cardRect("fs03")));
    QVERIFY(!m->cardRect("fs03").intersects(m->cardRect("dc01")));
    QCOMPARE(m->lastStep(), u"Move to zone Identity"_s);
    m->view.sendToZone({});
    QCOMPARE(m->host("fs03").zone, ZoneId());
    QVERIFY(!m->zoneRect("identity").intersects(m->cardRect("fs03")));
    QCOMPARE(m->steps(), 2);
}

void TestCanvasZones::makingAZoneNeedsNoMouse()
{
    m->session.selection().selectHost(hostId("fs03"));
    m->view.makeZone();
    const ZoneId zone(u"zone-1"_s);
    QCOMPARE(m->steps(), 1);
    QCOMPARE(m->lastStep(), u"Make zone"_s);
    QCOMPARE(m->selection().zones, QSet<ZoneId>{zone});
    QCOMPARE(m->host("fs03").zone, zone);
    // It comes to the host, not the host to it.
    QCOMPARE(m->centre("fs03"), QPointF(160, 400));
    QVERIFY(m->zoneRect("zone-1").contains(m->cardRect("fs03")));
    // Its name can be typed at once.
    auto *editor = m->view.findChild<QLineEdit *>();
    QVERIFY(editor && editor->isVisible());
    QTest::keyClicks(editor, u"Archive"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(m->topology().zones.value(zone).name, u"Archive"_s);
}

/// Another zone's host: it leaves that, and the new zone stands clear of everything.
void TestCanvasZones::aZoneIsMadeOfHostsThatStandApart()
{
    m->session.selection().select(Selection{{hostId("fs01"), hostId("fs03")}, {}, {}});
    const QRectF files = m->zoneRect("files");
    m->view.makeZone();
    QCOMPARE(m->host("fs01").zone, ZoneId(u"zone-1"_s));
    QCOMPARE(m->host("fs03").zone, ZoneId(u"zone-1"_s));
    const QRectF made = m->zoneRect("zone-1");
    QVERIFY(made.contains(m->cardRect("fs01")));
    QVERIFY(made.contains(m->cardRect("fs03")));
    QCOMPARE(m->zoneRect("files"), files);
    for (const ZoneBox &box : m->diagram().zones)
        QVERIFY(box.zone == ZoneId(u"zone-1"_s) || !box.rect.intersects(made));
    m->session.undoStack().undo();
    QCOMPARE(m->host("fs01").zone, ZoneId(u"files"_s));
    QCOMPARE(m->centre("fs01"), QPointF(160, 104));
}

void TestCanvasZones::anEmptyZoneIsMadeAndReached()
{
    m->view.makeZone();
    m->view.finishRenaming();
    QVERIFY(m->zoneRect("zone-1").isValid());
    m->session.selection().clear();
    m->view.setFocus();
    const auto goesThrough = [&](int key, Qt::KeyboardModifiers held) {
        QSet<ZoneId> stops;
        for (int i = 0; i < 6; ++i) {
            m->key(key, held);
            stops.insert(m->view.scene().focus().zone);
        }
        return stops.contains(ZoneId(u"zone-1"_s));
    };
    QVERIFY(goesThrough(Qt::Key_Tab, {}) || goesThrough(Qt::Key_Backtab, Qt::ShiftModifier));
    // Arrows lead there as well.
    const QPointF above = m->zoneRect("zone-1").center() - QPointF(0, 40);
    QCOMPARE(nearestThing(m->diagram(), above, Way::Down), zoneHit(ZoneId(u"zone-1"_s)));
}

void TestCanvasZones::aFullZoneGrowsForNewcomers_data()
{
    QTest::addColumn<bool>("hasPlace");
    QTest::newRow("with a place") << true;
    QTest::newRow("laid out by itself") << false;
}

/// For as long as they are there, also when they are given places or pulled elsewhere; at least as
/// wide as before, which its title may need.
void TestCanvasZones::aFullZoneGrowsForNewcomers()
{
    QFETCH(bool, hasPlace);
    Topology topology = canvasDrawing();
    if (!hasPlace) {
        for (Zone &zone : topology.zones)
            zone.rect.reset();
        for (Host &host : topology.hosts)
            host.position.reset();
    }
    m = std::make_unique<CanvasBench>(topology);
    const QRectF before = m->zoneRect("files");
    m->click(m->centre("fs01"));
    for (int i = 0; i < 3; ++i)
        m->view.duplicate();
    const QRectF grown = m->zoneRect("files");
    QVERIFY(grown.contains(before) && grown != before);
    QVERIFY(grown.contains(m->cardRect("fs06")));
    m->session.selection().select({{hostId("fs04"), hostId("fs05"), hostId("fs06")}, {}, {}});
    m->view.togglePins();
    QCOMPARE(m->zoneRect("files"), grown);
    m->key(Qt::Key_Left);
    QCOMPARE(m->zoneRect("files"), grown);
    while (m->stack().canUndo())
        m->stack().undo();
    QCOMPARE(m->zoneRect("files"), before);
}

void TestCanvasZones::aDropIntoAZoneJoinsIt()
{
    QSignalSpy told(&m->view, &CanvasView::statusMessage);
    m->dragWithoutRelease(m->centre("fs03"), {840, 200});
    QCOMPARE(m->view.scene().state().targetZone, ZoneId(u"identity"_s));
    QCOMPARE(m->host("fs03").zone, ZoneId());
    m->release({840, 200});
    QCOMPARE(m->host("fs03").zone, ZoneId(u"identity"_s));
    QCOMPARE(told.last().first().toString(), u"Moved to zone Identity"_s);
    QVERIFY(m->view.scene().state().targetZone.isEmpty());
    QCOMPARE(m->steps(), 1);
}

void TestCanvasZones::anAltDropKeepsTheZone()
{
    m->dragWithoutRelease(m->centre("fs03"), {840, 200}, Qt::AltModifier);
    QVERIFY(m->view.scene().state().targetZone.isEmpty());
    m->release({840, 200}, Qt::AltModifier);
    QCOMPARE(m->host("fs03").zone, ZoneId());
    QCOMPARE(m->lastStep(), u"Move fs03.corp.example"_s);
}

void TestCanvasZones::aDropOutsideKeepsTheZoneAndSaysSo()
{
    QSignalSpy told(&m->view, &CanvasView::statusMessage);
    m->drag(m->centre("fs01"), {504, 380});
    QCOMPARE(m->host("fs01").zone, ZoneId(u"files"_s));
    QCOMPARE(told.last().first().toString(),
             u"fs01.corp.example still belongs to zone File servers"_s);
}

QTEST_MAIN(TestCanvasZones)
#include "tst_canvaszones.moc"
