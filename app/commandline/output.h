#pragma once

#include "commandline/console.h"
#include "commandline/outcome.h"

#include <functional>

class QIODevice;

namespace portolan::app {

using WriteTo = std::function<Expected<void>(QIODevice &)>;

/// Writes a result to @p path, whole or not at all; to the console's output when @p path is empty
/// or `-`. What is there and no regular file (a pipe, a terminal) is written to as it stands.
[[nodiscard]] Attempt<void> writeOutput(const QString &path, Console &console,
                                        const WriteTo &write);

/// The same for what is made already.
[[nodiscard]] Attempt<void> writeBytes(const QString &path, Console &console,
                                       const QByteArray &bytes);

} // namespace portolan::app
