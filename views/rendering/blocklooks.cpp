#include "rendering/blocklooks.h"

#include <algorithm>

namespace portolan::rendering {

namespace {

/// Of all its hosts, in sight or not: a text must not change with the part that is painted.
BlockLook lookOf(const Diagram &diagram, const CardBlock &block, const RenderState &state)
{
    const auto countIn = [&](const QSet<HostId> &hosts) {
        const auto isIn = [&](int card) { return hosts.contains(diagram.cards.at(card).host); };
        return hosts.isEmpty() ? 0 : std::ranges::count_if(block.cards, isIn);
    };
    const qsizetype lit = countIn(state.highlight.hosts);
    const qsizetype selected = countIn(state.selectedHosts);
    const auto isSome = [&](qsizetype count) { return count > 0 && count < block.cards.size(); };
    BlockLook look;
    look.isLit = state.highlight.isEmpty() || lit == block.cards.size();
    look.isSelected = selected == block.cards.size();
    look.hasToldCards = isSome(lit) || isSome(selected) ||
                        (!state.hoveredHost.isEmpty() && countIn({state.hoveredHost}) > 0);
    return look;
}

} // namespace

QList<BlockLook> blockLooks(const Diagram &diagram, const CardBlocks &blocks,
                            const RenderState &state)
{
    QList<BlockLook> looks;
    for (const CardBlock &block : blocks.blocks())
        looks.append(lookOf(diagram, block, state));
    return looks;
}

} // namespace portolan::rendering
