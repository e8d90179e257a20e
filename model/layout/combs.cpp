#include "layout/combs.h"

#include "layout/framedterrain.h"
#include "layout/gutters.h"
#include "layout/layoutmetrics.h"
#include "layout/maze.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace portolan {

namespace {

constexpr qreal kImpossible = std::numeric_limits<qreal>::max();
constexpr qreal kCrossingPrice = 200;
constexpr qreal kTwoBends = 2 * qreal(kBendPrice);
constexpr qreal kStub = kTrackPitch; ///< a line runs straight as long before it bends at a card
constexpr qreal kSpineDistance = 24; ///< between a zone and the first spine beside it
/// From cards to a spine that meets one of the trunk's other zones, at most.
constexpr qreal kFarSpine = 8 * kTrackPitch;

struct ToothPlan
{
    int card = 0;
    QPointF port; ///< in the frame
};

class CombLayer
{
public:
    CombLayer(const Terrain &terrain, const Branch &branch, int trunk, const QRectF &servers,
              SharedLines &shared)
        : m_ground(terrain, branch.group->side, trunk)
        , m_branch(branch)
        , m_servers(frame().map(servers))
        , m_shared(shared)
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

    const Frame &frame() const { return m_ground.frame(); }

    void findBox()
    {
        if (m_branch.group->zone >= 0) {
            m_box = m_ground.zone(m_branch.group->zone);
            return;
        }
        for (const int card : m_branch.group->cards)
            m_box |= m_ground.card(card);
    }

    void findColumns()
    {
        std::vector<Interval> widths;
        for (const int card : m_branch.group->cards)
            widths.push_back({m_ground.card(card).left(), m_ground.card(card).right()});
        for (const Interval &interval : merged(widths))
            m_columns.push_back({interval.low, interval.high, {}});
    }

    void planTeeth()
    {
        for (std::size_t i = 0; i < m_branch.bonds.size(); ++i) {
            const int card = m_branch.bonds[i]->peer;
            const QRectF rect = m_ground.card(card);
            const QRectF front = m_ground.front(card);
            const qreal along = front.center().y() + m_branch.shifts[i];
            m_teeth.push_back({card, {m_branch.behind ? rect.right() : rect.left(), along}});
            const auto column = std::ranges::upper_bound(m_columns, rect.left(), {}, &Column::left);
            (column - 1)->teeth.push_back(i);
        }
    }

    bool isClear(QPointF from, QPointF to, int toCard = -1) const
    {
        return m_ground.isClear(from, to, -1, toCard);
    }

    void layAlone()
    {
        const ToothPlan &tooth = m_teeth.front();
        const QPointF port = frame().unmap(tooth.port);
        const QPointF start = beforeCard(m_ground.terrain(), port, outwards(m_comb.portSide));
        m_comb.peers.push_back({tooth.card, port});
        m_comb.teeth.push_back(Polyline({start, port}));
        m_comb.attach.push_back(Polyline({start}));
        m_comb.arriving = frame().unmap(QPointF(1, 0));
        m_comb.wishLow = m_comb.wishHigh = tooth.port.y();
        if (!m_branch.alone.front())
            return;
        const QRectF front = m_ground.front(tooth.card);
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
            for (const qreal known : m_shared.spines) {
                if (known <= edge - kStub && known >= edge - kFarSpine)
                    places.push_back(known);
            }
            for (int track = 0; track < 8; ++track)
                places.push_back(edge - kSpineDistance - track * kTrackPitch);
            return places;
        }
        std::ranges::copy_if(m_shared.gutters, std::back_inserter(places), [&](qreal known) {
            return isNextTo(m_columns, index, m_branch.behind, known, kFarSpine) &&
                   isInGutter(m_columns, known);
        });
        for (const qreal distance :
             {kStub, kStub / 2, 1.5 * kStub, 2 * kStub, 2.5 * kStub, 3 * kStub}) {
            const qreal place = m_branch.behind ? column.right + distance : column.left - distance;
            if (isInGutter(m_columns, place))
                places.push_back(place);
        }
        return places;
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
        qreal price =
            range.low < range.high
                ? m_ground.crossings({place, range.low}, {place, range.high}) * kCrossingPrice
                : 0;
        for (const std::size_t tooth : column.teeth) {
            const QPointF port = m_teeth[tooth].port;
            if (!reaches(place, tooth))
                price += 10 * kCrossingPrice;
            else
                price += m_ground.crossings({place, port.y()}, port) * kCrossingPrice;
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
        m_comb.loose.push_back({m_teeth[tooth].card, frame().unmap(m_teeth[tooth].port)});
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
            spine.peers.push_back({m_teeth[tooth].card, frame().unmap(port)});
            spine.teeth.push_back(m_ground.line({place, port.y()}, port));
            spine.low = qMin(spine.low, port.y());
            spine.high = qMax(spine.high, port.y());
        }
        if (spine.low > spine.high)
            return;
        std::vector<qreal> &shared = outer ? m_shared.spines : m_shared.gutters;
        if (std::ranges::find(shared, place) == shared.end())
            shared.push_back(place);
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
        m_comb.spines.push_back(frame().unmap(joint));
        m_comb.wishLow = m_comb.wishHigh = joint.first().y();
        m_comb.isStraight = isBeforeServer(joint.first().y());
        if (m_comb.isStraight && !m_shared.across)
            m_shared.across = joint.first().y();
        if (m_found.front().outer)
            return;
        m_comb.attach.push_back(Polyline({frame().unmap(joint.first())}));
        m_comb.arriving = frame().unmap(QPointF(1, 0));
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
            comb.spines.push_back(m_ground.line(low, high));
        if (!isMet)
            return;
        comb.attach.push_back(
            frame().unmap(spine.low < spine.high ? Polyline({low, high}) : Polyline({low})));
        comb.wishLow = spine.low;
        comb.wishHigh = spine.high;
    }

