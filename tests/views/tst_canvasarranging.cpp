// Hosts that are lined up, spread evenly and pinned, on the canvas.

#include "support/canvasbench.h"
#include "support/sourcetree.h"

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

class TestCanvasArranging : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<CanvasBench>(*loadDrawing(sample())); }
    void cleanup() { m_bench.reset(); }
    void alignsToTheLeft();
    void whatStandsThereAlreadyIsLeftAlone();
    void distributesDown();
    void oneStepEach();
    void pinsAndUnpins();

private:
    static QString sample() { return sourcePath(u"resources/samples/head-office.portolan"_s); }
    void select(const QList<const char *> &hosts) const;

    std::unique_ptr<CanvasBench> m_bench;
};

void TestCanvasArranging::select(const QList<const char *> &hosts) const
{
    views::Selection selection;
    for (const char *host : hosts)
        selection.hosts.insert(hostId(host));
    m_bench->session.selection().select(selection);
}

void TestCanvasArranging::alignsToTheLeft()
{
    select({"fs01", "fs08", "dc01"});
    const qreal left = m_bench->cardRect("fs01").left();
    QVERIFY(m_bench->cardRect("dc01").left() > left);
    const qreal height = m_bench->centre("dc01").y();
    m_bench->view.align(Qt::AlignLeft);
    QCOMPARE(m_bench->cardRect("fs08").left(), left);
    QCOMPARE(m_bench->cardRect("dc01").left(), left);
    QCOMPARE(m_bench->centre("dc01").y(), height);
    QVERIFY(m_bench->host("dc01").pinned);
    // Still in their zones: only a drop changes those.
    QCOMPARE(m_bench->host("dc01").zone.text(), u"identity"_s);
}

void TestCanvasArranging::whatStandsThereAlreadyIsLeftAlone()
{
    select({"fs01", "dc01"});
    m_bench->view.align(Qt::AlignLeft);
    QVERIFY(!m_bench->host("fs01").pinned);
    const int steps = m_bench->steps();
    m_bench->view.align(Qt::AlignLeft);
    QCOMPARE(m_bench->steps(), steps);
}

void TestCanvasArranging::distributesDown()
{
    select({"dc01", "dc02", "dc06"});
    m_bench->view.distribute(Qt::Vertical);
    const qreal above = m_bench->cardRect("dc02").top() - m_bench->cardRect("dc01").bottom();
    const qreal below = m_bench->cardRect("dc06").top() - m_bench->cardRect("dc02").bottom();
    QVERIFY(std::abs(above - below) < 0.01);
    QVERIFY(!m_bench->host("dc01").pinned && !m_bench->host("dc06").pinned);
}

void TestCanvasArranging::oneStepEach()
{
    const QByteArray before = m_bench->bytes();
    select({"fs01", "fs08", "dc01"});
    m_bench->view.align(Qt::AlignBottom);
    QCOMPARE(m_bench->steps(), 1);
    QCOMPARE(m_bench->lastStep(), u"Align"_s);
    m_bench->view.distribute(Qt::Horizontal);
    QCOMPARE(m_bench->lastStep(), u"Distribute"_s);
    m_bench->stack().setIndex(0);
    QCOMPARE(m_bench->bytes(), before);
    QCOMPARE(m_bench->selectedHosts().size(), 3);
}

void TestCanvasArranging::pinsAndUnpins()
{
    select({"fs01", "fs02"});
    const QPointF place = m_bench->centre("fs01");
    m_bench->view.togglePins();
    QVERIFY(m_bench->host("fs01").pinned && m_bench->host("fs02").pinned);
    QCOMPARE(m_bench->host("fs01").position, std::optional(place));
    select({"fs01", "fs03"});
    m_bench->view.togglePins();
    QVERIFY(m_bench->host("fs01").pinned && m_bench->host("fs03").pinned);
    m_bench->view.togglePins();
    QVERIFY(!m_bench->host("fs01").pinned && !m_bench->host("fs03").pinned);
    QVERIFY(m_bench->host("fs02").pinned);
    QCOMPARE(m_bench->centre("fs01"), place);
}

QTEST_MAIN(TestCanvasArranging)
#include "tst_canvasarranging.moc"
