#pragma once

#include "checks/check.h"

namespace portolan {

/// @name What a ruleset that closes everything else would cut off
///@{
/// Linux hosts that are more than somebody's workstation and have no service in the drawing.
Findings findNoServices(const CheckContext &context);
Findings findRestrictedOutbound(const CheckContext &context);
///@}

} // namespace portolan
