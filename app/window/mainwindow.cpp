#include "window/mainwindow.h"

#include "canvas/canvasview.h"
#include "commands/alikeselector.h"
#include "commands/hostfinder.h"
#include "commands/networkresults.h"
#include "dialogs/newdialog.h"
#include "dialogs/startpage.h"
#include "files/templates.h"
#include "panels/inspector/inspector.h"
#include "panels/networkpanel.h"
#include "panels/problemspanel.h"
#include "panels/rolepalette.h"
#include "panels/scripts/scriptspanel.h"
#include "window/actionstates.h"
#include "window/arrangingactions.h"
#include "window/dialogs.h"
#include "window/droppedfiles.h"
#include "window/hostlists.h"
#include "window/menus.h"
#include "window/messagebar.h"
#include "window/networkchecks.h"
#include "window/newdrawing.h"
#include "window/panelfocus.h"
#include "window/panels.h"
#include "window/recentmenu.h"
#include "window/rolemenu.h"
#include "window/settings.h"
#include "window/statusline.h"
#include "window/zonemenu.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan::app {

using namespace Qt::StringLiterals;
using views::CanvasView;
using views::StartPage;
using views::TablePanel;

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_actions(this)
    , m_canvas(new CanvasView(m_session, this))
    , m_startPage(new StartPage(this))
    , m_messageBar(new MessageBar(this))
    , m_pages(new QStackedWidget(this))
    , m_statusLine(new StatusLine(m_session, this))
    , m_controller(new DrawingController(
          m_session, [this] { return m_canvas->placedTopology(); }, this))
    , m_network(new NetworkChecks(m_session, *m_controller, this))
    , m_lists(new HostLists(m_session, m_canvas, this))
    , m_finder(new views::HostFinder(m_session, this))
    , m_panels(std::make_unique<Panels>(m_session, m_canvas, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    buildCentre();
    buildMenus();
    new ActionStates(m_actions, *m_controller, m_session, m_canvas);
    connectFileActions();
    connectEditActions();
    connectSelectingAlike();
    connectArranging(m_actions, m_session, m_canvas);
    connectViewActions();
    connectFinding();
    connectNetwork();
    connectHelpActions();
    connectCanvas();
    connectController();
    connectPanels();
    keepMnemonics(this);
    m_layout = std::make_unique<WindowLayout>(this);
    m_panels->setVisible(false);
    showName();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildCentre()
{
    m_startPage->setRecentFiles(Settings().recentFiles());
    m_pages->addWidget(m_startPage);
    m_pages->addWidget(m_canvas);
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messageBar);
    layout->addWidget(m_lists->bar());
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
    setStatusBar(m_statusLine);
    m_statusLine->setHasDrawing(false);
}

void MainWindow::buildMenus()
{
    auto *recent = new RecentMenu(this);
    connect(recent, &RecentMenu::fileChosen, this,
            [this](const QString &path) { emit openWanted({path}); });
    m_actions[ActionId::OpenRecent]->setMenu(recent);
    auto *zones = new ZoneMenu(m_session, this);
    connect(zones, &ZoneMenu::zoneChosen, m_canvas, &CanvasView::sendToZone);
    m_actions[ActionId::SendToZone]->setMenu(zones);
    auto *roles = new RoleMenu(m_session, this);
    connect(roles, &RoleMenu::roleChosen, this,
            [this](const RoleId &role) { openMoveRole(role, m_session, m_canvas); });
    m_actions[ActionId::MoveRole]->setMenu(roles);
    auto *tools = new QActionGroup(this);
    for (const ActionId id :
         {ActionId::SelectTool, ActionId::ZoneTool, ActionId::PanTool, ActionId::NoteTool})
        tools->addAction(m_actions[id]);
    for (const ActionId id : actionsOfCanvas()) {
        m_actions[id]->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_canvas->addAction(m_actions[id]);
    }
    giveSubmenus(this, m_actions);
    fillMenuBar(this, m_actions);
    const QToolBar *bar = makeToolBar(this, m_actions);
    auto *panels = new QMenu(this);
    panels->addActions(m_panels->toggles());
    panels->addSeparator();
    panels->addAction(bar->toggleViewAction());
    m_actions[ActionId::PanelList]->setMenu(panels);
}

void MainWindow::on(ActionId id, const std::function<void()> &act)
{
    connect(m_actions[id], &QAction::triggered, this, [this, act] {
        m_canvas->finishRenaming();
        act();
    });
}

void MainWindow::connectFileActions()
{
    on(ActionId::New, [this] { chooseNew({}); });
    on(ActionId::Open, [this] { chooseFiles(); });
    on(ActionId::Save, [this] { m_controller->save(); });
    on(ActionId::SaveAs, [this] { m_controller->saveAs(); });
    on(ActionId::SaveCopy, [this] { m_controller->saveCopy(); });
    on(ActionId::Revert, [this] { m_controller->revert(); });
    on(ActionId::ImportHosts, [this] { m_lists->import(); });
    on(ActionId::Export, [this] { openExport(m_session, m_canvas, m_controller->path(), false); });
    on(ActionId::SaveScripts,
       [this] { openExport(m_session, m_canvas, m_controller->path(), true); });
    on(ActionId::Print, [this] { openPrint(m_session, m_canvas); });
    on(ActionId::Close, [this] { close(); });
    on(ActionId::Quit, [this] { emit quitWanted(); });
    connect(m_startPage, &StartPage::templateChosen, this, &MainWindow::startWith);
    connect(m_startPage, &StartPage::openWanted, this, &MainWindow::chooseFiles);
    connect(m_startPage, &StartPage::fileChosen, this,
            [this](const QString &path) { emit openWanted({path}); });
}

void MainWindow::connectEditActions()
{
    on(ActionId::Undo, [this] { m_session.undoStack().undo(); });
    on(ActionId::Redo, [this] { m_session.undoStack().redo(); });
    on(ActionId::Cut, [this] { m_canvas->cut(); });
    on(ActionId::Copy, [this] { m_canvas->copy(); });
    on(ActionId::Paste, [this] { m_canvas->paste(); });
    on(ActionId::Duplicate, [this] { m_canvas->duplicate(); });
    on(ActionId::Delete, [this] { m_canvas->removeSelection(); });
    on(ActionId::SelectAll, [this] { m_canvas->selectAll(); });
    on(ActionId::Rename, [this] { m_canvas->rename(); });
    on(ActionId::SelectTool, [this] { m_canvas->setTool(views::ToolId::Select); });
    on(ActionId::ZoneTool, [this] { m_canvas->setTool(views::ToolId::Zone); });
    on(ActionId::PanTool, [this] { m_canvas->setTool(views::ToolId::Pan); });
    on(ActionId::NoteTool, [this] { m_canvas->setTool(views::ToolId::Note); });
    on(ActionId::InsertPicture, [this] { openPicture(m_canvas); });
    on(ActionId::ReplacePicture, [this] { openOtherPicture(m_canvas); });
    on(ActionId::LayOut, [this] { m_canvas->layOutAll(false); });
    on(ActionId::LayOutAlsoPinned, [this] { askToLayOutPinned(); });
}

void MainWindow::connectSelectingAlike()
{
    auto *selector = new views::AlikeSelector(m_session, this);
    const QList<QPair<ActionId, Alikeness>> kinds = {
        {ActionId::SelectSameRole, Alikeness::Role},
        {ActionId::SelectSameZone, Alikeness::Zone},
        {ActionId::SelectSameProfile, Alikeness::Profile},
        {ActionId::SelectSameProblem, Alikeness::Problem},
    };
    for (const auto &[id, kind] : kinds)
        on(id, [selector, kind = kind] { selector->select(kind); });
}

void MainWindow::connectViewActions()
{
    on(ActionId::ZoomIn, [this] { m_canvas->zoomIn(); });
    on(ActionId::ZoomOut, [this] { m_canvas->zoomOut(); });
    on(ActionId::ZoomActual, [this] { m_canvas->setZoom(1); });
    on(ActionId::ZoomFit, [this] { m_canvas->fit(); });
    on(ActionId::ZoomSelection, [this] { m_canvas->fitSelection(); });
    on(ActionId::GoBack, [this] { m_canvas->goBack(); });
    on(ActionId::GoForward, [this] { m_canvas->goForward(); });
    QAction *legend = m_actions[ActionId::ShowLegend];
    connect(legend, &QAction::toggled, m_canvas, &CanvasView::showLegend);
    on(ActionId::ShowLegend, [legend] { Settings().setShowsLegend(legend->isChecked()); });
    legend->setChecked(Settings().showsLegend());
    m_canvas->showLegend(legend->isChecked());
    on(ActionId::NextPanel, [this] { PanelFocus(m_canvas, *m_panels).step(true); });
    on(ActionId::PreviousPanel, [this] { PanelFocus(m_canvas, *m_panels).step(false); });
    on(ActionId::ResetPanels, [this] { m_layout->resetPanels(); });
}

void MainWindow::connectFinding()
{
    on(ActionId::Find, [this] { openFind(*m_finder, m_session, m_canvas); });
    on(ActionId::FindNext, [this] { findAgain(1); });
    on(ActionId::FindPrevious, [this] { findAgain(-1); });
    on(ActionId::Commands, [this] { openCommands(m_actions, m_session, m_canvas); });
    connect(m_finder, &views::HostFinder::stepped, this, [this](int number, int count) {
        m_canvas->revealSelection();
        QString text = count == 0 ? tr("No host found for “%1”").arg(m_finder->text())
                                  : tr("Host %1 of %2 found").arg(number).arg(count);
        if (const int together = m_canvas->hostsOnSelectedCard(); together > 1)
            text = tr("%1, in a fold of %2 hosts").arg(text).arg(together);
        m_statusLine->tell(text);
    });
}

void MainWindow::connectNetwork()
{
    on(ActionId::CheckFromHere, [this] { m_network->check(); });
    on(ActionId::OpenResults, [this] { m_network->chooseResults(false); });
    on(ActionId::OpenResultsFolder, [this] { m_network->chooseResults(true); });
    on(ActionId::ForgetResults, [this] { m_session.network().clear(); });
    on(ActionId::ResolveNames, [this] { m_network->resolve(); });
    for (views::NetworkPanel *panel : {m_panels->proof, m_panels->results}) {
        connect(panel, &views::NetworkPanel::checkWanted, m_actions[ActionId::CheckFromHere],
                &QAction::trigger);
        connect(panel, &views::NetworkPanel::openWanted, m_actions[ActionId::OpenResultsFolder],
                &QAction::trigger);
        connect(panel, &views::NetworkPanel::saveWanted, m_network,
                [this, panel] { m_network->save(*panel); });
    }
    connect(m_network, &NetworkChecks::told, m_statusLine, &StatusLine::tell);
    connect(m_network, &NetworkChecks::found, this, [this] { m_panels->raise(m_panels->proof); });
}

void MainWindow::connectHelpActions()
{
    on(ActionId::Preferences, [this] { openPreferences(this); });
    on(ActionId::Shortcuts, [this] { openShortcuts(this, m_actions); });
    on(ActionId::Help, [this] { openHelp(this); });
    on(ActionId::About, [this] { openAbout(this); });
    on(ActionId::AboutQt, [] { QApplication::aboutQt(); });
}

void MainWindow::connectCanvas()
{
    connect(m_canvas, &CanvasView::zoomChanged, m_statusLine, &StatusLine::showZoom);
    connect(m_canvas, &CanvasView::statusMessage, m_statusLine, &StatusLine::tell);
    connect(m_canvas, &CanvasView::renameManyWanted, this,
            [this] { openRename(m_session, m_canvas); });
    connect(m_lists, &HostLists::told, m_statusLine, &StatusLine::tell);
    connect(m_canvas, &CanvasView::placingChanged, m_panels->palette,
            &views::RolePalette::showChosen);
    connect(m_canvas, &CanvasView::hostActivated, this, [this] {
        m_panels->raise(m_panels->inspector);
        m_panels->inspector->enter();
    });
    connect(m_panels->inspector, &views::Inspector::left, m_canvas,
            [this] { m_canvas->setFocus(Qt::OtherFocusReason); });
    connect(m_panels->inspector, &views::Inspector::unfoldWanted, m_canvas,
            &CanvasView::unfoldHosts);
    connect(m_panels->inspector, &views::Inspector::pinWanted, m_canvas, &CanvasView::pinHosts);
    connect(m_panels->inspector, &views::Inspector::zonePlaceWanted, m_canvas,
            &CanvasView::placeZone);
    auto *menu = new QMenu(this);
    connect(m_canvas, &CanvasView::contextMenuRequested, menu, [this, menu](const QPoint &place) {
        fillCanvasMenu(menu, m_actions);
        menu->popup(place);
    });
    connect(m_statusLine, &StatusLine::fitWanted, m_canvas, &CanvasView::fit);
    connect(m_statusLine, &StatusLine::problemsWanted, this,
            [this] { m_panels->raise(m_panels->problems); });
}

void MainWindow::connectController()
{
    connect(m_controller, &DrawingController::opened, this, &MainWindow::showDrawing);
    connect(m_controller, &DrawingController::nameChanged, this, &MainWindow::showName);
    connect(m_controller, &DrawingController::busy, m_statusLine, &StatusLine::showBusy);
    connect(m_controller, &DrawingController::changedOnDisk, this,
            &MainWindow::askAboutForeignWork);
    connect(m_controller, &DrawingController::fileUsed, this,
            [](const QString &path) { Settings().addRecentFile(path); });
    connect(m_controller, &DrawingController::fileMissing, this, [this](const QString &path) {
        Settings().removeRecentFile(path);
        m_startPage->setRecentFiles(Settings().recentFiles());
    });
    connect(m_messageBar, &MessageBar::answered, this, [this](bool wantsReload) {
        if (wantsReload)
            m_controller->revert();
        else
            m_controller->keepMine();
    });
}

void MainWindow::connectPanels()
{
    connect(m_panels->palette, &views::RolePalette::chosen, m_canvas, [this](const RoleId &role) {
        m_canvas->placeOnClick(role);
        if (role.isEmpty())
            m_canvas->setFocus(Qt::OtherFocusReason);
    });
    connect(m_panels->palette, &views::RolePalette::wanted, m_canvas, &CanvasView::placeNow);
    connect(m_panels->palette, &views::RolePalette::noteWanted, m_canvas,
            &CanvasView::placeNoteNow);
    connect(m_panels->palette, &views::RolePalette::noteChosen, m_canvas, [this](bool isChosen) {
        m_canvas->setTool(isChosen ? views::ToolId::Note : views::ToolId::Select);
    });
    connect(m_canvas, &CanvasView::toolChanged, m_panels->palette, [this](views::ToolId tool) {
        m_panels->palette->showNoteChosen(tool == views::ToolId::Note);
    });
    connect(m_panels->scripts, &views::ScriptsPanel::saveAllWanted,
            m_actions[ActionId::SaveScripts], &QAction::trigger);
    const QList<TablePanel *> tables = {m_panels->connections,  m_panels->rules,
                                        m_panels->requirements, m_panels->problems,
                                        m_panels->proof,        m_panels->results};
    for (TablePanel *table : tables)
        connect(table, &TablePanel::activated, m_canvas, &CanvasView::revealSelection);
    connect(m_panels->rules, &TablePanel::rulesSelected, m_panels->scripts,
            &views::ScriptsPanel::markRules);
}

void MainWindow::showDrawing()
{
    m_messageBar->hide();
    m_lists->bar()->hide();
    if (m_pages->currentWidget() != m_canvas) {
        m_pages->setCurrentWidget(m_canvas);
        m_layout->restorePanels();
    }
    m_statusLine->setHasDrawing(true);
    m_statusLine->showZoom(m_canvas->zoom());
    m_canvas->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showName()
{
    const QString program = QApplication::applicationDisplayName();
    const bool hasDrawing = m_controller->hasDrawing();
    setWindowTitle(hasDrawing ? u"%1[*] – %2"_s.arg(m_controller->displayName(), program)
                              : program);
    setWindowFilePath(m_controller->path());
    setWindowModified(hasDrawing && m_controller->isModified());
}

void MainWindow::startWith(const QString &templateId)
{
    const bool hasQuestions = std::ranges::any_of(templateList(), [&](const TemplateInfo &info) {
        return info.id == templateId && info.takesSizes;
    });
    if (hasQuestions)
        chooseNew(templateId);
    else
        emit createWanted(newDrawing(templateId, {}));
}

void MainWindow::chooseNew(const QString &templateId)
{
    auto *dialog = new views::NewDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->choose(templateId);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        emit createWanted(newDrawing(dialog->templateId(), dialog->options()));
    });
    dialog->open();
}

