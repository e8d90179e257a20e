#pragma once

#include "topology/topology.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace portolan {

/// Those of the hosts that are in the drawing, by id; good until the drawing changes. Many are
/// found in one walk through the drawing: quicker than looking up each.
inline std::vector<const Host *> hostsIn(const Topology &topology, const QSet<HostId> &ids)
{
    constexpr qsizetype kFew = 16;
    std::vector<const Host *> hosts;
    hosts.reserve(std::size_t(ids.size()));
    if (ids.size() > kFew) {
        for (const Host &host : topology.hosts) {
            if (ids.contains(host.id))
                hosts.push_back(&host);
        }
        return hosts;
    }
    QList<HostId> sorted(ids.cbegin(), ids.cend());
    std::sort(sorted.begin(), sorted.end());
    for (const HostId &id : std::as_const(sorted)) {
        const auto host = topology.hosts.constFind(id);
        if (host != topology.hosts.cend())
            hosts.push_back(&*host);
    }
    return hosts;
}

} // namespace portolan
