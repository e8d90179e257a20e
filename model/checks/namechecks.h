#pragma once

#include "checks/check.h"

namespace portolan {

/// @name How hosts are known
///@{
Findings findNamelessHosts(const CheckContext &context);
Findings findDuplicateNames(const CheckContext &context);
Findings findGoneHosts(const CheckContext &context);
Findings findNamesOnly(const CheckContext &context);
///@}

} // namespace portolan
