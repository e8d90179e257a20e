#include "layout/combs.h"

#include "layout/cardfaces.h"
#include "layout/layoutmetrics.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace portolan {

namespace {

constexpr qreal kImpossible = std::numeric_limits<qreal>::max();
constexpr qreal kCrossingPrice = 200;
constexpr qreal kStub = kTrackPitch; ///< a line runs straight as long before it bends at a card
constexpr qreal kSpineDistance = 24; ///< between a zone and the first spine beside it

/// Cards above each other, in the group's frame (servers left, cards right).
struct Column
{
    qreal left = 0;
    qreal right = 0;
    std::vector<std::size_t> teeth; ///< of this branch
};

struct ToothPlan
{
    int card = 0;
    QPointF port; ///< in the frame
};

/// Along a line: what is taken, ascending and apart.
struct Interval
{
    qreal low;
    qreal high;
};

std::vector<Interval> merged(std::vector<Interval> intervals)
{
    std::ranges::sort(intervals, {}, &Interval::low);
    std::vector<Interval> result;
    for (const Interval &interval : intervals) {
        if (!result.empty() && interval.low <= result.back().high)
            result.back().high = qMax(result.back().high, interval.high);
        else
            result.push_back(interval);
    }
    return result;
}

class CombLayer
{
public:
    CombLayer(const Terrain &terrain, const Branch &branch, int trunk, const QRectF &servers,
              std::vector<qreal> &spines)
        : m_terrain(terrain)
        , m_branch(branch)
        , m_trunk(trunk)
        , m_frame(branch.group->side)
        , m_servers(m_frame.map(servers))
        , m_spines(spines)
    {
        m_comb.side = branch.group->side;
        m_comb.portSide = branch.behind ? branch.group->side : opposite(branch.group->side);
        findBox();
        findColumns();
        planTeeth();
    }

    Comb lay()
    {
        if (m_teeth.size() == 1 && !m_branch.behind) {
            layAlone();
            return m_comb;
        }
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (!m_columns[i].teeth.empty())
                layColumn(i);
        }
        joinSpines();
        return m_comb;
    }

private:
    struct Spine
    {
        qreal at;
        qreal low;
        qreal high;
        bool outer; ///< beside the group, where the trunk can meet it anywhere
    };

    QRectF cardRect(int card) const { return m_frame.map(m_terrain.cards().rect(card)); }

    void findBox()
    {
        if (m_branch.group->zone >= 0) {
            m_box = m_frame.map(m_terrain.zones().rect(m_branch.group->zone));
            return;
        }
        for (const int card : m_branch.group->cards)
            m_box |= cardRect(card);
    }

    void findColumns()
    {
        std::vector<Interval> widths;
        for (const int card : m_branch.group->cards)
            widths.push_back({cardRect(card).left(), cardRect(card).right()});
        for (const Interval &interval : merged(widths))
            m_columns.push_back({interval.low, interval.high, {}});
    }

    void planTeeth()
    {
        for (std::size_t i = 0; i < m_branch.bonds.size(); ++i) {
            const int card = m_branch.bonds[i]->peer;
            const QRectF rect = cardRect(card);
            const QRectF front = m_frame.map(m_terrain.diagram().cards[card].rect);
            const qreal along = front.center().y() + m_branch.shifts[i];
            m_teeth.push_back({card, {m_branch.behind ? rect.right() : rect.left(), along}});
            const auto column = std::ranges::upper_bound(m_columns, rect.left(), {}, &Column::left);
            (column - 1)->teeth.push_back(i);
        }
    }

    bool isClear(QPointF from, QPointF to, int toCard = -1) const
    {
        return m_terrain.isClear(m_frame.unmap(from), m_frame.unmap(to), -1, toCard) &&
               m_terrain.isTrackFree(m_frame.unmap(from), m_frame.unmap(to), m_trunk);
    }

    int crossings(QPointF from, QPointF to) const
    {
        return m_terrain.crossings(m_frame.unmap(from), m_frame.unmap(to), m_trunk);
    }

    Polyline line(QPointF from, QPointF to) const { return m_frame.unmap(Polyline({from, to})); }

    void layAlone()
    {
        const ToothPlan &tooth = m_teeth.front();
        const QPointF port = m_frame.unmap(tooth.port);
        const QPointF start = beforeCard(m_terrain, port, outwards(m_comb.portSide));
        m_comb.peers.push_back({tooth.card, port});
        m_comb.teeth.push_back(Polyline({start, port}));
        m_comb.attach.push_back(Polyline({start}));
        m_comb.arriving = m_frame.unmap(QPointF(1, 0));
        m_comb.wishLow = m_comb.wishHigh = tooth.port.y();
        if (!m_branch.alone.front())
            return;
        const QRectF front = m_frame.map(m_terrain.diagram().cards[tooth.card].rect);
        m_comb.wishLow = front.top() + kCornerDistance;
        m_comb.wishHigh = front.bottom() - kCornerDistance;
        m_comb.isFlexible = true;
    }

