#pragma once

#include "exports/scripts/ruleset.h"

namespace portolan {

/// The whole ruleset of one host for `nft -f`: the table `inet portolan`, replaced as one
/// transaction. Everything that it does not open is closed; with OutboundMode::Restricted also what
/// the host sends. Ends that are known by name only have empty sets, which apply.sh fills.
QString nftablesRules(const ScriptRuleset &ruleset);

/// The name that the sets of a rule begin with: `in_data-stream.syslog`.
QString nftablesSetName(const ScriptRule &rule);

/// The sets that hold the resolved names of a rule: `in_data-stream.syslog_names`.
QString nftablesNameSet(const ScriptRule &rule);

} // namespace portolan
