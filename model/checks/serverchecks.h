#pragma once

#include "checks/check.h"

namespace portolan {

/// @name Threat Manager servers and who belongs to them
///@{
Findings findNoServer(const CheckContext &context);
Findings findUnknownServers(const CheckContext &context);
/// Per server: agents send to it and it knows no domain controller to ask about their accounts.
Findings findNoDomainController(const CheckContext &context);
/// Silent where another problem says why (no server in the drawing, only unknown servers or roles),
/// and for a server that runs an agent itself: its data stream is local.
Findings findUnconnected(const CheckContext &context);
///@}

} // namespace portolan
