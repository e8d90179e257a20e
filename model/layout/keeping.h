#pragma once

#include "layout/diagram.h"

namespace portolan {

/// Moves what has a place in the drawing there, and the rest, which stands where the automatic
/// layout put it, to the nearest free room. A zone whose rectangle is full grows downwards when a
/// host without a place joins it.
void keepPlaces(Diagram &diagram, const Topology &topology);

} // namespace portolan
