#include "rendering/renderer.h"

#include "base/phrases.h"
#include "layout/cardfaces.h"
#include "rendering/annotationpainter.h"
#include "rendering/cardpainter.h"
#include "rendering/overviewpainter.h"
#include "rendering/paintersurface.h"
#include "rendering/scene.h"
#include "rendering/trunkpainter.h"
#include "rendering/zonepainter.h"

#include <QPainter>

#include <cmath>

namespace portolan::rendering {

namespace {

/// In pixels of the screen: dots nearer to each other are noise.
constexpr qreal kLeastDotDistance = 12;
constexpr qreal kDotPixels = 1.5;
/// What rings, badges and stacks stand out from a card at most.
constexpr qreal kCardSurroundings = 16;

void paintDots(const Scene &scene)
{
    const qreal scale = scene.viewport.scale;
    qreal pitch = kDotPitch;
    while (pitch * scale < kLeastDotDistance)
        pitch *= 2;
    const QRectF &area = scene.viewport.exposed;
    const qreal size = std::max(kDotPixels, scale) / scale;
    QList<QRectF> dots;
    for (qreal y = std::floor(area.top() / pitch) * pitch; y <= area.bottom(); y += pitch) {
        for (qreal x = std::floor(area.left() / pitch) * pitch; x <= area.right(); x += pitch)
            dots.append(QRectF(x - size / 2, y - size / 2, size, size));
    }
    scene.surface.boxes(dots, scene.style.colours().dots);
}

} // namespace

Renderer::Renderer(const Style &style, std::shared_ptr<const TextMetrics> metrics)
    : m_style(style)
    , m_metrics(std::move(metrics))
    , m_diagram(std::make_shared<Diagram>())
    , m_index(std::make_shared<DiagramIndex>())
    , m_cache(std::make_unique<PainterCache>())
{
}

Renderer::~Renderer() = default;

void Renderer::setStyle(const Style &style)
{
    m_style = style;
    m_cache->clear();
    m_overview.reset();
}

void Renderer::setDiagram(std::shared_ptr<const Diagram> diagram,
                          std::shared_ptr<const DiagramIndex> index)
{
    m_diagram = std::move(diagram);
    m_index = index ? std::move(index) : std::make_shared<DiagramIndex>(*m_diagram);
    m_shapes = TrunkShapes(m_diagram->trunks);
    m_blocks.reset();
    m_looks.reset();
    m_overview.reset();
}

void Renderer::setMovedDiagram(std::shared_ptr<const Diagram> diagram,
                               std::shared_ptr<const DiagramIndex> index,
                               const QList<HostId> &moved)
{
    m_diagram = std::move(diagram);
    m_index = std::move(index);
    m_shapes = TrunkShapes(m_diagram->trunks);
    m_overview.reset();
    if (m_blocks && m_blocks->follow(*m_diagram, moved))
        m_looks.reset();
}

void Renderer::setSectionTitles(const Catalog &catalog)
{
    m_sectionTitles.clear();
    for (const Section &section : catalog.sections())
        m_sectionTitles.insert(section.id, phrase(section.shortTitle));
}

void Renderer::paint(QPainter &painter, const Viewport &viewport, const RenderState &state) const
{
    PainterSurface surface(painter, m_style, *m_metrics, *m_cache);
    paint(surface, viewport, state);
}

void Renderer::paint(Surface &surface, const Viewport &viewport, const RenderState &state) const
{
    paintContents(sceneOf(surface, viewport, state));
}

void Renderer::paintCard(QPainter &painter, const Card &card, const Viewport &viewport,
                         const RenderState &state) const
{
    PainterSurface surface(painter, m_style, *m_metrics, *m_cache);
    rendering::paintCard(sceneOf(surface, viewport, state), card);
}

QRectF Renderer::paintedRect(const Card &card)
{
    return covered(card).adjusted(-kCardSurroundings, -kCardSurroundings, kCardSurroundings,
                                  kCardSurroundings);
}

Scene Renderer::sceneOf(Surface &surface, const Viewport &viewport, const RenderState &state) const
{
    return {surface, m_style, viewport, state, *m_diagram, *m_index, m_sectionTitles};
}

void Renderer::paintContents(const Scene &scene) const
{
    const QRectF &exposed = scene.viewport.exposed;
    if (scene.state.showsDots)
        paintDots(scene);
    const QList<int> zones = m_index->zonesIn(exposed.adjusted(
        -kCardSurroundings, -kCardSurroundings, kCardSurroundings, kCardSurroundings));
    for (const int zone : zones)
        paintZone(scene, m_diagram->zones.at(zone));
    for (const AnnotationBox &box : m_diagram->annotations)
        paintAnnotation(scene, box);
    TrunkPainter(scene, m_shapes).paint();
    for (const int zone : zones) {
        if (scene.viewport.detail != Detail::Overview)
            paintEnlargedTitle(scene, m_diagram->zones.at(zone));
    }
    if (scene.viewport.detail == Detail::Overview && scene.state.namesZonesFromAfar)
        paintOverview(scene);
    else
        paintCards(scene);
}

void Renderer::makeOverview(qreal scale) const
{
    if (!m_blocks)
        m_blocks.emplace(*m_diagram);
    if (!m_overview || m_overviewScale != scale)
        m_overview.emplace(FarView{*m_diagram, *m_index, *m_metrics, scale}, *m_blocks);
    m_overviewScale = scale;
}

void Renderer::paintOverview(const Scene &scene) const
{
    makeOverview(scene.viewport.scale);
    OverviewPainter(scene, *m_blocks, looksIn(scene.state), *m_overview)
        .paint(cardsIn(scene.viewport.exposed));
}

QRectF Renderer::extentFromAfar(qreal scale) const
{
    makeOverview(scale);
    QRectF extent = m_diagram->bounds;
    for (const ServerPlate &plate : m_overview->servers())
        extent |= plate.rect;
    for (const ZoneSummary &summary : m_overview->summaries())
        extent |= summary.plate;
    return extent;
}

const QList<BlockLook> &Renderer::looksIn(const RenderState &state) const
{
    const bool isHighlighted = !state.highlight.isEmpty();
    const bool isKept = m_looks && m_looks->selected == state.selectedHosts &&
                        m_looks->lit == state.highlight.hosts &&
                        m_looks->hovered == state.hoveredHost &&
                        m_looks->isHighlighted == isHighlighted;
    if (!isKept) {
        m_looks = {blockLooks(*m_diagram, *m_blocks, state), state.selectedHosts,
                   state.highlight.hosts, state.hoveredHost, isHighlighted};
    }
    return m_looks->looks;
}

FarThing Renderer::seenFromAfar(const QPointF &place) const
{
    FarThing thing;
    if (!m_overview)
        return thing;
    for (const ServerPlate &plate : m_overview->servers()) {
        if (plate.rect.contains(place))
            thing.server = m_diagram->cards.at(plate.card).host;
    }
    const QList<ZoneSummary> &summaries = m_overview->summaries();
    for (qsizetype i = 0; i < summaries.size(); ++i) {
        if (summaries.at(i).plate.contains(place))
            thing.zone = m_diagram->zones.at(i).zone;
    }
    for (const CardBlock &block : m_blocks->blocks()) {
        const auto covers = [&](const QRectF &rect) { return rect.contains(place); };
        if (std::ranges::any_of(block.rects, covers))
            thing.block = &block;
    }
    return thing;
}

QList<int> Renderer::cardsIn(const QRectF &exposed) const
{
    return m_index->cardsIn(exposed.adjusted(-kCardSurroundings, -kCardSurroundings,
                                             kCardSurroundings, kCardSurroundings));
}

void Renderer::paintCards(const Scene &scene) const
{
    const QList<int> cards = cardsIn(scene.viewport.exposed);
    if (scene.viewport.detail == Detail::Overview) {
        paintCardBoxes(scene, cards);
        return;
    }
    for (const int index : cards) {
        const Card &card = m_diagram->cards.at(index);
        rendering::paintCard(scene, card);
    }
}

} // namespace portolan::rendering
