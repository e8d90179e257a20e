#include "layout/across.h"

#include "layout/gutters.h"
#include "layout/layoutmetrics.h"
#include "layout/maze.h"

#include <algorithm>
#include <limits>

namespace portolan {

namespace {

constexpr qreal kImpossible = std::numeric_limits<qreal>::max();
constexpr qreal kCrossing = qreal(kCrossingPrice);
constexpr qreal kTwoBends = 2 * qreal(kBendPrice);

} // namespace

Across::Across(const FramedTerrain &ground, const Group &group, const QRectF &box,
               const QRectF &servers, const SharedLines &shared, const std::vector<Spine> &spines)
    : m_ground(ground)
    , m_group(group)
    , m_box(box)
    , m_servers(servers)
    , m_shared(shared)
    , m_spines(spines)
{
}

qreal Across::start() const
{
    return m_spines.front().outer ? m_spines.front().at : m_box.left() - kSpineDistance;
}

bool Across::isClear(QPointF from, QPointF to) const
{
    return m_ground.isClear(from, to, -1, -1);
}

/// Heights at which a line may run across the group: below, above, and between its rows, and
/// between its zone and the next one, which may share it.
std::vector<qreal> Across::heights() const
{
    std::vector<Interval> rows;
    for (const int card : m_group.cards)
        rows.push_back({m_ground.card(card).top(), m_ground.card(card).bottom()});
    rows = merged(rows);
    std::vector<qreal> heights;
    for (const qreal distance : {kTrackPitch, kTrackPitch / 2, 1.5 * kTrackPitch}) {
        heights.push_back(rows.back().high + distance);
        heights.push_back(rows.front().low - distance);
    }
    for (std::size_t i = 1; i < rows.size(); ++i)
        heights.push_back((rows[i - 1].high + rows[i].low) / 2);
    if (m_group.zone >= 0) {
        heights.push_back(m_box.bottom() + kZoneGap / 2);
        heights.push_back(m_box.top() - kZoneGap / 2);
    }
    return heights;
}

bool Across::isBeforeServer(qreal height) const
{
    if (m_group.servers.size() != 1 || (m_shared.across && *m_shared.across != height))
        return false;
    const int server = m_group.servers.front();
    const QPointF port(m_servers.right(), height);
    const QPointF end(start(), height);
    return height >= m_servers.top() + kCornerDistance &&
           height <= m_servers.bottom() - kCornerDistance &&
           m_ground.isClear(port, end, server, -1);
}

/// Whether another zone of the trunk stands on the other side of the line.
bool Across::isShareable(qreal height) const
{
    return std::ranges::any_of(m_shared.zones, [&](int zone) {
        const QRectF box = m_ground.zone(zone);
        return zone != m_group.zone && (qAbs(box.top() - height) <= kZoneGap / 2 ||
                                        qAbs(box.bottom() - height) <= kZoneGap / 2);
    });
}

/// Lines to the spines within the group turn twice more where the stem does not run straight
/// on; where it does, those of the next zone may share it.
qreal Across::priceOfBends(qreal height) const
{
    qsizetype peers = 0;
    for (const Spine &spine : m_spines)
        peers += spine.outer ? 0 : qsizetype(spine.peers.size());
    const qreal price = kTwoBends * qreal(peers);
    if (!isBeforeServer(height))
        return price;
    return isShareable(height) ? -price : 0;
}

/// Whether a line there leaves the zone of the group for another one.
bool Across::isInForeignZone(qreal height) const
{
    if (m_group.zone < 0 || (height >= m_box.top() && height <= m_box.bottom()))
        return false;
    return m_ground.entersOther(m_group.zone, {start(), height}, {m_spines.back().at, height});
}

bool Across::isReachable(const Spine &spine, qreal height) const
{
    const qreal end = height < spine.low ? spine.low : spine.high;
    const bool inside = height >= spine.low && height <= spine.high;
    return inside || isClear({spine.at, height}, {spine.at, end});
}

qreal Across::priceOfReaching(const Spine &spine, qreal height) const
{
    if (!isReachable(spine, height))
        return spine.outer ? kImpossible : 10 * kCrossing;
    const qreal length = qMax<qreal>(0, spine.low - height) + qMax<qreal>(0, height - spine.high);
    if (m_spines.size() >= 8)
        return length;
    return length + m_ground.crossings({spine.at, qMin(spine.low, height)},
                                       {spine.at, qMax(spine.high, height)}) *
                        kCrossing;
}

/// kImpossible where nothing can be.
qreal Across::priceAt(qreal height) const
{
    const QPointF from(start(), height);
    const QPointF to(m_spines.back().at, height);
    const auto isJoined = [&](const Spine &spine) {
        return !spine.outer && isReachable(spine, height);
    };
    if (!isClear(from, to) || isInForeignZone(height) || std::ranges::none_of(m_spines, isJoined))
        return kImpossible;
    // Lines that stand before the group are crossed on the way to the servers.
    const QPointF before = m_spines.front().outer ? from : from - QPointF(4 * kTrackPitch, 0);
    qreal price = m_ground.crossings(before, to) * kCrossing +
                  qAbs(height - m_servers.center().y()) + priceOfBends(height);
    for (const Spine &spine : m_spines)
        price += priceOfReaching(spine, height);
    return price;
}

std::optional<qreal> Across::best() const
{
    std::optional<qreal> best;
    qreal bestPrice = kImpossible;
    for (const qreal height : heights()) {
        const qreal price = priceAt(height);
        if (price < bestPrice) {
            best = height;
            bestPrice = price;
        }
    }
    return best;
}

} // namespace portolan
