#pragma once

#include "exports/scripts/ruleset.h"

#include <QStringList>

namespace portolan {

/// @name What the scripts of all Linux targets tell their frames, as lines of bash
///@{

/// Comment lines at the top of each file: what, for whom, from which drawing and catalog.
/// @p what is fixed text such as "Loads the firewall rules".
QString scriptHeader(const ScriptRuleset &ruleset, const QString &what);

/// An indented call, every argument a quoted word: `    opens 'tcp' '445' '445' 'SMB'`.
QString shellCall(const QString &function, const QStringList &arguments);

/// What the rules let in, for the check that nothing in use is shut unseen (`opens`, `manages`).
QString openedCalls(const ScriptRuleset &ruleset);

/// Every try of the verify script (`connection`), one for each address or network of each other
/// end.
QString connectionCalls(const ScriptRuleset &ruleset);

/// Who the results of the verify script are from: the host, or whichever host of a profile it runs
/// on.
QString verifySource(const ScriptRuleset &ruleset);

///@}

/// Names the drawing in a comment of the first rule, so that rules in force tell where they are
/// from.
QString drawingMark(const ScriptRuleset &ruleset);

} // namespace portolan
