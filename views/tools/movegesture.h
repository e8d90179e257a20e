#pragma once

#include "tools/gesture.h"

#include <QCoreApplication>
#include <QHash>

namespace portolan::views {

/// What moves, and where it stands. Notes and pictures are where the drawing says.
struct Moving
{
    QHash<HostId, QPointF> positions;
    QHash<ZoneId, QRectF> rects;
    QSet<AnnotationId> annotations;
};

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
    void joinWithoutPlace(Drop &drop) const;
    QPointF offsetTo(const Pointer &pointer, QList<QLineF> &guides) const;
    ZoneId targetAt(const Pointer &pointer) const;
    const QList<QRectF> &surroundings() const;
    QList<QRectF> collectedSurroundings() const;
    QString stepName() const;
    void tellZone(const Drop &drop, const Pointer &pointer) const;

    QPointF m_grip;
    QRectF m_rect; ///< of the thing that was taken hold of
    Moving m_moving;
    QSet<HostId> m_joining; ///< hosts that move by themselves, not with their zone
    /// Of a part of a diagram: of ten thousand cards it takes longer than to draw them.
    struct Surroundings
    {
        std::shared_ptr<const Diagram> diagram;
        QRectF visible;
        QList<QRectF> rects;
    };
    mutable Surroundings m_surroundings;
};

/// Moves all that by @p offset; hosts count as placed by hand.
Edit movedBy(const Topology &topology, const Moving &moving, const QPointF &offset);

/// All that moves with @p selection.
Moving movingWith(const ToolContext &context, const Topology &topology, const Selection &selection);

/// "Move fs01.corp.example", "Move 3 hosts".
QString moveName(const Topology &topology, const Selection &selection);

} // namespace portolan::views
