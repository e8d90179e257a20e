#pragma once

#include "commandline/arguments.h"
#include "commandline/outcome.h"
#include "tables/table.h"

namespace portolan {
class TableFormat;
}

namespace portolan::app {

class Console;
struct DrawingInput;

/// The id of the format that @p arguments ask for: that of the option @p format, else the one that
/// the ending of the option @p file names, else text. An ending that names a format of the public
/// contract which @p format does not offer is wrong usage, not text under a false name.
[[nodiscard]] Attempt<QString> formatOf(const Arguments &arguments, const Option &format,
                                        const Option &file);

/// The same for tables.
[[nodiscard]] Attempt<const TableFormat *> tableFormatFor(const Arguments &arguments);

/// Writes @p table, which is one of @p input, to where `-o` says, with @p notes below it for
/// people. Fails with ErrorCode::Usage where that is the drawing itself.
[[nodiscard]] Attempt<void> writeTableOutput(const Table &table, const TableFormat &format,
                                             const DrawingInput &input, const Arguments &arguments,
                                             Console &console, const QStringList &notes = {});

} // namespace portolan::app
