#include "canvas/freeslots.h"

#include "layout/layoutmetrics.h"

#include <algorithm>
#include <cmath>

namespace portolan::views {

namespace {

constexpr qreal kSearchStep = 2 * kGrid;
/// For what is large, this part of it is near enough.
constexpr qreal kCoarseStep = 1.0 / 8;
/// Beyond, cards stand in no order that farther ones could add to.
constexpr std::size_t kManySlots = 16'384;
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

FreeSlots::Search::Search(const QRectF &zone, const QSizeF &size, const QPointF &wish)
    : m_zone(zone)
    , m_room(zone.adjusted(kZonePadding, kTitleStrip, -kZonePadding, -kZonePadding))
    , m_size(size)
    , m_wish(wish)
{
}

bool FreeSlots::Search::isFor(const QRectF &zone, const QSizeF &size, const QPointF &wish) const
{
    return m_zone == zone && m_size == size && m_wish == wish;
}

void FreeSlots::Search::lineUpWith(const QRectF &card)
{
    addColumn(card.left(), false);
    addRow(card.top(), false);
}

void FreeSlots::Search::goOnAfter(const QRectF &card)
{
    const qreal right = card.right() + kCardGap;
    const qreal below = card.bottom() + kCardGap;
    addColumn(right, isAskew(m_columns, right, m_size.width()));
    addRow(below, isAskew(m_rows, below, m_size.height()));
}

void FreeSlots::Search::startAtCorner()
{
    addColumn(m_room.left(), isAskew(m_columns, m_room.left(), m_size.width()));
    addRow(m_room.top(), isAskew(m_rows, m_room.top(), m_size.height()));
}

bool FreeSlots::Search::hasMany() const
{
    return m_columns.size() * m_rows.size() > kManySlots;
}

std::optional<QRectF> FreeSlots::Search::next()
{
    if (m_slots.empty())
        return std::nullopt;
    const auto [isAskew, distance, y, x] = *m_slots.begin();
    m_slots.erase(m_slots.begin());
    return QRectF(QPointF(x, y), m_size);
}

void FreeSlots::Search::add(const Lines::value_type &column, const Lines::value_type &row)
{
    const QRectF rect(QPointF(column.first, row.first), m_size);
    if (m_room.contains(rect))
        m_slots.emplace(column.second || row.second, distance(rect.center(), m_wish), rect.top(),
                        rect.left());
}

void FreeSlots::Search::addColumn(qreal x, bool isAskew)
{
    const auto [column, isNew] = m_columns.emplace(x, isAskew);
    if (isNew)
        std::ranges::for_each(m_rows, [&](const auto &row) { add(*column, row); });
}

void FreeSlots::Search::addRow(qreal y, bool isAskew)
{
    const auto [row, isNew] = m_rows.emplace(y, isAskew);
    if (isNew)
        std::ranges::for_each(m_columns, [&](const auto &column) { add(column, *row); });
}

bool FreeSlots::Search::isAskew(const Lines &lines, qreal at, qreal size)
{
    const auto next = lines.upper_bound(at - size);
    return next != lines.cend() && next->first < at + size;
}

FreeSlots::Search &FreeSlots::searchFor(const QRectF &zone, const QSizeF &size, const QPointF &wish)
{
    for (Search &search : m_searches) {
        if (search.isFor(zone, size, wish))
            return search;
    }
    Search &search = m_searches.emplace_back(zone, size, wish);
    QList<QRectF> cards;
    for (const int i : m_index.cardsIn(zone))
        cards.append(m_diagram.cards.at(i).rect);
    for (int i = 0; i < m_taken.size(); ++i) {
        if (zone.contains(m_taken.rect(i)))
            cards.append(m_taken.rect(i));
    }
    std::ranges::sort(cards, {}, [&](const QRectF &card) {
        return std::tuple(distance(card.center(), wish), card.top(), card.left());
    });
    auto last = cards.cbegin();
    while (last != cards.cend() && !search.hasMany())
        search.lineUpWith(*last++);
    std::for_each(cards.cbegin(), last, [&](const QRectF &card) { search.goOnAfter(card); });
    search.startAtCorner();
    return search;
}

std::optional<QRectF> FreeSlots::takeIn(const QRectF &zone, const QSizeF &size, const QPointF &wish)
{
    Search &search = searchFor(zone, size, wish);
    while (const auto slot = search.next()) {
        if (!isFree(*slot, false))
            continue;
        take(*slot);
        return slot;
    }
    return std::nullopt;
}

void FreeSlots::take(const QRectF &rect)
{
    m_taken.add(rect);
    for (Search &search : m_searches) {
        if (!search.zone().contains(rect))
            continue;
        search.lineUpWith(rect);
        search.goOnAfter(rect);
    }
}

QRectF FreeSlots::takeNear(const QPointF &centre, const QSizeF &size)
{
    QRectF rect(QPointF(), size);
    rect.moveCenter(centre);
    const QPointF start(onGrid(rect.left()), onGrid(rect.top()));
    const qreal pace =
        std::max(kSearchStep, onGrid(std::min(size.width(), size.height()) * kCoarseStep));
    for (int radius = 0; radius < kMostRings; ++radius) {
        for (const QPointF &step : ring(radius)) {
            rect.moveTopLeft(start + step * pace);
            if (isFree(rect, true)) {
                take(rect);
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
    if (m_taken.overlaps(needed) || (amongZones && !m_index.zonesIn(needed).isEmpty()))
        return false;
    const auto isInTheWay = [&](const AnnotationBox &box) { return box.rect.intersects(needed); };
    if (std::ranges::any_of(m_diagram.annotations, isInTheWay))
        return false;
    return !m_index.hasCardIn(
        needed, [&](int i) { return !m_ignored.contains(m_diagram.cards.at(i).host); });
}

} // namespace portolan::views
