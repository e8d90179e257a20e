#pragma once

#include "layout/blocks.h"

#include <QRectF>

namespace portolan {

/// What stands in the middle, and what the lines around it need.
struct Middle
{
    QRectF rect;                      ///< what is placed already: the servers, or their zones
    qreal axis = 0;                   ///< x of the servers' centre
    qreal level = 0;                  ///< y of the servers' centre
    std::array<qreal, 4> labels = {}; ///< by Side: width of the widest label
    std::array<int, 4> trunks = {};   ///< by Side
    bool isOne = false;               ///< a single server, from which lines can run straight on
    qreal upLow = 0;                  ///< of its: lines upwards leave from here, x, ...
    qreal upHigh = 0;                 ///< ... to here
};

/// Sizes the blocks and places them around the middle so that the whole has a pleasant aspect:
/// stacks beside it, rows above and below. @p trunks: of each card (trunksOfCards()).
void surround(std::vector<Block> &blocks, const QList<Card> &cards,
              const std::vector<quint32> &trunks, const Middle &middle);

/// What all of the blocks cover.
QRectF boundsOf(const std::vector<Block> &blocks);

} // namespace portolan
