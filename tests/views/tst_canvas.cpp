// What one does on the canvas with the mouse: select, move and place.

#include "support/canvasbench.h"

#include <QSignalSpy>
#include <QStyleHints>

using namespace portolan;
using namespace portolan::views;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

const RoleId kAgent(u"activity-monitor-agent"_s);

QSet<HostId> ids(std::initializer_list<const char *> texts)
{
    QSet<HostId> set;
    for (const char *text : texts)
        set.insert(hostId(text));
    return set;
}

} // namespace

class TestCanvas : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<CanvasBench>(canvasDrawing()); }
    void cleanup() { m.reset(); }

    void theFirstDiagramIsBroughtIntoView();
    void aClickSelectsWhatLightsUp();
    void shiftAndCtrlClicksToggle();
    void aDragMovesAHostAsOneStep();
    void aShortPressMovesNothing();
    void severalAreDraggedTogether();
    void aBandSelectsWhatItTouches();
    void aBandWithAltSelectsWhatItEncloses();
    void aBandBeginsInsideAZone();
    void aBandWithShiftAdds();
    void escapeEndsEveryGesture_data();
    void escapeEndsEveryGesture();
    void snappingTakesHoldWithinSixPixels_data();
    void snappingTakesHoldWithinSixPixels();
    void ctrlSuspendsSnappingAndGuides();
    void placingGoesOnUntilEscape();
    void placingOutsideOfZonesJoinsNone();
    void enterPlacesInAFreeSlotOfTheFocusedZone();
    void enterPlacesAmongItsLike();
    void aPlacedHostIsConnectedAtOnce();
    void undoRestoresTheSelection();
    void undoScrollsOnlyToWhatIsOutOfSight();
    void aDoubleClickOnAHostActivatesIt();
    void aTouchedLineIsSelected();
    void layOutAllKeepsPins();

private:
    std::unique_ptr<CanvasBench> m;
};

void TestCanvas::theFirstDiagramIsBroughtIntoView()
{
    QVERIFY(m->view.camera().visible().contains(m->diagram().bounds));
    QVERIFY(m->view.zoom() <= 1);
}

void TestCanvas::aClickSelectsWhatLightsUp()
{
    const QPointF places[] = {m->centre("fs01"), m->title("files")};
    for (const QPointF &place : places) {
        m->move(place);
        QTRY_VERIFY(!m->view.scene().hovered().isNothing());
        const Hit lit = m->view.scene().hovered();
        m->click(place);
        QCOMPARE(m->selection(), lit.selection());
    }
    m->click({504, 420});
    QVERIFY(m->selection().isEmpty());
    QCOMPARE(m->steps(), 0);
}

void TestCanvas::shiftAndCtrlClicksToggle()
{
    m->click(m->centre("fs01"));
    m->click(m->centre("dc01"), Qt::ShiftModifier);
    m->click(m->centre("fs02"), Qt::ControlModifier);
    QCOMPARE(m->selectedHosts(), ids({"fs01", "dc01", "fs02"}));
    m->click(m->centre("dc01"), Qt::ControlModifier);
    QCOMPARE(m->selectedHosts(), ids({"fs01", "fs02"}));
    m->click(m->centre("fs02"));
    QCOMPARE(m->selectedHosts(), ids({"fs02"}));
}

void TestCanvas::aDragMovesAHostAsOneStep()
{
    const QByteArray before = m->bytes();
    const QPointF from = m->centre("fs03");
    m->drag(from, from + QPointF(120, 32), Qt::ControlModifier);
    QCOMPARE(m->steps(), 1);
    QCOMPARE(m->lastStep(), u"Move fs03.corp.example"_s);
    // Within a pixel of the screen.
    const QPointF missed = *m->host("fs03").position - from - QPointF(120, 32);
    QVERIFY(missed.manhattanLength() <= 2);
    QVERIFY(m->host("fs03").pinned);
    QCOMPARE(m->selectedHosts(), ids({"fs03"}));
    m->stack().undo();
    QCOMPARE(m->bytes(), before);
}

