#include "commands/lineconnections.h"
#include "panels/tablepanel.h"

#include "canvas/canvasview.h"
#include "panels/problemspanel.h"
#include "support/canvasbench.h"
#include "support/randomedits.h"
#include "topology/composing.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>

#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace portolan;
using namespace portolan::views;
using namespace portolan::test;
using namespace Qt::StringLiterals;

class TestTablePanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void showsWhatTheSelectionConcerns();
    void showsTheConnectionsOfALine();
    void sortsByValue();
    void filters();
    void copiesRowsWithTheirHeadings();
    void aRowOfConnectionsSelectsTheLine();
    void aRowOfRulesSelectsItsHostAndNamesTheRule();
    void theCanvasFollowsARow();
    void aHiddenPanelWorksOnlyWhenShown();
    void columnsAreMeasuredOnceThereAreRows();
    void modelsKeepTheirPromises_data();
    void modelsKeepTheirPromises();

private:
    std::unique_ptr<TablePanel> make(TableKind kind);
    QString cell(const TablePanel &panel, int row, const QString &title) const;
    int column(const TablePanel &panel, const QString &title) const;
    void selectRow(const TablePanel &panel, int row);

    std::unique_ptr<DrawingSession> m_session;
};

void TestTablePanel::init()
{
    m_session = std::make_unique<DrawingSession>();
    m_session->open(canvasDrawing());
}

void TestTablePanel::cleanup()
{
    m_session.reset();
}

std::unique_ptr<TablePanel> TestTablePanel::make(TableKind kind)
{
    auto panel = kind == TableKind::Problems ? std::make_unique<ProblemsPanel>(*m_session)
                                             : std::make_unique<TablePanel>(*m_session, kind);
    panel->resize(900, 400);
    panel->show();
    if (!QTest::qWaitForWindowExposed(panel.get()))
        qFatal("the panel does not show");
    return panel;
}

int TestTablePanel::column(const TablePanel &panel, const QString &title) const
{
    const QAbstractItemModel *model = panel.view()->model();
    for (int i = 0; i < model->columnCount(); ++i) {
        if (model->headerData(i, Qt::Horizontal).toString() == title)
            return i;
    }
    return -1;
}

/// This row alone, whatever keys an earlier test left pressed.
void TestTablePanel::selectRow(const TablePanel &panel, int row)
{
    panel.view()->selectionModel()->select(panel.view()->model()->index(row, 0),
                                           QItemSelectionModel::ClearAndSelect |
                                               QItemSelectionModel::Rows);
}

QString TestTablePanel::cell(const TablePanel &panel, int row, const QString &title) const
{
    return panel.view()->model()->index(row, column(panel, title)).data().toString();
}

void TestTablePanel::showsWhatTheSelectionConcerns()
{
    const auto panel = make(TableKind::Connections);
    const int all = panel->view()->model()->rowCount();
    QCOMPARE(all, int(m_session->derivation().connections().size()));
    m_session->selection().selectHost(hostId("fs01"));
    const int some = int(m_session->derivation().connectionsOf(hostId("fs01")).size());
    QTRY_COMPARE(panel->view()->model()->rowCount(), some);
    panel->findChild<QToolButton *>(u"onlySelected"_s)->click();
    QTRY_COMPARE(panel->view()->model()->rowCount(), all);
    m_session->perform(u"Delete"_s, removeHosts(m_session->topology(), {hostId("fs01")}));
    QTRY_COMPARE(panel->view()->model()->rowCount(), all - some);
}

void TestTablePanel::showsTheConnectionsOfALine()
{
    const auto panel = make(TableKind::Connections);
    const int all = panel->view()->model()->rowCount();
    const LineKey line{SectionId(u"data-stream"_s), hostId("tm01"), hostId("fs01")};
    const int some = int(connectionsOf(m_session->derivation(), line).size());
    QVERIFY(some > 0 && some < all);
    m_session->selection().select({{}, {}, line});
    QTRY_COMPARE(panel->view()->model()->rowCount(), some);
    m_session->selection().clear();
    QTRY_COMPARE(panel->view()->model()->rowCount(), all);
}

void TestTablePanel::sortsByValue()
{
    const auto panel = make(TableKind::Connections);
    const int ports = column(*panel, u"Ports"_s);
    QVERIFY(ports >= 0);
    for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        panel->view()->sortByColumn(ports, order);
        int last = order == Qt::AscendingOrder ? 0 : 65536;
        for (int row = 0; row < panel->view()->model()->rowCount(); ++row) {
            const int first = cell(*panel, row, u"Ports"_s)
                                  .section(QRegularExpression(u"[^0-9]"_s), 0, 0)
                                  .toInt();
            QVERIFY(order == Qt::AscendingOrder ? first >= last : first <= last);
            last = first;
        }
    }
}

void TestTablePanel::filters()
{
    const auto panel = make(TableKind::Connections);
    const int all = panel->view()->model()->rowCount();
    auto *filter = panel->findChild<QLineEdit *>();
    QTest::keyClicks(filter, u"FS02"_s);
    QTRY_VERIFY(panel->view()->model()->rowCount() < all);
    QVERIFY(panel->view()->model()->rowCount() > 0);
    const auto *count = panel->findChild<QLabel *>(u"count"_s);
    QVERIFY(count->text().contains(QString::number(all)));
    QTest::keyClicks(filter, u"no such thing"_s);
    QTRY_COMPARE(panel->view()->model()->rowCount(), 0);
    filter->clear();
    QTRY_COMPARE(panel->view()->model()->rowCount(), all);
}

