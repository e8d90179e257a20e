// How the view zooms, scrolls and lights things up.

#include "canvas/edgescroller.h"
#include "rendering/renderstate.h"
#include "support/canvasbench.h"

#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleOptionSlider>

#include <cmath>

using namespace portolan;
using namespace portolan::views;
using namespace portolan::test;
using namespace Qt::StringLiterals;

class TestCanvasView : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<CanvasBench>(canvasDrawing()); }
    void cleanup() { m.reset(); }

    void ctrlWheelZoomsAboutThePointer();
    void aNotchIsAFactorOfFiveQuarters();
    void aPinchZoomsAboutThePointer();
    void zoomHasLimits();
    void theWheelScrolls();
    void theMiddleButtonPans();
    void scrollBarsFollowAndScroll();
    void aScrollBarIsDragged();
    void panAndZoomAreNoSteps();
    void draggingNearTheEdgeScrolls_data();
    void draggingNearTheEdgeScrolls();
    void hoverWaitsAndGoes();
    void hoverLightsTheLinesOfAHost();
    void detailBandsHoldOnForTenPercent();
    void fitShowsEverything();
    void fitSelectionIsNoLargerThanTwice();
    void hiddenSectionsAreNotHit();
    void darkAndLightFollowThePalette();
    void anotherDrawingIsFittedAnew();
    void anEmptyOneSaysWhatToDo();

private:
    QPointF middle() const { return QRectF(m->view.viewport()->rect()).center(); }

    std::unique_ptr<CanvasBench> m;
};

void TestCanvasView::ctrlWheelZoomsAboutThePointer()
{
    const QPointF pointer(700, 200);
    for (const int notch : {120, 120, 120, -120, -120, -120, -120}) {
        const QPointF place = m->view.camera().toPlace(pointer);
        m->wheel(pointer, {0, notch}, Qt::ControlModifier);
        const QPointF after = m->view.camera().toPixel(place);
        // Hairlines are kept on whole pixels.
        QVERIFY((after - pointer).manhattanLength() <= 1);
    }
}

void TestCanvasView::aNotchIsAFactorOfFiveQuarters()
{
    QSignalSpy told(&m->view, &CanvasView::zoomChanged);
    m->view.setZoom(1);
    m->wheel(middle(), {0, 120}, Qt::ControlModifier);
    QCOMPARE(m->view.zoom(), 1.25);
    m->wheel(middle(), {0, -120}, Qt::ControlModifier);
    QCOMPARE(m->view.zoom(), 1.0);
    // Half a notch of a fine wheel is half as much.
    m->wheel(middle(), {0, 60}, Qt::ControlModifier);
    QCOMPARE(m->view.zoom(), std::sqrt(1.25));
    QCOMPARE(told.last().first().toDouble(), m->view.zoom());
}

/// As a touchpad tells it.
void TestCanvasView::aPinchZoomsAboutThePointer()
{
    const QPointF pixel(300, 200);
    const QPointF place = m->view.camera().toPlace(pixel);
    const qreal before = m->view.zoom();
    static const QPointingDevice touchpad;
    for (int i = 0; i < 3; ++i) {
        QNativeGestureEvent pinch(Qt::ZoomNativeGesture, &touchpad, 2, pixel, pixel,
                                  m->view.viewport()->mapToGlobal(pixel), 0.1, {});
        QApplication::sendEvent(m->view.viewport(), &pinch);
    }
    QVERIFY(qAbs(m->view.zoom() - before * 1.1 * 1.1 * 1.1) < 1e-9);
    const QPointF off = m->view.camera().toPixel(place) - pixel;
    QVERIFY2(off.manhattanLength() <= 2, "what is under the fingers stays there");
    QCOMPARE(m->steps(), 0);
}

void TestCanvasView::zoomHasLimits()
{
    for (int i = 0; i < 60; ++i)
        m->wheel(middle(), {0, 120}, Qt::ControlModifier);
    QCOMPARE(m->view.zoom(), 8.0);
    for (int i = 0; i < 60; ++i)
        m->wheel(middle(), {0, -120}, Qt::ControlModifier);
    QCOMPARE(m->view.zoom(), 0.02);
}

void TestCanvasView::theWheelScrolls()
{
    const QRectF before = m->view.camera().visible();
    m->wheel(middle(), {0, -120});
    QVERIFY(m->view.camera().visible().top() > before.top());
    QCOMPARE(m->view.camera().visible().left(), before.left());
    m->wheel(middle(), {0, -120}, Qt::ShiftModifier);
    QVERIFY(m->view.camera().visible().left() > before.left());
}

