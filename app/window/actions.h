#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <optional>

namespace portolan::app {

enum class ActionId {
    New,
    Open,
    OpenRecent,
    Save,
    SaveAs,
    SaveCopy,
    Revert,
    ImportHosts,
    Export,
    SaveScripts,
    Print,
    Close,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    Duplicate,
    Delete,
    SelectAll,
    SelectAlike,
    SelectSameRole,
    SelectSameZone,
    SelectSameProfile,
    SelectSameProblem,
    Rename,
    Find,
    FindNext,
    FindPrevious,
    Commands,
    SelectTool,
    ZoneTool,
    PanTool,
    NoteTool,
    InsertPicture,
    ReplacePicture,
    LayOut,
    LayOutAlsoPinned,
    SendToZone,
    MakeZone,
    MakeGroup,
    SplitGroup,
    Folding,
    FoldLike,
    FoldAll,
    Unfold,
    UnfoldAll,
    MoveRole,
    Pin,
    CheckFromHere,
    OpenResults,
    OpenResultsFolder,
    ForgetResults,
    ResolveNames,
    AlignLeft,
    AlignCentre,
    AlignRight,
    AlignTop,
    AlignMiddle,
    AlignBottom,
    DistributeAcross,
    DistributeDown,
    Bends,
    BendLeft,
    BendRight,
    BendUp,
    BendDown,
    NextBend,
    ResetBends,
    ZoomIn,
    ZoomOut,
    ZoomActual,
    ZoomFit,
    ZoomSelection,
    GoBack,
    GoForward,
    ShowLegend,
    NextPanel,
    PreviousPanel,
    PanelList,
    ResetPanels,
    Preferences,
    Shortcuts,
    Help,
    About,
    AboutQt,
};

/// What the program knows of an action: where it stands and how it is called is data.
struct ActionDefinition
{
    ActionId id;
    const char *name;           ///< stable: under it a changed shortcut is stored
    const char *text;           ///< to be translated, with its mnemonic
    const char *tip;            ///< to be translated; for tool tip and status bar
    const char *icon = nullptr; ///< file of resources/icons without its `action-`
    QKeySequence::StandardKey standardKey = QKeySequence::UnknownKey;
    const char *keys = nullptr; ///< portable text, where the platform has no standard one
    QAction::MenuRole role = QAction::NoRole;
    bool isCheckable = false;
};

/// A menu; a separator where there is no action.
struct MenuDefinition
{
    const char *title; ///< to be translated
    QList<std::optional<ActionId>> entries;
};

/// What opens beside an entry of a menu.
struct SubmenuDefinition
{
    ActionId parent;
    QList<ActionId> entries;
};

const QList<ActionDefinition> &actionDefinitions();
const ActionDefinition &definitionOf(ActionId id);
const QList<MenuDefinition> &menuDefinitions();
/// Those whose entries are actions; others list what there is when they open.
const QList<SubmenuDefinition> &submenuDefinitions();
/// What one does often.
const QList<std::optional<ActionId>> &toolBarEntries();
/// Those whose keys mean something else in a table or a text: they count on the canvas only.
const QList<ActionId> &actionsOfCanvas();
/// What one does with a selection, for the menu of the canvas.
const QList<std::optional<ActionId>> &canvasMenuEntries();

/// The actions of one window, made from the table, with the shortcuts that a person has chosen.
class ActionSet : public QObject
{
    Q_OBJECT

public:
    explicit ActionSet(QObject *parent = nullptr);

    QAction *operator[](ActionId id) const { return m_actions.value(id); }
    const QHash<ActionId, QAction *> &all() const { return m_actions; }
    /// Gives every action the shortcuts that are stored, or its own.
    void loadShortcuts();

private:
    QHash<ActionId, QAction *> m_actions;
};

/// Without mnemonic and dots: what lists of actions show.
QString plainText(const QAction &action);
/// The shortcuts that the action has by itself, on this platform.
QList<QKeySequence> usualShortcuts(const ActionDefinition &definition);

} // namespace portolan::app