    /// Heights at which a line may run across the group: below, above, and between its rows, and
    /// between its zone and the next one, which may share it.
    std::vector<qreal> heightsAcross() const
    {
        std::vector<Interval> rows;
        for (const int card : m_branch.group->cards)
            rows.push_back({m_ground.card(card).top(), m_ground.card(card).bottom()});
        rows = merged(rows);
        std::vector<qreal> heights;
        for (const qreal distance : {kStub, kStub / 2, 1.5 * kStub}) {
            heights.push_back(rows.back().high + distance);
            heights.push_back(rows.front().low - distance);
        }
        for (std::size_t i = 1; i < rows.size(); ++i)
            heights.push_back((rows[i - 1].high + rows[i].low) / 2);
        if (m_branch.group->zone >= 0) {
            heights.push_back(m_box.bottom() + kZoneGap / 2);
            heights.push_back(m_box.top() - kZoneGap / 2);
        }
        return heights;
    }

    /// Whether a stem can run straight on into a line across there.
    bool isBeforeServer(qreal height) const
    {
        if (m_branch.group->servers.size() != 1 || (m_shared.across && *m_shared.across != height))
            return false;
        const int server = m_branch.group->servers.front();
        const QPointF port(m_servers.right(), height);
        const QPointF end(acrossStart(), height);
        return height >= m_servers.top() + kCornerDistance &&
               height <= m_servers.bottom() - kCornerDistance &&
               m_ground.isClear(port, end, server, -1);
    }

    /// Whether another zone of the trunk stands on the other side of the line.
    bool isShareable(qreal height) const
    {
        return std::ranges::any_of(m_shared.zones, [&](int zone) {
            const QRectF box = m_ground.zone(zone);
            return zone != m_branch.group->zone && (qAbs(box.top() - height) <= kZoneGap / 2 ||
                                                    qAbs(box.bottom() - height) <= kZoneGap / 2);
        });
    }

    /// Lines to the spines within the group turn twice more where the stem does not run straight
    /// on; where it does, those of the next zone may share it.
    qreal priceOfBends(qreal height) const
    {
        qsizetype peers = 0;
        for (const Spine &spine : m_found)
            peers += spine.outer ? 0 : qsizetype(spine.peers.size());
        const qreal price = kTwoBends * qreal(peers);
        if (!isBeforeServer(height))
            return price;
        return isShareable(height) ? -price : 0;
    }

    /// Whether a line there leaves the zone of the group for another one.
    bool isInForeignZone(qreal height, qreal start, qreal end) const
    {
        if (m_branch.group->zone < 0 || (height >= m_box.top() && height <= m_box.bottom()))
            return false;
        return m_ground.entersOther(m_branch.group->zone, {start, height}, {end, height});
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
        return length + m_ground.crossings({spine.at, qMin(spine.low, height)},
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
                isInForeignZone(height, acrossStart(), end) ||
                std::ranges::none_of(m_found, isJoined))
                continue;
            qreal price = m_ground.crossings({start, height}, {end, height}) * kCrossingPrice +
                          qAbs(height - level) + priceOfBends(height);
            for (const Spine &spine : m_found)
                price += priceOfReaching(spine, height);
            if (price < bestPrice) {
                best = height;
                bestPrice = price;
            }
        }
        return best;
    }

    FramedTerrain m_ground;
    const Branch &m_branch;
    QRectF m_servers;
    SharedLines &m_shared;
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
                          const QRectF &servers, SharedLines &shared)
{
    return CombLayer(terrain, branch, trunk, servers, shared).lay();
}

} // namespace portolan
