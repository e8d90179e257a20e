#pragma once

#include "exports/scripts/ruleset.h"

namespace portolan {

enum class IptablesFamily { Ipv4, Ipv6 };

/// The chains PORTOLAN-IN, and with OutboundMode::Restricted PORTOLAN-OUT, for
/// `iptables-restore --noflush` or `ip6tables-restore --noflush`: everything that they do not
/// accept they drop. Nothing jumps to them; apply.sh adds that.
QString iptablesRules(const ScriptRuleset &ruleset, IptablesFamily family);

/// The sets of addresses of both families that the chains look into, for `ipset restore`.
QString ipsetRules(const ScriptRuleset &ruleset);

/// What follows `portolan4-` or `portolan6-` in the name of a rule's set.
QString iptablesCode(const ScriptRule &rule);

} // namespace portolan
