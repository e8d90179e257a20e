#include "rendering/thumbnail.h"

#include "layout/diagram.h"
#include "rendering/fontmetrics.h"
#include "rendering/renderer.h"

#include <QPainter>

#include <algorithm>

namespace portolan::rendering {

namespace {

/// A drawing of one host is not blown up.
constexpr qreal kMostScale = 0.5;
/// Around the drawing, as a part of the picture.
constexpr qreal kMargin = 0.06;

} // namespace

QImage thumbnailOf(const Topology &topology, const QSize &size, Theme theme)
{
    const Style style(theme);
    const auto metrics = std::make_shared<FontTextMetrics>(style);
    const auto diagram =
        std::make_shared<const Diagram>(layOutDiagram(topology, Derivation(topology), *metrics));
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(style.colours().canvas);
    if (diagram->bounds.isEmpty())
        return image;
    const QSizeF room = QSizeF(size) * (1 - 2 * kMargin);
    const qreal scale = std::min({kMostScale, room.width() / diagram->bounds.width(),
                                  room.height() / diagram->bounds.height()});
    Renderer renderer(style, metrics);
    renderer.setDiagram(diagram);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(image.rect()).center());
    painter.scale(scale, scale);
    painter.translate(-diagram->bounds.center());
    const QRectF all = painter.transform().inverted().mapRect(QRectF(image.rect()));
    RenderState state;
    state.showsDots = false;
    state.namesZonesFromAfar = false; // they would cover it all
    renderer.paint(painter, {all, scale, Detail::Overview}, state);
    return image;
}

} // namespace portolan::rendering
