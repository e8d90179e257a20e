#include "canvas/movingdiagram.h"

#include <algorithm>

namespace portolan::views {

namespace {

/// Takes back what a patch did that moves only: of the cards those that it moved, of the rest,
/// which is shared, all.
void putBack(Diagram &diagram, const Diagram &base, const DiagramPatch &patch)
{
    for (auto moved = patch.centres.keyBegin(); moved != patch.centres.keyEnd(); ++moved) {
        const auto card = std::ranges::lower_bound(base.cards, *moved, {}, &Card::host);
        if (card != base.cards.end() && card->host == *moved)
            diagram.cards[card - base.cards.begin()].rect = card->rect;
    }
    diagram.zones = base.zones;
    diagram.annotations = base.annotations;
    diagram.trunks = base.trunks;
    diagram.bounds = base.bounds;
}

} // namespace

std::shared_ptr<const Diagram> MovingDiagram::patched(const std::shared_ptr<const Diagram> &base,
                                                      const DiagramPatch &patch)
{
    if (base != m_base)
        m_made = {};
    m_base = base;
    Made &made = reusable();
    if (made.diagram)
        putBack(*made.diagram, *base, made.patch);
    else
        made.diagram = std::make_shared<Diagram>(*base);
    patchInPlace(*made.diagram, patch);
    made.patch = patch;
    return made.diagram;
}

/// One that nobody else has; if there is none, an empty one.
MovingDiagram::Made &MovingDiagram::reusable()
{
    const auto isFree = [](const Made &made) { return made.diagram.use_count() == 1; };
    const auto free = std::ranges::find_if(m_made, isFree);
    if (free != m_made.end())
        return *free;
    const auto none = std::ranges::find(m_made, nullptr, &Made::diagram);
    Made &made = none != m_made.end() ? *none : m_made.front();
    made = {};
    return made;
}

} // namespace portolan::views
