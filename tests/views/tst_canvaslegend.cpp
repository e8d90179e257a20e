// The legend on the canvas is a filter (canvas: Behaviour 16).

#include "canvas/canvaslegend.h"
#include "support/canvasbench.h"
#include "support/sourcetree.h"

#include <QCheckBox>
#include <QLabel>

using namespace portolan;
using namespace portolan::test;
using namespace portolan::views;
using namespace Qt::StringLiterals;

class TestCanvasLegend : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void listsWhatTheDrawingHas();
    void aClickHidesASectionAndSaysSo();
    void theKeyboardDoesIt();
    void itFollowsTheDrawing();
    void puttingItAwayShowsEverything();
    void anotherDrawingHidesNothing();
    void itCoversNothing();
    void clicksOnItDoNotReachTheDrawing();

private:
    CanvasView &view() const { return m_bench->view; }
    CanvasLegend *legend() const { return view().findChild<CanvasLegend *>(); }
    QStringList titles() const;
    QCheckBox *tick(const QString &title) const;
    QLabel *note() const { return legend()->findChild<QLabel *>(); }

    std::unique_ptr<CanvasBench> m_bench;
};

void TestCanvasLegend::init()
{
    m_bench = std::make_unique<CanvasBench>(
        *loadDrawing(sourcePath(u"resources/samples/head-office.portolan"_s)));
    QTRY_VERIFY(legend()->isVisible());
}

QStringList TestCanvasLegend::titles() const
{
    QStringList titles;
    const auto ticks = legend()->findChildren<QCheckBox *>();
    for (const QCheckBox *tick : ticks)
        titles.append(tick->text());
    return titles;
}

QCheckBox *TestCanvasLegend::tick(const QString &title) const
{
    const auto ticks = legend()->findChildren<QCheckBox *>();
    for (QCheckBox *tick : ticks) {
        if (tick->text() == title)
            return tick;
    }
    return nullptr;
}

void TestCanvasLegend::listsWhatTheDrawingHas()
{
    QCOMPARE(titles(), QStringList({u"Data stream"_s, u"Console access"_s, u"Domain controllers"_s,
                                    u"Action Service"_s}));
    for (const QString &title : titles())
        QVERIFY(tick(title)->isChecked() && !tick(title)->icon().isNull());
    QVERIFY(!note()->isVisible());
}

void TestCanvasLegend::aClickHidesASectionAndSaysSo()
{
    const QByteArray before = m_bench->bytes();
    QTest::mouseClick(tick(u"Console access"_s), Qt::LeftButton, {}, {10, 10});
    QCOMPARE(view().scene().hiddenSections(), QSet<SectionId>({SectionId(u"console"_s)}));
    QVERIFY(note()->isVisible());
    QVERIFY(!note()->text().isEmpty());
    QCOMPARE(m_bench->session.derivation().connections().size(), 91);
    QCOMPARE(m_bench->steps(), 0);
    QCOMPARE(m_bench->bytes(), before);
    QTest::mouseClick(tick(u"Console access"_s), Qt::LeftButton, {}, {10, 10});
    QVERIFY(view().scene().hiddenSections().isEmpty());
    QVERIFY(!note()->isVisible());
}

void TestCanvasLegend::theKeyboardDoesIt()
{
    tick(u"Data stream"_s)->setFocus();
    QTest::keyClick(tick(u"Data stream"_s), Qt::Key_Space);
    QCOMPARE(view().scene().hiddenSections(), QSet<SectionId>({SectionId(u"data-stream"_s)}));
}

void TestCanvasLegend::itFollowsTheDrawing()
{
    m_bench->session.selection().selectHost(hostId("act01"));
    view().removeSelection();
    QVERIFY(!titles().contains(u"Action Service"_s));
    m_bench->stack().undo();
    QVERIFY(titles().contains(u"Action Service"_s));
}

void TestCanvasLegend::puttingItAwayShowsEverything()
{
    QTest::mouseClick(tick(u"Console access"_s), Qt::LeftButton, {}, {10, 10});
    view().showLegend(false);
    QVERIFY(!legend()->isVisible());
    QVERIFY2(view().scene().hiddenSections().isEmpty(), "nothing is hidden where nothing says so");
    view().showLegend(true);
    QVERIFY(legend()->isVisible());
    QVERIFY(tick(u"Console access"_s)->isChecked());
}

void TestCanvasLegend::anotherDrawingHidesNothing()
{
    QTest::mouseClick(tick(u"Console access"_s), Qt::LeftButton, {}, {10, 10});
    m_bench->session.open({});
    QVERIFY(view().scene().hiddenSections().isEmpty());
    QVERIFY(!legend()->isVisible());
}

void TestCanvasLegend::itCoversNothing()
{
    for (const QSize &size : {QSize(800, 600), QSize(300, 500), QSize(1200, 900)}) {
        view().resize(size);
        QCoreApplication::processEvents();
        const QRect rect = legend()->geometry();
        QVERIFY(view().rect().contains(rect));
        QVERIFY(!view().viewport()->geometry().intersects(rect));
        for (const QString &title : titles())
            QVERIFY(legend()->rect().contains(tick(title)->geometry()));
    }
}

void TestCanvasLegend::clicksOnItDoNotReachTheDrawing()
{
    m_bench->session.selection().selectHost(hostId("tm01"));
    QTest::mouseClick(legend(), Qt::LeftButton, {}, {2, 2});
    QCOMPARE(m_bench->selectedHosts(), QSet<HostId>({hostId("tm01")}));
}

QTEST_MAIN(TestCanvasLegend)
#include "tst_canvaslegend.moc"
