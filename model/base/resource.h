#pragma once

#include <QByteArray>
#include <QString>

namespace portolan {

/// The bytes of a file that is compiled into the program; its absence is a fault of the build and
/// ends it.
QByteArray resourceBytes(const QString &path);

} // namespace portolan
