#pragma once

#include "layout/diagram.h"

#include <vector>

namespace portolan {

/// What ties one host to its servers in one section: drawn as one tooth of a trunk.
struct Bond
{
    int peer = 0;             ///< index of its card
    std::vector<int> servers; ///< indexes of their cards, ascending
    quint64 rows = 0;         ///< one bit for each requirement of the section, in the page's order
    int connections = 0;      ///< between the peer's hosts and all its servers
    bool toServer = false;    ///< the peer opens a connection
    bool toPeer = false;      ///< a server opens a connection
};

/// The bonds of each section of the catalog, sorted by peer; indexes are those of the drawing's
/// cards in order (makeCards()): a fold has those of its hosts as one.
using Bonds = std::vector<std::vector<Bond>>;

Bonds collectBonds(const Topology &topology, const Derivation &derivation);

/// `UDP 10000 · TCP 10001 8080`: the ports of the section's rows that are set in @p rows.
QString portsLabel(const Section &section, quint64 rows);

/// Whether all of these rows tie roles that most drawings have on the server itself.
bool areOptional(const Section &section, quint64 rows);

} // namespace portolan