void TestCanvasView::theMiddleButtonPans()
{
    const QRectF before = m->view.camera().visible();
    m->pressPixel({500, 350}, {}, Qt::MiddleButton);
    m->movePixel({520, 360});
    m->movePixel({560, 400});
    m->releasePixel({560, 400}, {}, Qt::MiddleButton);
    const QPointF way = (before.topLeft() - m->view.camera().visible().topLeft());
    QCOMPARE((way * m->view.zoom()).toPoint(), QPoint(60, 50));
    QCOMPARE(m->view.tool(), ToolId::Select);
    m->click(m->centre("fs01"));
    QCOMPARE(m->selectedHosts(), QSet<HostId>{hostId("fs01")});
}

void TestCanvasView::scrollBarsFollowAndScroll()
{
    QScrollBar *bar = m->view.horizontalScrollBar();
    QVERIFY(bar->maximum() > bar->minimum());
    const QRectF before = m->view.camera().visible();
    bar->setValue(bar->value() + 100);
    const qreal way = m->view.camera().visible().left() - before.left();
    QCOMPARE(qRound(way * m->view.zoom()), 100);
    bar->setValue(bar->value() - 100);
    QCOMPARE(m->view.camera().visible(), before);
}

/// Step by step, as the mouse drags it: the drawing goes with the slider all the way.
void TestCanvasView::aScrollBarIsDragged()
{
    QScrollBar *bar = m->view.horizontalScrollBar();
    QVERIFY(bar->isVisible());
    QStyleOptionSlider option;
    option.initFrom(bar);
    option.orientation = Qt::Horizontal;
    option.minimum = bar->minimum();
    option.maximum = bar->maximum();
    option.sliderPosition = option.sliderValue = bar->value();
    option.pageStep = bar->pageStep();
    option.subControls = QStyle::SC_All;
    const QPoint grip =
        bar->style()
            ->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, bar)
            .center();
    QTest::mousePress(bar, Qt::LeftButton, {}, grip);
    qreal last = m->view.camera().visible().left();
    for (int x = 5; x <= 60; x += 5) {
        QTest::mouseMove(bar, grip + QPoint(x, 0));
        const qreal left = m->view.camera().visible().left();
        QVERIFY(left > last);
        last = left;
    }
    QTest::mouseRelease(bar, Qt::LeftButton, {}, grip + QPoint(60, 0));
}

void TestCanvasView::panAndZoomAreNoSteps()
{
    m->view.zoomIn();
    m->wheel(middle(), {0, 120});
    m->view.setTool(ToolId::Pan);
    m->drag({504, 300}, {560, 340});
    m->view.fit();
    QCOMPARE(m->steps(), 0);
}

void TestCanvasView::draggingNearTheEdgeScrolls_data()
{
    QTest::addColumn<double>("zoom");
    QTest::newRow("small") << 0.5;
    QTest::newRow("large") << 2.0;
}

void TestCanvasView::draggingNearTheEdgeScrolls()
{
    QFETCH(double, zoom);
    m->view.setZoom(zoom);
    m->click(m->centre("tm01"));
    m->view.revealSelection();
    const QPoint grip = m->pixel(m->centre("tm01"));
    m->pressPixel(grip);
    m->movePixel(grip + QPoint(20, 0));
    auto *scroller = m->view.findChild<EdgeScroller *>();
    const int right = m->view.viewport()->width();
    m->movePixel({right - 40, grip.y()});
    QVERIFY(!scroller->isScrolling());
    QSignalSpy scrolled(scroller, &EdgeScroller::scrolled);
    m->movePixel({right - 16, grip.y()});
    QVERIFY(scroller->isScrolling());
    const qreal before = m->view.camera().visible().left();
    QTRY_VERIFY(scrolled.size() >= 3);
    QVERIFY(m->view.camera().visible().left() > before);
    const qreal half = -scrolled.last().first().toPointF().x();
    m->movePixel({right - 1, grip.y()});
    scrolled.clear();
    QTRY_VERIFY(!scrolled.isEmpty());
    const qreal full = -scrolled.last().first().toPointF().x();
    QVERIFY(full > half && half > 0);
    // The same number of pixels at any zoom.
    QCOMPARE(half, 10.0);
    m->key(Qt::Key_Escape);
    QVERIFY(!scroller->isScrolling());
    QCOMPARE(m->steps(), 0);
}

void TestCanvasView::hoverWaitsAndGoes()
{
    m->move({504, 420});
    m->move(m->centre("fs01"));
    QTest::qWait(kHoverDelayMs / 2);
    QVERIFY(m->view.scene().hovered().isNothing());
    QTRY_COMPARE(m->view.scene().hovered().host, hostId("fs01"));
    m->move({504, 420});
    QVERIFY(m->view.scene().hovered().isNothing());
}

