#pragma once

#include "base/error.h"

#include <QStringList>

class QMimeData;

namespace portolan::app {

/// The files of this machine that are dropped.
QStringList droppedFiles(const QMimeData &mime);

/// By its name: something to be put on a drawing, a list of hosts or a picture, rather than a
/// drawing to be opened.
bool isInsertedFile(const QString &path);
/// By its name: a list whose columns may mean anything, and which is imported by a dialog.
bool isStructuredListFile(const QString &path);
/// The text of such a file; an error when it cannot be read or is too large for a list.
[[nodiscard]] Expected<QString> readListFile(const QString &path);

} // namespace portolan::app
