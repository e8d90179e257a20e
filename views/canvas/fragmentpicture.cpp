#include "canvas/fragmentpicture.h"

#include "rendering/fontmetrics.h"
#include "rendering/renderer.h"

#include <QPainter>

#include <algorithm>

namespace portolan::views {

namespace {

constexpr qreal kScale = 2;
constexpr qreal kMargin = 16;
constexpr qreal kMostPixels = 8000; ///< of one side

bool isAmong(const Trunk &trunk, const QSet<HostId> &hosts)
{
    const auto isChosen = [&](const HostId &host) { return hosts.contains(host); };
    return std::ranges::all_of(trunk.stems, isChosen, &Trunk::Stem::server) &&
           std::ranges::all_of(trunk.teeth, isChosen, &Trunk::Tooth::peer);
}

Diagram chosenOf(const Diagram &diagram, const QSet<HostId> &hosts, const QSet<ZoneId> &zones,
                 const QSet<AnnotationId> &annotations)
{
    Diagram chosen = diagram;
    chosen.cards.removeIf([&](const Card &card) { return !hosts.contains(card.host); });
    chosen.zones.removeIf([&](const ZoneBox &box) { return !zones.contains(box.zone); });
    chosen.annotations.removeIf(
        [&](const AnnotationBox &box) { return !annotations.contains(box.annotation); });
    chosen.trunks.removeIf([&](const Trunk &trunk) { return !isAmong(trunk, hosts); });
    chosen.bounds = {};
    for (const Card &card : std::as_const(chosen.cards))
        chosen.bounds |= rendering::Renderer::paintedRect(card);
    for (const ZoneBox &box : std::as_const(chosen.zones))
        chosen.bounds |= box.rect;
    for (const AnnotationBox &box : std::as_const(chosen.annotations))
        chosen.bounds |= box.rect;
    for (const Trunk &trunk : std::as_const(chosen.trunks)) {
        for (const auto &line : trunk.lines()) {
            for (const QPointF &corner : line)
                chosen.bounds |= QRectF(corner, QSizeF(1, 1));
        }
    }
    return chosen;
}

} // namespace

QImage fragmentPicture(const Diagram &diagram, const QSet<HostId> &hosts, const QSet<ZoneId> &zones,
                       const QSet<AnnotationId> &annotations)
{
    const auto chosen = std::make_shared<Diagram>(chosenOf(diagram, hosts, zones, annotations));
    const QRectF area = chosen->bounds.adjusted(-kMargin, -kMargin, kMargin, kMargin);
    const qreal scale =
        std::min(kScale, kMostPixels / std::max({1.0, area.width(), area.height()}));
    rendering::Renderer renderer(
        rendering::Style::forExport(),
        std::make_shared<rendering::FontTextMetrics>(rendering::Style(rendering::Theme::Light)));
    renderer.setDiagram(chosen);
    QImage image((area.size() * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(renderer.style().colours().canvas);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    painter.translate(-area.topLeft());
    rendering::RenderState state;
    state.showsDots = false;
    renderer.paint(painter, {area, scale, rendering::detailFor(scale)}, state);
    return image;
}

} // namespace portolan::views