void TestCanvas::aShortPressMovesNothing()
{
    const int distance = QGuiApplication::styleHints()->startDragDistance();
    const QPoint at = m->pixel(m->centre("fs01"));
    m->pressPixel(at);
    m->movePixel(at + QPoint(distance - 1, 0));
    m->releasePixel(at + QPoint(distance - 1, 0));
    QCOMPARE(m->steps(), 0);
    QCOMPARE(m->selectedHosts(), ids({"fs01"}));
}

void TestCanvas::severalAreDraggedTogether()
{
    m->click(m->centre("fs01"));
    m->click(m->centre("dc01"), Qt::ShiftModifier);
    const QPointF from = m->centre("fs01");
    m->drag(from, from + QPointF(0, 64), Qt::AltModifier);
    QCOMPARE(m->lastStep(), u"Move 2 host(s)"_s);
    const QPointF way = *m->host("fs01").position - QPointF(160, 104);
    QVERIFY(way.y() > 48 && way.y() < 80);
    QCOMPARE(*m->host("dc01").position - QPointF(840, 104), way);
}

void TestCanvas::aBandSelectsWhatItTouches()
{
    // From beside the free host into it and the lower host of the zone.
    m->drag({20, 460}, {140, 190});
    QCOMPARE(m->selectedHosts(), ids({"fs02", "fs03"}));
    QCOMPARE(m->selection().zones, QSet<ZoneId>{ZoneId(u"files"_s)});
    QCOMPARE(m->steps(), 0);
    QVERIFY(!m->view.scene().preview().band);
}

void TestCanvas::aBandWithAltSelectsWhatItEncloses()
{
    m->drag({8, 470}, {310, 160}, Qt::AltModifier);
    QCOMPARE(m->selectedHosts(), ids({"fs03"}));
    m->drag({8, 470}, {312, 20}, Qt::AltModifier);
    QCOMPARE(m->selectedHosts(), ids({"fs01", "fs02", "fs03"}));
    QCOMPARE(m->selection().zones, QSet<ZoneId>{ZoneId(u"files"_s)});
}

void TestCanvas::aBandBeginsInsideAZone()
{
    m->drag({284, 250}, {200, 190});
    QCOMPARE(m->selectedHosts(), ids({"fs02"}));
    QVERIFY(m->selection().zones.isEmpty());
    QCOMPARE(m->steps(), 0);
}

void TestCanvas::aBandWithShiftAdds()
{
    m->click(m->centre("dc01"));
    m->drag({284, 250}, {200, 190}, Qt::ShiftModifier);
    QCOMPARE(m->selectedHosts(), ids({"fs02", "dc01"}));
}

void TestCanvas::escapeEndsEveryGesture_data()
{
    QTest::addColumn<int>("tool");
    QTest::addColumn<QPointF>("from");
    QTest::newRow("move") << int(ToolId::Select) << QPointF(160, 400);
    QTest::newRow("band") << int(ToolId::Select) << QPointF(504, 420);
    QTest::newRow("move a zone") << int(ToolId::Select) << QPointF(160, 40);
    QTest::newRow("resize") << int(ToolId::Select) << QPointF(840, 272);
    QTest::newRow("draw a zone") << int(ToolId::Zone) << QPointF(504, 320);
    QTest::newRow("pan") << int(ToolId::Pan) << QPointF(504, 320);
}

void TestCanvas::escapeEndsEveryGesture()
{
    QFETCH(int, tool);
    QFETCH(QPointF, from);
    m->click(m->title("identity"));
    const QByteArray before = m->bytes();
    m->view.setTool(ToolId(tool));
    m->dragWithoutRelease(from, from + QPointF(40, 60));
    m->key(Qt::Key_Escape);
    QVERIFY(m->view.scene().preview().edit.isEmpty());
    QVERIFY(!m->view.scene().preview().band);
    m->move(from + QPointF(80, 80));
    m->release(from + QPointF(80, 80));
    QCOMPARE(m->steps(), 0);
    QCOMPARE(m->bytes(), before);
}

void TestCanvas::snappingTakesHoldWithinSixPixels_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {0.5, 1.0, 3.0})
        QTest::addRow("%g", zoom) << zoom;
}

