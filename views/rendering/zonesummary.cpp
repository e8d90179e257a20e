#include "rendering/zonesummary.h"

#include "base/escaping.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan::rendering {

namespace {

struct ZoneTexts
{
    Q_DECLARE_TR_FUNCTIONS(Zone)
};

/// A text is made this much narrower before any of it is left out.
constexpr qreal kLeastNarrowing = 0.85;
/// @name In pixels of the screen
///@{
constexpr qreal kLeastWidth = 40; ///< of a zone that can say something
constexpr qreal kLine = 20;
constexpr qreal kLeastRoom = 76; ///< what a plate may be wide, also where its zone is not
constexpr qreal kMargins = 16;   ///< left and right of its texts, together
constexpr qreal kMostOut = 200;  ///< that a plate stands out of its zone on either side
///@}

struct Span
{
    qreal left = 0;
    qreal right = 0;
};

/// How far the plate may reach: half the way to the next zone beside this one.
Span freeSpan(const Scene &scene, const ZoneBox &zone)
{
    const QRectF &rect = zone.rect;
    const qreal most = kMostOut / scene.viewport.scale;
    Span span{rect.left() - most, rect.right() + most};
    for (const ZoneBox &other : scene.diagram.zones) {
        const bool isBeside = other.rect.top() < rect.bottom() + kZoneGap / 2 &&
                              other.rect.bottom() > rect.top() - kZoneGap / 2;
        if (other.zone == zone.zone || !isBeside)
            continue;
        if (other.rect.right() <= rect.left())
            span.left = std::max(span.left, (other.rect.right() + rect.left()) / 2);
        else if (other.rect.left() >= rect.right())
            span.right = std::min(span.right, (other.rect.left() + rect.right()) / 2);
        else if (other.rect.intersects(rect))
            span = {std::max(span.left, rect.left()), std::min(span.right, rect.right())};
    }
    return span;
}

/// As much of @p size as there is room for beside the zone; null where a card is in the way.
QRectF widened(const Scene &scene, const ZoneBox &zone, const QSizeF &size)
{
    const Span span = freeSpan(scene, zone);
    const qreal width = std::min(size.width(), span.right - span.left);
    QRectF plate(0, 0, width, size.height());
    plate.moveCenter(zone.rect.center());
    plate.moveLeft(std::clamp(plate.left(), span.left, span.right - width));
    const auto isForeign = [&](int card) { return scene.diagram.cards.at(card).zone != zone.zone; };
    return scene.index.hasCardIn(plate, isForeign) ? QRectF() : plate;
}

void paintLine(const Scene &scene, const QString &text, const QPointF &centre, TextKind kind,
               const QColor &colour, qreal room)
{
    TextRun run;
    run.kind = kind;
    run.size = Style::textSize(kind) / scene.viewport.scale;
    run.room = room;
    run.text = elidedMiddle(text, scene.surface.metrics(), kind, room / kLeastNarrowing, run.size);
    run.align = TextAlign::Centre;
    run.baseline = centre + QPointF(0, baselineDrop(run.size));
    run.colour = colour;
    scene.surface.text(run);
}

QString countOf(const Scene &scene, const ZoneBox &zone, qreal room)
{
    const int hosts = scene.index.hostsIn(zone.zone);
    const QString count = ZoneTexts::tr("%n host(s)", nullptr, hosts);
    const bool fits = scene.surface.metrics().width(count, TextKind::Label) <= room;
    return fits ? count : QString::number(hosts);
}

} // namespace

ZoneSummary zoneSummary(const Scene &scene, const ZoneBox &zone)
{
    const qreal pixel = 1 / scene.viewport.scale;
    const QSizeF size = zone.rect.size() / pixel;
    ZoneSummary summary;
    if (size.width() < kLeastWidth || size.height() < kLine)
        return summary;
    const TextMetrics &metrics = scene.surface.metrics();
    // A plate may always stand out of its zone by half the gap that is between zones.
    const qreal room =
        std::max(size.width() + kZoneGap * scene.viewport.scale - kMargins, kLeastRoom);
    summary.name = terminalText(zone.name);
    if (size.height() >= 2 * kLine)
        summary.count = countOf(scene, zone, room);
    const qreal height = (summary.count.isEmpty() ? 1 : 2) * kLine;
    const qreal name = metrics.width(summary.name, TextKind::Name);
    if (name > room)
        summary.plate = widened(scene, zone, QSizeF(name + kMargins, height) * pixel);
    if (summary.plate.width() < (room + kMargins) * pixel) {
        const qreal width = std::max(name, metrics.width(summary.count, TextKind::Label));
        summary.plate.setSize(QSizeF(std::min(room, width) + kMargins, height) * pixel);
        summary.plate.moveCenter(zone.rect.center());
    }
    summary.room = summary.plate.width() - kMargins * pixel;
    return summary;
}

void paintZoneSummary(const Scene &scene, const ZoneSummary &summary)
{
    if (summary.plate.isNull())
        return;
    const qreal pixel = 1 / scene.viewport.scale;
    const Colours &colours = scene.style.colours();
    scene.surface.box(summary.plate, 6 * pixel, {colours.zone, colours.zoneBorder, pixel, {}});
    const QPointF centre = summary.plate.center();
    const QPointF up = summary.count.isEmpty() ? QPointF() : QPointF(0, 8 * pixel);
    paintLine(scene, summary.name, centre - up, TextKind::Name, colours.ink, summary.room);
    if (!summary.count.isEmpty())
        paintLine(scene, summary.count, centre + QPointF(0, 9 * pixel), TextKind::Label,
                  colours.greyText, summary.room);
}

} // namespace portolan::rendering
