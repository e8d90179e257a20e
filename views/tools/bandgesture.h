#pragma once

#include "tools/gesture.h"

namespace portolan::views {

/// A rubber band: selects what it touches, with Alt only what it encloses; with Shift or Ctrl held
/// from the start, beside what is selected already.
class BandGesture : public Gesture
{
public:
    BandGesture(ToolContext &context, const Pointer &press);

    void move(const Pointer &pointer) override;
    void finish(const Pointer &pointer) override;

private:
    QRectF bandTo(const Pointer &pointer) const;
    Selection selectionIn(const Pointer &pointer) const;

    QPointF m_start;
    ZoneId m_startZone;
    Selection m_kept;
};

} // namespace portolan::views
