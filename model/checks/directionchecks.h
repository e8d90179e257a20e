#pragma once

#include "checks/check.h"

namespace portolan {

/// @name Connections as the vendor's page has them
///@{
Findings findNoCommonFamily(const CheckContext &context);
Findings findRemotePostgresql(const CheckContext &context);
Findings findPostgresqlDirection(const CheckContext &context);
Findings findActionServiceDirection(const CheckContext &context);
Findings findBidirectionalLetter(const CheckContext &context);
///@}

} // namespace portolan
