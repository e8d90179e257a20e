#pragma once

#include <QStringList>

class QMimeData;

namespace portolan::app {

/// The files of this machine that are dropped.
QStringList droppedFiles(const QMimeData &mime);

} // namespace portolan::app
