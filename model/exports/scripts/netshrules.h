#pragma once

#include "exports/scripts/scripttarget.h"

#include <QStringList>

namespace portolan {

/// @name What the scripts of windows-netsh tell their frames, as lines of cmd
///@{

/// The same ruleset with each text as cmd and the PowerShell of old servers read it: cmdText(). A
/// name that is none any more resolves nowhere, which the script says.
ScriptRuleset inCmdText(const ScriptRuleset &ruleset);

/// `rem` lines at the top of each file: what, for whom, from which drawing and catalog. All that
/// follow take a ruleset from inCmdText().
QString cmdHeader(const ScriptRuleset &ruleset, const QString &what);

/// Sets the variable `drawing`.
QString netshDrawing(const ScriptRuleset &ruleset);

/// Takes away every name that a rule of any version can have (`call :forget`): requirements of all
/// catalogs, both directions.
QString netshForgets();

/// Makes the rules: `Portolan` and the rule id, from the second part on with `:2`, ...; at most
/// 1,000 addresses and kCmdLineLength characters each. What has names gets a further part for the
/// addresses that the script finds.
QString netshRules(const ScriptRuleset &ruleset);

/// The ids of the rules and parts that netshRules() makes (`call :wanted`), with the first of those
/// for names.
QString netshWanted(const ScriptRuleset &ruleset);

/// Looks for rules that block the same ports (`call :find_blocks`).
QString netshBlocks(const ScriptRuleset &ruleset);

/// The incoming rules for verify, in PowerShell (`Test-Incoming`).
QString netshIncoming(const ScriptRuleset &ruleset);

/// The names of each rule, in PowerShell (`Resolve-Rule`); empty where no end is known by name
/// only.
QString netshNames(const ScriptRuleset &ruleset);

///@}

/// Longer lines are not written: cmd reads 8,191 characters, variables replaced.
inline constexpr qsizetype kCmdLineLength = 8000;

} // namespace portolan
