// What is worked out beside the window: that it is never shown for something else than it was
// worked out for, that in the end it is what would have been worked out at once, and that nothing
// happens to a window which is closed meanwhile.

#include "canvas/canvasscene.h"
#include "canvas/fragmentinserter.h"
#include "commands/latestwork.h"
#include "files/drawingfile.h"
#include "files/templates.h"
#include "panels/problemspanel.h"
#include "panels/scripts/scriptspanel.h"
#include "panels/tablepanel.h"
#include "support/canvasbench.h"
#include "tables/sheets.h"
#include "topology/composing.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QTableView>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

using namespace portolan;
using namespace portolan::views;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;

/// A drawing for which nothing is worked out at once.
Topology largeDrawing()
{
    Topology topology = *makeTemplate(u"head-office"_s);
    for (int i = 0; i < 310; ++i) {
        Host host = newHost(topology, *findRole(roles::kActivityMonitorAgent));
        host.addresses = {u"10.9.%1.%2"_s.arg(i / 200).arg(i % 200 + 1)};
        topology.hosts.insert(host.id, host);
    }
    return topology;
}

QStringList shownRows(const TablePanel &panel)
{
    const QAbstractItemModel &model = *panel.view()->model();
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        rows += cells.join(u'|');
    }
    return rows;
}

QStringList rowsOf(const Table &table, const RowOrder &order = {})
{
    QStringList rows;
    for (const int row : orderedRows(table, order)) {
        QStringList cells;
        for (const int column : table.columnsFor(Audience::People))
            cells += table.shortText(row, column);
        rows += cells.join(u'|');
    }
    return rows;
}

} // namespace

class TestBesideTheWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_session.reset(); }

    void onlyTheNewestWishIsTaken();
    void whatIsDroppedIsNotTaken();
    void whatIsDoneAtOnceOvertakes();
    void whatKeepsUpIsSeenOnTheWay();
    void whoAskedMayGo();
    void theWindowGoesFirst();
    void aMovedCrowdFollows();
    void whatIsDeletedMeanwhileStaysAway();
    void aDroppedCrowdDoesNotJumpBack();
    void manyAreInsertedOneAfterTheOther();
    void tablesComeToWhatFollowsFromTheDrawing();
    void ordersComeToTheirTable();
    void anotherDrawingShowsNothingOfTheLast();
    void noScriptIsOfferedForAnotherHost();
    void panelsMayCloseMeanwhile();

private:
    template <typename Panel>
    std::unique_ptr<Panel> shown(std::unique_ptr<Panel> panel) const;
    Table fresh(TableKind kind, const QList<HostId> &hosts) const;
    HostId agent(int index) const { return HostId(u"fs%1"_s.arg(index)); }
    QSet<HostId> agents() const;
    Edit moved(const QSet<HostId> &hosts, const QPointF &place) const;

    std::unique_ptr<DrawingSession> m_session;
};

void TestBesideTheWindow::init()
{
    m_session = std::make_unique<DrawingSession>();
    m_session->open(largeDrawing());
    QVERIFY(!m_session->isSmall());
}

template <typename Panel>
std::unique_ptr<Panel> TestBesideTheWindow::shown(std::unique_ptr<Panel> panel) const
{
    panel->resize(900, 300);
    panel->show();
    if (!QTest::qWaitForWindowExposed(panel.get()))
        qFatal("the panel does not show");
    return panel;
}

Table TestBesideTheWindow::fresh(TableKind kind, const QList<HostId> &hosts) const
{
    const Topology &topology = m_session->topology();
    return kind == TableKind::Rules ? rulesTable(topology, Derivation(topology), hosts)
                                    : connectionsTable(topology, Derivation(topology), hosts);
}

QSet<HostId> TestBesideTheWindow::agents() const
{
    QSet<HostId> hosts;
    for (const Host &host : m_session->topology().hosts) {
        if (host.hasRole(roles::kActivityMonitorAgent))
            hosts.insert(host.id);
    }
    return hosts;
}

void TestBesideTheWindow::onlyTheNewestWishIsTaken()
{
    QSemaphore gate;
    QList<int> taken;
    LatestWork<int> work([&](int result) { taken.append(result); });
    for (int i = 1; i <= 3; ++i) {
        work.start([&gate, i] {
            gate.acquire();
            return i;
        });
    }
    QVERIFY(work.isRunning());
    gate.release(3);
    QTRY_COMPARE_WITH_TIMEOUT(taken, QList<int>{3}, kPatienceMs);
    QVERIFY(!work.isRunning());
    // The second was never begun.
    QCOMPARE(gate.available(), 1);
}

