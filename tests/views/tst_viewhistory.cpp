// Going back to what was in sight, and forward again.

#include "support/canvasbench.h"
#include "support/sourcetree.h"

using namespace portolan;
using namespace portolan::test;
using namespace portolan::views;
using namespace Qt::StringLiterals;

class TestViewHistory : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void goesBackAndForward();
    void stepsOfScrollingAreNoPlaces();
    void aJumpForgetsTheWayForward();
    void keepsTheMiddleInALargerWindow();
    void nothingToGoBackToDoesNothing();
    void anotherDrawingHasNoHistory();

private:
    CanvasView &view() const { return m_bench->view; }
    void fitTo(const char *host) const;

    std::unique_ptr<CanvasBench> m_bench;
};

void TestViewHistory::init()
{
    m_bench = std::make_unique<CanvasBench>(
        *loadDrawing(sourcePath(u"resources/samples/head-office.portolan"_s)));
}

void TestViewHistory::fitTo(const char *host) const
{
    m_bench->session.selection().selectHost(hostId(host));
    view().fitSelection();
}

void TestViewHistory::goesBackAndForward()
{
    const QRectF whole = view().camera().visible();
    fitTo("fs01");
    const QRectF first = view().camera().visible();
    fitTo("dc06");
    const QRectF second = view().camera().visible();
    view().goBack();
    QCOMPARE(view().camera().visible(), first);
    view().goBack();
    QCOMPARE(view().camera().visible(), whole);
    view().goForward();
    view().goForward();
    QCOMPARE(view().camera().visible(), second);
}

void TestViewHistory::stepsOfScrollingAreNoPlaces()
{
    fitTo("fs01");
    const QRectF first = view().camera().visible();
    fitTo("dc06");
    for (int i = 0; i < 5; ++i)
        view().zoomIn();
    view().zoomOut();
    view().goBack();
    QCOMPARE(view().camera().visible(), first);
}

void TestViewHistory::aJumpForgetsTheWayForward()
{
    fitTo("fs01");
    view().goBack();
    fitTo("dc06");
    const QRectF second = view().camera().visible();
    view().goForward();
    QCOMPARE(view().camera().visible(), second);
}

void TestViewHistory::keepsTheMiddleInALargerWindow()
{
    fitTo("fs01");
    const QPointF middle = view().camera().visible().center();
    const qreal zoom = view().zoom();
    fitTo("dc06");
    view().resize(1300, 900);
    QTRY_VERIFY(view().camera().viewSize().width() > 1200);
    view().goBack();
    QCOMPARE(view().zoom(), zoom);
    QVERIFY(QLineF(view().camera().visible().center(), middle).length() < 1);
}

void TestViewHistory::nothingToGoBackToDoesNothing()
{
    const QRectF whole = view().camera().visible();
    view().goBack();
    view().goForward();
    QCOMPARE(view().camera().visible(), whole);
}

void TestViewHistory::anotherDrawingHasNoHistory()
{
    fitTo("fs01");
    m_bench->session.open(*loadDrawing(sourcePath(u"resources/samples/single-server.portolan"_s)));
    const QRectF whole = view().camera().visible();
    view().goBack();
    QCOMPARE(view().camera().visible(), whole);
}

QTEST_MAIN(TestViewHistory)
#include "tst_viewhistory.moc"
