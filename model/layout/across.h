#pragma once

#include "layout/combs.h"
#include "layout/framedterrain.h"

#include <optional>
#include <vector>

namespace portolan {

inline constexpr qreal kSpineDistance = 24; ///< between a zone and the first spine beside it

/// A line along cards, from where teeth branch off to them; in the frame of their group.
struct Spine
{
    qreal at;
    qreal low;
    qreal high;
    bool outer; ///< beside the group, where the trunk can meet it anywhere
    std::vector<Terminal> peers;
    QList<Polyline> teeth;
};

/// A line across a group that joins its spines: where it can be.
class Across
{
public:
    /// All in the frame of the group, @p box is what it covers; they must outlive it, and there is
    /// a spine.
    Across(const FramedTerrain &ground, const Group &group, const QRectF &box,
           const QRectF &servers, const SharedLines &shared, const std::vector<Spine> &spines);

    /// Where it begins, on the side of the servers.
    qreal start() const;
    /// None where every height is taken, or none reaches a spine within the group.
    std::optional<qreal> best() const;
    /// Whether a stem can run straight on into a line across there.
    bool isBeforeServer(qreal height) const;
    /// Whether the spine can be made longer up to there.
    bool isReachable(const Spine &spine, qreal height) const;

private:
    bool isClear(QPointF from, QPointF to) const;
    std::vector<qreal> heights() const;
    bool isShareable(qreal height) const;
    qreal priceOfBends(qreal height) const;
    bool isInForeignZone(qreal height) const;
    qreal priceAt(qreal height) const;
    qreal priceOfReaching(const Spine &spine, qreal height) const;

    const FramedTerrain &m_ground;
    const Group &m_group;
    const QRectF &m_box;
    const QRectF &m_servers;
    const SharedLines &m_shared;
    const std::vector<Spine> &m_spines;
};

} // namespace portolan
