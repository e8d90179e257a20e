#pragma once

#include "rendering/scene.h"

namespace portolan::rendering {

/// A server says its name from afar, too, where its card is a dot between thousands: as large on
/// the screen at any zoom, in the middle of its card or beside it.
struct ServerPlate
{
    int card = 0; ///< index into the diagram
    QRectF rect;
};

/// Of all servers, in the order of the cards; where several stand close together, of as many as
/// there is room for.
QList<ServerPlate> serverPlates(const Scene &scene);
void paintServerPlate(const Scene &scene, const ServerPlate &plate);

} // namespace portolan::rendering
