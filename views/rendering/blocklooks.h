#pragma once

#include "rendering/cardblocks.h"
#include "rendering/renderstate.h"

namespace portolan::rendering {

/// How a block stands out.
struct BlockLook
{
    bool isLit = true;         ///< as a whole
    bool isSelected = false;   ///< as a whole
    bool hasToldCards = false; ///< that are told from their like, above the block
};

/// Of each block. Near-linear in the cards, where anything is highlighted or selected.
QList<BlockLook> blockLooks(const Diagram &diagram, const CardBlocks &blocks,
                            const RenderState &state);

} // namespace portolan::rendering
