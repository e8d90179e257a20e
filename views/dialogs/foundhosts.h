#pragma once

#include "commands/drawingsession.h"
#include "dialogs/searchdialog.h"

namespace portolan::views {

/// What findHosts() finds, as a search dialog shows it; the data of an entry is the host's id. With
/// @p isWanted only hosts that it takes.
SearchDialog::Found foundHosts(const DrawingSession &session, const QString &text,
                               const std::function<bool(const Host &)> &isWanted = {});

} // namespace portolan::views
