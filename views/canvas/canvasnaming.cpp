// How names and texts are typed on the canvas, where they stand.

#include "canvas/canvasedits.h"
#include "canvas/canvasview.h"
#include "canvas/inplaceeditor.h"
#include "layout/layoutmetrics.h"

namespace portolan::views {

void CanvasView::rename()
{
    const Card *focused = findCard(diagram(), m_scene.focus().host);
    if (session().selection().selection().isEmpty() && focused && focused->isFold())
        session().selection().select(selectionOf(diagram(), m_scene.focus()));
    const Selection &selection = session().selection().selection();
    if (selection.hosts.size() > 1) {
        emit renameManyWanted();
        return;
    }
    const Topology &topology = session().topology();
    const Hit &focus = m_scene.focus();
    const HostId host = selection.singleHost() ? *selection.singleHost() : focus.host;
    const bool isOneZone = selection.singleZone();
    const ZoneId zone = isOneZone ? *selection.singleZone() : focus.zone;
    const AnnotationId annotation =
        selection.singleAnnotation() ? *selection.singleAnnotation() : focus.annotation;
    if (topology.annotations.contains(annotation) && !isOneZone && !selection.singleHost()) {
        editText(annotation);
    } else if (topology.hosts.contains(host) && !isOneZone) {
        editName(Selection{{host}, {}, {}}, topology.hosts.value(host).name,
                 [this, host](const QString &name) { m_edits->rename(host, name); });
    } else if (topology.zones.contains(zone)) {
        editName(Selection{{}, {zone}, {}}, topology.zones.value(zone).name,
                 [this, zone](const QString &name) { m_edits->rename(zone, name); });
    }
}

void CanvasView::editName(const Selection &named, const QString &name,
                          const std::function<void(const QString &)> &take)
{
    finishRenaming();
    const QRectF place = nameRect(named);
    if (place.isNull())
        return;
    reveal(place);
    m_named = named;
    m_nameEditor->open(m_camera.toPixels(place).toAlignedRect(), name, take);
}

void CanvasView::editText(const AnnotationId &annotation)
{
    finishRenaming();
    const QRectF place = rectOf(annotationHit(annotation).selection());
    if (place.isNull())
        return;
    reveal(place);
    m_named = annotationHit(annotation).selection();
    m_noteEditor->open(m_camera.toPixels(place).toAlignedRect(),
                       session().topology().annotations.value(annotation).text,
                       [this, annotation](const QString &text) {
                           if (session().topology().annotations.contains(annotation))
                               m_edits->setText(annotation, text);
                       });
}

QRectF CanvasView::nameRect(const Selection &named) const
{
    const QRectF rect = rectOf(named);
    return named.zones.isEmpty() ? rect : QRectF(rect.topLeft(), QSizeF(rect.width(), kTitleStrip));
}

/// The editor goes with what it names, and ends with it.
void CanvasView::followNamed()
{
    if (!m_nameEditor->isOpen() && !m_noteEditor->isOpen())
        return;
    const QRectF place = nameRect(m_named);
    const QRect pixels = m_camera.toPixels(place).toAlignedRect();
    for (InPlaceEditor *editor : {m_nameEditor, m_noteEditor}) {
        if (place.isNull())
            editor->dismiss();
        else if (editor->isOpen())
            editor->place(pixels);
    }
}

void CanvasView::finishRenaming()
{
    m_nameEditor->finish();
    m_noteEditor->finish();
}

} // namespace portolan::views
