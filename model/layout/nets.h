#pragma once

#include "layout/blocks.h"
#include "layout/bonds.h"

#include <memory>
#include <vector>

namespace portolan {

/// Peers of one zone (or without one) on one side of their servers: lines reach them from one
/// direction.
struct Group
{
    int zone = -1;            ///< index of the zone that lines enter; -1: no box to enter
    Side serverSide;          ///< where lines leave the servers
    Side side;                ///< as what the group is routed: lines reach it from the other side
    std::vector<int> servers; ///< indexes of cards
    std::vector<int> cards;   ///< ascending; every peer of some section
};

/// The bonds of one section with one group.
struct Branch
{
    const Group *group = nullptr;
    std::vector<const Bond *> bonds; ///< sorted by peer
    bool behind = false; ///< lines reach the cards from behind, out of the way of another section
    std::vector<qreal> shifts; ///< beside @c bonds: from the middle of the card's side
    std::vector<bool> alone;   ///< beside @c bonds: no other line meets the card on that side
    bool isOnly = false;       ///< no other line meets any of its cards on any side
};

/// What becomes one trunk.
struct Net
{
    int section = 0;
    std::vector<int> servers;
    Side side;
    quint64 rows = 0;
    bool toServer = false;
    std::vector<Branch> branches; ///< those before the servers first: others run on from there
};

struct Nets
{
    std::vector<std::unique_ptr<Group>> groups;
    std::vector<Net> nets; ///< by section, servers, side
};

/// Tells which hosts share a trunk, from where everything stands.
Nets collectNets(const Diagram &diagram, const Bonds &bonds);

} // namespace portolan
