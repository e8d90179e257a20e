#include "window/actions.h"

#include "rendering/icons.h"
#include "window/settings.h"

#include <algorithm>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

constexpr std::nullopt_t kSeparator = std::nullopt;

QAction *makeAction(const ActionDefinition &definition, QObject *parent)
{
    auto *action = new QAction(ActionSet::tr(definition.text), parent);
    action->setObjectName(QString::fromLatin1(definition.name));
    // What buttons show: the text of some actions says more, which only a menu has room for.
    action->setIconText(plainText(*action));
    action->setStatusTip(ActionSet::tr(definition.tip));
    action->setMenuRole(definition.role);
    action->setCheckable(definition.isCheckable);
    if (definition.icon)
        action->setIcon(rendering::icon(u"action-"_s + QLatin1StringView(definition.icon)));
    return action;
}

/// The tip with the keys behind it, as people look them up.
QString toolTip(const ActionDefinition &definition, const QAction &action)
{
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    const QString tip = ActionSet::tr(definition.tip);
    return keys.isEmpty() ? tip : u"%1 (%2)"_s.arg(tip, keys);
}

} // namespace

const QList<MenuDefinition> &menuDefinitions()
{
    using Id = ActionId;
    static const QList<MenuDefinition> menus = {
        {QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&File"),
         {Id::New, Id::Open, Id::OpenRecent, kSeparator, Id::Save, Id::SaveAs, Id::SaveCopy,
          Id::Revert, kSeparator, Id::ImportHosts, Id::Export, Id::SaveScripts, Id::Print,
          kSeparator, Id::Close, Id::Quit}},
        {QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Edit"),
         {Id::Undo, Id::Redo, kSeparator, Id::Cut, Id::Copy, Id::Paste, Id::Duplicate, Id::Delete,
          kSeparator, Id::SelectAll, Id::SelectAlike, Id::Rename, kSeparator, Id::Find,
          Id::FindNext, Id::FindPrevious, Id::Commands, kSeparator, Id::Preferences}},
        {QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Drawing"),
         {Id::SelectTool, Id::ZoneTool, Id::PanTool, kSeparator, Id::NoteTool, Id::InsertPicture,
          Id::ReplacePicture, kSeparator, Id::SendToZone, Id::MakeZone, Id::MakeGroup,
          Id::SplitGroup, Id::Folding, Id::MoveRole, kSeparator, Id::LayOut, Id::LayOutAlsoPinned}},
        {QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Arrange"),
         {Id::AlignLeft, Id::AlignCentre, Id::AlignRight, kSeparator, Id::AlignTop, Id::AlignMiddle,
          Id::AlignBottom, kSeparator, Id::DistributeAcross, Id::DistributeDown, kSeparator,
          Id::Bends, kSeparator, Id::Pin}},
        {QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Network"),
         {Id::CheckFromHere, Id::OpenResults, Id::OpenResultsFolder, Id::ForgetResults, kSeparator,
          Id::ResolveNames}},
        {QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&View"),
         {Id::ZoomIn, Id::ZoomOut, Id::ZoomActual, kSeparator, Id::ZoomFit, Id::ZoomSelection,
          kSeparator, Id::GoBack, Id::GoForward, kSeparator, Id::ShowLegend, Id::NextPanel,
          Id::PreviousPanel, Id::PanelList, Id::ResetPanels}},
        {QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Help"),
         {Id::Help, Id::Shortcuts, kSeparator, Id::About, Id::AboutQt}},
    };
    return menus;
}

const QList<SubmenuDefinition> &submenuDefinitions()
{
    using Id = ActionId;
    static const QList<SubmenuDefinition> submenus = {
        {Id::SelectAlike,
         {Id::SelectSameRole, Id::SelectSameZone, Id::SelectSameProfile, Id::SelectSameProblem}},
        {Id::Bends,
         {Id::BendLeft, Id::BendRight, Id::BendUp, Id::BendDown, Id::NextBend, Id::ResetBends}},
        {Id::Folding, {Id::FoldLike, Id::FoldAll, Id::Unfold, Id::UnfoldAll}},
    };
    return submenus;
}

const QList<std::optional<ActionId>> &toolBarEntries()
{
    using Id = ActionId;
    static const QList<std::optional<ActionId>> entries = {
        Id::New,    Id::Open,       Id::Save,     Id::Export,   kSeparator, Id::Undo,   Id::Redo,
        kSeparator, Id::SelectTool, Id::ZoneTool, Id::NoteTool, kSeparator, Id::LayOut, Id::ZoomFit,
    };
    return entries;
}

const QList<ActionId> &actionsOfCanvas()
{
    using Id = ActionId;
    static const QList<ActionId> actions = {
        Id::Cut,       Id::Copy,       Id::Paste,      Id::Duplicate, Id::Delete, Id::SelectAll,
        Id::Rename,    Id::SelectTool, Id::ZoneTool,   Id::PanTool,   Id::Pin,    Id::NoteTool,
        Id::MakeZone,  Id::MakeGroup,  Id::SplitGroup, Id::FoldLike,  Id::Unfold, Id::BendLeft,
        Id::BendRight, Id::BendUp,     Id::BendDown,   Id::NextBend,
    };
    return actions;
}

const QList<std::optional<ActionId>> &canvasMenuEntries()
{
    using Id = ActionId;
    static const QList<std::optional<ActionId>> entries = {
        Id::Cut,           Id::Copy,       Id::Paste,          Id::Duplicate,   Id::Delete,
        kSeparator,        Id::Rename,     Id::ReplacePicture, Id::SendToZone,  Id::MakeZone,
        Id::MakeGroup,     Id::SplitGroup, Id::Folding,        Id::MoveRole,    kSeparator,
        Id::Bends,         kSeparator,     Id::SelectAll,      Id::SelectAlike, kSeparator,
        Id::ZoomSelection, Id::ZoomFit,
    };
    return entries;
}

ActionSet::ActionSet(QObject *parent)
    : QObject(parent)
{
    for (const ActionDefinition &definition : actionDefinitions())
        m_actions.insert(definition.id, makeAction(definition, this));
    loadShortcuts();
}

void ActionSet::loadShortcuts()
{
    const Settings settings;
    for (const ActionDefinition &definition : actionDefinitions()) {
        QAction *action = m_actions.value(definition.id);
        const auto chosen = settings.shortcut(QLatin1StringView(definition.name));
        action->setShortcuts(chosen ? QList<QKeySequence>{*chosen} : usualShortcuts(definition));
        action->setToolTip(toolTip(definition, *action));
    }
}

QString plainText(const QAction &action)
{
    QString text = action.text();
    text.remove(u'&');
    text.remove(u'…');
    return text.trimmed(); // some languages put a blank before the dots
}

QList<QKeySequence> usualShortcuts(const ActionDefinition &definition)
{
    QList<QKeySequence> keys = QKeySequence::keyBindings(definition.standardKey);
    if (keys.isEmpty() && definition.keys)
        keys = {QKeySequence(QString::fromLatin1(definition.keys))};
    return keys;
}

} // namespace portolan::app
