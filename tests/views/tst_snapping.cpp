#include "tools/snapping.h"
#include "tools/zonehandles.h"

#include <QTest>

using namespace portolan::views;

class TestSnapping : public QObject
{
    Q_OBJECT

private slots:
    void bordersAndCentresAreAligned_data();
    void bordersAndCentresAreAligned();
    void theNearestWins();
    void withoutOthersTheGridHolds();
    void nothingHoldsBeyondTheTolerance();
    void guidesSpanBoth();
    void onlyTheMovedBordersSnap();
    void handlesAreAtCornersAndSides();
};

void TestSnapping::bordersAndCentresAreAligned_data()
{
    QTest::addColumn<QRectF>("rect");
    QTest::addColumn<qreal>("shift");
    QTest::newRow("left to left") << QRectF(103, 200, 200, 40) << -3.0;
    QTest::newRow("right to right") << QRectF(-45, 200, 200, 40) << 5.0;
    QTest::newRow("left to right") << QRectF(158, 200, 210, 40) << 2.0;
    QTest::newRow("centre to centre") << QRectF(29, 200, 210, 40) << -4.0;
}

void TestSnapping::bordersAndCentresAreAligned()
{
    QFETCH(QRectF, rect);
    QFETCH(qreal, shift);
    const Snap snap = snapRect(rect, {QRectF(100, 0, 60, 40)}, 6);
    QCOMPARE(snap.shift.x(), shift);
    QVERIFY(!snap.guides.isEmpty());
}

void TestSnapping::theNearestWins()
{
    const QList<QRectF> others{QRectF(105, 0, 60, 40), QRectF(102, 100, 60, 40)};
    QCOMPARE(snapRect(QRectF(100, 200, 300, 40), others, 6).shift.x(), 2.0);
}

void TestSnapping::withoutOthersTheGridHolds()
{
    const Snap snap = snapRect(QRectF(101, 203, 80, 40), {}, 6);
    QCOMPARE(snap.shift, QPointF(3, -3));
    QVERIFY(snap.guides.isEmpty());
}

void TestSnapping::nothingHoldsBeyondTheTolerance()
{
    const Snap snap = snapRect(QRectF(100, 203, 81, 40), {QRectF(500, 500, 60, 40)}, 2);
    QCOMPARE(snap.shift, QPointF(0, 0));
    QVERIFY(snap.guides.isEmpty());
}

void TestSnapping::guidesSpanBoth()
{
    const QRectF rect(102, 200, 90, 40);
    const Snap snap = snapRect(rect, {QRectF(100, 0, 70, 33)}, 4);
    QCOMPARE(snap.guides.size(), 1);
    QCOMPARE(snap.guides.first(), QLineF(100, 0, 100, 240));
}

void TestSnapping::onlyTheMovedBordersSnap()
{
    const QRectF rect(0, 0, 103, 100);
    const Snap snap = snapEdges(rect, Qt::RightEdge, {QRectF(100, 300, 60, 40)}, 6);
    QCOMPARE(snap.shift.x(), -3.0);
    // The left border is away from everything, and does not move.
    QCOMPARE(snapEdges(rect, Qt::LeftEdge, {QRectF(100, 300, 60, 40)}, 6).shift.x(), 0.0);
}

void TestSnapping::handlesAreAtCornersAndSides()
{
    const QRectF rect(10, 20, 200, 100);
    QCOMPARE(zoneHandles(rect).size(), 8);
    for (const ZoneHandle &handle : zoneHandles(rect)) {
        QCOMPARE(handleAt(rect, handle.place + QPointF(5, -5), 6), handle.edges);
        QVERIFY(handleCursor(handle.edges) != Qt::ArrowCursor);
    }
    QVERIFY(!handleAt(rect, {60, 20}, 6));
    QVERIFY(!handleAt(rect, rect.center(), 6));
}

QTEST_MAIN(TestSnapping)
#include "tst_snapping.moc"
