#pragma once

#include "rendering/scene.h"

namespace portolan::rendering {

/// Fill, border and title strip. What is larger than it is laid out, to be legible, is painted
/// later, above the lines: paintEnlargedTitle(), and in the overview zoneSummary().
void paintZone(const Scene &scene, const ZoneBox &zone);

/// The title, where the scale makes it larger than its place; whole where the zone has room for it,
/// also across a line, which keeps away from the title at its own size only.
void paintEnlargedTitle(const Scene &scene, const ZoneBox &zone);

} // namespace portolan::rendering
