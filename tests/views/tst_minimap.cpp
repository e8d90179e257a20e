// The drawing at a glance, and going to any part of it from there.

#include "panels/minimap.h"
#include "support/canvasbench.h"
#include "support/sourcetree.h"

#include <QTest>
#include <QWheelEvent>

using namespace portolan;
using namespace portolan::test;
using namespace portolan::views;
using namespace Qt::StringLiterals;

class TestMinimap : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsTheWholeDrawing();
    void frameFollowsTheCanvas();
    void clickGoesThere();
    void frameIsDraggedByWhereItIsGripped();
    void wheelAndKeysZoom();
    void arrowsMoveTheFrame();
    void pictureFollowsTheDrawing();
    void hiddenSectionsAreHiddenHereToo();
    void anEmptyDrawingIsCalm();
    void aTinyFrameIsStillSeen();

private:
    CanvasView &view() const { return m_bench->view; }
    Minimap &map() const { return *m_map; }
    QPoint pixelOf(const QPointF &place) const { return map().transform().map(place).toPoint(); }
    QPointF middle() const { return view().camera().visible().center(); }
    QImage picture() const;
    /// How many pixels off a place may be: those of the map are whole.
    qreal step() const { return 1 / map().transform().m11(); }

    std::unique_ptr<CanvasBench> m_bench;
    std::unique_ptr<Minimap> m_map;
};

void TestMinimap::init()
{
    m_bench = std::make_unique<CanvasBench>(
        *loadDrawing(sourcePath(u"resources/samples/head-office.portolan"_s)));
    m_map = std::make_unique<Minimap>(&view());
    map().resize(240, 160);
    map().show();
    QVERIFY(QTest::qWaitForWindowExposed(m_map.get()));
}

void TestMinimap::cleanup()
{
    m_map.reset();
    m_bench.reset();
}

QImage TestMinimap::picture() const
{
    QTest::qWait(250); // it waits for the drawing to rest, longer where the machine is busy
    QImage image;
    const bool isCurrent = QTest::qWaitFor([&] {
        image = map().grab().toImage();
        return map().isCurrent();
    });
    return isCurrent ? image : QImage();
}

void TestMinimap::showsTheWholeDrawing()
{
    const QRectF all = map().transform().mapRect(m_bench->diagram().bounds);
    QVERIFY(QRectF(map().rect()).contains(all));
    const QImage image = picture();
    const QColor server = view().scene().renderer().style().colours().server;
    QCOMPARE(image.pixelColor(pixelOf(m_bench->centre("tm01"))), server);
    QVERIFY(image.pixelColor(pixelOf(m_bench->centre("fs01"))) !=
            image.pixelColor(pixelOf(m_bench->centre("dc01"))));
}

void TestMinimap::frameFollowsTheCanvas()
{
    view().setZoom(1);
    view().centreOn(m_bench->centre("fs01"));
    const QRectF there = map().frame();
    QVERIFY(there.contains(map().transform().map(m_bench->centre("fs01"))));
    QVERIFY(!there.contains(map().transform().map(m_bench->centre("dc01"))));
    view().centreOn(m_bench->centre("dc01"));
    QVERIFY(map().frame().contains(map().transform().map(m_bench->centre("dc01"))));
}

void TestMinimap::clickGoesThere()
{
    view().setZoom(1);
    view().centreOn(m_bench->centre("fs01"));
    QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, pixelOf(m_bench->centre("dc03")));
    QVERIFY(QLineF(middle(), m_bench->centre("dc03")).length() <= step());
    QCOMPARE(view().zoom(), 1.0);
    QCOMPARE(m_bench->steps(), 0);
    QTest::mouseClick(m_map.get(), Qt::RightButton, {}, pixelOf(m_bench->centre("fs01")));
    QVERIFY(QLineF(middle(), m_bench->centre("dc03")).length() <= step());
}

