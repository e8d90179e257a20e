#include "panels/problemspanel.h"

#include "canvas/canvasview.h"
#include "support/canvasbench.h"
#include "topology/composing.h"

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTimer>

using namespace portolan;
using namespace portolan::views;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

/// Nothing is wrong with it, but there is something to say.
Topology withHints()
{
    return drawing(R"(
        {"id": "fs01", "roles": {"activity-monitor-agent": {}}, "addresses": ["10.0.0.2"]},
        {"id": "pg01", "roles": {"postgresql": {}}, "addresses": ["10.0.0.3"]},
        {"id": "tm01", "roles": {"threat-manager": {}}, "addresses": ["10.0.0.1"]})");
}

} // namespace

class TestProblemsPanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aDoubleClickGoesThere();
    void aZoneIsATarget();
    void aFixIsOneStepAndTheProblemGoes();
    void aProblemIsWaivedWithAReasonAndTakenBack();
    void aReasonIsDemanded();
    void anotherReasonKeepsUnknownFields();
    void anErrorIsNotWaived();
    void buttonsFollowTheTable();
    void problemsOfAnotherDrawingAreForgottenAtOnce();

private:
    void open(const Topology &topology);
    bool selectProblem(const QString &code);
    const Problem *problem(const QString &code) const;
    QPushButton *button(const QString &name) const;
    void answerWith(const QString &reason);
    QTableView *table() const { return m_panel->view(); }

    std::unique_ptr<DrawingSession> m_session;
    std::unique_ptr<ProblemsPanel> m_panel;
};

void TestProblemsPanel::init()
{
    m_session = std::make_unique<DrawingSession>();
    m_panel = std::make_unique<ProblemsPanel>(*m_session);
    m_panel->resize(900, 300);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestProblemsPanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

void TestProblemsPanel::open(const Topology &topology)
{
    m_session->open(topology);
    QSignalSpy told(m_session.get(), &DrawingSession::problemsChanged);
    QVERIFY(told.wait());
    QCoreApplication::processEvents();
}

const Problem *TestProblemsPanel::problem(const QString &code) const
{
    const auto found = std::ranges::find(m_session->problems(), code, &Problem::code);
    return found == m_session->problems().end() ? nullptr : &*found;
}

bool TestProblemsPanel::selectProblem(const QString &code)
{
    const QAbstractItemModel *model = table()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QString key = model->index(row, 0).data(TableModel::KeyRole).toString();
        if (!key.startsWith(code))
            continue;
        table()->selectRow(row);
        table()->scrollTo(model->index(row, 0));
        return true;
    }
    return false;
}

QPushButton *TestProblemsPanel::button(const QString &name) const
{
    return m_panel->findChild<QPushButton *>(name);
}

/// The question is a dialog with a loop of its own.
void TestProblemsPanel::answerWith(const QString &reason)
{
    QTimer::singleShot(50, this, [reason] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        auto *line = dialog->findChild<QLineEdit *>();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Backspace);
        QTest::keyClicks(line, reason);
        QTest::keyClick(line, Qt::Key_Return);
    });
    QTest::mouseClick(button(u"waive"_s), Qt::LeftButton);
}

