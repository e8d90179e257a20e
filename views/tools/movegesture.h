#pragma once

#include "tools/gesture.h"

#include <QCoreApplication>
#include <QHash>

namespace portolan::views {

/// Drags the selected hosts and zones, zones with all that stands in them. Hosts join the zone
/// under the pointer, which lights up; with Alt they keep theirs. Over no zone they keep theirs,
/// too: leaving one is a choice of its own.
class MoveGesture : public Gesture
{
    Q_DECLARE_TR_FUNCTIONS(MoveGesture)

public:
    /// @p press is where it was taken hold of.
    MoveGesture(ToolContext &context, const Pointer &press);

    void move(const Pointer &pointer) override;
    void finish(const Pointer &pointer) override;
    bool outlives(const ChangeSet &changes) const override;

private:
    struct Drop
    {
        Edit edit;
        ZoneId target;
        QList<QLineF> guides;
    };

    Drop dropAt(const Pointer &pointer) const;
    QPointF offsetTo(const Pointer &pointer, QList<QLineF> &guides) const;
    ZoneId targetAt(const Pointer &pointer) const;
    QList<QRectF> surroundings() const;
    QString stepName() const;
    void tellZone(const Drop &drop, const Pointer &pointer) const;

    QPointF m_grip;
    QRectF m_rect;                      ///< of the thing that was taken hold of
    QHash<HostId, QPointF> m_positions; ///< of all that moves
    QHash<ZoneId, QRectF> m_rects;
    QSet<HostId> m_joining; ///< hosts that move by themselves, not with their zone
};

/// Moves hosts and zones by @p offset; they count as placed by hand. @p positions and @p rects are
/// where they stand.
Edit movedBy(const Topology &topology, const QHash<HostId, QPointF> &positions,
             const QHash<ZoneId, QRectF> &rects, const QPointF &offset);

/// Where all that stands that moves with @p selection.
void collectMoving(const ToolContext &context, const Topology &topology, const Selection &selection,
                   QHash<HostId, QPointF> &positions, QHash<ZoneId, QRectF> &rects);

/// "Move fs01.corp.example", "Move 3 hosts".
QString moveName(const Topology &topology, const Selection &selection);

} // namespace portolan::views