void MainWindow::chooseFiles()
{
    const QString folder = QFileInfo(m_controller->path()).absolutePath();
    const QStringList paths =
        QFileDialog::getOpenFileNames(this, tr("Open Drawings"), folder, drawingFilter());
    if (!paths.isEmpty())
        emit openWanted(paths);
}

void MainWindow::askAboutForeignWork()
{
    m_messageBar->ask(tr("“%1” was changed by another program.").arg(m_controller->displayName()),
                      tr("Reload"), tr("Keep Mine"));
}

void MainWindow::askToLayOutPinned()
{
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Lay Out All"),
                        tr("Arrange also what was placed by hand?"), QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("One undo brings everything back to its place."));
    QPushButton *layOut = box->addButton(tr("Lay Out"), QMessageBox::AcceptRole);
    connect(layOut, &QPushButton::clicked, m_canvas, [this] { m_canvas->layOutAll(true); });
    box->open();
}

/// What was never searched for is asked for first.
void MainWindow::findAgain(int by)
{
    if (m_finder->text().isEmpty())
        openFind(*m_finder, m_session, m_canvas);
    else
        m_finder->step(by);
}

void MainWindow::closeForGood()
{
    m_isSafe = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_canvas->finishRenaming();
    if (!m_isSafe && m_controller->isUnsafe()) {
        event->ignore();
        // Not from within this event: a window that is closing does not close again.
        m_controller->whenSafe([this] {
            QMetaObject::invokeMethod(this, &MainWindow::closeForGood, Qt::QueuedConnection);
        });
        return;
    }
    m_layout->remember(m_pages->currentWidget() == m_canvas);
    event->accept();
    emit closed();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const QStringList files = droppedFiles(*event->mimeData());
    QStringList inserted;
    QStringList drawings;
    for (const QString &file : files)
        (isInsertedFile(file) ? inserted : drawings).append(file);
    if (!drawings.isEmpty())
        emit openWanted(drawings);
    if (!inserted.isEmpty())
        insertFiles(inserted, event->position());
}

/// Into this drawing; a window that shows none gets an empty one.
void MainWindow::insertFiles(const QStringList &paths, const QPointF &place)
{
    if (!m_controller->hasDrawing()) {
        connect(
            m_controller, &DrawingController::opened, this,
            [this, paths, place] { insertFiles(paths, place); },
            Qt::ConnectionType(Qt::SingleShotConnection));
        emit createWanted(newDrawing({}, {}));
        return;
    }
    m_lists->insert(paths, m_canvas->viewport()->mapFrom(this, place));
}

} // namespace portolan::app
