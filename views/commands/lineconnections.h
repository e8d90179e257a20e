#pragma once

#include "commands/selectionmodel.h"
#include "rules/derivation.h"

namespace portolan::views {

/// The connections that a line of the drawing stands for, in the catalog's order.
QList<Connection> connectionsOf(const Derivation &derivation, const LineKey &line);

/// With those of the hosts that are folded with its peer.
QList<Connection> connectionsOnCards(const Topology &topology, const Derivation &derivation,
                                     const LineKey &line);

} // namespace portolan::views
