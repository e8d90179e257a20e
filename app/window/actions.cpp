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

const QList<ActionDefinition> &actionDefinitions()
{
    using Id = ActionId;
    using Key = QKeySequence;
    static const QList<ActionDefinition> definitions = {
        {Id::New, "new", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&New…"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Makes a drawing, empty or from a template"),
         "new", Key::New},
        {Id::Open, "open", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Open…"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Opens a drawing"), "open", Key::Open},
        {Id::OpenRecent, "open-recent",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Open &Recent"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Drawings that were opened or saved last")},
        {Id::Save, "save", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Save"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Saves the drawing"), "save", Key::Save},
        {Id::SaveAs, "save-as", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Save &As…"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Saves the drawing in another file and goes on with that"),
         "save-as", Key::SaveAs, "Ctrl+Shift+S"},
        {Id::SaveCopy, "save-copy", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Save a Cop&y…"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Saves the drawing in another file and goes on with this one")},
        {Id::Revert, "revert", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Re&vert"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Reads the file again and drops what was changed since"),
         "refresh"},
        {Id::ImportHosts, "import-hosts",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Import &Hosts…"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Brings the drawing up to date with a list of hosts, and shows first "
                           "what that changes"),
         nullptr, Key::UnknownKey, "Ctrl+I"},
        {Id::Export, "export", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Export…"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Writes pictures, tables and scripts for others"),
         "export", Key::UnknownKey, "Ctrl+E"},
        {Id::SaveScripts, "save-scripts",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Save Scr&ipts…"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Writes the firewall scripts of all hosts into a folder"),
         "script"},
        {Id::Print, "print", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Print…"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Shows the diagram as it will be printed"),
         "print", Key::Print, "Ctrl+P"},
        {Id::Close, "close", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Close"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Closes this window"), nullptr, Key::Close,
         "Ctrl+W"},
        {Id::Quit, "quit", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Quit"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Closes every window"), nullptr, Key::Quit,
         "Ctrl+Q", QAction::QuitRole},
        {Id::Undo, "undo", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Undo"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Takes the last step back"), "undo",
         Key::Undo},
        {Id::Redo, "redo", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Redo"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Makes the step again that was taken back"),
         "redo", Key::Redo},
        {Id::Cut, "cut", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Cu&t"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Moves what is selected to the clipboard"),
         "cut", Key::Cut},
        {Id::Copy, "copy", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Copy"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Copies what is selected to the clipboard"),
         "copy", Key::Copy},
        {Id::Paste, "paste", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Paste"),
         QT_TRANSLATE_NOOP(
             "portolan::app::ActionSet",
             "Inserts a part of a drawing from the clipboard, a list of hosts or a picture"),
         "paste", Key::Paste},
        {Id::Duplicate, "duplicate", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Duplicate"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Makes another of what is selected"),
         "duplicate", Key::UnknownKey, "Ctrl+D"},
        {Id::Delete, "delete", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "De&lete"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Removes what is selected"), "delete",
         // Not the standard keys: Ctrl+D is one of them on some desktops.
         Key::UnknownKey, "Del"},
        {Id::SelectAll, "select-all", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Select &All"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Selects everything"), nullptr,
         Key::SelectAll},
        {Id::SelectAlike, "select-alike",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Select Alike"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Adds to the selected hosts those that are like one of them")},
        {Id::SelectSameRole, "select-same-role",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Hosts of the Same &Role"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Selects every host that has a role in common with a selected one")},
        {Id::SelectSameZone, "select-same-zone",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Hosts in the Same &Zone"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Selects every host that stands in the zone of a selected one")},
        {Id::SelectSameProfile, "select-same-profile",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Hosts with the Same &Scripts"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Selects every host whose profile a selected one shares: the same "
                           "rules on the same platform")},
        {Id::SelectSameProblem, "select-same-problem",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Hosts with the Same &Problem"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Selects every host that has a kind of problem which a selected one "
                           "has")},
        {Id::Rename, "rename", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Re&name"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Changes the name of what is selected"),
         nullptr, Key::UnknownKey, "F2"},
        {Id::Find, "find", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Find…"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Goes to a host by its name, address, role or port"),
         "find", Key::Find},
        {Id::FindNext, "find-next", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Find Ne&xt"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Goes to the next host that was found"),
         nullptr, Key::FindNext, "F3"},
        {Id::FindPrevious, "find-previous",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Find Pre&vious"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Goes to the host that was found before"),
         nullptr, Key::FindPrevious, "Shift+F3"},
        {Id::Commands, "commands", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Co&mmands…"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Does what one finds by a part of its name, or goes to a host"),
         nullptr, Key::UnknownKey, "Ctrl+Shift+P"},
        {Id::SelectTool, "select-tool",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Select and Move"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Selects and moves hosts and zones"),
         "select", Key::UnknownKey, "S", QAction::NoRole, true},
        {Id::ZoneTool, "zone-tool", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Draw &Zone"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Draws a zone; hosts inside become its members"),
         "zone", Key::UnknownKey, "Z", QAction::NoRole, true},
        {Id::NoteTool, "note-tool", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Note"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Puts a text on the drawing, with a click or a drag"),
         "note", Key::UnknownKey, "N", QAction::NoRole, true},
        {Id::InsertPicture, "insert-picture",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Pict&ure…"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Puts a picture on the drawing, such as a logo"),
         "picture"},
        {Id::ReplacePicture, "replace-picture",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Replace Picture…"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Puts another file in place of the selected picture")},
        {Id::PanTool, "pan-tool", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Pan"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Moves the view by dragging"), "pan",
         Key::UnknownKey, "H", QAction::NoRole, true},
        {Id::LayOut, "lay-out", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Lay Out All"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Arranges everything anew, except what was placed by hand"),
         "layout", Key::UnknownKey, "Ctrl+L"},
        {Id::LayOutAlsoPinned, "lay-out-also-pinned",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Lay Out All, &Also Pinned…"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Arranges everything anew, also what was placed by hand")},
        {Id::SendToZone, "send-to-zone",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Send to Z&one"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Puts the selected hosts into a zone, or out of theirs")},
        {Id::MakeGroup, "make-group", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Make &Group"),
         QT_TRANSLATE_NOOP(
             "portolan::app::ActionSet",
             "Draws the selected hosts, which are alike, as one card for all of them"),
         nullptr, Key::UnknownKey, "G"},
        {Id::SplitGroup, "split-group",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Spl&it Group…"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Draws each machine of the selected group as a host of its own"),
         nullptr, Key::UnknownKey, "Shift+G"},
        {Id::Folding, "folding", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Fold"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Shows hosts that are alike as one card, or by themselves")},
        {Id::FoldLike, "fold-like",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Fold Like Hosts"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Shows the selected hosts and those of their zone that are like them "
                           "as one card with their number"),
         nullptr, Key::UnknownKey, "F"},
        {Id::FoldAll, "fold-all", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Fold &All"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Shows all like hosts of each zone as one card"),
         nullptr, Key::UnknownKey, "Ctrl+Shift+F"},
        {Id::Unfold, "unfold", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Unfold"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Shows the hosts of the selected card by themselves again"),
         nullptr, Key::UnknownKey, "Shift+F"},
        {Id::UnfoldAll, "unfold-all", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Unfo&ld All"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Shows every host by itself again"), nullptr,
         Key::UnknownKey, "Ctrl+Shift+E"},
        {Id::MoveRole, "move-role", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Mo&ve Role"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Gives a role of the selected host to another one")},
        {Id::Pin, "pin", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Pin"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Keeps the selected hosts where they are when all is laid out"),
         "pin", Key::UnknownKey, "P", QAction::NoRole, true},
        {Id::CheckFromHere, "check-from-here",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Check from Here…"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Tries the connections from this computer"),
         nullptr},
        {Id::OpenResults, "open-results",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Open Results…"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Reads what a verify script, the probe kit or a check wrote"),
         nullptr},
        {Id::OpenResultsFolder, "open-results-folder",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Open a &Folder of Results…"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Reads what the scripts of many hosts wrote"),
         nullptr},
        {Id::ForgetResults, "forget-results",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Forge&t Results"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Takes what the network says off the drawing; files stay as they are"),
         nullptr},
        {Id::ResolveNames, "resolve-names",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Resolve Names…"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Looks up the addresses and names that hosts lack"),
         nullptr},
        {Id::AlignLeft, "align-left", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Align &Left"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Brings the selected hosts to the left edge of them all"),
         "align-left"},
        {Id::AlignCentre, "align-centre",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Align &Centres"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Brings the selected hosts below each other"),
         nullptr},
        {Id::AlignRight, "align-right",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Align &Right"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Brings the selected hosts to the right edge of them all"),
         nullptr},
        {Id::AlignTop, "align-top", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Align &Tops"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Brings the selected hosts to the upper edge of them all"),
         "align-top"},
        {Id::AlignMiddle, "align-middle",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Align &Middles"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Brings the selected hosts beside each other"),
         nullptr},
        {Id::AlignBottom, "align-bottom",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Align &Bottoms"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Brings the selected hosts to the lower edge of them all"),
         nullptr},
        {Id::DistributeAcross, "distribute-across",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Distribute &Across"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Leaves the same gap between the selected hosts, from left to right"),
         "distribute"},
        {Id::DistributeDown, "distribute-down",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Distribute &Down"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Leaves the same gap between the selected hosts, from top to bottom"),
         nullptr},
        {Id::Bends, "bends", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "B&ends"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Moves what bends in the selected line, or lets it go")},
        {Id::BendLeft, "bend-left",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Move Bend &Left"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Moves a piece of the selected line to the left"),
         nullptr, Key::UnknownKey, "Alt+Shift+Left"},
        {Id::BendRight, "bend-right",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Move Bend &Right"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Moves a piece of the selected line to the right"),
         nullptr, Key::UnknownKey, "Alt+Shift+Right"},
        {Id::BendUp, "bend-up", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Move Bend &Up"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Moves a piece of the selected line up"),
         nullptr, Key::UnknownKey, "Alt+Shift+Up"},
        {Id::BendDown, "bend-down",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Move Bend &Down"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Moves a piece of the selected line down"),
         nullptr, Key::UnknownKey, "Alt+Shift+Down"},
        {Id::NextBend, "next-bend", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Next Bend"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Goes on to the next piece of the selected line that can be moved"),
         nullptr, Key::UnknownKey, "Alt+Shift+N"},
        {Id::ResetBends, "reset-bends",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "R&eset Bends"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Lets the selected line find its way by itself again")},
        {Id::ZoomIn, "zoom-in", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Zoom &In"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Shows things larger"), "zoom-in",
         Key::ZoomIn, "Ctrl++"},
        {Id::ZoomOut, "zoom-out", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Zoom &Out"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Shows things smaller"), "zoom-out",
         Key::ZoomOut},
        {Id::ZoomActual, "zoom-actual",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Actual Size"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Shows things at 100%"), "zoom-actual",
         Key::UnknownKey, "Ctrl+0"},
        {Id::ZoomFit, "zoom-fit", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Fit Drawing"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Shows the whole drawing"), "zoom-fit",
         Key::UnknownKey, "Ctrl+1"},
        {Id::ZoomSelection, "zoom-selection",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Fit &Selection"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Shows what is selected as large as it fits"),
         nullptr, Key::UnknownKey, "Ctrl+2"},
        {Id::GoBack, "go-back", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Go &Back"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Shows what was in sight before"), nullptr,
         Key::Back, "Alt+Left"},
        {Id::GoForward, "go-forward", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Go For&ward"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Shows again what one came back from"),
         nullptr, Key::Forward, "Alt+Right"},
        {Id::PanelList, "panels", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Panels"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Shows or hides what is around the drawing")},
        {Id::ShowLegend, "show-legend", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Le&gend"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet",
                           "Shows what the colours of lines mean, and hides or shows each"),
         nullptr, Key::UnknownKey, nullptr, QAction::NoRole, true},
        {Id::ResetPanels, "reset-panels",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Reset Panels"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Puts every panel into its usual place")},
        {Id::Preferences, "preferences",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Pr&eferences…"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Language and author"), "settings",
         Key::Preferences, "Ctrl+,", QAction::PreferencesRole},
        {Id::Shortcuts, "shortcuts",
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Keyboard Shortcuts…"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Lists all keys, which can be changed")},
        {Id::Help, "help", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Contents"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Explains drawings, rules and scripts"),
         "help", Key::HelpContents, "F1"},
        {Id::About, "about", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&About Portolan"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "Versions and licences"), nullptr,
         Key::UnknownKey, nullptr, QAction::AboutRole},
        {Id::AboutQt, "about-qt", QT_TRANSLATE_NOOP("portolan::app::ActionSet", "About &Qt"),
         QT_TRANSLATE_NOOP("portolan::app::ActionSet", "The library it is built on"), nullptr,
         Key::UnknownKey, nullptr, QAction::AboutQtRole},
    };
    return definitions;
}

