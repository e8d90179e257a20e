#include "layout/combs.h"

#include "layout/across.h"
#include "layout/gutters.h"
#include "layout/layoutmetrics.h"
#include "layout/maze.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace portolan {

namespace {

constexpr qreal kImpossible = std::numeric_limits<qreal>::max();
constexpr qreal kCrossing = qreal(kCrossingPrice);
constexpr qreal kStub = kTrackPitch; ///< a line runs straight as long before it bends at a card
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

    /// Stands columns two by two at a spine between them; the cards of the nearer one are met from
    /// behind then. False where none can.
    bool pairColumns()
    {
        for (std::size_t i = 1; i < m_columns.size(); ++i) {
            Column &near = m_columns[i - 1];
            if (!canShareSpine(near, m_columns[i]))
                continue;
            for (const std::size_t tooth : near.teeth)
                m_teeth[tooth].port.setX(m_ground.card(m_teeth[tooth].card).right());
            m_columns[i].teeth.insert(m_columns[i].teeth.begin(), near.teeth.begin(),
                                      near.teeth.end());
            near.teeth.clear();
            m_isPaired = true;
            ++i;
        }
        return m_isPaired;
    }

    /// Whether one line reaches all of these spines, and they most of the cards.
    bool isPairedWell() const
    {
        return m_apart.empty() && 2 * m_comb.loose.size() < m_teeth.size();
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
        const QPointF start = placeToBend(tooth);
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

    /// Outside of the zone, where nothing is in the way to there; else right before the card.
    QPointF placeToBend(const ToothPlan &tooth) const
    {
        const QPointF outside(m_box.left() - kStub, tooth.port.y());
        if (m_branch.group->zone >= 0 && isClear(outside, tooth.port, tooth.card))
            return frame().unmap(outside);
        return beforeCard(m_ground.terrain(), frame().unmap(tooth.port), outwards(m_comb.portSide));
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
        const auto addPlace = [&](qreal place) {
            if (isInGutter(m_columns, place))
                places.push_back(place);
        };
        // On the screen, cards of a column begin in line, also with those of other groups.
        const bool isMirrored = m_comb.side == Side::Left || m_comb.side == Side::Top;
        if (m_isPaired && index > 0 && isMirrored)
            addPlace(m_columns[index - 1].right + kStub);
        for (const qreal distance :
             {kStub, kStub / 2, 1.5 * kStub, 2 * kStub, 2.5 * kStub, 3 * kStub}) {
            addPlace(m_branch.behind ? column.right + distance : column.left - distance);
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
        qreal price = range.low < range.high
                          ? m_ground.crossings({place, range.low}, {place, range.high}) * kCrossing
                          : 0;
        for (const std::size_t tooth : column.teeth) {
            const QPointF port = m_teeth[tooth].port;
            if (!reaches(place, tooth))
                price += 10 * kCrossing;
            else
                price += m_ground.crossings({place, port.y()}, port) * kCrossing;
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

    void joinSpines()
    {
        if (m_found.empty())
            return;
        const auto canRunOn = [this](const Spine &spine) { return wayToBus(spine).has_value(); };
        if (m_isPaired && std::ranges::all_of(m_found, canRunOn))
            runOn();
        else
            joinAcross();
        if (m_isPaired) {
            for (const Spine &spine : m_found)
                m_shared.buses.push_back({spine.at, spine.low, spine.high});
        }
    }

    /// Where the spine would meet a bus of another group, if it can go on to there.
    std::optional<qreal> wayToBus(const Spine &spine) const
    {
        for (const Bus &bus : m_shared.buses) {
            const qreal end = qBound(bus.low, spine.low, bus.high);
            const qreal start = qBound(spine.low, end, spine.high);
            if (bus.at == spine.at && isClear({spine.at, start}, {spine.at, end}))
                return end;
        }
        return std::nullopt;
    }

    void runOn()
    {
        for (Spine &spine : m_found) {
            const qreal end = *wayToBus(spine);
            spine.low = qMin(spine.low, end);
            spine.high = qMax(spine.high, end);
            addSpine(m_comb, spine, false);
        }
    }

    /// By a line across the group, unless there is but the spine beside it. A way of its own is
    /// searched for each that such a line does not reach.
    void joinAcross()
    {
        const Across line(m_ground, *m_branch.group, m_box, m_servers, m_shared, m_found);
        const bool isOuterOnly = m_found.size() == 1 && m_found.front().outer;
        const std::optional<qreal> height = isOuterOnly ? std::nullopt : line.best();
        Polyline joint; // with a point on each spine: lines that only cross are not joined
        if (height)
            joint.append({line.start(), *height});
        for (Spine &spine : m_found) {
            if (height && line.isReachable(spine, *height)) {
                spine.low = qMin(spine.low, *height);
                spine.high = qMax(spine.high, *height);
                if (!spine.outer)
                    joint.append({spine.at, *height});
            } else if (!spine.outer) {
                m_apart.push_back(newComb());
                m_apart.back().isApart = true;
                addSpine(m_apart.back(), spine, true);
                continue;
            }
            addSpine(m_comb, spine, spine.outer);
        }
        if (height)
            addAcross(joint, line.isBeforeServer(*height));
    }

    void addAcross(const Polyline &joint, bool isStraight)
    {
        m_comb.spines.prepend(frame().unmap(joint));
        m_comb.wishLow = m_comb.wishHigh = joint.first().y();
        m_comb.isStraight = isStraight;
        if (isStraight && !m_shared.across)
            m_shared.across = joint.first().y();
        if (m_found.front().outer)
            return;
        m_comb.attach.push_back(Polyline({frame().unmap(joint.first())}));
        m_comb.arriving = frame().unmap(QPointF(1, 0));
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
    bool m_isPaired = false;   ///< columns share the spines between them
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
    if (branch.isOnly && !branch.behind) {
        SharedLines lines = shared;
        CombLayer paired(terrain, branch, trunk, servers, lines);
        if (paired.pairColumns()) {
            const std::vector<Comb> combs = paired.lay();
            if (paired.isPairedWell()) {
                shared = lines;
                return combs;
            }
        }
    }
    return CombLayer(terrain, branch, trunk, servers, shared).lay();
}

} // namespace portolan
