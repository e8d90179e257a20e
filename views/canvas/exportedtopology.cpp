#include "canvas/exportedtopology.h"

#include "canvas/canvasview.h"

#include "rendering/fontmetrics.h"

#include <algorithm>

namespace portolan::views {

namespace {

/// Cards and zones stand in the same places; both have them in the same order.
bool looksAlike(const Diagram &a, const Diagram &b)
{
    return std::ranges::equal(a.cards, b.cards, {}, &Card::rect, &Card::rect) &&
           std::ranges::equal(a.zones, b.zones, {}, &ZoneBox::rect, &ZoneBox::rect);
}

} // namespace

std::function<Topology()> exportedTopology(CanvasView &canvas)
{
    const DrawingSession &session = canvas.scene().session();
    return [drawing = session.topology(), derivation = session.derivation(),
            shown = canvas.scene().live().diagram(), placed = canvas.placedTopology()] {
        const rendering::FontTextMetrics metrics{rendering::Style(rendering::Theme::Light)};
        const Diagram afresh = layOutDiagram(drawing, derivation, metrics);
        return looksAlike(afresh, *shown) ? drawing : placed;
    };
}

} // namespace portolan::views
