#pragma once

#include "layout/frame.h"
#include "layout/terrain.h"

namespace portolan {

/// The terrain as one trunk sees it from its servers, in the frame of a side: servers left, cards
/// right.
class FramedTerrain
{
public:
    FramedTerrain(const Terrain &terrain, Side side, int trunk)
        : m_terrain(terrain)
        , m_frame(side)
        , m_trunk(trunk)
    {
    }

    const Terrain &terrain() const { return m_terrain; }
    const Frame &frame() const { return m_frame; }
    /// With its stack.
    QRectF card(int card) const { return m_frame.map(m_terrain.cards().rect(card)); }
    /// Without it.
    QRectF front(int card) const { return m_frame.map(m_terrain.diagram().cards[card].rect); }
    QRectF zone(int zone) const { return m_frame.map(m_terrain.zones().rect(zone)); }
    Polyline line(QPointF from, QPointF to) const { return m_frame.unmap(Polyline({from, to})); }

    /// Nothing is in the way of a straight line but the cards at its ends, nor runs another trunk
    /// along it.
    bool isClear(QPointF from, QPointF to, int fromCard, int toCard) const
    {
        return m_terrain.isClear(m_frame.unmap(from), m_frame.unmap(to), fromCard, toCard) &&
               m_terrain.isTrackFree(m_frame.unmap(from), m_frame.unmap(to), m_trunk);
    }

    int crossings(QPointF from, QPointF to) const
    {
        return m_terrain.crossings(m_frame.unmap(from), m_frame.unmap(to), m_trunk);
    }

    /// A straight line enters a zone other than @p home.
    bool entersOther(int home, QPointF from, QPointF to) const
    {
        const QRectF line = QRectF(m_frame.unmap(from), m_frame.unmap(to)).normalized();
        bool enters = false;
        m_terrain.zones().visit(line, [&](int zone) {
            enters = zone != home;
            return !enters;
        });
        return enters;
    }

private:
    const Terrain &m_terrain;
    Frame m_frame;
    int m_trunk;
};

} // namespace portolan
