#pragma once

#include "layout/terrain.h"

namespace portolan {

/// What a label with its mark covers, in canvas units.
qreal labelWidth(const QString &label, const TextMetrics &metrics);

/// Gives each trunk's label its place on one of its lines, clear of cards, titles, borders of
/// zones, foreign lines and other labels; none where there is no such place.
void placeLabels(Diagram &diagram, const Terrain &terrain, const TextMetrics &metrics);

/// Marks where a horizontal line of one trunk meets a vertical one of another.
void markCrossings(Diagram &diagram);

} // namespace portolan
