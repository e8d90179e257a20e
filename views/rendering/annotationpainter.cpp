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

void paintNote(const Scene &scene, const AnnotationBox &box, const Colours &colours)
{
    const bool isHovered = scene.state.hoveredAnnotation == box.annotation;
    // In the overview a border must not thin out to nothing.
    const qreal width = std::max(1.0, 1 / scene.viewport.scale);
    scene.surface.box(box.rect, kNoteRadius,
                      {colours.note, isHovered ? colours.ink : colours.noteBorder, width, {}});
    const qreal size = Style::textSize(TextKind::Label);
    if (!scene.isLegible(size))
        return;
    TextRun run;
    run.kind = TextKind::Label;
    run.colour = colours.noteText;
    run.room = box.rect.width() - 2 * kNotePadding;
    run.baseline = box.rect.topLeft() +
                   QPointF(kNotePadding, kNotePadding + kNoteLine / 2 + baselineDrop(size));
    for (const QString &line : box.lines) {
        run.text = line;
        if (!line.isEmpty())
            scene.surface.text(run);
        run.baseline.ry() += kNoteLine;
    }
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
