#pragma once

#include "rendering/scene.h"

namespace portolan::rendering {

/// A host's card with its rings, badge and pin.
void paintCard(const Scene &scene, const Card &card);

/// Cards too small to read, as plain boxes.
void paintCardBoxes(const Scene &scene, const QList<int> &cards);

/// Where the chips of a card stand; beside Card::chips.
QList<QRectF> chipRects(const Card &card, const TextMetrics &metrics);

} // namespace portolan::rendering