void TestBesideTheWindow::whatIsDroppedIsNotTaken()
{
    QSemaphore gate;
    QList<int> taken;
    LatestWork<int> work([&](int result) { taken.append(result); });
    work.start([&gate] {
        gate.acquire();
        return 1;
    });
    work.drop();
    QVERIFY(!work.isRunning());
    gate.release();
    workers().waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(taken.isEmpty());
    work.start([] { return 2; });
    QTRY_COMPARE_WITH_TIMEOUT(taken, QList<int>{2}, kPatienceMs);
}

void TestBesideTheWindow::whatIsDoneAtOnceOvertakes()
{
    QSemaphore gate;
    QList<int> taken;
    LatestWork<int> work([&](int result) { taken.append(result); });
    work.start([&gate] {
        gate.acquire();
        return 1;
    });
    work.runAtOnce([] { return 2; });
    gate.release();
    workers().waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(taken, QList<int>{2});
}

void TestBesideTheWindow::whatKeepsUpIsSeenOnTheWay()
{
    QSemaphore gate;
    QList<int> taken;
    LatestWork<int> work([&](int result) { taken.append(result); });
    for (int i = 1; i <= 3; ++i) {
        work.keepUp([&gate, i] {
            gate.acquire();
            return i;
        });
    }
    gate.release(3);
    QTRY_COMPARE_WITH_TIMEOUT(taken, (QList<int>{1, 3}), kPatienceMs);
    QVERIFY(!work.isRunning());
}

void TestBesideTheWindow::whoAskedMayGo()
{
    auto gate = std::make_shared<QSemaphore>();
    bool isTaken = false;
    {
        LatestWork<int> work([&](int) { isTaken = true; });
        work.start([gate] {
            gate->acquire();
            return 1;
        });
    }
    gate->release();
    workers().waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!isTaken);
}

/// On a machine with few cores, work and window want the same one.
void TestBesideTheWindow::theWindowGoesFirst()
{
#ifdef Q_OS_LINUX
    const int own = getpriority(PRIO_PROCESS, 0);
    std::optional<int> niceness;
    LatestWork<int> work([&](int found) { niceness = found; });
    work.start([] { return getpriority(PRIO_PROCESS, 0); });
    QTRY_VERIFY(niceness);
    QVERIFY(*niceness > own);
    QCOMPARE(getpriority(PRIO_PROCESS, 0), own);
#endif
}

Edit TestBesideTheWindow::moved(const QSet<HostId> &hosts, const QPointF &place) const
{
    return changeHosts(m_session->topology(), hosts, [&](Host &host) { host.position = place; });
}

void TestBesideTheWindow::aMovedCrowdFollows()
{
    LiveDiagram live(*m_session);
    QTRY_VERIFY_WITH_TIMEOUT(live.isCurrent(), kPatienceMs);
    // What waits for the layout is worked out after it: here, only the move is looked at.
    const auto gate = std::make_shared<QSemaphore>();
    const QSemaphoreReleaser openedInAnyCase(*gate);
    workers().start([gate] { gate->acquire(); });
    m_session->perform(u"Move"_s, moved(agents(), {-700, 500}));
    m_session->perform(u"Move"_s, moved({agent(101)}, {-900, 100}));
    QVERIFY(live.isBehind());
    QTRY_VERIFY_WITH_TIMEOUT(!live.isBehind(), kPatienceMs);
    QCOMPARE(findCard(*live.diagram(), agent(101))->rect.center(), QPointF(-900, 100));
    QCOMPARE(findCard(*live.diagram(), agent(102))->rect.center(), QPointF(-700, 500));
    QVERIFY(!live.isCurrent());
    gate->release();
    QTRY_VERIFY_WITH_TIMEOUT(live.isCurrent(), kPatienceMs);
}

