#pragma once

#include "layout/terrain.h"

namespace portolan {

/// A search for the way of a line: from lines or a point to lines or a point.
struct Quest
{
    int trunk = 0;
    QList<Polyline> from;       ///< where it may branch off; a polygon of one point is that point
    QList<Polyline> to;         ///< where it may arrive
    std::vector<int> homeZones; ///< indexes: lines may run there freely
    QPointF leaving;            ///< the way it sets out, of length 1; null: any
    QPointF arriving;           ///< the way it runs at its end; null: any
};

/// The cheapest way with right angles that goes round cards and titles: short, with few bends and
/// crossings, a track away from other trunks, and not through zones where it has no end. Empty when
/// there is none.
Polyline findWay(const Terrain &terrain, const Quest &quest);
/// The same, but none that runs beside another trunk nearer than a track, where findWay() takes
/// such a one if there is no other. What is far off is not searched for.
Polyline findFreeWay(const Terrain &terrain, const Quest &quest);

} // namespace portolan
