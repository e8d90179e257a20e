#pragma once

#include "base/error.h"

#include <QByteArrayView>
#include <QJsonValue>

namespace portolan {

/// Objects and arrays may be nested this deep, the outermost included: far more than any drawing
/// needs, far less than what a hostile file would use up.
inline constexpr int kMaxJsonDepth = 64;

/// Reads one JSON text (RFC 8259) strictly: what QJsonDocument would silently lose or bend is an
/// error here, namely a field given twice, an integer of more than 64 bits, and bytes that are not
/// UTF-8. A byte order mark at the start is skipped, as editors on Windows write one.
///
/// Fails with ErrorCode::Syntax; Error::where is `line:column`, both from 1, the column in bytes.
[[nodiscard]] Expected<QJsonValue> readJson(QByteArrayView bytes);

} // namespace portolan
