#pragma once

#include "checks/check.h"

namespace portolan {

/// Bends whose server, peers or section are not in the drawing.
Findings findStrayBends(const CheckContext &context);

} // namespace portolan