    /// Where the spine of a column may stand, the best first.
    std::vector<qreal> candidates(std::size_t index, bool &outer) const
    {
        const Column &column = m_columns[index];
        std::vector<qreal> places;
        outer = index == 0 && !m_branch.behind;
        if (outer) {
            const qreal edge =
                m_branch.group->zone >= 0 ? qMin(m_box.left(), column.left) : column.left;
            for (const qreal known : m_spines) {
                if (known <= edge - kStub && known >= edge - 8 * kTrackPitch)
                    places.push_back(known);
            }
            for (int track = 0; track < 8; ++track)
                places.push_back(edge - kSpineDistance - track * kTrackPitch);
            return places;
        }
        for (const qreal distance :
             {kStub, kStub / 2, 1.5 * kStub, 2 * kStub, 2.5 * kStub, 3 * kStub}) {
            const qreal place = m_branch.behind ? column.right + distance : column.left - distance;
            if (isInGutter(place))
                places.push_back(place);
        }
        return places;
    }

    bool isInGutter(qreal place) const
    {
        return std::ranges::none_of(m_columns, [place](const Column &column) {
            return place > column.left - kCardClearance && place < column.right + kCardClearance;
        });
    }

    Interval extent(const Column &column) const
    {
        Interval extent{kImpossible, -kImpossible};
        for (const std::size_t tooth : column.teeth) {
            extent.low = qMin(extent.low, m_teeth[tooth].port.y());
            extent.high = qMax(extent.high, m_teeth[tooth].port.y());
        }
        return extent;
    }

    bool reaches(qreal spine, std::size_t tooth) const
    {
        const ToothPlan &plan = m_teeth[tooth];
        return isClear({spine, plan.port.y()}, plan.port, plan.card);
    }

    /// What is wrong with a spine there: teeth that cannot be, and crossings.
    qreal priceOf(qreal place, const Column &column) const
    {
        const Interval range = extent(column);
        if (range.low < range.high && !isClear({place, range.low}, {place, range.high}))
            return kImpossible;
        qreal price = range.low < range.high
                          ? crossings({place, range.low}, {place, range.high}) * kCrossingPrice
                          : 0;
        for (const std::size_t tooth : column.teeth) {
            const QPointF port = m_teeth[tooth].port;
            if (!reaches(place, tooth))
                price += 10 * kCrossingPrice;
            else
                price += crossings({place, port.y()}, port) * kCrossingPrice;
        }
        return price;
    }

    void layColumn(std::size_t index)
    {
        const Column &column = m_columns[index];
        bool outer = false;
        qreal best = 0;
        qreal bestPrice = kImpossible;
        qreal order = 0;
        for (const qreal place : candidates(index, outer)) {
            const qreal price = priceOf(place, column);
            if (price < kImpossible && price + order < bestPrice) {
                best = place;
                bestPrice = price + order;
            }
            order += kTrackPitch;
        }
        if (bestPrice == kImpossible) {
            for (const std::size_t tooth : column.teeth)
                setLoose(tooth);
            return;
        }
        addSpine(column, best, outer);
    }

    void setLoose(std::size_t tooth)
    {
        m_comb.loose.push_back({m_teeth[tooth].card, m_frame.unmap(m_teeth[tooth].port)});
    }

    void addSpine(const Column &column, qreal place, bool outer)
    {
        Spine spine{place, kImpossible, -kImpossible, outer};
        for (const std::size_t tooth : column.teeth) {
            const QPointF port = m_teeth[tooth].port;
            if (!reaches(place, tooth)) {
                setLoose(tooth);
                continue;
            }
            m_comb.peers.push_back({m_teeth[tooth].card, m_frame.unmap(port)});
            m_comb.teeth.push_back(line({place, port.y()}, port));
            spine.low = qMin(spine.low, port.y());
            spine.high = qMax(spine.high, port.y());
        }
        if (spine.low > spine.high)
            return;
        if (outer && std::ranges::find(m_spines, place) == m_spines.end())
            m_spines.push_back(place);
        m_found.push_back(spine);
    }

    /// Joins the spines by a line across, unless there is but the one beside the group.
    void joinSpines()
    {
        if (m_found.empty())
            return;
        if (m_found.size() == 1 && m_found.front().outer) {
            finishSpine(m_found.front());
            return;
        }
        const std::optional<qreal> found = bestAcross();
        if (!found) {
            giveUp();
            return;
        }
        const qreal across = *found;
        for (Spine &spine : m_found) {
            spine.low = qMin(spine.low, across);
            spine.high = qMax(spine.high, across);
            finishSpine(spine);
        }
        const QPointF end(m_found.back().at, across);
        const QPointF start(acrossStart(), across);
        m_comb.spines.push_back(line(start, end));
        if (!m_found.front().outer) {
            m_comb.attach.push_back(Polyline({m_frame.unmap(start)}));
            m_comb.arriving = m_frame.unmap(QPointF(1, 0));
            m_comb.wishLow = m_comb.wishHigh = across;
        }
    }