void TestTablePanel::copiesRowsWithTheirHeadings()
{
    const auto panel = make(TableKind::Connections);
    panel->view()->setFocus();
    panel->view()->selectAll();
    QTest::keyClick(panel->view(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().trimmed().split(u'\n');
    QCOMPARE(lines.size(), panel->view()->model()->rowCount() + 1);
    QVERIFY(lines.first().split(u'\t').contains(u"Ports"));
    for (const QString &line : lines)
        QCOMPARE(line.count(u'\t'), panel->view()->model()->columnCount() - 1);
}

void TestTablePanel::aRowOfConnectionsSelectsTheLine()
{
    const auto panel = make(TableKind::Connections);
    for (int row = 0; row < panel->view()->model()->rowCount(); ++row) {
        selectRow(*panel, row);
        const Selection &selection = m_session->selection().selection();
        QVERIFY(selection.line);
        QCOMPARE(selection.line->server, hostId("tm01"));
        QVERIFY(selection.line->peer != hostId("tm01"));
        QVERIFY(selection.hosts.isEmpty());
    }
    panel->view()->selectAll();
    QVERIFY(!m_session->selection().selection().line);
    QCOMPARE(m_session->selection().selection().hosts.size(), 5);
}

void TestTablePanel::aRowOfRulesSelectsItsHostAndNamesTheRule()
{
    const auto panel = make(TableKind::Rules);
    QSignalSpy named(panel.get(), &TablePanel::rulesSelected);
    const QAbstractItemModel *model = panel->view()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (!model->index(row, 0)
                 .data(TableModel::HostsRole)
                 .toStringList()
                 .value(0)
                 .startsWith(u"fs02"))
            continue;
        selectRow(*panel, row);
        QCOMPARE(*m_session->selection().selection().singleHost(), hostId("fs02"));
        const QStringList rules = named.last().first().toStringList();
        QCOMPARE(rules.size(), 1);
        QVERIFY(rules.first().endsWith(u"/in") || rules.first().endsWith(u"/out"));
    }
    QVERIFY(!named.isEmpty());
}

void TestTablePanel::theCanvasFollowsARow()
{
    CanvasView view(*m_session);
    view.resize(500, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.setZoom(2);
    const auto panel = make(TableKind::Connections);
    connect(panel.get(), &TablePanel::activated, &view, &CanvasView::revealSelection);
    const QAbstractItemModel *model = panel->view()->model();
    int row = 0;
    while (!model->index(row, 0).data(TableModel::HostsRole).toStringList().contains(u"fs03"_s))
        ++row;
    const QModelIndex index = model->index(row, 0);
    panel->view()->scrollTo(index);
    const QPoint at = panel->view()->visualRect(index).center();
    QTest::mouseClick(panel->view()->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(panel->view()->viewport(), Qt::LeftButton, {}, at);
    const auto path = pathOf(view.scene().diagram(), *m_session->selection().selection().line);
    QVERIFY(path);
    const QRectF seen = view.camera().visible();
    QVERIFY(std::ranges::any_of(path->line, [&](const QPointF &p) { return seen.contains(p); }));
    QVERIFY(view.scene().state().highlight.hosts.contains(hostId("fs03")));
}

void TestTablePanel::aHiddenPanelWorksOnlyWhenShown()
{
    const auto panel = make(TableKind::Connections);
    const int all = panel->view()->model()->rowCount();
    panel->hide();
    m_session->perform(u"Delete"_s, removeHosts(m_session->topology(), {hostId("fs01")}));
    QCoreApplication::processEvents();
    QCOMPARE(panel->view()->model()->rowCount(), all);
    panel->show();
    QVERIFY(panel->view()->model()->rowCount() < all);
}

void TestTablePanel::columnsAreMeasuredOnceThereAreRows()
{
    m_session->open(Topology());
    const auto panel = make(TableKind::Connections);
    const int requirement = column(*panel, u"Requirement"_s);
    const int empty = panel->view()->columnWidth(requirement);
    m_session->open(canvasDrawing());
    QTRY_VERIFY(panel->view()->columnWidth(requirement) > empty);
    panel->view()->setColumnWidth(requirement, 50);
    m_session->perform(u"Delete"_s, removeHosts(m_session->topology(), {hostId("fs01")}));
    QCoreApplication::processEvents();
    QCOMPARE(panel->view()->columnWidth(requirement), 50);
}

void TestTablePanel::modelsKeepTheirPromises_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("connections") << int(TableKind::Connections);
    QTest::newRow("rules") << int(TableKind::Rules);
    QTest::newRow("requirements") << int(TableKind::Requirements);
    QTest::newRow("problems") << int(TableKind::Problems);
}

void TestTablePanel::modelsKeepTheirPromises()
{
    QFETCH(int, kind);
    const auto panel = make(TableKind(kind));
    using Tester = QAbstractItemModelTester;
    const Tester tester(panel->view()->model(), Tester::FailureReportingMode::QtTest);
    panel->view()->sortByColumn(0, Qt::DescendingOrder);
    QRandomGenerator random(7);
    for (int i = 0; i < 60; ++i) {
        const EditKind &edit = editKinds()[std::size_t(random.bounded(int(editKinds().size())))];
        m_session->perform(u"Edit"_s, edit.make(random, m_session->topology()));
        if (i % 3 == 0)
            m_session->undoStack().undo();
        QCoreApplication::processEvents();
        panel->view()->selectRow(random.bounded(20));
        QCoreApplication::processEvents();
    }
}

QTEST_MAIN(TestTablePanel)
#include "tst_tablepanel.moc"
