#pragma once

#include "checks/check.h"

namespace portolan {

/// @name Addresses as they are typed
///@{
Findings findInvalidAddresses(const CheckContext &context);
Findings findInvalidManagement(const CheckContext &context);
Findings findAnyAddresses(const CheckContext &context);
///@}

} // namespace portolan
