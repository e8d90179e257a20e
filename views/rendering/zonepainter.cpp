#include "rendering/zonepainter.h"

#include "base/escaping.h"
#include "rendering/colour.h"
#include "rendering/meanings.h"

namespace portolan::rendering {

namespace {

constexpr qreal kTargetTint = 0.1;
/// A title is made this much narrower before any of it is left out.
constexpr qreal kLeastNarrowing = 0.85;
/// Of what lies behind an enlarged title where a line passes.
constexpr float kPlateOpacity = 0.85F;
constexpr qreal kTitleGap = 6; ///< left and right of an enlarged title, in pixels, together

void paintRings(const Scene &scene, const ZoneBox &zone)
{
    const Colours &colours = scene.style.colours();
    const auto ring = [&](qreal distance, const Paint &paint) {
        scene.surface.box(zone.rect.adjusted(-distance, -distance, distance, distance),
                          kZoneRadius + distance, paint);
    };
    const qreal inner = kRingGap + kRingWidth / 2;
    if (scene.state.selectedZones.contains(zone.zone))
        ring(inner, solidLine(colours.selection, kRingWidth));
    if (scene.state.focusedZone == zone.zone)
        ring(inner + kRingWidth + 1, {{}, colours.ink, kRingWidth, {4, 3}});
}

bool showsNetworks(const Scene &scene, const ZoneBox &zone)
{
    return !zone.networksRect.isEmpty() && scene.isLegible(Style::textSize(TextKind::Chip));
}

qreal titleRoom(const Scene &scene, const ZoneBox &zone)
{
    const qreal right = showsNetworks(scene, zone) ? zone.networksRect.left() - kCardGap / 2
                                                   : zone.rect.right() - kZonePadding;
    return std::max(right - zone.titleRect.left(), zone.titleRect.width());
}

bool isTitleEnlarged(const Scene &scene)
{
    return scene.legibleSize(TextKind::Name) > Style::textSize(TextKind::Name);
}

TextRun titleRun(const Scene &scene, const ZoneBox &zone)
{
    TextRun run;
    run.kind = TextKind::Name;
    run.size = scene.legibleSize(TextKind::Name);
    run.room = titleRoom(scene, zone);
    run.text = elidedMiddle(terminalText(zone.name), scene.surface.metrics(), run.kind,
                            run.room / kLeastNarrowing, run.size);
    run.baseline = {zone.titleRect.left(),
                    zone.rect.top() + kTitleStrip / 2 + baselineDrop(run.size)};
    run.colour = scene.colours(scene.state.highlight.isEmpty()).ink;
    return run;
}

/// What the title covers.
QRectF rectOf(const TextRun &run, const TextMetrics &metrics)
{
    const qreal width = metrics.width(run.text, run.kind) * run.size / Style::textSize(run.kind);
    const qreal middle = run.baseline.y() - baselineDrop(run.size);
    return {run.baseline.x(), middle - run.size / 2, std::min(width, run.room), run.size};
}

void paintNetworks(const Scene &scene, const ZoneBox &zone, const Colours &colours)
{
    const qreal size = Style::textSize(TextKind::Chip);
    if (!showsNetworks(scene, zone))
        return;
    TextRun run;
    run.text = terminalText(zone.networks);
    run.kind = TextKind::Chip;
    run.align = TextAlign::Right;
    run.baseline = {zone.networksRect.right(),
                    zone.rect.top() + kTitleStrip / 2 + baselineDrop(size)};
    run.room = zone.networksRect.width();
    run.colour = colours.greyText;
    scene.surface.text(run);
}

} // namespace

void paintZone(const Scene &scene, const ZoneBox &zone)
{
    const Colours &colours = scene.colours(scene.state.highlight.isEmpty());
    const bool isTarget = scene.state.targetZone == zone.zone && !zone.zone.isEmpty();
    const SurfaceGroup group(scene.surface, meaningOf(zone, scene.index.hostsIn(zone.zone)));
    const QColor fill =
        isTarget ? mixed(colours.selection, colours.zone, kTargetTint) : colours.zone;
    const bool isHovered = scene.state.hoveredZone == zone.zone && !zone.zone.isEmpty();
    const QColor border = isTarget    ? scene.style.colours().selection
                          : isHovered ? colours.ink
                                      : colours.zoneBorder;
    // In the overview a border must not thin out to nothing.
    const qreal width = std::max(isTarget ? 2.0 : 1.0, 1 / scene.viewport.scale);
    scene.surface.box(zone.rect, kZoneRadius, {fill, border, width, {}});
    if (scene.viewport.detail != Detail::Overview) {
        if (!isTitleEnlarged(scene))
            scene.surface.text(titleRun(scene, zone));
        paintNetworks(scene, zone, colours);
    }
    paintRings(scene, zone);
}

void paintEnlargedTitle(const Scene &scene, const ZoneBox &zone)
{
    if (!isTitleEnlarged(scene))
        return;
    const TextRun run = titleRun(scene, zone);
    const QRectF rect = rectOf(run, scene.surface.metrics());
    if (!scene.index.piecesIn(rect).isEmpty()) {
        // The line is still to be made out behind it.
        QColor plate = scene.colours(scene.state.highlight.isEmpty()).zone;
        plate.setAlphaF(kPlateOpacity);
        const qreal gap = kTitleGap / scene.viewport.scale;
        scene.surface.box(rect.adjusted(-gap / 2, 0, gap / 2, 0), gap / 2, {plate, {}, 0, {}});
    }
    scene.surface.text(run);
}

} // namespace portolan::rendering
