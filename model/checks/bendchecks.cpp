#include "checks/bendchecks.h"

#include "checks/checktext.h"
#include "topology/bends.h"

namespace portolan {

Findings findStrayBends(const CheckContext &context)
{
    const Topology &topology = context.topology();
    const auto isThere = [&](const HostId &id) { return topology.hosts.contains(id); };
    QStringList names;
    QSet<BendId> stray;
    for (const Bend &bend : topology.bends) {
        const QList<Section> &sections = context.derivation().catalog().sections();
        if (isThere(bend.server) && std::ranges::any_of(bend.peers, isThere) &&
            std::ranges::find(sections, bend.section, &Section::id) != sections.end())
            continue;
        names.append(bend.id.text());
        stray.insert(bend.id);
    }
    if (stray.isEmpty())
        return {};
    Finding finding;
    finding.message = Checks::tr("A bend was pulled in a line that there is not: %1. It changes "
                                 "nothing.")
                          .arg(listed(names));
    finding.fix = Checks::tr("Take it out of the drawing.");
    finding.edit = removeBends(topology, stray);
    return {finding};
}

} // namespace portolan
