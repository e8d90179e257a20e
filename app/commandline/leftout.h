#pragma once

#include "commandline/outcome.h"
#include "tables/table.h"

#include <QStringList>

namespace portolan::app {

class Console;
struct DrawingInput;

/// What a table of @p kind does not have because of errors in the drawing; a phrase each, hosts by
/// their ids. Empty when nothing is missing. (A table of problems lacks nothing.)
QStringList leftOutOf(TableKind kind, const DrawingInput &input);

/// `1, 2 and 3`, and how many more where there are many: for one line about any number of things.
QString shortList(const QStringList &texts);

/// Ends a command whose results are written. Where something was left out because of an error in
/// the drawing, one line says what, and the exit code is DrawingHasErrors; else it is Done.
ExitCode finish(Console &console, const QString &subject, const QStringList &leftOut);

} // namespace portolan::app
