#pragma once

#include "rendering/scene.h"

namespace portolan::rendering {

/// Fill, border and title strip; in the overview the name with the number of hosts is painted later
/// by paintZoneSummary(), above the cards.
void paintZone(const Scene &scene, const ZoneBox &zone);

/// Name and number of hosts in the middle of the zone, as large as on any screen: for the overview.
void paintZoneSummary(const Scene &scene, const ZoneBox &zone);

} // namespace portolan::rendering
