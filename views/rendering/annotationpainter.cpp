#include "rendering/annotationpainter.h"

#include "layout/annotations.h"
#include "rendering/meanings.h"

namespace portolan::rendering {

namespace {

/// What rings stand out at most.
constexpr qreal kSurroundings = 8;

void paintRings(const Scene &scene, const AnnotationBox &box)
{
    const Colours &colours = scene.style.colours();
    const auto ring = [&](qreal distance, const Paint &paint) {
        scene.surface.box(box.rect.adjusted(-distance, -distance, distance, distance),
                          kNoteRadius + distance, paint);
    };
    const qreal inner = kRingGap + kRingWidth / 2;
    if (scene.state.selectedAnnotations.contains(box.annotation))
        ring(inner, solidLine(colours.selection, kRingWidth));
    if (scene.state.focusedAnnotation == box.annotation)
        ring(inner + kRingWidth + 1, {{}, colours.ink, kRingWidth, {4, 3}});
}

/// The lines of a note whose text is enlarged to be legible: as many as its box holds; an ellipsis
/// says that there is more.
QStringList enlargedLines(const Scene &scene, const AnnotationBox &box, qreal factor)
{
    const int most = int((box.rect.height() - kNotePadding) / (kNoteLine * factor));
    if (most <= 0)
        return {};
    const qreal room = (box.rect.width() - 2 * kNotePadding) / factor;
    QStringList lines = noteLines(box.text, scene.surface.metrics(), room);
    if (lines.size() <= most)
        return lines;
    lines = lines.mid(0, most);
    lines.last() += u'…';
    return lines;
}

void paintText(const Scene &scene, const AnnotationBox &box, const QColor &colour)
{
    TextRun run;
    run.kind = TextKind::Label;
    run.size = scene.legibleSize(TextKind::Label);
    run.colour = colour;
    run.room = box.rect.width() - 2 * kNotePadding;
    const qreal factor = run.size / Style::textSize(TextKind::Label);
    const bool isEnlarged = factor > 1;
    const qreal top = isEnlarged ? kNotePadding / 2 : kNotePadding;
    run.baseline = box.rect.topLeft() +
                   QPointF(kNotePadding, top + kNoteLine * factor / 2 + baselineDrop(run.size));
    const QStringList lines = isEnlarged ? enlargedLines(scene, box, factor) : box.lines;
    for (const QString &line : lines) {
        run.text = line;
        if (!line.isEmpty())
            scene.surface.text(run);
        run.baseline.ry() += kNoteLine * factor;
    }
}

void paintNote(const Scene &scene, const AnnotationBox &box, const Colours &colours)
{
    const bool isHovered = scene.state.hoveredAnnotation == box.annotation;
    // In the overview a border must not thin out to nothing.
    const qreal width = std::max(1.0, 1 / scene.viewport.scale);
    scene.surface.box(box.rect, kNoteRadius,
                      {colours.note, isHovered ? colours.ink : colours.noteBorder, width, {}});
    paintText(scene, box, colours.noteText);
}

void paintMissing(const Scene &scene, const QRectF &rect, const Colours &colours)
{
    scene.surface.box(rect, kNoteRadius, dashedLine(colours.optionalBorder, 1));
    QPainterPath cross(rect.topLeft());
    cross.lineTo(rect.bottomRight());
    cross.moveTo(rect.topRight());
    cross.lineTo(rect.bottomLeft());
    scene.surface.path(cross, solidLine(colours.optionalBorder, 1));
}

void paintPicture(const Scene &scene, const AnnotationBox &box, const Colours &colours)
{
    if (const auto picture = loadedPicture(box.picture))
        scene.surface.picture(picture, box.rect);
    else
        paintMissing(scene, box.rect, colours);
    if (scene.state.hoveredAnnotation == box.annotation)
        scene.surface.box(box.rect, 0, solidLine(colours.ink, 1 / scene.viewport.scale));
}

} // namespace

void paintAnnotation(const Scene &scene, const AnnotationBox &box)
{
    const QRectF painted =
        box.rect.adjusted(-kSurroundings, -kSurroundings, kSurroundings, kSurroundings);
    if (!painted.intersects(scene.viewport.exposed))
        return;
    const SurfaceGroup group(scene.surface, meaningOf(box));
    const Colours &colours = scene.colours(scene.state.highlight.isEmpty());
    if (box.kind == AnnotationKind::Note)
        paintNote(scene, box, colours);
    else
        paintPicture(scene, box, colours);
    paintRings(scene, box);
}

} // namespace portolan::rendering
