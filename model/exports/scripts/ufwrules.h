#pragma once

#include "exports/scripts/ruleset.h"

namespace portolan {

/// The rules for ufw as apply.sh reads them: on each line direction, protocol, ports, address or
/// network, and rule id, with tabs between. What the host sends is in it too; apply.sh leaves it
/// out where ufw lets everything out.
QString ufwRules(const ScriptRuleset &ruleset);

/// Direction, protocol, id, and the lists of ports: what a rule needs beside an address.
QString ufwCode(const ScriptRule &rule);

} // namespace portolan
