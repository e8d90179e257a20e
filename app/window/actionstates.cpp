#include "window/actionstates.h"

#include "canvas/canvasview.h"
#include "topology/grouping.h"
#include "topology/manyhosts.h"
#include "window/actions.h"
#include "window/drawingcontroller.h"
#include "window/menus.h"

namespace portolan::app {

namespace {

using views::CanvasView;
using views::DrawingSession;
using views::SelectionModel;

/// What any drawing allows, also an empty one.
constexpr ActionId kOfDrawing[] = {
    ActionId::SaveAs,        ActionId::SaveCopy,
    ActionId::ImportHosts,   ActionId::Export,
    ActionId::SaveScripts,   ActionId::Print,
    ActionId::ZoomIn,        ActionId::ZoomOut,
    ActionId::ZoomActual,    ActionId::ZoomFit,
    ActionId::ShowLegend,    ActionId::PanTool,
    ActionId::SelectTool,    ActionId::ZoneTool,
    ActionId::MakeZone,      ActionId::NoteTool,
    ActionId::InsertPicture, ActionId::CheckFromHere,
    ActionId::OpenResults,   ActionId::OpenResultsFolder,
    ActionId::ForgetResults, ActionId::ResolveNames,
    ActionId::NextPanel,     ActionId::PreviousPanel,
    ActionId::PanelList,     ActionId::GoBack,
    ActionId::GoForward,     ActionId::ResetPanels,
};

} // namespace

ActionStates::ActionStates(const ActionSet &actions, const DrawingController &controller,
                           DrawingSession &session, CanvasView *canvas)
    : QObject(canvas)
    , m_actions(actions)
    , m_controller(controller)
    , m_session(session)
    , m_canvas(canvas)
{
    connectSources();
    update();
}

void ActionStates::connectSources()
{
    QUndoStack &stack = m_session.undoStack();
    connect(&m_controller, &DrawingController::opened, this, &ActionStates::update);
    connect(&m_controller, &DrawingController::nameChanged, this, &ActionStates::updateFile);
    connect(&m_controller, &DrawingController::busy, this, &ActionStates::updateFile);
    connect(&m_controller, &DrawingController::changedOnDisk, this, &ActionStates::updateFile);
    connect(&m_session, &DrawingSession::changed, this, &ActionStates::updateSelection);
    connect(&m_session.selection(), &SelectionModel::changed, this, &ActionStates::updateSelection);
    connect(m_canvas, &CanvasView::canPasteChanged, this, &ActionStates::updateSelection);
    connect(m_canvas, &CanvasView::diagramChanged, this, &ActionStates::updateBends);
    connect(m_canvas, &CanvasView::toolChanged, this, &ActionStates::updateTool);
    connect(m_canvas, &CanvasView::placingChanged, this, &ActionStates::updateTool);
    connect(&stack, &QUndoStack::canUndoChanged, this, &ActionStates::updateSteps);
    connect(&stack, &QUndoStack::canRedoChanged, this, &ActionStates::updateSteps);
    connect(&stack, &QUndoStack::undoTextChanged, this, &ActionStates::updateSteps);
    connect(&stack, &QUndoStack::redoTextChanged, this, &ActionStates::updateSteps);
}

void ActionStates::update()
{
    for (const ActionId id : kOfDrawing)
        m_actions[id]->setEnabled(m_controller.hasDrawing());
    updateFile();
    updateSelection();
    updateSteps();
    updateTool();
}

void ActionStates::updateFile()
{
    m_actions[ActionId::Save]->setEnabled(m_controller.canSave());
    m_actions[ActionId::Revert]->setEnabled(m_controller.canRevert());
}

void ActionStates::updateSelection()
{
    const views::Selection &selection = m_session.selection().selection();
    const Topology &topology = m_session.topology();
    const bool hasThings = selection.hasThings();
    for (const ActionId id : {ActionId::Cut, ActionId::Copy, ActionId::Duplicate, ActionId::Delete})
        m_actions[id]->setEnabled(hasThings);
    const bool areMany = selection.hosts.size() > 1;
    m_actions[ActionId::Rename]->setEnabled(selection.thingCount() == 1 || areMany);
    m_actions[ActionId::Rename]->setText(areMany ? tr("Re&name…") : tr("Re&name"));
    m_actions[ActionId::SendToZone]->setEnabled(!selection.hosts.isEmpty());
    m_actions[ActionId::ReplacePicture]->setEnabled(m_canvas->canReplacePicture());
    for (const ActionId id :
         {ActionId::SelectAlike, ActionId::SelectSameRole, ActionId::SelectSameZone,
          ActionId::SelectSameProfile, ActionId::SelectSameProblem})
        m_actions[id]->setEnabled(!selection.hosts.isEmpty());
    updateArranging();
    updateGrouping();
    updateBends();
    updateFolding();
    m_actions[ActionId::ZoomSelection]->setEnabled(!selection.isEmpty());
    m_actions[ActionId::Paste]->setEnabled(m_controller.hasDrawing() && m_canvas->canPaste());
    const bool hasAny = !topology.hosts.isEmpty() || !topology.zones.isEmpty();
    m_actions[ActionId::SelectAll]->setEnabled(m_controller.hasDrawing() &&
                                               (hasAny || !topology.annotations.isEmpty()));
    for (const ActionId id : {ActionId::LayOut, ActionId::LayOutAlsoPinned, ActionId::Find,
                              ActionId::FindNext, ActionId::FindPrevious})
        m_actions[id]->setEnabled(m_controller.hasDrawing() && hasAny);
}

void ActionStates::updateArranging()
{
    const QSet<HostId> &hosts = m_session.selection().selection().hosts;
    for (const ActionId id : {ActionId::AlignLeft, ActionId::AlignCentre, ActionId::AlignRight,
                              ActionId::AlignTop, ActionId::AlignMiddle, ActionId::AlignBottom})
        m_actions[id]->setEnabled(hosts.size() > 1);
    for (const ActionId id : {ActionId::DistributeAcross, ActionId::DistributeDown})
        m_actions[id]->setEnabled(hosts.size() > 2);
    m_actions[ActionId::Pin]->setEnabled(!hosts.isEmpty());
    const std::vector<const Host *> selected = hostsIn(m_session.topology(), hosts);
    m_actions[ActionId::Pin]->setChecked(!selected.empty() &&
                                         std::ranges::all_of(selected, &Host::pinned));
}

void ActionStates::updateGrouping()
{
    const views::Selection &selection = m_session.selection().selection();
    const HostId *single = selection.singleHost();
    const Host host = single ? m_session.topology().hosts.value(*single) : Host();
    m_actions[ActionId::MakeGroup]->setEnabled(selection.hosts.size() > 1);
    m_actions[ActionId::SplitGroup]->setEnabled(isGroup(host));
    m_actions[ActionId::MoveRole]->setEnabled(!host.roles.isEmpty());
}

void ActionStates::updateBends()
{
    const bool canMove = m_canvas->canMoveBends();
    for (const ActionId id : {ActionId::Bends, ActionId::BendLeft, ActionId::BendRight,
                              ActionId::BendUp, ActionId::BendDown, ActionId::NextBend})
        m_actions[id]->setEnabled(canMove);
    m_actions[ActionId::ResetBends]->setEnabled(m_canvas->canResetBends());
}

/// Not by what could be folded: that is the whole drawing's to tell, at every click.
void ActionStates::updateFolding()
{
    const QMap<HostId, Host> &hosts = m_session.topology().hosts;
    const bool hasHosts = m_controller.hasDrawing() && !hosts.isEmpty();
    const bool isFolded = std::ranges::any_of(hosts, &Host::folded);
    for (const ActionId id : {ActionId::Folding, ActionId::FoldLike, ActionId::FoldAll})
        m_actions[id]->setEnabled(hasHosts);
    for (const ActionId id : {ActionId::Unfold, ActionId::UnfoldAll})
        m_actions[id]->setEnabled(hasHosts && isFolded);
}

void ActionStates::updateSteps()
{
    const QUndoStack &stack = m_session.undoStack();
    const auto show = [](QAction *action, bool isPossible, const QString &named,
                         const QString &plain) {
        action->setEnabled(isPossible);
        action->setText(isPossible ? named : plain);
    };
    show(m_actions[ActionId::Undo], stack.canUndo(),
         tr("&Undo: %1").arg(withoutMnemonic(stack.undoText())), tr("&Undo"));
    show(m_actions[ActionId::Redo], stack.canRedo(),
         tr("&Redo: %1").arg(withoutMnemonic(stack.redoText())), tr("&Redo"));
}

void ActionStates::updateTool()
{
    const bool isPlacing = !m_controller.hasDrawing() || !m_canvas->placedRole().isEmpty();
    const auto show = [&](ActionId id, views::ToolId tool) {
        m_actions[id]->setChecked(!isPlacing && m_canvas->tool() == tool);
    };
    show(ActionId::SelectTool, views::ToolId::Select);
    show(ActionId::ZoneTool, views::ToolId::Zone);
    show(ActionId::PanTool, views::ToolId::Pan);
    show(ActionId::NoteTool, views::ToolId::Note);
}

} // namespace portolan::app
