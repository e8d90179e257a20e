#include "tools/newnotegesture.h"

#include "layout/annotations.h"
#include "layout/layoutmetrics.h"
#include "topology/composing.h"

#include <cmath>

namespace portolan::views {

namespace {

QPointF settled(const QPointF &place, Qt::KeyboardModifiers modifiers)
{
    const qreal step = modifiers & Qt::ControlModifier ? 1 : kGrid;
    return {std::round(place.x() / step) * step, std::round(place.y() / step) * step};
}

} // namespace

NewNoteGesture::NewNoteGesture(ToolContext &context, const Pointer &press)
    : Gesture(context)
    , m_start(press.place)
{
}

void NewNoteGesture::move(const Pointer &pointer)
{
    showNote(context(), rectTo(pointer));
}

void NewNoteGesture::finish(const Pointer &pointer)
{
    placeNote(context(), rectTo(pointer));
}

QRectF NewNoteGesture::rectTo(const Pointer &pointer) const
{
    QRectF rect =
        QRectF(settled(m_start, pointer.modifiers), settled(pointer.place, pointer.modifiers))
            .normalized();
    rect.setSize(rect.size().expandedTo(leastSize(AnnotationKind::Note)));
    return rect;
}

QRectF noteRectAt(const Pointer &pointer)
{
    return {settled(pointer.place, pointer.modifiers), kUsualNoteSize};
}

void showNote(ToolContext &context, const QRectF &rect)
{
    const Topology &topology = context.session().topology();
    Preview preview;
    preview.edit = insertAnnotation(topology, newAnnotation(topology, AnnotationKind::Note, rect));
    context.showPreview(preview);
}

void placeNote(ToolContext &context, const QRectF &rect)
{
    const Topology &topology = context.session().topology();
    const Annotation note = newAnnotation(topology, AnnotationKind::Note, rect);
    Selection after;
    after.annotations.insert(note.id);
    context.showPreview({});
    context.session().perform(NewNoteGesture::tr("Add note"), insertAnnotation(topology, note),
                              after, newNoteKey(note.id));
    context.endTool();
    context.rename();
}

} // namespace portolan::views
