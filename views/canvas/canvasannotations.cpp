// Notes and pictures: what the canvas does with them.

#include "base/picture.h"
#include "canvas/canvasedits.h"
#include "canvas/canvasview.h"
#include "canvas/freeslots.h"
#include "layout/annotations.h"

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

/// In canvas units: what is larger is shown smaller.
constexpr QSizeF kLargestNewPicture(320, 240);

QRectF around(const QPointF &centre, const QSizeF &size)
{
    QRectF rect(QPointF(), size);
    rect.moveCenter(centre);
    return rect;
}

/// Of a picture, in whole units and not too small to be taken hold of.
QSizeF wholeSize(const QSizeF &size)
{
    return size.toSize().expandedTo(leastSize(AnnotationKind::Picture).toSize());
}

} // namespace

void CanvasEdits::setText(const AnnotationId &id, const QString &text)
{
    const bool isFirst = topology().annotations.value(id).text.isEmpty();
    m_session.perform(isNote(topology(), id) ? tr("Change note") : tr("Describe picture"),
                      changeAnnotations(topology(), {id},
                                        [&](Annotation &annotation) { annotation.text = text; }),
                      isFirst ? newNoteKey(id) : QString());
}

void CanvasEdits::insertNote(const QPointF &centre)
{
    FreeSlots room(m_scene.diagram(), m_scene.index());
    insert(tr("Add note"),
           newAnnotation(topology(), AnnotationKind::Note, room.takeNear(centre, kUsualNoteSize)));
}

void CanvasEdits::insertPicture(const QByteArray &file, const Picture &picture, const QString &text,
                                const std::optional<QPointF> &dropped, const QPointF &centre)
{
    // A photograph has more pixels than a drawing has room.
    const QSizeF size =
        picture.size.boundedTo(picture.size.scaled(kLargestNewPicture, Qt::KeepAspectRatio));
    const QSizeF shown = wholeSize(size);
    FreeSlots room(m_scene.diagram(), m_scene.index());
    const QRectF place = dropped ? around(*dropped, shown) : room.takeNear(centre, shown);
    Annotation annotation = newAnnotation(topology(), AnnotationKind::Picture,
                                          QRectF(place.topLeft().toPoint(), shown));
    annotation.picture = embeddedText(file);
    annotation.text = text;
    insert(tr("Add picture"), annotation);
}

void CanvasEdits::replacePicture(const AnnotationId &id, const QByteArray &file,
                                 const Picture &picture)
{
    const QRectF frame = topology().annotations.value(id).rect;
    const QSizeF size = wholeSize(picture.size.scaled(frame.size(), Qt::KeepAspectRatio));
    const QRectF rect(around(frame.center(), size).topLeft().toPoint(), size);
    m_session.perform(tr("Replace picture"),
                      changeAnnotations(topology(), {id}, [&](Annotation &annotation) {
                          annotation.picture = embeddedText(file);
                          annotation.rect = rect;
                      }));
}

void CanvasEdits::insert(const QString &text, const Annotation &annotation)
{
    Selection after;
    after.annotations.insert(annotation.id);
    m_session.perform(text, insertAnnotation(topology(), annotation), after,
                      newNoteKey(annotation.id));
}

void CanvasView::insertPicture(const QByteArray &file, const QString &text,
                               const std::optional<QPointF> &pixel)
{
    const auto picture = readPicture(file);
    if (!picture) {
        tellOfPicture(tr("The picture was not inserted: %1").arg(picture.error().message));
        return;
    }
    const auto dropped = pixel ? std::optional(m_camera.toPlace(*pixel)) : std::nullopt;
    m_edits->insertPicture(file, *picture, text, dropped, visible().center());
    revealSelection();
    tellMissed(picture->missed);
}

bool CanvasView::canReplacePicture() const
{
    DrawingSession &session = m_scene.session();
    const AnnotationId *id = session.selection().selection().singleAnnotation();
    return id && session.topology().annotations.value(*id).kind == AnnotationKind::Picture;
}

void CanvasView::replacePicture(const QByteArray &file)
{
    if (!canReplacePicture())
        return;
    const auto picture = readPicture(file);
    if (!picture) {
        tellOfPicture(tr("The picture was not replaced: %1").arg(picture.error().message));
        return;
    }
    m_edits->replacePicture(*session().selection().selection().singleAnnotation(), file, *picture);
    tellMissed(picture->missed);
}

/// Who brought it knows how it should look.
void CanvasView::tellMissed(const QStringList &missed)
{
    if (!missed.isEmpty())
        tellOfPicture(
            tr("The picture is shown without its %1. If it looks different, use a PNG of it.")
                .arg(missed.join(u", "_s)));
}

void CanvasView::tellOfPicture(const QString &message)
{
    say(message);
    emit listReported(message, message);
}

} // namespace portolan::views
