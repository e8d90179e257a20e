#pragma once

#include "tools/tool.h"

namespace portolan::views {

/// Drags the drawing under the view.
class PanTool : public Tool
{
public:
    using Tool::Tool;

    Qt::CursorShape cursorAt(const Pointer &pointer) const override;

protected:
    std::unique_ptr<Gesture> drag(const Pointer &press) override;
};

} // namespace portolan::views
