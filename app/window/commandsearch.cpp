#include "window/commandsearch.h"

#include "window/actions.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace portolan::app {

using namespace Qt::StringLiterals;
using views::SearchDialog;

namespace {

/// No id of a host has such a character.
constexpr QLatin1StringView kOfAction{"action:"};

bool hasAll(const QString &where, const QStringList &words)
{
    return std::ranges::all_of(
        words, [&](const QString &word) { return where.contains(word, Qt::CaseInsensitive); });
}

/// Menus within a menu do nothing by themselves, and searching for the search leads nowhere.
bool isOffered(const QAction &action, ActionId id)
{
    return action.isEnabled() && !action.menu() && id != ActionId::Commands;
}

SearchDialog::Entry entryOf(const QAction &action)
{
    return {action.icon(), plainText(action), action.toolTip(), kOfAction + action.objectName()};
}

} // namespace

SearchDialog::Found foundCommands(const ActionSet &actions, const views::DrawingSession &session,
                                  const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    SearchDialog::Found found;
    QList<SearchDialog::Entry> byTip;
    for (const ActionDefinition &definition : actionDefinitions()) {
        const QAction &action = *actions[definition.id];
        if (!isOffered(action, definition.id))
            continue;
        if (hasAll(plainText(action), words))
            found.entries.append(entryOf(action));
        else if (hasAll(action.statusTip(), words))
            byTip.append(entryOf(action));
    }
    found.entries += byTip;
    if (!words.isEmpty())
        found.entries += views::foundHosts(session, text).entries;
    found.entries = found.entries.mid(0, SearchDialog::kMostShown);
    found.summary =
        QCoreApplication::translate("Commands", "%n found", nullptr, int(found.entries.size()));
    return found;
}

QAction *commandOf(const ActionSet &actions, const QString &data)
{
    for (const ActionDefinition &definition : actionDefinitions()) {
        if (data == kOfAction + QLatin1StringView(definition.name))
            return actions[definition.id];
    }
    return nullptr;
}

} // namespace portolan::app
