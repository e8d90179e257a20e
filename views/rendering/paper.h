#pragma once

#include "base/error.h"

#include <QSizeF>
#include <QString>

namespace portolan::rendering {

inline constexpr qreal kMillimetresPerInch = 25.4;
inline constexpr qreal kPointsPerInch = 72;
/// Of PDF pages, per inch: finer than anything prints.
inline constexpr int kPdfDots = 1200;

/// The size of a sheet of that name (`A4`, `Letter`, in whatever case) in millimetres, upright.
/// Fails with ErrorCode::Usage.
[[nodiscard]] Expected<QSizeF> paperSize(const QString &name);

} // namespace portolan::rendering
