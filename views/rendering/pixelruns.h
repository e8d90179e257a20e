#pragma once

#include <QLineF>
#include <QList>
#include <QRectF>
#include <QTransform>

namespace portolan::rendering {

/// Straight lines as the fewest runs of pixels that give the same picture: mapped by @p toPixels,
/// moved onto whole pixels, cut to @p clip (in pixels), and what touches or overlaps merged. Lines
/// that are neither horizontal nor vertical are left out: a drawing has none.
///
/// Ten thousand lines that share a few hundred pixel columns become a few hundred runs.
QList<QLineF> pixelRuns(const QList<QLineF> &lines, const QTransform &toPixels, const QRectF &clip);

} // namespace portolan::rendering
