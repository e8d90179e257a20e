#pragma once

#include "commandline/arguments.h"
#include "commandline/outcome.h"

namespace portolan::app {

/// The id of the format that @p arguments ask for: that of the option @p format, else the one that
/// the ending of the option @p file names, else text. An ending that names a format of the public
/// contract which @p format does not offer is wrong usage, not text under a false name.
[[nodiscard]] Attempt<QString> formatOf(const Arguments &arguments, const Option &format,
                                        const Option &file);

} // namespace portolan::app
