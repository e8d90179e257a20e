#include "catalog/roles.h"
#include "dialogs/newdialog.h"
#include "dialogs/shortcutsdialog.h"
#include "dialogs/startpage.h"
#include "files/drawingfile.h"
#include "panels/inspector/inspector.h"
#include "panels/tablepanel.h"
#include "rendering/renderstate.h"
#include "support/windowbench.h"
#include "window/panels.h"
#include "window/settings.h"

#include <QAccessible>
#include <QCheckBox>
#include <QDockWidget>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTableView>
#include <QTreeWidget>
#include <QUndoView>

using namespace portolan;
using namespace portolan::app;
using namespace portolan::test;
using namespace portolan::views;
using namespace Qt::StringLiterals;

namespace {

/// The receivers of a signal, which only relatives of an object may count.
struct Probe : QAction
{
    static int receiversOf(const QAction *action)
    {
        return (action->*(&Probe::receivers))(SIGNAL(triggered(bool)));
    }
};

/// In the inspector, by what it is called.
template <typename Editor>
Editor *editorOf(MainWindow *window, const QString &name)
{
    const QList<Editor *> all = window->findChild<Inspector *>()->findChildren<Editor *>();
    const auto isIt = [&](Editor *each) {
        return each->isVisible() &&
               QAccessible::queryAccessibleInterface(each)->text(QAccessible::Name) == name;
    };
    const auto found = std::ranges::find_if(all, isIt);
    return found == all.cend() ? nullptr : *found;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<WindowBench>(); }
    void cleanup() { m_bench.reset(); }
    void aWindowBeginsWithTheStartPage();
    void everyActionDoesSomething();
    void noKeyIsThatOfTwoActions();
    void everyKeyIsOnAnyKeyboard();
    void aTemplateOfTheStartPageBecomesADrawing();
    void aTemplateThatTakesSizesAsksForThem();
    void toolsExcludeEachOther();
    void keysOfTheCanvasLeaveTextsAlone();
    void anOpenMenuHasTheKeys();
    void rowsLeadToTheCanvas();
    void theHeadOfficeIsLegibleInALowWindow_data();
    void theHeadOfficeIsLegibleInALowWindow();
    void aTypedPlaceTakesTheHostsOfAZoneAlong();
    void whatIsPinnedInTheInspectorHasAPlace();
    void panelsComeBackAsTheyWere();
    void aClickOnAStepGoesBackToIt();
    void changedKeysCountInEveryWindow();

private:
    Windows &windows() const { return m_bench->windows(); }

    std::unique_ptr<WindowBench> m_bench;
};

void TestMainWindow::aWindowBeginsWithTheStartPage()
{
    MainWindow *window = windows().add();
    QVERIFY(window->findChild<StartPage *>()->isVisible());
    QVERIFY(!window->canvas()->isVisible());
    for (const QDockWidget *dock : window->findChildren<QDockWidget *>())
        QVERIFY(!dock->isVisible());
    for (const ActionId id : {ActionId::Save, ActionId::Export, ActionId::Undo, ActionId::Paste,
                              ActionId::LayOut, ActionId::SelectTool, ActionId::Find})
        QVERIFY2(!isEnabled(window, id), qPrintable(window->actions()[id]->text()));
    QVERIFY(isEnabled(window, ActionId::New));
    QVERIFY(isEnabled(window, ActionId::Open));
}

void TestMainWindow::everyActionDoesSomething()
{
    MainWindow *window = windows().add();
    for (const ActionDefinition &definition : actionDefinitions()) {
        const QAction *action = window->actions()[definition.id];
        QVERIFY2(action->menu() || Probe::receiversOf(action) > 0, definition.name);
    }
    QSet<const QAction *> inMenus;
    for (const QMenu *menu : window->menuBar()->findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions())
            inMenus.insert(action);
    }
    for (const ActionDefinition &definition : actionDefinitions())
        QVERIFY2(inMenus.contains(window->actions()[definition.id]), definition.name);
}

