#include "canvas/canvasoverlay.h"

#include "tools/zonehandles.h"

#include <QPainter>

namespace portolan::views {

namespace {

constexpr int kBandAlpha = 32;
constexpr qreal kHandleSize = 8;
constexpr qreal kGuideOverhang = 8; ///< beyond what is aligned, in pixels

QLineF lengthened(const QLineF &line)
{
    const QPointF more(line.dx() != 0 ? kGuideOverhang : 0, line.dy() != 0 ? kGuideOverhang : 0);
    return {line.p1() - more, line.p2() + more};
}

void paintGuides(QPainter &painter, const Camera &camera, const QColor &colour,
                 const QList<QLineF> &guides)
{
    painter.setPen(QPen(colour, 1, Qt::DashLine));
    for (const QLineF &guide : guides)
        painter.drawLine(lengthened({camera.toPixel(guide.p1()), camera.toPixel(guide.p2())}));
}

void paintBand(QPainter &painter, const QRectF &pixels, QColor colour)
{
    painter.setPen(colour);
    colour.setAlpha(kBandAlpha);
    painter.setBrush(colour);
    painter.drawRect(pixels.toAlignedRect());
}

void paintHandles(QPainter &painter, const QRectF &pixels, const rendering::Colours &colours)
{
    painter.setPen(colours.selection);
    painter.setBrush(colours.card);
    for (const ZoneHandle &handle : zoneHandles(pixels)) {
        QRectF box(0, 0, kHandleSize, kHandleSize);
        box.moveCenter(handle.place);
        painter.drawRect(box.toAlignedRect());
    }
}

} // namespace

void paintOverlay(QPainter &painter, const Camera &camera, const rendering::Style &style,
                  const Preview &preview, const std::optional<QRectF> &handled)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintGuides(painter, camera, style.colours().selection, preview.guides);
    if (handled)
        paintHandles(painter, camera.toPixels(*handled), style.colours());
    if (preview.band)
        paintBand(painter, camera.toPixels(*preview.band), style.colours().selection);
    painter.restore();
}

} // namespace portolan::views
