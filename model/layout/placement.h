#pragma once

#include "layout/bonds.h"
#include "layout/diagram.h"

namespace portolan {

/// Gives every card and zone of @p diagram a place (layOutDiagram()). The zones' texts are set
/// already, the cards have their sizes.
void placeAutomatically(Diagram &diagram, const Bonds &bonds, const Derivation &derivation,
                        const TextMetrics &metrics);

/// Sets title and networks of a zone into the strip of its rectangle, shortened where they are too
/// long. Above a server, room for its lines upwards is left between them.
void fitTitle(ZoneBox &box, const Zone &zone, const TextMetrics &metrics, bool hasServer = false);

} // namespace portolan
