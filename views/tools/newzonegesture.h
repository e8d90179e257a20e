#pragma once

#include "tools/gesture.h"

#include <QCoreApplication>

namespace portolan::views {

/// Draws a new zone. Hosts without a zone that it encloses join it; with Alt none does.
class NewZoneGesture : public Gesture
{
    Q_DECLARE_TR_FUNCTIONS(NewZoneGesture)

public:
    NewZoneGesture(ToolContext &context, const Pointer &press);

    void move(const Pointer &pointer) override;
    void finish(const Pointer &pointer) override;

private:
    QRectF rectTo(const Pointer &pointer) const;
    Edit editFor(const Pointer &pointer) const;

    QPointF m_start;
};

/// A zone with the next free name, "Zone 1", "Zone 2" ...
Zone newZone(const Topology &topology, const QRectF &rect);

} // namespace portolan::views
