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
        findBox();
        findColumns();
        planTeeth();
    }

    std::vector<Comb> lay()
    {
        m_comb = newComb();
        if (m_teeth.size() == 1 && !m_branch.behind) {
            layAlone();
            return {m_comb};
        }
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (!m_columns[i].teeth.empty())
                layColumn(i);
        }
        joinSpines();
        std::vector<Comb> combs{m_comb};
        combs.insert(combs.end(), m_apart.begin(), m_apart.end());
        return combs;
    }

private:
    struct Spine
    {
        qreal at;
        qreal low;
        qreal high;
        bool outer; ///< beside the group, where the trunk can meet it anywhere
        std::vector<Terminal> peers;
        QList<Polyline> teeth;
    };

    Comb newComb() const
    {
        Comb comb;
        comb.side = m_branch.group->side;
        comb.portSide = m_branch.behind ? comb.side : opposite(comb.side);
        return comb;
    }

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
        Spine spine{place, kImpossible, -kImpossible, outer, {}, {}};
        for (const std::size_t tooth : column.teeth) {
            const QPointF port = m_teeth[tooth].port;
            if (!reaches(place, tooth)) {
                setLoose(tooth);
                continue;
            }
            spine.peers.push_back({m_teeth[tooth].card, m_frame.unmap(port)});
            spine.teeth.push_back(line({place, port.y()}, port));
            spine.low = qMin(spine.low, port.y());
            spine.high = qMax(spine.high, port.y());
        }
        if (spine.low > spine.high)
            return;
        if (outer && std::ranges::find(m_spines, place) == m_spines.end())
            m_spines.push_back(place);
        m_found.push_back(spine);
    }

    /// Joins the spines by a line across, unless there is but the one beside the group. A way of
    /// its own is searched for each that such a line does not reach.
    void joinSpines()
    {
        if (m_found.empty())
            return;
        const bool isOuterOnly = m_found.size() == 1 && m_found.front().outer;
        const std::optional<qreal> across = isOuterOnly ? std::nullopt : bestAcross();
        Polyline joint; // with a point on each spine: lines that only cross are not joined
        if (across)
            joint.append({acrossStart(), *across});
        for (Spine &spine : m_found) {
            if (across && isReachable(spine, *across)) {
                spine.low = qMin(spine.low, *across);
                spine.high = qMax(spine.high, *across);
                if (!spine.outer)
                    joint.append({spine.at, *across});
            } else if (!spine.outer) {
                m_apart.push_back(newComb());
                m_apart.back().isApart = true;
                addSpine(m_apart.back(), spine, true);
                continue;
            }
            addSpine(m_comb, spine, spine.outer);
        }
        if (across)
            addAcross(joint);
    }

    void addAcross(const Polyline &joint)
    {
        m_comb.spines.push_back(m_frame.unmap(joint));
        if (m_found.front().outer)
            return;
        m_comb.attach.push_back(Polyline({m_frame.unmap(joint.first())}));
        m_comb.arriving = m_frame.unmap(QPointF(1, 0));
        m_comb.wishLow = m_comb.wishHigh = joint.first().y();
    }

    qreal acrossStart() const
    {
        return m_found.front().outer ? m_found.front().at : m_box.left() - kStub;
    }

    /// @p isMet says that the trunk may meet the spine anywhere.
    void addSpine(Comb &comb, const Spine &spine, bool isMet)
    {
        comb.peers.insert(comb.peers.end(), spine.peers.begin(), spine.peers.end());
        comb.teeth += spine.teeth;
        // A spine of one tooth is but a place to meet it.
        const QPointF low(spine.at, spine.low);
        const QPointF high(spine.at, spine.high);
        if (spine.low < spine.high)
            comb.spines.push_back(line(low, high));
        if (!isMet)
            return;
        comb.attach.push_back(
            m_frame.unmap(spine.low < spine.high ? Polyline({low, high}) : Polyline({low})));
        comb.wishLow = spine.low;
        comb.wishHigh = spine.high;
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

    /// Whether the spine can be made longer up to there.
    bool isReachable(const Spine &spine, qreal height) const
    {
        const qreal end = height < spine.low ? spine.low : spine.high;
        const bool inside = height >= spine.low && height <= spine.high;
        return inside || isClear({spine.at, height}, {spine.at, end});
    }

    qreal priceOfReaching(const Spine &spine, qreal height) const
    {
        if (!isReachable(spine, height))
            return spine.outer ? kImpossible : 10 * kCrossingPrice;
        const qreal length =
            qMax<qreal>(0, spine.low - height) + qMax<qreal>(0, height - spine.high);
        if (m_found.size() >= 8)
            return length;
        return length + crossings({spine.at, qMin(spine.low, height)},
                                  {spine.at, qMax(spine.high, height)}) *
                            kCrossingPrice;
    }

    /// None where every height is taken, or none reaches a spine within the group.
    std::optional<qreal> bestAcross() const
    {
        const qreal level = m_servers.center().y();
        // Lines that stand before the group are crossed on the way to the servers.
        const qreal start = acrossStart() - (m_found.front().outer ? 0 : 4 * kTrackPitch);
        const qreal end = m_found.back().at;
        std::optional<qreal> best;
        qreal bestPrice = kImpossible;
        for (const qreal height : heightsAcross()) {
            const auto isJoined = [&](const Spine &spine) {
                return !spine.outer && isReachable(spine, height);
            };
            if (!isClear({acrossStart(), height}, {end, height}) ||
                std::ranges::none_of(m_found, isJoined))
                continue;
            qreal price =
                crossings({start, height}, {end, height}) * kCrossingPrice + qAbs(height - level);
            for (const Spine &spine : m_found)
                price += priceOfReaching(spine, height);
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
    std::vector<Comb> m_apart; ///< spines that the line across does not reach
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

std::vector<Comb> combsOf(const Terrain &terrain, const Branch &branch, int trunk,
                          const QRectF &servers, std::vector<qreal> &spines)
{
    return CombLayer(terrain, branch, trunk, servers, spines).lay();
}

} // namespace portolan
