#pragma once

#include "checks/problem.h"
#include "rendering/style.h"
#include "rendering/surface.h"

#include <QIcon>

namespace portolan::rendering {

/// An error is a circle with x, a warning a triangle with !, a hint an outlined circle with i; told
/// apart by shape, not by colour alone. @p centre is the middle of a square of @p size.
void paintBadge(Surface &surface, Severity severity, const QPointF &centre, const Colours &colours,
                qreal size = kBadgeSize);

/// The same for lists and status lines, sharp at every size.
QIcon severityIcon(Severity severity, Theme theme);

/// "Error", "Warning", "Hint", translated.
QString severityName(Severity severity);

} // namespace portolan::rendering