void TestCanvasView::hoverLightsTheLinesOfAHost()
{
    m->move(m->centre("fs01"));
    QTRY_VERIFY(!m->view.scene().state().highlight.isEmpty());
    QVERIFY(m->view.scene().state().highlight.hosts.contains(hostId("tm01")));
    QVERIFY(!m->view.scene().state().highlight.hosts.contains(hostId("fs02")));
    m->click(m->centre("fs01"));
    QVERIFY(m->view.scene().state().highlight.hosts.contains(hostId("tm01")));
}

void TestCanvasView::detailBandsHoldOnForTenPercent()
{
    using rendering::Detail;
    using rendering::detailFor;
    QCOMPARE(detailFor(0.79), Detail::Compact);
    QCOMPARE(detailFor(0.39), Detail::Overview);
    QCOMPARE(detailFor(0.73, Detail::Full), Detail::Full);
    QCOMPARE(detailFor(0.71, Detail::Full), Detail::Compact);
    QCOMPARE(detailFor(0.87, Detail::Compact), Detail::Compact);
    QCOMPARE(detailFor(0.89, Detail::Compact), Detail::Full);
    QCOMPARE(detailFor(0.37, Detail::Compact), Detail::Compact);
    QCOMPARE(detailFor(0.35, Detail::Compact), Detail::Overview);
    QCOMPARE(detailFor(0.43, Detail::Overview), Detail::Overview);
    QCOMPARE(detailFor(0.45, Detail::Overview), Detail::Compact);
}

void TestCanvasView::fitShowsEverything()
{
    m->view.setZoom(6);
    m->view.fit();
    QVERIFY(m->view.camera().visible().contains(m->diagram().bounds));
}

void TestCanvasView::fitSelectionIsNoLargerThanTwice()
{
    m->click(m->centre("fs01"));
    m->view.fitSelection();
    QCOMPARE(m->view.zoom(), 2.0);
    QVERIFY(m->view.camera().visible().contains(m->cardRect("fs01")));
}

void TestCanvasView::hiddenSectionsAreNotHit()
{
    const Trunk trunk = m->diagram().trunks.first();
    const Polyline line = trunk.teeth.first().line;
    const QPointF place = (line.first() + line.at(1)) / 2;
    const Hit hit = m->view.scene().hitAt(place, 1);
    QCOMPARE(hit.kind, Hit::Kind::Line);
    m->view.scene().setHiddenSections({hit.line.section});
    QVERIFY(m->view.scene().hitAt(place, 1).line.section != hit.line.section);
}

void TestCanvasView::darkAndLightFollowThePalette()
{
    QPalette dark = m->view.palette();
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::WindowText, Qt::white);
    dark.setColor(QPalette::Text, Qt::white);
    m->view.setPalette(dark);
    QCOMPARE(m->view.scene().renderer().style().theme(), rendering::Theme::Dark);
    m->view.setPalette(QPalette());
    QCOMPARE(m->view.scene().renderer().style().theme(), rendering::Theme::Light);
}

void TestCanvasView::anotherDrawingIsFittedAnew()
{
    m->view.setZoom(8);
    Topology far = canvasDrawing();
    for (Host &host : far.hosts)
        *host.position += QPointF(50000, 50000);
    for (Zone &zone : far.zones)
        zone.rect->translate(50000, 50000);
    m->session.open(far);
    QVERIFY(m->view.camera().visible().contains(m->diagram().bounds));
    QVERIFY(m->view.zoom() <= 1);
}

void TestCanvasView::anEmptyOneSaysWhatToDo()
{
    // Grey text in the middle of the view, where a drawing without cards has but dots.
    const auto hasText = [this] {
        const QImage image = m->view.viewport()->grab().toImage();
        const QColor ink = m->view.scene().renderer().style().colours().greyText;
        const QRect area =
            QRect({}, QSize(300, 80)).translated(middle().toPoint() - QPoint(150, 40));
        for (int y = area.top(); y < area.bottom(); ++y) {
            for (int x = area.left(); x < area.right(); ++x) {
                if (image.pixelColor(x, y) == ink)
                    return true;
            }
        }
        return false;
    };
    m->session.open({});
    QVERIFY(hasText());
    QVERIFY(m->view.accessibleDescription().contains(u"Drag a host"_s));
    m->view.placeOnClick(RoleId(u"domain-controller"_s));
    m->click(m->view.camera().toPlace(QPointF(60, 60)));
    QCOMPARE(m->topology().hosts.size(), 1);
    m->session.selection().clear();
    QTRY_VERIFY(!hasText());
    QVERIFY(m->view.accessibleDescription().isEmpty());
    m->stack().undo();
    QVERIFY(hasText());
}

QTEST_MAIN(TestCanvasView)
#include "tst_canvasview.moc"
