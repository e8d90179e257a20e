#pragma once

#include "exports/scripts/ruleset.h"

namespace portolan {

/// The files of firewalld, one after the other, each begun by a line `== policies/portolan-in.xml`:
/// an ipset for each rule and family, the policy `portolan-in` (what comes to this host), and
/// `portolan-out` (what it sends). They only accept.
QString firewalldRules(const ScriptRuleset &ruleset);

/// What follows `portolan4-` or `portolan6-` in the name of a rule's ipset.
QString firewalldCode(const ScriptRule &rule);

} // namespace portolan
