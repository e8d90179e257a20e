#pragma once

#include "layout/diagram.h"

namespace portolan {

/// @p text as far as it fits into @p width: the middle, where names of one kind are alike, is left
/// out. One character and the ellipsis at least.
QString elidedInTheMiddle(const QString &text, TextKind kind, qreal width,
                          const TextMetrics &metrics);

} // namespace portolan