void TestMainWindow::noKeyIsThatOfTwoActions()
{
    QHash<QKeySequence, QByteArray> taken;
    for (const app::ActionDefinition &definition : app::actionDefinitions()) {
        const QList<QKeySequence> keys = app::usualShortcuts(definition);
        for (const QKeySequence &key : keys) {
            QVERIFY2(!taken.contains(key), qPrintable(key.toString()));
            taken.insert(key, definition.name);
        }
    }
}

/// German, French and Japanese keyboards have these only with AltGr, or elsewhere.
void TestMainWindow::everyKeyIsOnAnyKeyboard()
{
    const QList<Qt::Key> rare = {Qt::Key_BracketLeft, Qt::Key_BracketRight, Qt::Key_Backslash,
                                 Qt::Key_Slash,       Qt::Key_AsciiTilde,   Qt::Key_QuoteLeft,
                                 Qt::Key_BraceLeft,   Qt::Key_BraceRight,   Qt::Key_Bar,
                                 Qt::Key_At};
    for (const app::ActionDefinition &definition : app::actionDefinitions()) {
        const QList<QKeySequence> keys = app::usualShortcuts(definition);
        for (const QKeySequence &sequence : keys) {
            for (int i = 0; i < sequence.count(); ++i)
                QVERIFY2(!rare.contains(sequence[uint(i)].key()), definition.name);
        }
    }
}

void TestMainWindow::aTemplateOfTheStartPageBecomesADrawing()
{
    MainWindow *window = windows().add();
    app::Settings().setAuthor(u"Ada"_s);
    emit window->findChild<StartPage *>()->templateChosen(u"head-office"_s);
    QTRY_VERIFY_WITH_TIMEOUT(window->controller().hasDrawing(), kPatienceMs);
    QCOMPARE(windows().all().size(), 1);
    QVERIFY(window->canvas()->isVisible());
    QVERIFY(!window->findChild<StartPage *>()->isVisible());
    QVERIFY(window->session().topology().hosts.size() > 30);
    QCOMPARE(window->session().topology().properties.author, u"Ada"_s);
    QVERIFY(isEnabled(window, ActionId::Save));
    QVERIFY(!window->isWindowModified());
}

void TestMainWindow::aTemplateThatTakesSizesAsksForThem()
{
    MainWindow *window = windows().add();
    QString chosen;
    Answer<NewDialog> answer([&](NewDialog *dialog) {
        chosen = dialog->templateId();
        dialog->reject();
    });
    emit window->findChild<StartPage *>()->templateChosen(u"enterprise"_s);
    QTRY_VERIFY_WITH_TIMEOUT(answer.wasAsked(), kPatienceMs);
    QCOMPARE(chosen, u"enterprise"_s);
    QVERIFY(!window->controller().hasDrawing());
}

void TestMainWindow::toolsExcludeEachOther()
{
    MainWindow *window = m_bench->open(m_bench->copyOf(u"single-server"_s));
    QVERIFY(window);
    const auto isChecked = [&](ActionId id) { return window->actions()[id]->isChecked(); };
    QVERIFY(isChecked(ActionId::SelectTool));
    trigger(window, ActionId::ZoneTool);
    QCOMPARE(window->canvas()->tool(), ToolId::Zone);
    QVERIFY(isChecked(ActionId::ZoneTool) && !isChecked(ActionId::SelectTool));
    // Choosing the tool that is in use changes nothing.
    trigger(window, ActionId::ZoneTool);
    QVERIFY(isChecked(ActionId::ZoneTool));
    window->canvas()->placeOnClick(roles::kDomainController);
    QVERIFY(!isChecked(ActionId::ZoneTool) && !isChecked(ActionId::SelectTool));
    window->canvas()->placeOnClick({});
    QVERIFY(isChecked(ActionId::SelectTool));
}

