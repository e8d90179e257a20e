#include "rendering/serverplates.h"

#include "base/escaping.h"
#include "rendering/icons.h"
#include "rendering/meanings.h"

#include <algorithm>
#include <array>

namespace portolan::rendering {

namespace {

/// @name In pixels of the screen
///@{
constexpr qreal kHeight = 22;
constexpr qreal kMargin = 6;
constexpr qreal kIcon = 14;
constexpr qreal kIconGap = 4;
constexpr qreal kMostName = 150;
constexpr qreal kRadius = 5;
constexpr qreal kGap = 2; ///< between plates
///@}

QString nameOf(const Scene &scene, const Card &card)
{
    return elidedMiddle(terminalText(card.name), scene.surface.metrics(), TextKind::Name,
                        kMostName);
}

/// In the middle of the card, else right below or above that.
QRectF freePlace(const QPointF &middle, const QSizeF &size, const QList<ServerPlate> &taken,
                 qreal pixel)
{
    for (const int step : {0, 1, -1}) {
        QRectF rect(QPointF(), size);
        rect.moveCenter(middle + QPointF(0, step * (size.height() + kGap * pixel)));
        const auto meets = [&](const ServerPlate &other) { return other.rect.intersects(rect); };
        if (std::ranges::none_of(taken, meets))
            return rect;
    }
    return {};
}

} // namespace

QList<ServerPlate> serverPlates(const Scene &scene)
{
    const qreal pixel = 1 / scene.viewport.scale;
    QList<ServerPlate> plates;
    for (int i = 0; i < scene.diagram.cards.size(); ++i) {
        const Card &card = scene.diagram.cards.at(i);
        if (!card.isServer)
            continue;
        const qreal name = scene.surface.metrics().width(nameOf(scene, card), TextKind::Name);
        const QSizeF size(2 * kMargin + kIcon + kIconGap + name, kHeight);
        const QRectF rect = freePlace(card.rect.center(), size * pixel, plates, pixel);
        if (!rect.isNull())
            plates.append({i, rect});
    }
    return plates;
}

void paintServerPlate(const Scene &scene, const ServerPlate &plate)
{
    const Card &card = scene.diagram.cards.at(plate.card);
    const qreal pixel = 1 / scene.viewport.scale;
    const Colours &colours = scene.colours(scene.isHostLit(card.host));
    const SurfaceGroup group(scene.surface, meaningOf(card));
    scene.surface.box(plate.rect, kRadius * pixel,
                      {colours.server, colours.serverBorder, pixel, {}});
    QRectF icon(QPointF(), QSizeF(kIcon, kIcon) * pixel);
    icon.moveCenter({plate.rect.left() + (kMargin + kIcon / 2) * pixel, plate.rect.center().y()});
    scene.surface.icon(roleIconName(card.primaryRole), icon, colours.serverText);
    TextRun run;
    run.text = nameOf(scene, card);
    run.kind = TextKind::Name;
    run.size = Style::textSize(run.kind) * pixel;
    run.baseline = {icon.right() + kIconGap * pixel,
                    plate.rect.center().y() + baselineDrop(run.size)};
    run.room = plate.rect.right() - kMargin * pixel - run.baseline.x();
    run.colour = colours.serverText;
    scene.surface.text(run);
}

} // namespace portolan::rendering
