#include "exports/scripts/fleettarget.h"

#include "exports/scripts/ansible.h"
#include "exports/scripts/probekit.h"

#include <algorithm>

namespace portolan {

ScriptRuleset rulesetFor(const Topology &topology, const Derivation &derivation,
                         const ScriptMachine &machine)
{
    return machine.profile ? rulesetFor(topology, derivation, *machine.profile)
                           : rulesetFor(topology, derivation, machine.host);
}

const QList<const FleetTarget *> &fleetTargets()
{
    static const Ansible ansible;
    static const ProbeKit probeKit;
    static const QList<const FleetTarget *> targets = {&ansible, &probeKit};
    return targets;
}

const FleetTarget *findFleetTarget(const QString &id)
{
    const auto &targets = fleetTargets();
    const auto found = std::ranges::find(targets, id, &FleetTarget::id);
    return found == targets.cend() ? nullptr : *found;
}

} // namespace portolan