/// The free host is dragged below the lower one of the zone, almost in line with it.
void TestCanvas::snappingTakesHoldWithinSixPixels()
{
    QFETCH(double, zoom);
    m->view.resize(2200, 1800);
    m->drag(m->centre("fs03"), {400, 400}, Qt::ControlModifier | Qt::AltModifier);
    m->view.setZoom(zoom);
    m->view.revealSelection();
    const qreal x = m->centre("fs01").x();
    const QPointF from = m->centre("fs03");
    const auto endsAt = [&](qreal missing) {
        m->dragWithoutRelease(from, {x + missing / zoom, from.y()}, Qt::AltModifier);
        const bool hasGuides = !m->view.scene().preview().guides.isEmpty();
        m->release({x + missing / zoom, from.y()}, Qt::AltModifier);
        const QPointF end = *m->host("fs03").position;
        m->stack().undo();
        return std::pair(end.x(), hasGuides);
    };
    QCOMPARE(endsAt(5), std::pair(x, true));
    QVERIFY(endsAt(8).first != x);
}

void TestCanvas::ctrlSuspendsSnappingAndGuides()
{
    m->view.setZoom(1); // a pixel is a place
    const QPointF from = m->centre("fs03");
    const QPointF to = from + QPointF(3, 40);
    m->dragWithoutRelease(from, to, Qt::AltModifier);
    QVERIFY(!m->view.scene().preview().guides.isEmpty());
    // The key alone is enough, without a move of the mouse.
    QTest::keyPress(m->view.windowHandle(), Qt::Key_Control, Qt::AltModifier);
    QVERIFY(m->view.scene().preview().guides.isEmpty());
    m->release(to, Qt::AltModifier | Qt::ControlModifier);
    QTest::keyRelease(m->view.windowHandle(), Qt::Key_Control);
    QCOMPARE(*m->host("fs03").position, to);
}

void TestCanvas::placingGoesOnUntilEscape()
{
    QSignalSpy told(&m->view, &CanvasView::placingChanged);
    m->view.placeOnClick(kAgent);
    m->click({504, 330});
    m->click({504, 420});
    m->click({840, 220});
    QCOMPARE(m->steps(), 3);
    QCOMPARE(m->lastStep(), u"Add Activity Monitor agent"_s);
    QCOMPARE(m->host("fs04").name, u"fs04.corp.example"_s);
    QCOMPARE(m->host("fs05").name, u"fs05.corp.example"_s);
    QCOMPARE(m->host("fs06").zone, ZoneId(u"identity"_s));
    QVERIFY(m->host("fs04").pinned);
    m->key(Qt::Key_Escape);
    QVERIFY(m->view.placedRole().isEmpty());
    QCOMPARE(told.last().first().value<RoleId>(), RoleId());
    m->click({600, 380});
    QCOMPARE(m->steps(), 3);
    QVERIFY(m->view.scene().preview().edit.isEmpty());
}

void TestCanvas::placingOutsideOfZonesJoinsNone()
{
    m->view.placeOnClick(kAgent);
    m->click({504, 360});
    QCOMPARE(m->host("fs04").zone, ZoneId());
    m->click({840, 200}, Qt::AltModifier);
    QCOMPARE(m->host("fs05").zone, ZoneId());
}

void TestCanvas::enterPlacesInAFreeSlotOfTheFocusedZone()
{
    m->click(m->title("identity"));
    m->view.placeNow(kAgent);
    QCOMPARE(m->host("fs04").zone, ZoneId(u"identity"_s));
    QVERIFY(m->zoneRect("identity").contains(m->cardRect("fs04")));
    QVERIFY(!m->cardRect("fs04").intersects(m->cardRect("dc01")));
    QCOMPARE(m->selectedHosts(), ids({"fs04"}));
    QVERIFY(m->view.camera().visible().contains(m->cardRect("fs04")));
    // Once more, while a host of the zone is selected.
    m->view.placeNow(kAgent);
    QCOMPARE(m->host("fs05").zone, ZoneId(u"identity"_s));
    QVERIFY(!m->cardRect("fs05").intersects(m->cardRect("fs04")));
    QCOMPARE(m->steps(), 2);
}

