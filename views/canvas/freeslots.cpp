#include "canvas/freeslots.h"

#include "layout/layoutmetrics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace portolan::views {

namespace {

constexpr qreal kSearchStep = 2 * kGrid;
/// In steps from the centre; beyond, things may as well lie on each other.
constexpr int kMostRings = 512;

qreal onGrid(qreal value)
{
    return std::round(value / kGrid) * kGrid;
}

QRectF withGap(const QRectF &rect)
{
    // Exactly a gap apart is far enough.
    constexpr qreal kAlmostGap = kCardGap - 0.5;
    return rect.adjusted(-kAlmostGap, -kAlmostGap, kAlmostGap, kAlmostGap);
}

void sortOnce(QList<qreal> &values)
{
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

qreal distance(const QPointF &a, const QPointF &b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

/// The points of a square ring around the origin, nearest first in each quadrant.
QList<QPointF> ring(int radius)
{
    if (radius == 0)
        return {QPointF()};
    QList<QPointF> points;
    for (int along = -radius; along <= radius; ++along) {
        points.append({qreal(along), qreal(-radius)});
        points.append({qreal(along), qreal(radius)});
    }
    for (int along = 1 - radius; along < radius; ++along) {
        points.append({qreal(-radius), qreal(along)});
        points.append({qreal(radius), qreal(along)});
    }
    std::ranges::stable_sort(points, {}, [](const QPointF &p) { return std::hypot(p.x(), p.y()); });
    return points;
}

} // namespace

std::optional<QRectF> FreeSlots::takeIn(const QRectF &zone, const QSizeF &size, const QPointF &wish)
{
    const QRectF room = zone.adjusted(kZonePadding, kTitleStrip, -kZonePadding, -kZonePadding);
    QList<qreal> xs{room.left()};
    QList<qreal> ys{room.top()};
    const auto addAround = [&](const QRectF &card) {
        xs << card.left() << card.right() + kCardGap;
        ys << card.top() << card.bottom() + kCardGap;
    };
    for (const int i : m_index.cardsIn(zone))
        addAround(m_diagram.cards.at(i).rect);
    std::ranges::for_each(m_taken, addAround);
    sortOnce(xs);
    sortOnce(ys);

    std::optional<QRectF> best;
    qreal least = std::numeric_limits<qreal>::max();
    for (const qreal y : ys) {
        for (const qreal x : xs) {
            const QRectF rect(QPointF(x, y), size);
            const qreal away = distance(rect.center(), wish);
            if (away >= least || !room.contains(rect) || !isFree(rect, false))
                continue;
            least = away;
            best = rect;
        }
    }
    if (best)
        m_taken.append(*best);
    return best;
}

QRectF FreeSlots::takeNear(const QPointF &centre, const QSizeF &size)
{
    QRectF rect(QPointF(), size);
    rect.moveCenter(centre);
    const QPointF start(onGrid(rect.left()), onGrid(rect.top()));
    for (int radius = 0; radius < kMostRings; ++radius) {
        for (const QPointF &step : ring(radius)) {
            rect.moveTopLeft(start + step * kSearchStep);
            if (isFree(rect, true)) {
                m_taken.append(rect);
                return rect;
            }
        }
    }
    rect.moveTopLeft(start);
    return rect;
}

bool FreeSlots::isFree(const QRectF &rect, bool amongZones) const
{
    const QRectF needed = withGap(rect);
    const auto touches = [&](const QRectF &taken) { return taken.intersects(needed); };
    if (std::ranges::any_of(m_taken, touches))
        return false;
    if (amongZones && !m_index.zonesIn(needed).isEmpty())
        return false;
    const QList<int> cards = m_index.cardsIn(needed);
    return std::ranges::all_of(
        cards, [&](int i) { return m_ignored.contains(m_diagram.cards.at(i).host); });
}

} // namespace portolan::views
