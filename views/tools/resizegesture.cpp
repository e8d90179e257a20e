#include "tools/resizegesture.h"

#include "tools/snapping.h"
#include "topology/composing.h"

#include <algorithm>
#include <cmath>

namespace portolan::views {

ResizeGesture::ResizeGesture(ToolContext &context, const ZoneId &zone, Qt::Edges edges,
                             const Pointer &press)
    : Gesture(context)
    , m_zone(zone)
    , m_edges(edges)
    , m_grip(press.place)
    , m_rect(context.rectOf(zone).value_or(QRectF()))
{
}

void ResizeGesture::move(const Pointer &pointer)
{
    Preview preview;
    preview.edit = editFor(rectFor(pointer, preview.guides));
    context().showPreview(preview);
}

void ResizeGesture::finish(const Pointer &pointer)
{
    QList<QLineF> guides;
    session().perform(tr("Resize zone %1").arg(topology().zones.value(m_zone).name),
                      editFor(rectFor(pointer, guides)));
}

bool ResizeGesture::outlives(const ChangeSet &changes) const
{
    return !changes.everything && !changes.zones.contains(m_zone);
}

QRectF ResizeGesture::rectFor(const Pointer &pointer, QList<QLineF> &guides) const
{
    const QPointF offset = pointer.place - m_grip;
    const QRectF rect = resized(m_rect, m_edges, offset);
    if (pointer.modifiers & Qt::ControlModifier)
        return rect;
    QList<QRectF> others;
    for (const ZoneBox &box : context().diagram().zones) {
        if (box.zone != m_zone && box.rect.intersects(context().visible()))
            others.append(box.rect);
    }
    const Snap snap = snapEdges(rect, m_edges, others, kSnapPixels / context().zoom());
    guides = snap.guides;
    return resized(rect, m_edges, snap.shift);
}

Edit ResizeGesture::editFor(const QRectF &rect) const
{
    Zone zone = topology().zones.value(m_zone);
    if (rect != m_rect)
        zone.rect = rect;
    return changeZone(topology(), zone);
}

QRectF resized(QRectF rect, Qt::Edges edges, const QPointF &offset)
{
    if (edges & Qt::LeftEdge)
        rect.setLeft(std::min(std::round(rect.left() + offset.x()), rect.right() - kMinZoneWidth));
    if (edges & Qt::RightEdge)
        rect.setRight(std::max(std::round(rect.right() + offset.x()), rect.left() + kMinZoneWidth));
    if (edges & Qt::TopEdge)
        rect.setTop(std::min(std::round(rect.top() + offset.y()), rect.bottom() - kMinZoneHeight));
    if (edges & Qt::BottomEdge)
        rect.setBottom(
            std::max(std::round(rect.bottom() + offset.y()), rect.top() + kMinZoneHeight));
    return rect;
}

} // namespace portolan::views