void TestCanvas::enterPlacesAmongItsLike()
{
    m->view.placeNow(kAgent);
    QCOMPARE(m->host("fs04").zone, ZoneId(u"files"_s));
}

void TestCanvas::aPlacedHostIsConnectedAtOnce()
{
    m->view.placeOnClick(kAgent);
    m->click({504, 360});
    QVERIFY(!m->session.derivation().connectionsOf(hostId("fs04")).isEmpty());
    const auto hasTooth = [&](const Trunk &trunk) {
        return std::ranges::any_of(
            trunk.teeth, [](const Trunk::Tooth &tooth) { return tooth.peer == hostId("fs04"); });
    };
    QVERIFY(std::ranges::any_of(m->diagram().trunks, hasTooth));
}

void TestCanvas::undoRestoresTheSelection()
{
    m->click(m->centre("fs01"));
    m->click(m->centre("fs02"), Qt::ShiftModifier);
    m->key(Qt::Key_Delete);
    QVERIFY(m->selection().isEmpty());
    m->click(m->centre("dc01"));
    m->stack().undo();
    QCOMPARE(m->selectedHosts(), ids({"fs01", "fs02"}));
    m->stack().redo();
    QVERIFY(m->selection().isEmpty());
}

void TestCanvas::undoScrollsOnlyToWhatIsOutOfSight()
{
    const QPointF from = m->centre("fs03");
    m->drag(from, from + QPointF(80, 0));
    const QRectF seen = m->view.camera().visible();
    m->stack().undo();
    QCOMPARE(m->view.camera().visible(), seen);
    m->view.setZoom(2);
    m->wheel({500, 350}, {0, 120 * 40});
    const qreal zoom = m->view.zoom();
    m->stack().redo();
    QVERIFY(m->view.camera().visible().contains(m->cardRect("fs03")));
    QCOMPARE(m->view.zoom(), zoom);
}

void TestCanvas::aDoubleClickOnAHostActivatesIt()
{
    QSignalSpy told(&m->view, &CanvasView::hostActivated);
    m->doubleClick(m->centre("fs01"));
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().first().value<HostId>(), hostId("fs01"));
    QCOMPARE(m->steps(), 0);
}

void TestCanvas::aTouchedLineIsSelected()
{
    // In the middle of the last stretch to the free host, where no other line runs.
    const Trunk *trunk = nullptr;
    Polyline line;
    for (const Trunk &each : m->diagram().trunks) {
        for (const Trunk::Tooth &tooth : each.teeth) {
            if (tooth.peer == hostId("fs03")) {
                trunk = &each;
                line = tooth.line;
            }
        }
    }
    QVERIFY(trunk);
    const QPointF end = line.last();
    const QPointF before = line.at(line.size() - 2);
    const QPointF middle = (end + before) / 2;
    const bool isHorizontal = end.y() == before.y();
    const QPointF aside = isHorizontal ? QPointF(0, 5) : QPointF(5, 0);
    m->click(middle + aside / m->view.zoom());
    QVERIFY(m->selection().line);
    QCOMPARE(m->selection().line->peer, hostId("fs03"));
    QCOMPARE(m->selection().line->server, hostId("tm01"));
    QCOMPARE(m->selection().line->section, trunk->section);
    m->click(middle + aside * 2 / m->view.zoom());
    QVERIFY(!m->selection().line);
}

void TestCanvas::layOutAllKeepsPins()
{
    m->drag(m->centre("fs03"), {600, 440});
    const QPointF pinned = *m->host("fs03").position;
    QSignalSpy told(&m->view, &CanvasView::statusMessage);
    m->view.layOutAll(false);
    QTRY_VERIFY(!told.isEmpty());
    QCOMPARE(*m->host("fs03").position, pinned);
    QVERIFY(m->host("fs03").pinned);
    told.clear();
    m->view.layOutAll(true);
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY(*m->host("fs03").position != pinned);
    QVERIFY(!m->host("fs03").pinned);
    QCOMPARE(m->lastStep(), u"Lay out all, also pinned"_s);
}

QTEST_MAIN(TestCanvas)
#include "tst_canvas.moc"
