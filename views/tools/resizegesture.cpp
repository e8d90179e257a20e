#include "tools/resizegesture.h"

#include "layout/annotations.h"
#include "tools/snapping.h"
#include "topology/composing.h"

#include <algorithm>
#include <cmath>

namespace portolan::views {

ResizeGesture::ResizeGesture(ToolContext &context, const Hit &box, Qt::Edges edges,
                             const Pointer &press)
    : Gesture(context)
    , m_box(box)
    , m_least(kMinZoneWidth, kMinZoneHeight)
    , m_edges(edges)
    , m_grip(press.place)
    , m_rect(context.rectOf(box).value_or(QRectF()))
{
    if (box.kind == Hit::Kind::Annotation)
        m_least = leastSize(topology().annotations.value(box.annotation).kind);
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
    session().perform(stepName(), editFor(rectFor(pointer, guides)));
}

bool ResizeGesture::outlives(const ChangeSet &changes) const
{
    return !changes.everything && !changes.zones.contains(m_box.zone) &&
           !changes.annotations.contains(m_box.annotation);
}

QString ResizeGesture::stepName() const
{
    if (m_box.kind == Hit::Kind::Zone)
        return tr("Resize zone %1").arg(topology().shownName(m_box.zone));
    return isPicture() ? tr("Resize picture") : tr("Resize note");
}

bool ResizeGesture::isPicture() const
{
    return m_box.kind == Hit::Kind::Annotation &&
           topology().annotations.value(m_box.annotation).kind == AnnotationKind::Picture;
}

QRectF ResizeGesture::rectFor(const Pointer &pointer, QList<QLineF> &guides) const
{
    const QRectF rect = resizedBy(m_rect, pointer.place - m_grip);
    if (pointer.modifiers & Qt::ControlModifier)
        return rect;
    QList<QRectF> others;
    for (const ZoneBox &box : context().diagram().zones) {
        if (box.zone != m_box.zone && box.rect.intersects(context().visible()))
            others.append(box.rect);
    }
    for (const AnnotationBox &box : context().diagram().annotations) {
        if (box.annotation != m_box.annotation && box.rect.intersects(context().visible()))
            others.append(box.rect);
    }
    const Snap snap = snapEdges(rect, m_edges, others, kSnapPixels / context().zoom());
    guides = snap.guides;
    return resizedBy(rect, snap.shift);
}

QRectF ResizeGesture::resizedBy(const QRectF &rect, const QPointF &offset) const
{
    const QRectF moved = resized(rect, m_edges, offset, m_least);
    return isPicture() ? inProportion(moved, m_edges, m_rect.size()) : moved;
}

Edit ResizeGesture::editFor(const QRectF &rect) const
{
    if (m_box.kind == Hit::Kind::Annotation) {
        return changeAnnotations(topology(), {m_box.annotation}, [&](Annotation &annotation) {
            if (rect == m_rect)
                return;
            // What a note grew for its text alone is not what somebody asked for.
            const bool keepsHeight = !(m_edges & (Qt::TopEdge | Qt::BottomEdge));
            const qreal height = keepsHeight ? annotation.rect.height() : rect.height();
            annotation.rect = QRectF(rect.topLeft(), QSizeF(rect.width(), height));
        });
    }
    Zone zone = topology().zones.value(m_box.zone);
    if (rect != m_rect)
        zone.rect = rect;
    return changeZone(topology(), zone);
}

QRectF resized(QRectF rect, Qt::Edges edges, const QPointF &offset, const QSizeF &least)
{
    if (edges & Qt::LeftEdge)
        rect.setLeft(std::min(std::round(rect.left() + offset.x()), rect.right() - least.width()));
    if (edges & Qt::RightEdge)
        rect.setRight(std::max(std::round(rect.right() + offset.x()), rect.left() + least.width()));
    if (edges & Qt::TopEdge)
        rect.setTop(std::min(std::round(rect.top() + offset.y()), rect.bottom() - least.height()));
    if (edges & Qt::BottomEdge)
        rect.setBottom(
            std::max(std::round(rect.bottom() + offset.y()), rect.top() + least.height()));
    return rect;
}

QRectF inProportion(QRectF rect, Qt::Edges edges, const QSizeF &size)
{
    const bool isCorner =
        edges & (Qt::LeftEdge | Qt::RightEdge) && edges & (Qt::TopEdge | Qt::BottomEdge);
    if (!isCorner || size.isEmpty())
        return rect;
    const QSizeF fit = size.scaled(rect.size(), Qt::KeepAspectRatioByExpanding).toSize();
    if (edges & Qt::LeftEdge)
        rect.setLeft(rect.right() - fit.width());
    else
        rect.setWidth(fit.width());
    if (edges & Qt::TopEdge)
        rect.setTop(rect.bottom() - fit.height());
    else
        rect.setHeight(fit.height());
    return rect;
}

} // namespace portolan::views
