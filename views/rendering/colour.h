#pragma once

#include <QColor>

namespace portolan::rendering {

/// Contrast of two opaque colours, 1 to 21 (WCAG 2.1, contrast ratio).
qreal contrastRatio(const QColor &a, const QColor &b);

/// @p share of @p top laid over @p bottom: 0 gives @p bottom, 1 gives @p top. Opaque.
QColor mixed(const QColor &top, const QColor &bottom, qreal share);

/// As near to @p background as it can go and keep a contrast of @p contrast to it; @p colour itself
/// where that has less.
QColor faded(const QColor &colour, const QColor &background, qreal contrast);

} // namespace portolan::rendering