void TestMainWindow::keysOfTheCanvasLeaveTextsAlone()
{
    MainWindow *window = m_bench->open(m_bench->copyOf(u"single-server"_s));
    QVERIFY(window);
    const auto count = window->session().topology().hosts.size();
    window->session().selection().selectHost(window->session().topology().hosts.firstKey());
    QTableView *view = window->panels().connections->view();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(window->session().topology().hosts.size(), count);
}

void TestMainWindow::anOpenMenuHasTheKeys()
{
    MainWindow *window = m_bench->open(m_bench->copyOf(u"single-server"_s));
    QVERIFY(window);
    QVERIFY(QTest::qWaitForWindowActive(window));
    WindowBench::edit(window);
    trigger(window, ActionId::ZoneTool);
    QMenu *file = window->menuBar()->actions().first()->menu();
    file->popup(window->mapToGlobal(QPoint(10, 10)));
    QTRY_COMPARE(QApplication::activePopupWidget(), file);
    QTest::keyClick(file->windowHandle(), Qt::Key_S);
    QCOMPARE(window->canvas()->tool(), ToolId::Zone);
    QTRY_VERIFY_WITH_TIMEOUT(!window->isWindowModified(), kPatienceMs);
    QTRY_VERIFY(!file->isVisible());
    // Without a menu the key is that of the tool.
    window->activateWindow();
    window->canvas()->setFocus();
    QTRY_VERIFY(window->canvas()->hasFocus());
    QTest::keyClick(window->canvas(), Qt::Key_S);
    QCOMPARE(window->canvas()->tool(), ToolId::Select);
}

void TestMainWindow::rowsLeadToTheCanvas()
{
    MainWindow *window = m_bench->open(m_bench->copyOf(u"head-office"_s));
    QVERIFY(window);
    window->canvas()->setZoom(4);
    QTableView *view = window->panels().connections->view();
    QTRY_VERIFY_WITH_TIMEOUT(view->model()->rowCount() > 20, kPatienceMs);
    view->selectRow(20);
    const Selection &selection = window->session().selection().selection();
    QVERIFY(selection.line);
    const QRectF before = window->canvas()->camera().visible();
    emit window->panels().connections->activated();
    QVERIFY(window->canvas()->camera().visible() != before);
}

void TestMainWindow::theHeadOfficeIsLegibleInALowWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1280 by 800") << QSize(1280, 800);
    QTest::newRow("1366 by 768") << QSize(1366, 768);
}

/// With all panels as they are at first, it shows the names of its hosts.
void TestMainWindow::theHeadOfficeIsLegibleInALowWindow()
{
    QFETCH(QSize, size);
    MainWindow *window = m_bench->open(m_bench->copyOf(u"head-office"_s));
    window->resize(size);
    QTRY_COMPARE(window->size(), size);
    QCoreApplication::processEvents();
    const double zoom = window->canvas()->zoom();
    QVERIFY2(rendering::detailFor(zoom, rendering::Detail::Full) != rendering::Detail::Overview,
             QByteArray::number(zoom));
}

/// As a dragged zone does, also those that the automatic layout has placed; one step back.
void TestMainWindow::aTypedPlaceTakesTheHostsOfAZoneAlong()
{
    MainWindow *window = m_bench->open(m_bench->copyOf(u"head-office"_s));
    QVERIFY(window);
    const Topology before = window->session().topology();
    const ZoneId zone = before.zones.firstKey();
    const Diagram stood = window->canvas()->scene().diagram();
    const QRectF from = findZone(stood, zone)->rect;
    Selection selected;
    selected.zones.insert(zone);
    window->session().selection().select(selected);
    auto *place = editorOf<QLineEdit>(window, u"Place"_s);
    QVERIFY(place);
    place->setFocus();
    place->selectAll();
    QTest::keyClicks(place, u"2000, 1000, %1, %2"_s.arg(from.width()).arg(from.height()));
    const Diagram &stands = window->canvas()->scene().diagram();
    const QPointF offset = QPointF(2000, 1000) - from.topLeft();
    QCOMPARE(findZone(stands, zone)->rect, from.translated(offset));
    for (const Card &card : stood.cards) {
        const bool isInZone = before.hosts.value(card.host).zone == zone;
        QCOMPARE(findCard(stands, card.host)->rect,
                 card.rect.translated(isInZone ? offset : QPointF()));
    }
    window->session().undoStack().undo();
    QVERIFY(window->session().topology() == before);
}