void TestProblemsPanel::aDoubleClickGoesThere()
{
    open(drawing(R"(
        {"id": "tm01", "roles": {"threat-manager": {}}, "addresses": ["10.0.0.1"],
         "position": [0, 0]},
        {"id": "fs01", "roles": {"activity-monitor-agent": {}}, "addresses": ["nonsense"],
         "position": [6000, 6000]})"));
    CanvasView view(*m_session);
    view.resize(500, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.setZoom(1);
    m_session->selection().selectHost(hostId("tm01"));
    view.revealSelection();
    connect(m_panel.get(), &TablePanel::activated, &view, &CanvasView::revealSelection);
    QVERIFY(selectProblem(u"invalid-address"_s));
    const QModelIndex row = table()->currentIndex();
    const QPoint at = table()->visualRect(row).center();
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(*m_session->selection().selection().singleHost(), hostId("fs01"));
    const Card *card = findCard(view.scene().diagram(), hostId("fs01"));
    QVERIFY(view.camera().visible().contains(card->rect));
}

void TestProblemsPanel::aZoneIsATarget()
{
    open(drawing(R"({"id": "tm01", "roles": {"threat-manager": {}}, "addresses": ["10.0.0.1"]})",
                 R"("zones": [{"id": "a", "networks": ["10.0.0.0/24"]},
                              {"id": "b", "networks": ["10.0.0.0/16"]}])"));
    for (const Problem &each : m_session->problems()) {
        if (each.zones.isEmpty() || !each.hosts.isEmpty())
            continue;
        QVERIFY(selectProblem(each.code));
        QCOMPARE(m_session->selection().selection().zones,
                 QSet<ZoneId>(each.zones.cbegin(), each.zones.cend()));
        return;
    }
    QFAIL("no problem is about zones alone");
}

void TestProblemsPanel::aFixIsOneStepAndTheProblemGoes()
{
    open(drawing(R"(
        {"id": "tm01", "roles": {"threat-manager": {}}, "addresses": ["10.0.0.1"]},
        {"id": "fs01", "roles": {"activity-monitor-agent": {}}, "addresses": ["10.0.0.2"],
         "servers": ["tm01", "gone"]})"));
    const auto fixable = std::ranges::find_if(
        m_session->problems(), [](const Problem &each) { return each.edit.has_value(); });
    QVERIFY(fixable != m_session->problems().end());
    const QString code = fixable->code;
    const QString key = fixable->key();
    QVERIFY(selectProblem(code));
    QVERIFY(button(u"fix"_s)->isEnabled());
    QTest::mouseClick(button(u"fix"_s), Qt::LeftButton);
    QCOMPARE(m_session->undoStack().count(), 1);
    QVERIFY(m_session->undoStack().undoText().contains(code));
    QTRY_VERIFY(std::ranges::none_of(m_session->problems(),
                                     [&](const Problem &each) { return each.key() == key; }));
    QTRY_VERIFY(!selectProblem(key));
    QVERIFY(!button(u"fix"_s)->isEnabled());
}

void TestProblemsPanel::aProblemIsWaivedWithAReasonAndTakenBack()
{
    open(withHints());
    const auto hint = std::ranges::find_if(m_session->problems(), [](const Problem &each) {
        return each.severity != Severity::Error;
    });
    QVERIFY(hint != m_session->problems().end());
    const QString code = hint->code;
    QVERIFY(selectProblem(code));
    QVERIFY(!button(u"unwaive"_s)->isEnabled());
    answerWith(u"agreed with the vendor"_s);
    QCOMPARE(m_session->topology().properties.waivers.size(), 1);
    QCOMPARE(m_session->topology().properties.waivers.first().reason, u"agreed with the vendor"_s);
    QCOMPARE(m_session->undoStack().count(), 1);
    QTRY_VERIFY(problem(code) && problem(code)->isWaived());
    QTRY_VERIFY(selectProblem(code) && button(u"unwaive"_s)->isEnabled());
    QTest::mouseClick(button(u"unwaive"_s), Qt::LeftButton);
    QVERIFY(m_session->topology().properties.waivers.isEmpty());
    QTRY_VERIFY(problem(code) && !problem(code)->isWaived());
    QCOMPARE(m_session->undoStack().undoText(), u"Take waiver back"_s);
}

void TestProblemsPanel::aReasonIsDemanded()
{
    open(withHints());
    const auto hint = std::ranges::find_if(m_session->problems(), [](const Problem &each) {
        return each.severity != Severity::Error;
    });
    QVERIFY(selectProblem(hint->code));
    answerWith(u"  "_s);
    QCOMPARE(m_session->undoStack().count(), 0);
}

void TestProblemsPanel::anotherReasonKeepsUnknownFields()
{
    open(withHints());
    const auto hint = std::ranges::find_if(m_session->problems(), [](const Problem &each) {
        return each.severity != Severity::Error;
    });
    const QString code = hint->code;
    Properties properties = m_session->topology().properties;
    properties.waivers = {{code, hint->hosts, u"old"_s, QJsonObject{{u"ticket"_s, 7}}}};
    m_session->perform(u"Waive"_s, changeProperties(m_session->topology(), properties));
    QTRY_VERIFY(problem(code) && problem(code)->isWaived());
    QTRY_VERIFY(selectProblem(code) && button(u"unwaive"_s)->isEnabled());
    answerWith(u"new"_s);
    QCOMPARE(m_session->topology().properties.waivers.size(), 1);
    QCOMPARE(m_session->topology().properties.waivers.first().reason, u"new"_s);
    QCOMPARE(m_session->topology().properties.waivers.first().extra.value(u"ticket"_s).toInt(), 7);
}

void TestProblemsPanel::anErrorIsNotWaived()
{
    open(Topology());
    const auto error =
        std::ranges::find(m_session->problems(), Severity::Error, &Problem::severity);
    QVERIFY(error != m_session->problems().end());
    QVERIFY(selectProblem(error->code));
    QVERIFY(!button(u"waive"_s)->isEnabled());
}

void TestProblemsPanel::buttonsFollowTheTable()
{
    open(withHints());
    const auto hint = std::ranges::find_if(m_session->problems(), [](const Problem &each) {
        return each.severity != Severity::Error;
    });
    QVERIFY(selectProblem(hint->code));
    QVERIFY(button(u"waive"_s)->isEnabled());
    // The table is made anew, and nothing in it is selected.
    m_session->perform(u"Rename"_s, changeHosts(m_session->topology(), {hostId("fs01")},
                                                [](Host &host) { host.name = u"x"_s; }));
    QTRY_VERIFY(!button(u"waive"_s)->isEnabled());
}

void TestProblemsPanel::problemsOfAnotherDrawingAreForgottenAtOnce()
{
    open(Topology());
    QVERIFY(!m_session->problems().isEmpty());
    m_session->open(withHints());
    QVERIFY(m_session->problems().isEmpty());
    QTRY_VERIFY(!m_session->problems().isEmpty());
    QVERIFY(!problem(u"no-threat-manager"_s));
}

QTEST_MAIN(TestProblemsPanel)
#include "tst_problemspanel.moc"
