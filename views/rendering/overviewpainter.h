#pragma once

#include "rendering/cardblocks.h"
#include "rendering/scene.h"
#include "rendering/serverplates.h"
#include "rendering/zonesummary.h"

namespace portolan::rendering {

/// Paints cards as they are seen from afar (canvas: Behaviour 15): hosts of one zone and role as
/// one card with their number, servers by their names, and on bundled lines how many connections
/// they are. Texts are as large on the screen at any zoom; what has no room is left out, the name
/// of a role before the numbers.
class OverviewPainter
{
public:
    /// The blocks are those of the scene's diagram.
    OverviewPainter(const Scene &scene, const CardBlocks &blocks);

    /// @p cards are in sight: indexes into the diagram.
    void paint(const QList<int> &cards);

private:
    /// What a block says; widths in pixels.
    struct Face
    {
        QString name; ///< empty without room for it
        QString number;
        qreal nameWidth = 0;
        qreal numberWidth = 0;
        qreal width = 0; ///< of all of it
        bool hasIcon = false;
        bool isTwoLines = false;
        QRectF plate; ///< what it covers with a margin, in canvas units; null without any room
    };

    void placeSummaries();
    [[nodiscard]] bool moveOutOfTheWay(QRectF &plate, const ZoneBox &box) const;
    void placeFaces();
    QRectF roomForFace(const CardBlock &block) const;
    void paintBlock(const CardBlock &block);
    void paintFace(const CardBlock &block, const Face &face, bool onPlate);
    Face faceFor(const CardBlock &block, const QSizeF &room) const;
    void write(const QString &text, TextKind kind, const QPointF &middle, qreal room) const;
    bool tellsOfBlocks() const;
    QString nameOf(const CardBlock &block, qreal room) const;
    QList<int> paintedBySelf(const QList<int> &cards) const;
    void paintCounts();
    void paintCount(const Trunk &trunk);
    QRectF roomForCount(const Trunk &trunk, const QSizeF &size) const;
    bool isTaken(const QRectF &rect) const;

    const Scene &m_scene;
    const CardBlocks &m_blocks;
    const qreal m_pixel; ///< in canvas units
    const QList<ServerPlate> m_servers;
    QHash<ZoneId, ZoneSummary> m_summaries;
    QList<Face> m_faces;       ///< of each block
    QList<QRectF> m_taken;     ///< by texts
    QList<QRectF> m_loneCards; ///< that no block stands for
};

} // namespace portolan::rendering
