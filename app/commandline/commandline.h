#pragma once

#include "commandline/outcome.h"

#include <QStringList>

namespace portolan::app {

class Console;

/// What a command line asks for.
enum class Session {
    Commands, ///< a subcommand: no display, no fonts
    Pictures, ///< a subcommand that paints, still without a display
    Window,
};

/// @p words are the arguments without the program.
Session sessionOf(const QStringList &words);

/// The drawings that the window is to open, of a command line that asks for one. Fails with
/// ErrorCode::Usage.
[[nodiscard]] Attempt<QStringList> windowFiles(const QStringList &words);

/// Runs a subcommand, or `--help` or `--version`. Prints its results, and at most one line about
/// what went wrong.
ExitCode runCommandLine(const QStringList &words, Console &console);

} // namespace portolan::app
