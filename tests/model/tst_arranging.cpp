// Cards that a person lines up or spreads evenly.

#include "layout/arranging.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class TestArranging : public QObject
{
    Q_OBJECT

private slots:
    void aligns_data();
    void aligns();
    void distributesInARow();
    void distributesInAColumn();
    void fewStayWhereTheyAre();
    void cardsAtOnePlaceGoInTheOrderOfTheirIds();

private:
    static HostId id(const char *text) { return HostId(QString::fromLatin1(text)); }
};

void TestArranging::aligns_data()
{
    QTest::addColumn<int>("edge");
    QTest::addColumn<QPointF>("a");
    QTest::addColumn<QPointF>("b");
    QTest::newRow("left") << int(Qt::AlignLeft) << QPointF(50, 20) << QPointF(100, 200);
    QTest::newRow("right") << int(Qt::AlignRight) << QPointF(450, 20) << QPointF(400, 200);
    QTest::newRow("middle, across")
        << int(Qt::AlignHCenter) << QPointF(250, 20) << QPointF(250, 200);
    QTest::newRow("top") << int(Qt::AlignTop) << QPointF(50, 20) << QPointF(400, 40);
    QTest::newRow("bottom") << int(Qt::AlignBottom) << QPointF(50, 220) << QPointF(400, 200);
    QTest::newRow("middle, down") << int(Qt::AlignVCenter) << QPointF(50, 120) << QPointF(400, 120);
}

/// A card of 100 x 40 at the top left and one of 200 x 80 at the bottom right of 500 x 240.
void TestArranging::aligns()
{
    QFETCH(int, edge);
    const CardPlaces cards{{id("a"), QRectF(0, 0, 100, 40)}, {id("b"), QRectF(300, 160, 200, 80)}};
    const QHash<HostId, QPointF> centres = aligned(cards, Qt::AlignmentFlag(edge));
    QTEST(centres.value(id("a")), "a");
    QTEST(centres.value(id("b")), "b");
}

void TestArranging::distributesInARow()
{
    const CardPlaces cards{{id("a"), QRectF(0, 0, 100, 40)},
                           {id("b"), QRectF(110, 300, 200, 40)},
                           {id("c"), QRectF(500, 70, 100, 40)}};
    const QHash<HostId, QPointF> centres = distributed(cards, Qt::Horizontal);
    QCOMPARE(centres.value(id("a")), cards.value(id("a")).center());
    QCOMPARE(centres.value(id("b")), QPointF(300, 320)); // 100 free on either side
    QCOMPARE(centres.value(id("c")), cards.value(id("c")).center());
}

void TestArranging::distributesInAColumn()
{
    const CardPlaces cards{{id("a"), QRectF(0, 0, 100, 40)},
                           {id("b"), QRectF(10, 50, 100, 40)},
                           {id("c"), QRectF(0, 200, 100, 40)}};
    QCOMPARE(distributed(cards, Qt::Vertical).value(id("b")), QPointF(60, 120));
}

void TestArranging::fewStayWhereTheyAre()
{
    QVERIFY(distributed({}, Qt::Horizontal).isEmpty());
    const CardPlaces one{{id("a"), QRectF(5, 6, 100, 40)}};
    QCOMPARE(distributed(one, Qt::Horizontal).value(id("a")), QPointF(55, 26));
    QCOMPARE(aligned(one, Qt::AlignRight).value(id("a")), QPointF(55, 26));
}

void TestArranging::cardsAtOnePlaceGoInTheOrderOfTheirIds()
{
    const QRectF place(0, 0, 100, 40);
    CardPlaces cards{{id("c"), place}, {id("a"), place}, {id("b"), place}};
    cards[id("z")] = QRectF(480, 0, 100, 40);
    const QHash<HostId, QPointF> centres = distributed(cards, Qt::Horizontal);
    QVERIFY(centres.value(id("a")).x() < centres.value(id("b")).x());
    QVERIFY(centres.value(id("b")).x() < centres.value(id("c")).x());
}

QTEST_GUILESS_MAIN(TestArranging)
#include "tst_arranging.moc"
