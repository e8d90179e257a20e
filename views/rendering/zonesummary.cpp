#include "rendering/overviewlayout.h"

#include "base/escaping.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan::rendering {

namespace {

struct ZoneTexts
{
    Q_DECLARE_TR_FUNCTIONS(Zone)
};

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
Span freeSpan(const FarView &view, const ZoneBox &zone)
{
    const QRectF &rect = zone.rect;
    const qreal most = kMostOut / view.scale;
    Span span{rect.left() - most, rect.right() + most};
    for (const ZoneBox &other : view.diagram.zones) {
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

/// As much of @p size as there is room for beside the zone; null where something is in the way.
QRectF widened(const FarView &view, const ZoneBox &zone, const QSizeF &size,
               const QList<QRectF> &obstacles)
{
    const Span span = freeSpan(view, zone);
    const qreal width = std::min(size.width(), span.right - span.left);
    QRectF plate(0, 0, width, size.height());
    plate.moveCenter(zone.rect.center());
    plate.moveLeft(std::clamp(plate.left(), span.left, span.right - width));
    const auto meets = [&](const QRectF &each) {
        return each.intersects(plate) && !zone.rect.contains(each);
    };
    return std::ranges::any_of(obstacles, meets) ? QRectF() : plate;
}

QString countOf(const FarView &view, const ZoneBox &zone, qreal room)
{
    const int hosts = view.index.hostsIn(zone.zone);
    const QString count = ZoneTexts::tr("%n host(s)", nullptr, hosts);
    const bool fits = view.metrics.width(count, TextKind::Label) <= room;
    return fits ? count : QString::number(hosts);
}

} // namespace

ZoneSummary zoneSummary(const FarView &view, const ZoneBox &zone, const QList<QRectF> &obstacles)
{
    const qreal pixel = view.pixel();
    const QSizeF size = zone.rect.size() / pixel;
    ZoneSummary summary;
    // A plate may always stand out of its zone by half the gap that is between zones.
    const qreal out = kZoneGap * view.scale;
    if (size.width() < kLeastWidth || size.height() + out < kLine)
        return summary;
    const TextMetrics &metrics = view.metrics;
    const qreal room = std::max(size.width() + out - kMargins, kLeastRoom);
    summary.name = terminalText(zone.name);
    if (size.height() >= 2 * kLine)
        summary.count = countOf(view, zone, room);
    const qreal height = (summary.count.isEmpty() ? 1 : 2) * kLine;
    const qreal name = metrics.width(summary.name, TextKind::Name);
    if (name > room)
        summary.plate = widened(view, zone, QSizeF(name + kMargins, height) * pixel, obstacles);
    if (summary.plate.width() < (room + kMargins) * pixel) {
        const qreal width = std::max(name, metrics.width(summary.count, TextKind::Label));
        summary.plate.setSize(QSizeF(std::min(room, width) + kMargins, height) * pixel);
        summary.plate.moveCenter(zone.rect.center());
    }
    summary.room = summary.plate.width() - kMargins * pixel;
    return summary;
}

} // namespace portolan::rendering
