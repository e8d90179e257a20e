#pragma once

#include "layout/diagram.h"
#include "rendering/diagramindex.h"

#include <optional>

namespace portolan::views {

/// Finds room for new cards among those that stand. What it gave away once is taken.
class FreeSlots
{
public:
    /// @p diagram and @p index must outlive it.
    FreeSlots(const Diagram &diagram, const rendering::DiagramIndex &index)
        : m_diagram(diagram)
        , m_index(index)
    {
    }

    /// Cards that are about to leave make room.
    void ignore(const QSet<HostId> &hosts) { m_ignored = hosts; }

    /// The slot inside a zone's box that is nearest to @p wish, in line with the cards there; none
    /// when it is full.
    std::optional<QRectF> takeIn(const QRectF &zone, const QSizeF &size, const QPointF &wish);
    /// The place nearest to @p centre that touches neither card nor zone.
    QRectF takeNear(const QPointF &centre, const QSizeF &size);

private:
    bool isFree(const QRectF &rect, bool amongZones) const;

    const Diagram &m_diagram;
    const rendering::DiagramIndex &m_index;
    QSet<HostId> m_ignored;
    QList<QRectF> m_taken;
};

} // namespace portolan::views
