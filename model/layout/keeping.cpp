#include "layout/keeping.h"

#include "layout/blocks.h"
#include "layout/cardfaces.h"
#include "layout/layoutmetrics.h"
#include "layout/rectindex.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

namespace portolan {

namespace {

constexpr qreal kGutter = 3 * kTrackPitch; ///< between columns that lines run between

/// Farther out, sums of coordinates lose their precision: such a place counts as none.
constexpr qreal kFarthest = 1e9;

bool isUsable(qreal value)
{
    return std::isfinite(value) && std::abs(value) <= kFarthest;
}

std::optional<QPointF> placeOf(const Host &host)
{
    if (!host.position || !isUsable(host.position->x()) || !isUsable(host.position->y()))
        return std::nullopt;
    return host.position;
}

std::optional<QRectF> placeOf(const Zone &zone)
{
    if (!zone.rect)
        return std::nullopt;
    const QRectF rect = zone.rect->normalized();
    const bool usable = isUsable(rect.left()) && isUsable(rect.top()) && isUsable(rect.right()) &&
                        isUsable(rect.bottom());
    return usable && !rect.isEmpty() ? std::optional(rect) : std::nullopt;
}

class Keeper
{
public:
    Keeper(Diagram &diagram, const Topology &topology)
        : m_diagram(diagram)
        , m_topology(topology)
    {
    }

    void run()
    {
        collect();
        if (!m_anyKept)
            return;
        keepCards();
        keepZones();
        fillZones();
        settleZones();
        settleFreeCards();
    }

private:
    struct Members
    {
        std::vector<int> placed;
        std::vector<int> others;
    };

    void collect()
    {
        for (int i = 0; i < m_diagram.zones.size(); ++i)
            m_zones.insert(m_diagram.zones[i].zone, i);
        m_members.resize(std::size_t(m_diagram.zones.size()));
        m_zoneKept.assign(m_members.size(), false);
        m_own.resize(m_members.size());
        for (int i = 0; i < m_diagram.cards.size(); ++i) {
            const Card &card = m_diagram.cards[i];
            const bool placed = placeOf(m_topology.hosts[card.host]).has_value();
            const int zone = m_zones.value(card.zone, -1);
            if (zone >= 0) {
                Members &members = m_members[std::size_t(zone)];
                (placed ? members.placed : members.others).push_back(i);
            } else if (!placed) {
                m_free.push_back(i);
            }
            m_anyKept = m_anyKept || placed;
        }
        for (const ZoneBox &box : m_diagram.zones)
            m_anyKept = m_anyKept || placeOf(m_topology.zones[box.zone]).has_value();
    }

    /// Also learns how far the drawing stands from where the automatic layout would have it: by
    /// its first server that has a place, else by its first host that has one.
    void keepCards()
    {
        bool byServer = false;
        bool known = false;
        for (Card &card : m_diagram.cards) {
            const std::optional<QPointF> place = placeOf(m_topology.hosts[card.host]);
            if (!place)
                continue;
            if (!known || (card.isServer && !byServer)) {
                const QPointF away = *place - card.rect.center();
                m_shift = QPointF(onGrid(away.x()), onGrid(away.y()));
                known = true;
                byServer = card.isServer;
            }
            card.rect.moveCenter(*place);
            occupy(covered(card));
        }
    }

    void keepZones()
    {
        for (std::size_t i = 0; i < m_members.size(); ++i) {
            ZoneBox &box = m_diagram.zones[qsizetype(i)];
            const std::optional<QRectF> place = placeOf(m_topology.zones[box.zone]);
            if (place)
                box.rect = *place;
            else if (!m_members[i].placed.empty())
                box.rect = hugged(m_members[i].placed);
            else
                continue;
            m_zoneKept[i] = true;
            m_own[i].push_back(m_taken.add(box.rect));
        }
    }

    QRectF hugged(const std::vector<int> &cards) const
    {
        QRectF rect;
        for (const int card : cards)
            rect |= covered(m_diagram.cards[card]);
        return zoneAround(rect);
    }

    /// Hosts without a place join the others of their zone: in free cells, row by row, then in a
    /// row or column more, where the zone can grow without covering others.
    void fillZones()
    {
        for (std::size_t i = 0; i < m_members.size(); ++i) {
            if (m_zoneKept[i] && !m_members[i].others.empty())
                fill(i);
        }
    }

