#pragma once

#include "exports/scripts/scripttarget.h"

#include <QByteArray>

namespace portolan {

/// @name What the PowerShell scripts of all Windows targets tell their frames
///@{

/// A script from a frame of resources/scripts/windows, as Windows reads it. @p what is fixed text
/// for its head.
ScriptFile powershellScript(const ScriptRuleset &ruleset, const QString &frame,
                            ScriptPurpose purpose, const QString &what);

/// Comment lines at the top of each file: what, for whom, from which drawing and catalog.
QString powershellHeader(const ScriptRuleset &ruleset, const QString &what);

/// The rules of one direction or of both as hash tables, one beside each other, for `@( )`: `Id`,
/// `DisplayName`, `Description`, `Direction`, `Protocol`, `Ports`, `Names` (to be resolved) and
/// `Parts`, each with `Name` (`Portolan:` and the rule id, from the second part on with `:2`, ...)
/// and at most 1,000 `Addresses`. A rule whose ends are all known by name has one part without
/// addresses.
QString powershellRules(const ScriptRuleset &ruleset);
QString powershellRules(const ScriptRuleset &ruleset, RuleDirection direction);

/// The drawing's title as a string; rules in force carry it, so that they tell where they are from.
QString powershellDrawing(const ScriptRuleset &ruleset);

/// Every try of the verify script, an indented call of `Add-Connection` each.
QString powershellConnections(const ScriptRuleset &ruleset);

/// Who the results of the verify script are from: the host, or whichever host of a profile it runs
/// on.
QString powershellSource(const ScriptRuleset &ruleset);

///@}

/// The addresses as the Windows firewall takes them: an address, a CIDR or a range each. All of a
/// family is written as its two halves.
QStringList windowsAddresses(const AddressSet &addresses);

/// At most so many addresses go into one rule of the Windows firewall; larger ones fail.
inline constexpr qsizetype kWindowsAddressesPerRule = 1000;

} // namespace portolan
