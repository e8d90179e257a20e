#pragma once

#include "layout/blocks.h"
#include "layout/diagram.h"

#include <vector>

namespace portolan {

/// A trunk that leaves a server through one of its sides.
struct PortWish
{
    int server = 0; ///< index of its card
    Side side = Side::Left;
    int trunk = 0;
    qreal low = 0;           ///< along the side, from here ...
    qreal high = 0;          ///< ... to here: the way needs no bend
    bool isStraight = false; ///< from there, it runs straight on between many cards
    qreal labelWidth = 0;
    std::vector<qreal> teeth = {}; ///< where teeth begin opposite: it begins there, or well apart
};

struct PortChoice
{
    int server = 0;
    int trunk = 0;
    QPointF at; ///< on the server's border
};

/// How far upright lines with labels stand apart: they leave room for each other's only so.
qreal uprightPitch(qreal labelWidth);

/// Gives every trunk a place of its own at the servers' sides: in the order of the wishes, so that
/// lines do not cross, as near to them as the distances allow. Sorted by trunk, then server.
std::vector<PortChoice> choosePortsOfServers(const Diagram &diagram,
                                             const std::vector<PortWish> &wishes);

} // namespace portolan
