#pragma once

#include "exports/scripts/fleettarget.h"

namespace portolan {

/// The lines at the top of each file of a target for the whole drawing: what, from which drawing
/// and catalog. @p what is fixed text.
QStringList headerLines(const FleetContext &context, const QString &what);

/// The same as comments of YAML.
QString yamlHeader(const FleetContext &context, const QString &what);

} // namespace portolan