void TestMainWindow::whatIsPinnedInTheInspectorHasAPlace()
{
    MainWindow *window = m_bench->open(m_bench->copyOf(u"head-office"_s));
    QVERIFY(window);
    const Topology &topology = window->session().topology();
    const HostId host = topology.hosts.firstKey();
    QVERIFY(!topology.hosts.value(host).position);
    window->session().selection().selectHost(host);
    auto *box = editorOf<QCheckBox>(window, u"Placed by hand"_s);
    QVERIFY(box);
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(topology.hosts.value(host).pinned);
    QCOMPARE(topology.hosts.value(host).position,
             findCard(window->canvas()->scene().diagram(), host)->rect.center());
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(!topology.hosts.value(host).pinned);
}

void TestMainWindow::panelsComeBackAsTheyWere()
{
    const QString path = m_bench->copyOf(u"single-server"_s);
    MainWindow *window = m_bench->open(path);
    QVERIFY(window);
    const auto dock = [](MainWindow *of) { return of->findChild<QDockWidget *>(u"inspector"_s); };
    QVERIFY(dock(window)->isVisible());
    dock(window)->hide();
    window->close();
    MainWindow *again = m_bench->open(path);
    QVERIFY(again);
    QVERIFY(!dock(again)->isVisible());
    trigger(again, ActionId::ResetPanels);
    QVERIFY(dock(again)->isVisible());

    // A window that never showed a drawing has no panels worth remembering.
    again->close();
    windows().add()->close();
    MainWindow *third = m_bench->open(path);
    QVERIFY(third);
    QVERIFY(dock(third)->isVisible());
}

void TestMainWindow::aClickOnAStepGoesBackToIt()
{
    MainWindow *window = m_bench->open(m_bench->copyOf(u"head-office"_s));
    QVERIFY(window);
    QUndoView *steps = window->panels().steps;
    QVERIFY(!steps->isVisible());
    const QByteArray before = writeDrawing(window->session().topology());
    for (int i = 0; i < 3; ++i)
        WindowBench::edit(window);
    window->panels().raise(steps);
    QCOMPARE(steps->model()->rowCount(), 4);
    QTest::mouseClick(steps->viewport(), Qt::LeftButton, {},
                      steps->visualRect(steps->model()->index(0, 0)).center());
    QCOMPARE(writeDrawing(window->session().topology()), before);
    QCOMPARE(window->session().undoStack().index(), 0);
}

void TestMainWindow::changedKeysCountInEveryWindow()
{
    MainWindow *first = windows().add();
    MainWindow *second = windows().add();
    trigger(first, ActionId::Shortcuts);
    auto *dialog = first->findChild<ShortcutsDialog *>();
    QVERIFY(dialog);
    auto *tree = dialog->findChild<QTreeWidget *>();
    const auto items = tree->findItems(u"Draw Zone"_s, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(items.size(), 1);
    tree->setCurrentItem(items.first());
    const QKeySequence keys(Qt::CTRL | Qt::Key_G);
    dialog->findChild<QKeySequenceEdit *>()->setKeySequence(keys);
    dialog->accept();
    QCOMPARE(first->actions()[ActionId::ZoneTool]->shortcut(), keys);
    QCOMPARE(second->actions()[ActionId::ZoneTool]->shortcut(), keys);
    QCOMPARE(windows().add()->actions()[ActionId::ZoneTool]->shortcut(), keys);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
