#pragma once

#include "rendering/style.h"

#include <QRect>
#include <QString>

class QPainter;

namespace portolan::views {

/// What one can do with an empty canvas, in a sentence or two.
QString emptyHint();

/// Paints that into the middle of @p room, in pixels. It belongs to the window, not to the drawing:
/// nothing that is exported shows it.
void paintEmptyHint(QPainter &painter, const QRect &room, const rendering::Style &style);

} // namespace portolan::views
