#pragma once

#include "base/error.h"
#include "topology/topology.h"

#include <QByteArray>
#include <QString>

namespace portolan {

/// The version of the drawing format that is written; older ones are migrated when read.
inline constexpr int kDrawingVersion = 1;
/// A larger file is refused before it is parsed, in bytes.
inline constexpr qint64 kMaxDrawingSize = 256LL * 1024 * 1024;

/// Reads a drawing from the bytes of a `*.portolan` file. Fails on what the format calls unreadable
/// (syntax, wrong type, missing field, bad or duplicate id, unknown value of an enumeration, newer
/// version); everything else is kept as it stands, and checkTopology() reports it.
[[nodiscard]] Expected<Topology> readDrawing(const QByteArray &bytes);

/// The canonical form: the same drawing gives the same bytes.
QByteArray writeDrawing(const Topology &topology);

/// True when @p bytes are what writeDrawing() would write of them.
bool isCanonical(const QByteArray &bytes, const Topology &topology);

/// The bytes of a file, for readDrawing() and isCanonical(). @p path `-` is standard input.
[[nodiscard]] Expected<QByteArray> loadDrawingBytes(const QString &path);
/// @p path `-` is standard input.
[[nodiscard]] Expected<Topology> loadDrawing(const QString &path);
/// Whole or not at all: written beside, synced, then renamed.
[[nodiscard]] Expected<void> saveDrawingBytes(const QString &path, const QByteArray &bytes);
/// The same, of writeDrawing().
[[nodiscard]] Expected<void> saveDrawing(const QString &path, const Topology &topology);

} // namespace portolan
