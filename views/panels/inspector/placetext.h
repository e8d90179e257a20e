#pragma once

#include <QRectF>
#include <QString>

#include <optional>

namespace portolan::views {

/// @name A place as a field shows it: "0, 0, 640, 480"
///@{
QString placeText(const QRectF &rect);
/// None for what is no place, or has no size.
std::optional<QRectF> placeFromText(const QString &text);
///@}

} // namespace portolan::views
