#pragma once

#include "imports/hostentries.h"
#include "topology/topology.h"

namespace portolan {

/// Which host of a drawing an entry of a list is about.
struct HostMatch
{
    HostId host; ///< empty: of none
    bool isByAddress = false;
    QString refusal;          ///< why it cannot be told, or the host is another entry's
    QList<HostId> candidates; ///< of a refusal
};

/// One for each entry, in their order (see planImport()). No host is matched twice.
QList<HostMatch> matchedHosts(const Topology &topology, const HostEntries &entries);

} // namespace portolan