    /// Where no line fits across: a way is searched for each card, but those at the spine beside.
    void giveUp()
    {
        std::vector<Terminal> peers;
        QList<Polyline> teeth;
        const bool outer = m_found.front().outer;
        for (std::size_t i = 0; i < m_comb.peers.size(); ++i) {
            const bool atOuter =
                outer && m_frame.map(m_comb.teeth[qsizetype(i)].first()).x() == m_found.front().at;
            if (atOuter) {
                peers.push_back(m_comb.peers[i]);
                teeth.append(m_comb.teeth[qsizetype(i)]);
            } else {
                m_comb.loose.push_back(m_comb.peers[i]);
            }
        }
        m_comb.peers = peers;
        m_comb.teeth = teeth;
        if (outer)
            finishSpine(m_found.front());
    }

    qreal acrossStart() const
    {
        return m_found.front().outer ? m_found.front().at : m_box.left() - kStub;
    }

    void finishSpine(const Spine &spine)
    {
        // A spine of one tooth is but a place to meet it.
        const QPointF low(spine.at, spine.low);
        const QPointF high(spine.at, spine.high);
        if (spine.low < spine.high)
            m_comb.spines.push_back(line(low, high));
        if (!spine.outer)
            return;
        m_comb.attach.push_back(
            m_frame.unmap(spine.low < spine.high ? Polyline({low, high}) : Polyline({low})));
        m_comb.wishLow = spine.low;
        m_comb.wishHigh = spine.high;
    }

    /// Heights at which a line may run across the group: below, above, and between its rows.
    std::vector<qreal> heightsAcross() const
    {
        std::vector<Interval> rows;
        for (const int card : m_branch.group->cards)
            rows.push_back({cardRect(card).top(), cardRect(card).bottom()});
        rows = merged(rows);
        std::vector<qreal> heights;
        for (const qreal distance : {kStub, kStub / 2, 1.5 * kStub}) {
            heights.push_back(rows.back().high + distance);
            heights.push_back(rows.front().low - distance);
        }
        for (std::size_t i = 1; i < rows.size(); ++i)
            heights.push_back((rows[i - 1].high + rows[i].low) / 2);
        return heights;
    }

    /// Whether the spines can be made longer up to there.
    bool isReachable(qreal height) const
    {
        return std::ranges::all_of(m_found, [&](const Spine &spine) {
            const qreal end = height < spine.low ? spine.low : spine.high;
            const bool inside = height >= spine.low && height <= spine.high;
            return inside || isClear({spine.at, height}, {spine.at, end});
        });
    }

    /// None where every height is taken.
    std::optional<qreal> bestAcross() const
    {
        const qreal level = m_servers.center().y();
        // Lines that stand before the group are crossed on the way to the servers.
        const qreal start = acrossStart() - (m_found.front().outer ? 0 : 4 * kTrackPitch);
        const qreal end = m_found.back().at;
        std::optional<qreal> best;
        qreal bestPrice = kImpossible;
        for (const qreal height : heightsAcross()) {
            if (!isClear({acrossStart(), height}, {end, height}) || !isReachable(height))
                continue;
            qreal price =
                crossings({start, height}, {end, height}) * kCrossingPrice + qAbs(height - level);
            for (const Spine &spine : m_found) {
                price += qMax<qreal>(0, spine.low - height) + qMax<qreal>(0, height - spine.high);
                if (m_found.size() < 8)
                    price += crossings({spine.at, qMin(spine.low, height)},
                                       {spine.at, qMax(spine.high, height)}) *
                             kCrossingPrice;
            }
            if (price < bestPrice) {
                best = height;
                bestPrice = price;
            }
        }
        return best;
    }

    const Terrain &m_terrain;
    const Branch &m_branch;
    int m_trunk;
    Frame m_frame;
    QRectF m_servers;
    std::vector<qreal> &m_spines;
    QRectF m_box;
    std::vector<Column> m_columns;
    std::vector<ToothPlan> m_teeth;
    std::vector<Spine> m_found; ///< from the servers away
    Comb m_comb;
};

} // namespace

QPointF beforeCard(const Terrain &terrain, QPointF port, QPointF out)
{
    for (const qreal distance : {kTrackPitch, 1.5 * kTrackPitch, kTrackPitch / 2}) {
        const QPointF place = port + out * distance;
        if (terrain.isClear(port + out * kCardClearance, place))
            return place;
    }
    return port + out * kCardClearance;
}

Comb layComb(const Terrain &terrain, const Branch &branch, int trunk, const QRectF &servers,
             std::vector<qreal> &spines)
{
    return CombLayer(terrain, branch, trunk, servers, spines).lay();
}

} // namespace portolan
