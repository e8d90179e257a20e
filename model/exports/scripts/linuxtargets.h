#pragma once

#include "exports/scripts/scripttarget.h"

namespace portolan {

/// The targets for Linux, in the order in which people see them. Their scripts are the same but for
/// the frames that handle one firewall and the rules written for it: a new one is one entry.
const QList<const ScriptTarget *> &linuxTargets();

} // namespace portolan
