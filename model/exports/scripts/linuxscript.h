#pragma once

#include "exports/scripts/scripttarget.h"

#include <QStringList>

namespace portolan {

/// @name What the scripts of all Linux targets tell their frames, as lines of bash
///@{

/// Comment lines at the top of each file: what, for whom, from which drawing and catalog.
/// @p what is fixed text such as "Loads the firewall rules".
QString scriptHeader(const ScriptRuleset &ruleset, const QString &what);

/// An indented call, every argument a quoted word: `    opens 'tcp' '445' '445' 'SMB'`.
QString shellCall(const QString &function, const QStringList &arguments);

/// A name of a rule that fits where its id does not: `in-data-stream.syslog`, and where even that
/// is longer than @p maxLength, a hash in place of the id: `in-1f2e3d4c`.
QString ruleCode(const ScriptRule &rule, qsizetype maxLength);

/// Comment lines without `#` that tell which code is which rule, where no code tells it by itself.
QStringList codeTable(const ScriptRuleset &ruleset, qsizetype maxLength);

/// What the rules let in, for the check that nothing in use is shut unseen (`opens`, `manages`).
QString openedCalls(const ScriptRuleset &ruleset);

/// Every try of the verify script (`connection`), one for each address or network of each other
/// end.
QString connectionCalls(const ScriptRuleset &ruleset);

/// Who the results of the verify script are from: the host, or whichever host of a profile it runs
/// on.
QString verifySource(const ScriptRuleset &ruleset);

///@}

/// The ports as iptables and ufw take them, `5435,5439`, `49152:65535`, in lists that one of their
/// rules can hold: 15 ports, where a range counts twice.
QStringList multiportLists(const PortSet &ports);

/// The addresses as networks, for filters that take no ranges; all of a family as its two halves,
/// which some of them refuse or take for both families.
QStringList networksOf(const AddressSet &addresses);

/// A file of data that scripts load.
struct LinuxRules
{
    QString name; ///< `rules.nft`
    QString (*write)(const ScriptRuleset &);
};

/// What one Linux target puts into the frames that all of them share.
struct LinuxFrames
{
    QString folder;   ///< of resources/scripts/linux: `nftables`
    QString firewall; ///< for the heads of the files: `nftables`
    QList<LinuxRules> rules;
    QString (*code)(const ScriptRule &); ///< by which scripts know a rule and its addresses
};

/// The rules, and the scripts apply.sh, remove.sh and verify.sh.
QList<ScriptFile> linuxScripts(const ScriptRuleset &ruleset, const LinuxFrames &frames);

/// Names the drawing in a comment of the first rule, so that rules in force tell where they are
/// from.
QString drawingMark(const ScriptRuleset &ruleset);

} // namespace portolan