    void fill(std::size_t zone)
    {
        const Members &members = m_members[zone];
        ZoneBox &box = m_diagram.zones[qsizetype(zone)];
        QSizeF cell;
        for (const int card : members.others)
            cell = cell.expandedTo(covered(m_diagram.cards[card]).size());
        // Newcomers line up with those who are there; as a crowd, they leave room for lines.
        const bool isCrowd = members.others.size() > members.placed.size();
        const QSizeF pitch(cell.width() + (isCrowd ? kGutter : kCardGap),
                           onGridUp(cell.height()) + kCardGap);
        const QRectF inside = members.placed.empty() ? box.rect : hugged(members.placed);
        const QPointF origin = inside.topLeft() + QPointF(kZonePadding, kTitleStrip + kGrid);
        std::vector<QPointF> cells =
            cellsIn(QRectF(origin, box.rect.bottomRight() - QPointF(kZonePadding, kZonePadding)),
                    cell, pitch);
        std::size_t next = 0;
        // And all cells that were tried: each growth goes on from there.
        QRectF full = withMembers(box.rect, members.placed);
        for (const int index : members.others) {
            Card &card = m_diagram.cards[index];
            do {
                if (next == cells.size()) {
                    const QSizeF growth = isCrowd ? squareOf(members.others.size(), pitch) : cell;
                    cells = cellsBeside(zone, full, origin, growth, cell, pitch);
                    for (const QPointF &corner : cells)
                        full |= zoneAround(QRectF(corner, cell));
                    next = 0;
                }
                card.rect.moveTopLeft(cells[next++]);
            } while (m_cards.overlaps(covered(card).adjusted(-kCardClearance, -kCardClearance,
                                                             kCardClearance, kCardClearance)));
            occupy(covered(card));
            box.rect |= zoneAround(covered(card));
        }
        m_own[zone].push_back(m_taken.add(box.rect));
    }

    /// With the room that those need who stand in it, which people may have put at its very edge.
    QRectF withMembers(QRectF box, const std::vector<int> &cards) const
    {
        const QRectF inside = box;
        for (const int card : cards) {
            const QRectF rect = covered(m_diagram.cards[card]);
            box |= inside.intersects(rect) ? zoneAround(rect) : QRectF();
        }
        return box;
    }

    /// Upper left corners of the cells that fit, row by row.
    static std::vector<QPointF> cellsIn(const QRectF &area, const QSizeF &cell, const QSizeF &pitch)
    {
        std::vector<QPointF> cells;
        for (qreal y = area.top(); y + cell.height() <= area.bottom(); y += pitch.height()) {
            for (qreal x = area.left(); x + cell.width() <= area.right(); x += pitch.width())
                cells.emplace_back(x, y);
        }
        return cells;
    }

    /// What so many cells cover when they stand about as wide as high.
    static QSizeF squareOf(std::size_t count, const QSizeF &pitch)
    {
        const qreal columns = std::ceil(std::sqrt(qreal(count) * pitch.height() / pitch.width()));
        return QSizeF(columns * pitch.width(), std::ceil(qreal(count) / columns) * pitch.height());
    }

    /// The cells by which a zone grows of which @p box is full, by a row or column at least: below
    /// where that covers nothing, else away from the servers, then towards them; where it covers
    /// something everywhere, below after all.
    std::vector<QPointF> cellsBeside(std::size_t zone, const QRectF &box, QPointF origin,
                                     const QSizeF &growth, const QSizeF &cell,
                                     const QSizeF &pitch) const
    {
        const QRectF inside = box.adjusted(kZonePadding, 0, -kZonePadding, -kZonePadding);
        const qreal width = qMax(growth.width(), inside.right() - origin.x());
        const qreal height = qMax(growth.height(), inside.bottom() - origin.y());
        const QRectF left(inside.left() - onGridUp(growth.width() + kGutter), origin.y(),
                          growth.width(), height);
        const QRectF right(onGridUp(inside.right() + kGutter), origin.y(), growth.width(), height);
        const bool isLeft = box.center().x() < axis();
        const std::array<QRectF, 3> areas = {
            QRectF(origin.x(), onGridUp(inside.bottom() + kCardGap), width, growth.height()),
            isLeft ? left : right,
            isLeft ? right : left,
        };
        for (const QRectF &area : areas) {
            if (!coversOthers(zone,
                              (box | zoneAround(area)).adjusted(-kGrid, -kGrid, kGrid, kGrid)))
                return cellsIn(area, cell, pitch);
        }
        return cellsIn(areas.front(), cell, pitch);
    }

