#pragma once

#include "checks/check.h"

namespace portolan {

/// @name What this version does not know
///@{
Findings findUnknownCatalog(const CheckContext &context);
/// Where it may change rules: options and streams of roles, settings, services that cannot be read;
/// and any field that looks like a misspelt one. Other unknown fields are somebody's own data and
/// none of our business.
Findings findUnknownOptions(const CheckContext &context);
///@}

} // namespace portolan