const ActionDefinition &definitionOf(ActionId id)
{
    return *std::ranges::find(actionDefinitions(), id, &ActionDefinition::id);
}

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
          Id::ReplacePicture, kSeparator, Id::SendToZone, Id::MakeGroup, Id::SplitGroup,
          Id::Folding, Id::MoveRole, kSeparator, Id::LayOut, Id::LayOutAlsoPinned}},
        {QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Arrange"),
         {Id::AlignLeft, Id::AlignCentre, Id::AlignRight, kSeparator, Id::AlignTop, Id::AlignMiddle,
          Id::AlignBottom, kSeparator, Id::DistributeAcross, Id::DistributeDown, kSeparator,
          Id::Bends, kSeparator, Id::Pin}},
        {QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&Network"),
         {Id::CheckFromHere, Id::OpenResults, Id::OpenResultsFolder, Id::ForgetResults, kSeparator,
          Id::ResolveNames}},
        {QT_TRANSLATE_NOOP("portolan::app::ActionSet", "&View"),
         {Id::ZoomIn, Id::ZoomOut, Id::ZoomActual, kSeparator, Id::ZoomFit, Id::ZoomSelection,
          kSeparator, Id::GoBack, Id::GoForward, kSeparator, Id::ShowLegend, Id::PanelList,
          Id::ResetPanels}},
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
        Id::Cut,       Id::Copy,       Id::Paste,    Id::Duplicate, Id::Delete,   Id::SelectAll,
        Id::Rename,    Id::SelectTool, Id::ZoneTool, Id::PanTool,   Id::Pin,      Id::NoteTool,
        Id::MakeGroup, Id::SplitGroup, Id::FoldLike, Id::Unfold,    Id::BendLeft, Id::BendRight,
        Id::BendUp,    Id::BendDown,   Id::NextBend,
    };
    return actions;
}

const QList<std::optional<ActionId>> &canvasMenuEntries()
{
    using Id = ActionId;
    static const QList<std::optional<ActionId>> entries = {
        Id::Cut,        Id::Copy,      Id::Paste,          Id::Duplicate,  Id::Delete,
        kSeparator,     Id::Rename,    Id::ReplacePicture, Id::SendToZone, Id::MakeGroup,
        Id::SplitGroup, Id::Folding,   Id::MoveRole,       kSeparator,     Id::Bends,
        kSeparator,     Id::SelectAll, Id::SelectAlike,    kSeparator,     Id::ZoomSelection,
        Id::ZoomFit,
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
