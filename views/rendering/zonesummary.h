#pragma once

#include "rendering/scene.h"

namespace portolan::rendering {

/// Name and number of hosts of a zone on a plate, as large on the screen at any zoom: for the
/// overview.
struct ZoneSummary
{
    QString name;
    QString count;  ///< empty where there is no room for a second line
    qreal room = 0; ///< for each, in canvas units
    QRectF plate;   ///< null where the zone is too small to say anything
};

/// In the middle of the zone. Where that is too narrow for its name, the plate stands out of it as
/// far as nothing else is there: no other zone, no card by itself. It depends on all zones, and not
/// on which of them are in sight.
ZoneSummary zoneSummary(const Scene &scene, const ZoneBox &zone);
void paintZoneSummary(const Scene &scene, const ZoneSummary &summary);

} // namespace portolan::rendering
