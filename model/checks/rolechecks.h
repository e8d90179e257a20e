#pragma once

#include "checks/check.h"

namespace portolan {

/// @name What hosts run, and on what
///@{
Findings findUnknownRoles(const CheckContext &context);
Findings findUnsupportedPlatforms(const CheckContext &context);
///@}

} // namespace portolan
