#pragma once

#include "layout/blocks.h"

#include <vector>

namespace portolan {

/// Blocks that stand on top of each other.
struct Stack
{
    std::vector<Block *> blocks;
    qreal width = 0;
    qreal height = 0;
};

/// Of blocks that are arranged, from above.
Stack stackOf(std::vector<Block *> blocks);

/// Columns that are almost as wide as those of the blocks above and below, and borders that almost
/// are in line with theirs, come to be in line: lines in the gutters run straight on from one zone
/// into the next.
void lineUp(Stack &stack, const QList<Card> &cards);

} // namespace portolan
