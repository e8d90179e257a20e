#pragma once

#include "rendering/renderer.h"
#include "rendering/surface.h"

#include <algorithm>

namespace portolan::rendering {

/// What every painter of a part of the diagram needs at hand. References live as long as one
/// repaint.
struct Scene
{
    Surface &surface;
    const Style &style;
    const Viewport &viewport;
    const RenderState &state;
    const Diagram &diagram;
    const DiagramIndex &index;
    const QHash<SectionId, QString> &sectionTitles;

    /// Faded when something is highlighted and this is no part of it.
    const Colours &colours(bool isLit) const
    {
        return isLit ? style.colours() : style.dimmedColours();
    }
    QColor section(const SectionId &id, bool isLit) const
    {
        const SectionLook &look = sectionLook(id);
        return isLit ? look.colour(style.theme()) : look.dimmed(style.theme());
    }
    QString sectionTitle(const SectionId &id) const { return sectionTitles.value(id, id.text()); }
    bool isHostLit(const HostId &host) const
    {
        return state.highlight.isEmpty() || state.highlight.hosts.contains(host);
    }
    /// Whether text of that size, in canvas units, is large enough to be painted.
    bool isLegible(qreal size) const { return size * viewport.scale >= kMinTextPixels; }
    /// The size of a kind of text, or as much more as it takes to be legible.
    qreal legibleSize(TextKind kind) const
    {
        return std::max(Style::textSize(kind), kMinTextPixels / viewport.scale);
    }
};

/// Distance from the middle of a line of text down to its baseline, for text of that size.
inline qreal baselineDrop(qreal size)
{
    return size * 0.36;
}

} // namespace portolan::rendering
