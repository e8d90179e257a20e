#pragma once

#include "topology/topology.h"

namespace portolan::views {

class CanvasView;

/// What is exported of a drawing: what is on the canvas. Where that is just the automatic layout,
/// the drawing as it is, so that files are the same as from the command line, whatever the
/// desktop's font; else with the places that things got while one worked.
Topology exportedTopology(CanvasView &canvas);

} // namespace portolan::views
