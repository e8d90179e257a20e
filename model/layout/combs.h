#pragma once

#include "layout/nets.h"
#include "layout/terrain.h"
#include "layout/trunktree.h"

#include <optional>

namespace portolan {

/// The lines of one branch: teeth on spines, ready to be joined with the servers.
struct Comb
{
    QList<Polyline> spines; ///< the first: what joins them, where anything does
    QList<Polyline> teeth;  ///< from spine to card
    QList<Polyline> attach; ///< where the trunk may join; none: it has joined already
    QPointF arriving;       ///< the way it must run there; null: any
    std::vector<Terminal> peers;
    std::vector<Terminal> loose; ///< peers that no tooth can reach straight
    qreal wishLow = 0;           ///< along the servers' side, from here ...
    qreal wishHigh = 0;          ///< ... to here: a stem that leaves there needs no bend
    bool isStraight = false;     ///< a stem that leaves within the wish runs on across the group
    bool isApart = false;        ///< a single spine, to be joined with the rest of the trunk
    bool isFlexible = false;     ///< one tooth, which may meet its card anywhere within the wish
    Side side;                   ///< of the group
    Side portSide;               ///< of the cards that lines arrive at
};

/// A place before a card from where lines may bend: a track from its border, or half of one where
/// the next card is near.
QPointF beforeCard(const Terrain &terrain, QPointF port, QPointF out);

/// A spine that both columns beside it share: those of further groups can run on from there.
struct Bus
{
    qreal at;
    qreal low;
    qreal high;
};

/// What the combs of one trunk on one side have in common, in the frame of that side.
struct SharedLines
{
    std::vector<int> zones;      ///< in which its peers stand
    std::vector<qreal> spines;   ///< places of spines beside the groups
    std::vector<qreal> gutters;  ///< and of those between columns
    std::vector<Bus> buses;      ///< which the trunk has joined
    std::optional<qreal> across; ///< of a line across a group that the stem runs straight on into
};

/// Lays the comb of a branch: spines in the gutters between columns of cards, or beside them;
/// @p shared are lines that the trunk has already, to be met again. Spines that cannot be joined
/// with the others are combs of their own, behind it.
std::vector<Comb> combsOf(const Terrain &terrain, const Branch &branch, int trunk,
                          const QRectF &servers, SharedLines &shared);

} // namespace portolan
