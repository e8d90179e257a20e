#pragma once

#include "probing/proberesult.h"
#include "rules/derivation.h"
#include "topology/topology.h"

#include <QStringList>

namespace portolan {

/// How many addresses of one network are tried unless somebody says otherwise.
inline constexpr int kProbedNetworkSize = 256;

/// What somebody wants tried.
struct ProbeScope
{
    QList<HostId> destinations;           ///< empty: all of them
    bool networks = false;                ///< also each address of networks and ranges
    int networkSize = kProbedNetworkSize; ///< no network or range with more addresses than this
};

/// What will become one result, or several where a name has several addresses.
struct PlannedProbe
{
    QString rule;
    HostId destination;
    QString where; ///< an address; a name where isName; of what is not tried also a network
    bool isName = false;
    Protocol protocol = Protocol::Tcp;
    QString port;   ///< a number, or a range that is not tried
    QString whyNot; ///< empty: it is tried; English

    bool isTried() const { return whyNot.isEmpty(); }
};

/// A network or range of a destination.
struct PlannedNetwork
{
    HostId destination;
    QString entry;
    quint64 addresses = 0; ///< at most 2^63
    bool isTried = false;
};

/// Everything that a check from here will do, known before any packet leaves.
struct ProbePlan
{
    QList<PlannedProbe> probes; ///< by destination, row, port and address
    QList<PlannedNetwork> networks;
    int connections = 0;   ///< of the drawing, towards the destinations
    int unprovable = 0;    ///< of them, those that no try proves: UDP, ranges of ports, consoles
    QStringList addresses; ///< that are tried, each once, sorted
    QStringList names;     ///< that are looked up, each once, sorted
};

/// Plans tries of the drawing's TCP connections towards the destinations of @p scope. The same try
/// stands for the connections of all sources, as it is made from another computer anyway.
ProbePlan planProbes(const Topology &topology, const Derivation &derivation,
                     const ProbeScope &scope);

} // namespace portolan
