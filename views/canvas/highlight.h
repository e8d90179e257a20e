#pragma once

#include "canvas/hittest.h"
#include "rendering/renderstate.h"

namespace portolan::views {

/// What belongs to the selected hosts or line: their lines and whom they talk to. Empty where that
/// would be everything or nothing.
rendering::Highlight highlightOf(const Diagram &diagram, const Selection &selection);

} // namespace portolan::views