void TestBesideTheWindow::whatIsDeletedMeanwhileStaysAway()
{
    LiveDiagram live(*m_session);
    QTRY_VERIFY_WITH_TIMEOUT(live.isCurrent(), kPatienceMs);
    QSet<HostId> shown;
    connect(&live, &LiveDiagram::changed, this, [&] {
        for (const Card &card : live.diagram()->cards)
            shown.insert(card.host);
    });
    m_session->perform(u"Move"_s, moved(agents(), {-700, 500}));
    m_session->perform(u"Delete"_s, removeHosts(m_session->topology(), {agent(105)}));
    QVERIFY(!findCard(*live.diagram(), agent(105)));
    QTRY_VERIFY_WITH_TIMEOUT(!live.isBehind(), kPatienceMs);
    QCOMPARE(findCard(*live.diagram(), agent(106))->rect.center(), QPointF(-700, 500));
    QTRY_VERIFY_WITH_TIMEOUT(live.isCurrent(), kPatienceMs);
    QVERIFY(shown.contains(agent(106)));
    QVERIFY(!shown.contains(agent(105)));
}

void TestBesideTheWindow::aDroppedCrowdDoesNotJumpBack()
{
    CanvasScene scene(*m_session);
    QTRY_VERIFY_WITH_TIMEOUT(scene.live().isCurrent(), kPatienceMs);
    const auto placeSeen = [&] {
        return findCard(scene.shownDiagram(), agent(103))->rect.center();
    };
    const QPointF goal(-700, 500);
    Preview preview;
    preview.edit = moved(agents(), goal);
    scene.showPreview(preview);
    QTRY_COMPARE_WITH_TIMEOUT(placeSeen(), goal, kPatienceMs);
    m_session->perform(u"Move"_s, preview.edit);
    scene.showPreview({});
    QCOMPARE(placeSeen(), goal);
    QTRY_VERIFY_WITH_TIMEOUT(scene.live().isCurrent(), kPatienceMs);
    QCOMPARE(placeSeen(), goal);
    // One that is given up does.
    preview.edit = moved(agents(), {0, 0});
    scene.showPreview(preview);
    scene.showPreview({});
    QCOMPARE(placeSeen(), goal);
}

void TestBesideTheWindow::manyAreInsertedOneAfterTheOther()
{
    Fragment many;
    for (int i = 0; i < FragmentInserter::kMostAtOnce + 1; ++i) {
        Host host = m_session->topology().hosts.value(agent(101));
        host.id = HostId(u"copy%1"_s.arg(i));
        host.name = host.id.text();
        many.hosts.append(host);
    }
    const QByteArray before = writeDrawing(m_session->topology());
    const qsizetype count = m_session->topology().hosts.size();
    FragmentInserter inserter(*m_session);
    inserter.insert(u"First"_s, many, {});
    QVERIFY(inserter.isRunning());
    // Takes a name that was free.
    Host inTheWay = many.hosts.first();
    m_session->perform(u"In the way"_s, insertHost(m_session->topology(), inTheWay));
    inserter.insert(u"Second"_s, many, {});
    QTRY_VERIFY_WITH_TIMEOUT(!inserter.isRunning(), kPatienceMs);
    QCOMPARE(m_session->topology().hosts.size(), count + 1 + 2 * many.hosts.size());
    QCOMPARE(m_session->selection().selection().hosts.size(), many.hosts.size());
    QCOMPARE(m_session->undoStack().undoText(), u"Second"_s);
    QCOMPARE(m_session->undoStack().count(), 3);
    m_session->undoStack().setIndex(0);
    QCOMPARE(writeDrawing(m_session->topology()), before);
}

