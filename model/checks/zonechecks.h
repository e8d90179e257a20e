#pragma once

#include "checks/check.h"

namespace portolan {

/// @name Hosts and the zones they stand in
///@{
/// Of a family that the zone has no network of, the zone says nothing, and a network that cannot be
/// read might be the one: both give no warning.
Findings findAddressesOutsideZone(const CheckContext &context);
Findings findUnknownZones(const CheckContext &context);
///@}

} // namespace portolan
