#pragma once

#include "exports/scripts/ruleset.h"

namespace portolan {

/// The whole ruleset of one host for `nft -f`: the table `inet portolan`, replaced as one
/// transaction. Everything that it does not open is closed; with OutboundMode::Restricted also what
/// the host sends. Ends that are known by name only have empty sets, which apply.sh fills.
QString nftablesRules(const ScriptRuleset &ruleset);

/// The name that the sets of a rule begin with: `in_data-stream.syslog`.
QString nftablesSetName(const ScriptRule &rule);

/// Sets and chains for the inside of a table of the family inet: `portolan_input`, and
/// `portolan_output` where the host sends something. They only accept.
QString nftablesSnippet(const ScriptRuleset &ruleset);

/// The same name with the prefix of the snippet's sets: `portolan_in_data-stream.syslog`.
QString nftablesSnippetSetName(const ScriptRule &rule);

/// The sets that hold the resolved names of a rule: `in_data-stream.syslog_names`.
QString nftablesNameSet(const ScriptRule &rule);

} // namespace portolan
