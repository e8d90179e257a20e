#pragma once

#include "layout/bendhandles.h"
#include "tools/gesture.h"

#include <QCoreApplication>

namespace portolan::views {

/// Pulls a piece of the selected line aside, as far as no box is in the way. Back where it would be
/// by itself, it is as if it had never been pulled.
class BendGesture : public Gesture
{
    Q_DECLARE_TR_FUNCTIONS(BendGesture)

public:
    /// @p bends are those of the context, @p press is where the piece was taken hold of.
    BendGesture(ToolContext &context, std::shared_ptr<const LineBends> bends,
                const BendHandle &handle, const Pointer &press);

    void move(const Pointer &pointer) override;
    void finish(const Pointer &pointer) override;
    bool outlives(const ChangeSet &changes) const override;

private:
    qreal placeAt(const Pointer &pointer) const;

    std::shared_ptr<const LineBends> m_bends;
    BendHandle m_handle;
    BendRoom m_room;
    QPointF m_grip;
};

/// Brings the piece to @p place; nothing when it is there.
Edit bendEdit(const Topology &topology, const LineBends &bends, const BendHandle &handle,
              qreal place);
/// Lets go of what was pulled, or would be if nothing stood in the way.
Edit resetEdit(const Topology &topology, const LineBends &bends, const QList<BendHandle> &handles);
/// The names of these steps.
QString pullName();
QString resetName();

} // namespace portolan::views
