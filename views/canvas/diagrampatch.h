#pragma once

#include "layout/diagram.h"
#include "topology/edit.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace portolan::views {

/// What differs from a diagram before it is laid out anew.
struct DiagramPatch
{
    QHash<HostId, QPointF> centres; ///< of cards that stand elsewhere now
    QHash<ZoneId, QRectF> rects;    ///< of zones that stand elsewhere now
    QSet<HostId> goneHosts;
    QSet<ZoneId> goneZones;
    QList<Card> newCards; ///< stand where they are to stand
    /// All there are now, where any differs: they are quick to make.
    std::optional<QList<AnnotationBox>> annotations;
    /// All there are now, where any differs.
    std::optional<QMap<BendId, Bend>> bends = {};

    /// The same cards are joined by the same lines.
    bool movesOnly() const { return goneHosts.isEmpty() && newCards.isEmpty() && !bends; }
};

/// What an edit does to a diagram, without new cards and annotations. New zones have a box without
/// texts.
DiagramPatch patchFor(const Edit &edit);

/// @p diagram with the patch in it, and lines that follow their cards with right angles. Not a
/// layout: nothing evades anything. Linear in the diagram, and quick.
Diagram patched(Diagram diagram, const DiagramPatch &patch);
void patchInPlace(Diagram &diagram, const DiagramPatch &patch);

/// The line with its end moved by @p offset, right angles kept.
Polyline withEndMoved(Polyline line, const QPointF &offset);

} // namespace portolan::views
