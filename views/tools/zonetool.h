#pragma once

#include "tools/tool.h"

namespace portolan::views {

/// Draws zones, one per drag.
class ZoneTool : public Tool
{
public:
    using Tool::Tool;

    Qt::CursorShape cursorAt(const Pointer &) const override { return Qt::CrossCursor; }

protected:
    std::unique_ptr<Gesture> drag(const Pointer &press) override;
};

} // namespace portolan::views
