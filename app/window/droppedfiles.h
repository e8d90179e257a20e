#pragma once

#include "base/error.h"

#include <QStringList>

class QMimeData;

namespace portolan::app {

/// The files of this machine that are dropped.
QStringList droppedFiles(const QMimeData &mime);

/// By its name: hosts to be inserted, rather than a drawing to be opened.
bool isListFile(const QString &path);
/// The text of such a file; an error when it cannot be read or is too large for a list.
[[nodiscard]] Expected<QString> readListFile(const QString &path);

} // namespace portolan::app