void TestMinimap::frameIsDraggedByWhereItIsGripped()
{
    view().setZoom(1);
    view().centreOn(m_bench->centre("tm01"));
    const QPointF before = middle();
    const QPoint grip = map().frame().topLeft().toPoint() + QPoint(5, 5);
    QTest::mousePress(m_map.get(), Qt::LeftButton, {}, grip);
    QVERIFY2(QLineF(middle(), before).length() <= step(), "a press on it moves nothing");
    QTest::mouseMove(m_map.get(), grip + QPoint(20, -10));
    const QPointF moved = middle() - before;
    QVERIFY(qAbs(moved.x() - 20 * step()) <= step());
    QVERIFY(qAbs(moved.y() + 10 * step()) <= step());
    QTest::mouseRelease(m_map.get(), Qt::LeftButton, {}, grip + QPoint(20, -10));
    QTest::mouseMove(m_map.get(), grip);
    QCOMPARE(middle() - before, moved);
}

void TestMinimap::wheelAndKeysZoom()
{
    view().setZoom(1);
    const QPointF at = map().rect().center();
    QWheelEvent notch(at, map().mapToGlobal(at), {}, {0, 120}, Qt::NoButton, {}, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(m_map.get(), &notch);
    QCOMPARE(view().zoom(), 1.25);
    QTest::keyClick(m_map.get(), Qt::Key_Minus);
    QCOMPARE(view().zoom(), 1.0);
    QTest::keyClick(m_map.get(), Qt::Key_Plus);
    QCOMPARE(view().zoom(), 1.25);
    QTest::keyClick(m_map.get(), Qt::Key_Home);
    QVERIFY(view().camera().visible().contains(m_bench->diagram().bounds));
}

void TestMinimap::arrowsMoveTheFrame()
{
    view().setZoom(1);
    view().centreOn(m_bench->centre("tm01"));
    const QRectF before = view().camera().visible();
    QTest::keyClick(m_map.get(), Qt::Key_Right);
    QTest::keyClick(m_map.get(), Qt::Key_Down);
    const QPointF moved = middle() - before.center();
    QVERIFY(qAbs(moved.x() - before.width() / 10) <= 1);
    QVERIFY(qAbs(moved.y() - before.height() / 10) <= 1);
    QTest::keyClick(m_map.get(), Qt::Key_Left);
    QTest::keyClick(m_map.get(), Qt::Key_Up);
    QVERIFY(QLineF(middle(), before.center()).length() <= 2);
}

void TestMinimap::pictureFollowsTheDrawing()
{
    const QImage before = picture();
    m_bench->session.selection().selectHost(hostId("dc06"));
    QVERIFY2(picture() != before, "what is selected is seen here, too");
    m_bench->session.selection().clear();
    QCOMPARE(picture(), before);
    m_bench->session.selection().selectHost(hostId("dc06"));
    view().removeSelection();
    QVERIFY(picture() != before);
    m_bench->stack().undo();
    m_bench->session.selection().clear();
    QCOMPARE(picture(), before);
}

void TestMinimap::hiddenSectionsAreHiddenHereToo()
{
    const QImage before = picture();
    view().scene().setHiddenSections({SectionId(u"data-stream"_s)});
    const QImage after = picture();
    QVERIFY(after != before);
}

void TestMinimap::anEmptyDrawingIsCalm()
{
    m_bench->session.open({});
    const QImage image = picture();
    QCOMPARE(image.pixelColor(120, 80), view().scene().renderer().style().colours().canvas);
    QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, {10, 10});
    QTest::keyClick(m_map.get(), Qt::Key_Right);
    QVERIFY(view().camera().visible().isValid());
}

void TestMinimap::aTinyFrameIsStillSeen()
{
    view().setZoom(8);
    view().centreOn(m_bench->centre("fs01"));
    const QColor colour = view().scene().renderer().style().colours().selection;
    const QImage image = picture();
    int seen = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            seen += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    QVERIFY2(seen > 8, qPrintable(QString::number(seen)));
}

QTEST_MAIN(TestMinimap)
#include "tst_minimap.moc"
