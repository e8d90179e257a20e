#pragma once

#include "layout/bonds.h"
#include "layout/terrain.h"

namespace portolan {

/// Routes every trunk of the drawing, whose cards and zones have their places; labels have their
/// texts, but no place yet. @p terrain learns of all lines.
void routeTrunks(Diagram &diagram, Terrain &terrain, const Bonds &bonds,
                 const Derivation &derivation, const TextMetrics &metrics);

} // namespace portolan
