#pragma once

#include "topology/topology.h"

namespace portolan {

/// A large enterprise: one Threat Manager server, agents and domain controllers in eight regions.
/// Every agent host has an Activity Monitor agent that sends both streams, every domain controller
/// runs a Threat Prevention agent; with the default catalog that is two connections for each agent
/// and six for each domain controller. Both numbers are within the limits of TemplateOptions.
Topology makeEnterprise(int agents, int domainControllers);

} // namespace portolan
