#pragma once

#include "topology/topology.h"

namespace portolan::test {

/// A drawing of a kind that people make, at random but always the same from the same numbers.
struct OfficeDrawing
{
    int hosts = 40; ///< without the servers
    int zones = 6;  ///< with those of the servers; 0: nothing stands in a zone
    int servers = 1;
    quint32 seed = 1;
};

/// Agents, domain controllers, consoles and now and then the optional parts, in zones for each kind
/// or mixed; with several servers, some hosts belong to one and some to all.
Topology makeOfficeDrawing(const OfficeDrawing &wanted);

} // namespace portolan::test
