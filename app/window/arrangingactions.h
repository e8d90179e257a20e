#pragma once

#include "commands/drawingsession.h"

namespace portolan::views {
class CanvasView;
}

namespace portolan::app {

class ActionSet;

/// What one does with the places of hosts, and with several as one: aligning, pins, groups, folds;
/// and with the bends of lines.
void connectArranging(const ActionSet &actions, views::DrawingSession &session,
                      views::CanvasView *canvas);

} // namespace portolan::app
