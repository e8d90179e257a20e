#pragma once

#include "probing/proberesult.h"

#include <QByteArray>

namespace portolan {

/// The version of the envelope that is written around kept results.
inline constexpr int kResultsVersion = 1;
/// A larger file is refused before it is parsed, in bytes.
inline constexpr qint64 kMaxResultsSize = 256LL * 1024 * 1024;

/// Reads results: the array that `verify`, the probe kit and `portolan probe` write, or the same in
/// the envelope of writeResults(). UTF-8, or UTF-16 with its mark, as redirected by Windows
/// PowerShell. Fails with ErrorCode::Syntax, BadValue or Newer. Time and place of a bare array are
/// left empty.
[[nodiscard]] Expected<ProbeResultSet> readResults(const QByteArray &bytes);

/// `{"format": "portolan-results", "version", "time", "place", "results": [...]}`.
QByteArray writeResults(const ProbeResultSet &set);

/// The results of a file; a bare array is as old as the file. Fails also with
/// ErrorCode::CannotRead.
[[nodiscard]] Expected<ProbeResultSet> loadResults(const QString &path);

/// A file of results, and why it could not be read.
struct ResultsFailure
{
    QString file;
    Error error;
};

/// The results of a file, or of all `*.json` files in a folder and its folders, sorted by path,
/// less those that folders of scripts have besides. All or nothing: a report must not lack a file
/// silently.
[[nodiscard]] tl::expected<QList<ProbeResultSet>, ResultsFailure>
loadAllResults(const QString &path);

} // namespace portolan
