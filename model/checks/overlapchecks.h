#pragma once

#include "checks/check.h"

namespace portolan {

/// @name Addresses that several hosts or zones claim
///@{
/// Equal single addresses of different hosts, one finding per group of hosts.
Findings findDuplicateAddresses(const CheckContext &context);
/// Networks and ranges of hosts that share addresses with other hosts: each host with the one
/// that directly surrounds it or reaches into it, so that nested networks give a line per host and
/// not one per pair. Networks of zones likewise, in one finding. Equal single addresses are
/// duplicates and `/0` has a warning of its own: both are left out.
Findings findOverlappingNetworks(const CheckContext &context);
///@}

} // namespace portolan
