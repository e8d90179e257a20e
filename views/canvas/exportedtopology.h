#pragma once

#include "topology/topology.h"

#include <functional>

namespace portolan::views {

class CanvasView;

/// What is exported of a drawing: what is on the canvas. Where that is just the automatic layout,
/// the drawing as it is, so that files are the same as from the command line, whatever the
/// desktop's font; else with the places that things got while one worked.
///
/// To see that takes a layout: the function that comes back may be called in any thread, also when
/// the canvas has gone.
std::function<Topology()> exportedTopology(CanvasView &canvas);

} // namespace portolan::views