    /// x of the middle of all servers.
    qreal axis() const
    {
        QRectF servers;
        for (const Card &card : m_diagram.cards)
            servers |= card.isServer ? card.rect : QRectF();
        return servers.center().x();
    }

    bool coversOthers(std::size_t zone, const QRectF &rect) const
    {
        bool covers = false;
        m_taken.visit(rect, [&](int index) {
            const auto &own = m_own[zone];
            const QRectF &other = m_taken.rect(index);
            const bool isOwn = std::find(own.begin(), own.end(), index) != own.end() ||
                               m_diagram.zones[qsizetype(zone)].rect.contains(other);
            covers = !isOwn && other.intersects(rect);
            return !covers;
        });
        return covers;
    }

    void occupy(const QRectF &card)
    {
        m_cards.add(card);
        m_taken.add(card);
    }

    /// Zones of which nothing has a place move as a whole.
    void settleZones()
    {
        for (std::size_t i = 0; i < m_members.size(); ++i) {
            if (m_zoneKept[i])
                continue;
            ZoneBox &box = m_diagram.zones[qsizetype(i)];
            const QPointF shift = settle(box.rect, kZoneGap);
            box.rect.translate(shift);
            m_taken.add(box.rect);
            for (const int card : m_members[i].others) {
                m_diagram.cards[card].rect.translate(shift);
                occupy(covered(m_diagram.cards[card]));
            }
        }
    }

    void settleFreeCards()
    {
        for (const int index : m_free) {
            Card &card = m_diagram.cards[index];
            card.rect.translate(settle(covered(card), kCardGap));
            occupy(covered(card));
        }
    }

    /// How to move what the automatic layout put at @p rect so that it stands free: first as the
    /// whole drawing moved, then farther and farther round that place, then below everything.
    QPointF settle(const QRectF &rect, qreal distance)
    {
        const QRectF around = rect.adjusted(-distance, -distance, distance, distance);
        if (!m_taken.overlaps(around.translated(m_shift)))
            return m_shift;
        constexpr int kRings = 40;
        constexpr int kMostSearches = 100;
        constexpr qreal kStep = 32;
        for (int ring = 1; m_searches < kMostSearches && ring <= kRings; ++ring) {
            for (int i = -ring; i <= ring; ++i) {
                for (const QPointF &step :
                     {QPointF(ring, i), QPointF(-ring, i), QPointF(i, ring), QPointF(i, -ring)}) {
                    const QPointF shift = m_shift + step * kStep;
                    if (!m_taken.overlaps(around.translated(shift)))
                        return shift;
                }
            }
        }
        ++m_searches;
        if (!m_shelf)
            m_shelf = bottom() + kZoneGap;
        const QPointF shift(m_shift.x(), *m_shelf - rect.top());
        m_shelf = *m_shelf + rect.height() + distance;
        return shift;
    }

    qreal bottom() const
    {
        qreal lowest = 0;
        for (int i = 0; i < m_taken.size(); ++i)
            lowest = i == 0 ? m_taken.rect(i).bottom() : qMax(lowest, m_taken.rect(i).bottom());
        return onGridUp(lowest);
    }

    Diagram &m_diagram;
    const Topology &m_topology;
    QHash<ZoneId, int> m_zones;
    std::vector<Members> m_members; ///< by zone
    std::vector<bool> m_zoneKept;
    std::vector<std::vector<int>> m_own; ///< by zone: its own rectangles in m_taken
    std::vector<int> m_free;             ///< cards without zone and place
    RectIndex m_cards;
    RectIndex m_taken; ///< cards and zones
    QPointF m_shift;
    std::optional<qreal> m_shelf; ///< top of the next thing below everything
    bool m_anyKept = false;
    int m_searches = 0;
};

} // namespace

void keepPlaces(Diagram &diagram, const Topology &topology)
{
    Keeper(diagram, topology).run();
}

} // namespace portolan
