#pragma once

#include "rendering/scene.h"

namespace portolan::rendering {

/// Fill, border and title strip. What is larger than it is laid out, to be legible, is painted
/// later, above the lines: paintEnlargedTitle(), and in the overview paintZoneSummary().
void paintZone(const Scene &scene, const ZoneBox &zone);

/// The title, where the scale makes it larger than its place; whole where the zone has room for it,
/// also across a line, which keeps away from the title at its own size only.
void paintEnlargedTitle(const Scene &scene, const ZoneBox &zone);

/// @name Name and number of hosts, as large on the screen at any zoom: for the overview
///@{
/// What they cover in the middle of the zone; null where the zone is too small to say anything.
QRectF zoneSummaryRect(const Scene &scene, const ZoneBox &zone);
/// @p plate is as large as that; a null one is nothing.
void paintZoneSummary(const Scene &scene, const ZoneBox &zone, const QRectF &plate);
///@}

} // namespace portolan::rendering
