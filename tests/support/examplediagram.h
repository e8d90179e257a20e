#pragma once

#include "layout/diagram.h"

namespace portolan::test {

/// A diagram placed by hand that has everything a diagram can have: a server, a group, an optional
/// host, chips, zones, a trunk with a spine, a junction, a crossing and labels, and names that are
/// markup to careless writers.
Diagram exampleDiagram();

/// Hosts in a grid of cards, all tied to one server by one trunk: for measuring.
Diagram largeDiagram(int hosts);

} // namespace portolan::test
