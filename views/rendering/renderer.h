#pragma once

#include "catalog/catalog.h"
#include "rendering/blocklooks.h"
#include "rendering/diagramindex.h"
#include "rendering/overviewlayout.h"
#include "rendering/renderstate.h"
#include "rendering/style.h"
#include "rendering/trunkshapes.h"

#include <QRectF>

#include <memory>
#include <optional>

class QPainter;

namespace portolan::rendering {

class Surface;
class PainterCache;
struct Scene;

/// What part of a diagram is painted, and how closely.
struct Viewport
{
    QRectF exposed;  ///< in canvas units; nothing outside it needs painting
    qreal scale = 1; ///< pixels of the screen per canvas unit, without the device's pixel ratio
    Detail detail = Detail::Full;
};

/// What is painted at a place of the overview in front of the cards and lines there; the first of
/// these that is anything.
struct FarThing
{
    HostId server;                    ///< whose name it is
    ZoneId zone;                      ///< the same
    const CardBlock *block = nullptr; ///< until there is another diagram
};

/// Paints diagrams: the window, the minimap, print and every picture go through it.
///
/// Holds the diagram and an index of it, so that a repaint costs what is visible, not what there
/// is.
class Renderer
{
public:
    /// @p metrics must be those that the diagram is laid out with: FontTextMetrics for the window,
    /// builtInTextMetrics() for files.
    Renderer(const Style &style, std::shared_ptr<const TextMetrics> metrics);
    ~Renderer();

    const Style &style() const { return m_style; }
    void setStyle(const Style &style);

    /// What sections are called, for those who cannot see their colours.
    void setSectionTitles(const Catalog &catalog);

    /// @p index is that of the diagram, for those who have it already; otherwise it is made here,
    /// which is linear in the diagram.
    void setDiagram(std::shared_ptr<const Diagram> diagram,
                    std::shared_ptr<const DiagramIndex> index = nullptr);
    /// The same cards, joined by the same lines, of which @p moved stand elsewhere than before:
    /// while one drags them, what is worked out for the overview is kept.
    void setMovedDiagram(std::shared_ptr<const Diagram> diagram,
                         std::shared_ptr<const DiagramIndex> index, const QList<HostId> &moved);
    /// Never null.
    const std::shared_ptr<const Diagram> &diagram() const { return m_diagram; }

    /// @p painter maps canvas units to its device. Its state is as before when this returns.
    void paint(QPainter &painter, const Viewport &viewport, const RenderState &state) const;
    /// The same on any surface.
    void paint(Surface &surface, const Viewport &viewport, const RenderState &state) const;

    /// One card by itself, at its place: what a drag carries.
    void paintCard(QPainter &painter, const Card &card, const Viewport &viewport,
                   const RenderState &state) const;

    /// The rectangle that a card covers with all that is painted around it: stack, rings, badge.
    static QRectF paintedRect(const Card &card);

    /// What the diagram covers as an overview: from afar, names stand out of it, the more the
    /// smaller it is.
    QRectF extentFromAfar(qreal scale) const;

    /// As it was painted or measured last; nothing before the overview ever was.
    FarThing seenFromAfar(const QPointF &place) const;

private:
    Scene sceneOf(Surface &surface, const Viewport &viewport, const RenderState &state) const;
    void paintContents(const Scene &scene) const;
    void paintCards(const Scene &scene) const;
    void paintOverview(const Scene &scene) const;
    void makeOverview(qreal scale) const;
    QList<int> cardsIn(const QRectF &exposed) const;

    Style m_style;
    std::shared_ptr<const TextMetrics> m_metrics;
    std::shared_ptr<const Diagram> m_diagram;
    std::shared_ptr<const DiagramIndex> m_index;
    mutable TrunkShapes m_shapes;
    mutable std::optional<CardBlocks> m_blocks; ///< made when first seen from afar
    mutable std::optional<OverviewLayout> m_overview;
    mutable qreal m_overviewScale = 0;
    /// How blocks look, and what that depends on.
    struct KeptLooks
    {
        QList<BlockLook> looks;
        QSet<HostId> selected;
        QSet<HostId> lit;
        HostId hovered;
        bool isHighlighted = false;
    };
    const QList<BlockLook> &looksIn(const RenderState &state) const;
    mutable std::optional<KeptLooks> m_looks;
    QHash<SectionId, QString> m_sectionTitles;
    std::unique_ptr<PainterCache> m_cache; ///< texts and icons made ready for painting
};

} // namespace portolan::rendering
