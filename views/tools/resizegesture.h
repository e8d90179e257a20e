#pragma once

#include "tools/gesture.h"

#include <QCoreApplication>

namespace portolan::views {

/// @name The smallest zone that can be drawn, in canvas units: room for its title
///@{
inline constexpr qreal kMinZoneWidth = 96;
inline constexpr qreal kMinZoneHeight = 64;
///@}

/// Drags a border or a corner of a zone. Who stands in it does not change.
class ResizeGesture : public Gesture
{
    Q_DECLARE_TR_FUNCTIONS(ResizeGesture)

public:
    ResizeGesture(ToolContext &context, const ZoneId &zone, Qt::Edges edges, const Pointer &press);

    void move(const Pointer &pointer) override;
    void finish(const Pointer &pointer) override;
    bool outlives(const ChangeSet &changes) const override;

private:
    QRectF rectFor(const Pointer &pointer, QList<QLineF> &guides) const;
    Edit editFor(const QRectF &rect) const;

    ZoneId m_zone;
    Qt::Edges m_edges;
    QPointF m_grip;
    QRectF m_rect;
};

/// @p rect with some of its borders moved by @p offset, but never too small.
QRectF resized(QRectF rect, Qt::Edges edges, const QPointF &offset);

} // namespace portolan::views
