#pragma once

#include "layout/maze.h"

namespace portolan {

/// The cheapest way with right angles that goes round cards and titles: short, with few bends and
/// crossings, a track away from other trunks, and not through zones where it has no end. Empty when
/// there is none.
Polyline findWay(const Terrain &terrain, const Quest &quest);
/// The same, but none that runs beside another trunk nearer than a track, where findWay() takes
/// such a one if there is no other. What is far off is not searched for.
Polyline findFreeWay(const Terrain &terrain, const Quest &quest);

/// To compare ways of a trunk by: length, bends and crossings.
qreal priceOf(const Terrain &terrain, const Polyline &way, int trunk);

} // namespace portolan
