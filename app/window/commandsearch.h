#pragma once

#include "dialogs/foundhosts.h"

class QAction;

namespace portolan::app {

class ActionSet;

/// The actions that can be done now and have all words of @p text in their names or, after those,
/// in what they say of themselves; and, where there is a text, the hosts that it finds.
views::SearchDialog::Found foundCommands(const ActionSet &actions,
                                         const views::DrawingSession &session, const QString &text);

/// The action that an entry's data stands for; null for a host.
QAction *commandOf(const ActionSet &actions, const QString &data);

} // namespace portolan::app
