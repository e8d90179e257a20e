#include "layout/keeping.h"

#include "layout/blocks.h"
#include "layout/cardfaces.h"
#include "layout/layoutmetrics.h"
#include "layout/rectindex.h"

#include <QHash>

#include <cmath>
#include <optional>
#include <vector>

namespace portolan {

namespace {

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
            m_taken.add(box.rect);
        }
    }

    QRectF hugged(const std::vector<int> &cards) const
    {
        QRectF rect;
        for (const int card : cards)
            rect |= covered(m_diagram.cards[card]);
        return rect.adjusted(-kZonePadding, -kTitleStrip - kGrid, kZonePadding, kZonePadding);
    }

    /// Hosts without a place join the others of their zone in its free cells, row by row.
    void fillZones()
    {
        for (std::size_t i = 0; i < m_members.size(); ++i) {
            if (m_zoneKept[i] && !m_members[i].others.empty())
                fill(m_diagram.zones[qsizetype(i)], m_members[i]);
        }
    }

    void fill(ZoneBox &box, const Members &members)
    {
        QSizeF cell;
        for (const int card : members.others)
            cell = cell.expandedTo(covered(m_diagram.cards[card]).size());
        QPointF origin = box.rect.topLeft() + QPointF(kZonePadding, kTitleStrip + kGrid);
        if (!members.placed.empty()) {
            const QRectF rect = hugged(members.placed);
            origin = rect.topLeft() + QPointF(kZonePadding, kTitleStrip + kGrid);
        }
        const qreal pitchX = cell.width() + kCardGap;
        const qreal pitchY = onGridUp(cell.height()) + kCardGap;
        const qreal room = box.rect.right() - kZonePadding - origin.x() + kCardGap;
        const int columns = qMax(1, int(std::floor(room / pitchX)));
        int next = 0;
        for (const int index : members.others) {
            Card &card = m_diagram.cards[index];
            do {
                const QPointF step((next % columns) * pitchX, (next / columns) * pitchY);
                card.rect.moveTopLeft(origin + step);
                ++next;
            } while (m_cards.overlaps(covered(card).adjusted(-kCardClearance, -kCardClearance,
                                                             kCardClearance, kCardClearance)));
            occupy(covered(card));
            grow(box, covered(card));
        }
    }

    static void grow(ZoneBox &box, const QRectF &card)
    {
        box.rect.setBottom(qMax(box.rect.bottom(), card.bottom() + kZonePadding));
        box.rect.setRight(qMax(box.rect.right(), card.right() + kZonePadding));
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
    std::vector<int> m_free; ///< cards without zone and place
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
