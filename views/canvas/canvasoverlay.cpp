#include "canvas/canvasoverlay.h"

#include "tools/zonehandles.h"

#include <QPainter>

namespace portolan::views {

namespace {

constexpr int kBandAlpha = 32;
constexpr qreal kHandleSize = 8;
constexpr qreal kGripLength = 18;
constexpr qreal kGripWidth = 8;
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

/// Along their piece, so that they tell which way it goes; filled where it was pulled.
void paintGrips(QPainter &painter, const Camera &camera, const QList<BendGrip> &grips,
                const rendering::Colours &colours)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const BendGrip &grip : grips) {
        const bool isUpright = grip.handle.axis == Axis::X;
        QRectF box(0, 0, isUpright ? kGripWidth : kGripLength,
                   isUpright ? kGripLength : kGripWidth);
        box.moveCenter(camera.toPixel(grip.place));
        painter.setPen(QPen(colours.selection, grip.isCurrent ? 2.5 : 1.5));
        painter.setBrush(grip.handle.bend.isEmpty() ? colours.card : colours.selection);
        painter.drawRoundedRect(box, kGripWidth / 2, kGripWidth / 2);
    }
    painter.restore();
}

} // namespace

void paintOverlay(QPainter &painter, const Camera &camera, const rendering::Style &style,
                  const Preview &preview, const std::optional<QRectF> &handled,
                  const QList<BendGrip> &grips)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintGuides(painter, camera, style.colours().selection, preview.guides);
    if (handled)
        paintHandles(painter, camera.toPixels(*handled), style.colours());
    paintGrips(painter, camera, grips, style.colours());
    if (preview.band)
        paintBand(painter, camera.toPixels(*preview.band), style.colours().selection);
    painter.restore();
}

} // namespace portolan::views
