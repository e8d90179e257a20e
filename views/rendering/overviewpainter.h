#pragma once

#include "rendering/blocklooks.h"
#include "rendering/overviewlayout.h"
#include "rendering/scene.h"

namespace portolan::rendering {

/// Paints cards as they are seen from afar (canvas: Behaviour 15): hosts of one zone and role as
/// one card with their number, servers by their names, and on bundled lines how many connections
/// they are. Texts are as large on the screen at any zoom; what has no room is left out, the name
/// of a role before the numbers.
class OverviewPainter
{
public:
    /// Blocks, their looks and the layout are those of the scene.
    OverviewPainter(const Scene &scene, const CardBlocks &blocks, const QList<BlockLook> &looks,
                    const OverviewLayout &layout);

    /// @p cards are in sight: indexes into the diagram.
    void paint(const QList<int> &cards);

private:
    void paintBlock(const CardBlock &block, const BlockLook &look) const;
    void paintRing(const QRectF &rect, qreal radius) const;
    void paintFaces() const;
    void paintFace(const CardBlock &block, const BlockFace &face, const BlockLook &look) const;
    void paintSummary(const ZoneSummary &summary) const;
    void paintServer(const ServerPlate &plate) const;
    void write(const QString &text, TextKind kind, const QPointF &middle, const QColor &colour,
               qreal room) const;
    void writeCentred(const QString &text, TextKind kind, const QPointF &centre,
                      const QColor &colour, qreal room) const;
    QList<int> paintedBySelf(const QList<int> &cards) const;
    void paintCounts();
    void paintCount(const Trunk &trunk, bool isLit);
    QRectF roomForCount(const Trunk &trunk, const QSizeF &size) const;

    const Scene &m_scene;
    const CardBlocks &m_blocks;
    const QList<BlockLook> &m_looks;
    const OverviewLayout &m_layout;
    const qreal m_pixel;   ///< in canvas units
    QList<QRectF> m_pills; ///< with the numbers of lines
};

} // namespace portolan::rendering
