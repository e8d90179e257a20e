#pragma once

#include "layout/linegraph.h"

#include <vector>

namespace portolan {

/// Where a trunk meets a card.
struct Terminal
{
    int card = 0;
    QPointF at; ///< on the card's border
};

/// All lines of a trunk as they were routed, in any order, and its ends.
struct RoutedTrunk
{
    std::vector<Polyline> lines;
    std::vector<Terminal> servers; ///< the first is the root of the tree
    std::vector<Terminal> peers;
};

/// A trunk's lines told apart, each beside its terminal.
struct TrunkParts
{
    std::vector<Polyline> stems;
    std::vector<Polyline> teeth; ///< empty for a peer that no line reaches
    QList<Polyline> spines;
    QList<QPointF> junctions;
};

/// Tells stems, spines and teeth apart. What leads to no terminal is left out, and so is the
/// longer way round of a ring.
TrunkParts partsOf(const RoutedTrunk &trunk);

} // namespace portolan
