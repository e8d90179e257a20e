#pragma once

#include "tools/gesture.h"

#include <QCoreApplication>

namespace portolan::views {

/// @name The smallest zone that can be drawn, in canvas units: room for its title
///@{
inline constexpr qreal kMinZoneWidth = 96;
inline constexpr qreal kMinZoneHeight = 64;
///@}

/// Drags a border or a corner of a zone, a note or a picture. Who stands in a zone does not change;
/// at its corners a picture keeps its proportions.
class ResizeGesture : public Gesture
{
    Q_DECLARE_TR_FUNCTIONS(ResizeGesture)

public:
    ResizeGesture(ToolContext &context, const Hit &box, Qt::Edges edges, const Pointer &press);

    void move(const Pointer &pointer) override;
    void finish(const Pointer &pointer) override;
    bool outlives(const ChangeSet &changes) const override;

private:
    QRectF rectFor(const Pointer &pointer, QList<QLineF> &guides) const;
    Edit editFor(const QRectF &rect) const;

    QRectF resizedBy(const QRectF &rect, const QPointF &offset) const;
    QString stepName() const;
    bool isPicture() const;

    Hit m_box;
    QSizeF m_least;
    Qt::Edges m_edges;
    QPointF m_grip;
    QRectF m_rect;
};

/// @p rect with some of its borders moved by @p offset, but never smaller than @p least.
QRectF resized(QRectF rect, Qt::Edges edges, const QPointF &offset,
               const QSizeF &least = {kMinZoneWidth, kMinZoneHeight});
/// @p rect as wide for its height as @p size is, where two of its borders were moved; the other two
/// stay.
QRectF inProportion(QRectF rect, Qt::Edges edges, const QSizeF &size);

} // namespace portolan::views
