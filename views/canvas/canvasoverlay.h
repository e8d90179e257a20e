#pragma once

#include "canvas/camera.h"
#include "rendering/style.h"
#include "tools/bendgrips.h"
#include "tools/preview.h"

class QPainter;

namespace portolan::views {

/// Paints what belongs to a gesture and not to the drawing: guides, a rubber band, the handles of a
/// selected box, the grips of a selected line. As thick at any zoom.
void paintOverlay(QPainter &painter, const Camera &camera, const rendering::Style &style,
                  const Preview &preview, const std::optional<QRectF> &handled,
                  const QList<BendGrip> &grips);

} // namespace portolan::views