void TestBesideTheWindow::tablesComeToWhatFollowsFromTheDrawing()
{
    for (const TableKind kind : {TableKind::Connections, TableKind::Rules}) {
        const auto panel = shown(std::make_unique<TablePanel>(*m_session, kind));
        QTRY_VERIFY_WITH_TIMEOUT(panel->isCurrent(), kPatienceMs);
        QCOMPARE(shownRows(*panel), rowsOf(fresh(kind, {})));
        // One change upon another, each before the last has been worked out.
        for (int i = 20; i < 25; ++i) {
            m_session->selection().selectHost(agent(i));
            m_session->perform(u"Delete"_s, removeHosts(m_session->topology(), {agent(i + 20)}));
            QVERIFY(!panel->isCurrent());
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY_WITH_TIMEOUT(panel->isCurrent(), kPatienceMs);
        QCOMPARE(shownRows(*panel), rowsOf(fresh(kind, {agent(24)})));
        m_session->selection().clear();
        QVERIFY(!panel->isCurrent());
        QTRY_VERIFY_WITH_TIMEOUT(panel->isCurrent(), kPatienceMs);
        QCOMPARE(shownRows(*panel), rowsOf(fresh(kind, {})));
        init();
    }
}

void TestBesideTheWindow::ordersComeToTheirTable()
{
    const auto panel = shown(std::make_unique<TablePanel>(*m_session, TableKind::Rules));
    QTRY_VERIFY_WITH_TIMEOUT(panel->isCurrent(), kPatienceMs);
    panel->view()->sortByColumn(1, Qt::DescendingOrder);
    QVERIFY(!panel->isCurrent());
    // The table changes under the order that is being worked out.
    m_session->perform(u"Delete"_s, removeHosts(m_session->topology(), {agent(30)}));
    QTRY_VERIFY_WITH_TIMEOUT(panel->isCurrent(), kPatienceMs);
    QCOMPARE(shownRows(*panel), rowsOf(fresh(TableKind::Rules, {}), {1, Qt::DescendingOrder, {}}));
    QTest::keyClicks(panel->findChild<QLineEdit *>(), u"FS2"_s);
    const RowOrder filtered{1, Qt::DescendingOrder, u"fs2"_s};
    QTRY_COMPARE_WITH_TIMEOUT(shownRows(*panel), rowsOf(fresh(TableKind::Rules, {}), filtered),
                              kPatienceMs);
    panel->view()->sortByColumn(0, Qt::AscendingOrder);
    QTRY_COMPARE_WITH_TIMEOUT(
        shownRows(*panel), rowsOf(fresh(TableKind::Rules, {}), {0, Qt::AscendingOrder, u"fs2"_s}),
        kPatienceMs);
}

void TestBesideTheWindow::anotherDrawingShowsNothingOfTheLast()
{
    const auto panel = shown(std::make_unique<TablePanel>(*m_session, TableKind::Connections));
    QTRY_VERIFY_WITH_TIMEOUT(panel->isCurrent(), kPatienceMs);
    m_session->open(largeDrawing());
    QCOMPARE(panel->view()->model()->rowCount(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(panel->isCurrent(), kPatienceMs);
    QCOMPARE(shownRows(*panel), rowsOf(fresh(TableKind::Connections, {})));
}

void TestBesideTheWindow::noScriptIsOfferedForAnotherHost()
{
    const auto panel = shown(std::make_unique<ScriptsPanel>(*m_session));
    const auto *text = panel->findChild<QPlainTextEdit *>();
    QPushButton *copy = nullptr;
    for (QPushButton *button : panel->findChildren<QPushButton *>()) {
        if (button->text() == u"Copy"_s)
            copy = button;
    }
    QVERIFY(copy);
    for (const HostId &host : {agent(20), m_session->derivation().servers().first(), agent(21)}) {
        m_session->selection().selectHost(host);
        QCoreApplication::processEvents();
        QVERIFY(panel->isCurrent() || (!copy->isEnabled() && text->toPlainText().isEmpty()));
        QTRY_VERIFY_WITH_TIMEOUT(panel->isCurrent(), kPatienceMs);
        const ScriptRuleset ruleset =
            rulesetFor(m_session->topology(), Derivation(m_session->topology()), host);
        const auto isFor = [&](const ScriptTarget *target) {
            return target->platform() == ruleset.platform;
        };
        const auto target = std::ranges::find_if(scriptTargets(), isFor);
        QString expected = QString::fromUtf8((*target)->files(ruleset).first().content);
        expected.remove(QChar::ByteOrderMark).replace(u"\r\n"_s, u"\n"_s);
        QCOMPARE(text->toPlainText(), expected);
        QVERIFY(copy->isEnabled());
    }
}

void TestBesideTheWindow::panelsMayCloseMeanwhile()
{
    for (int i = 0; i < 5; ++i) {
        auto session = std::make_unique<DrawingSession>();
        session->open(largeDrawing());
        auto view = std::make_unique<CanvasView>(*session);
        auto rules = shown(std::make_unique<TablePanel>(*session, TableKind::Rules));
        auto problems = shown(std::make_unique<ProblemsPanel>(*session));
        auto scripts = shown(std::make_unique<ScriptsPanel>(*session));
        session->selection().selectHost(session->derivation().servers().first());
        QTest::qWait(i * 10);
        view.reset();
        rules.reset();
        problems.reset();
        scripts.reset();
        session.reset();
    }
    workers().waitForDone();
    QCoreApplication::processEvents();
}

QTEST_MAIN(TestBesideTheWindow)
#include "tst_besidethewindow.moc"
