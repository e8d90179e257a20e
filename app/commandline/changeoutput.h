#pragma once

#include "commandline/arguments.h"
#include "commandline/drawinginput.h"
#include "tables/table.h"

#include <functional>

namespace portolan::app {

class Console;

/// What a command found out about a drawing, and what it changes.
struct DrawingChange
{
    std::function<Table()> report; ///< made in the language of the list
    Edit edit;                     ///< of the drawing that was read
};

/// Writes the changed drawing where `-o` says (options::kResolvedFile), if at all, and lists the
/// report on standard output (options::kListFormat), unless the drawing goes there.
[[nodiscard]] Attempt<void> writeChange(const DrawingChange &change, const DrawingInput &input,
                                        const Arguments &arguments, Console &console);

} // namespace portolan::app
