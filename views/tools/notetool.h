#pragma once

#include "tools/tool.h"

namespace portolan::views {

/// Makes one note: of usual size by a click, of any by a drag.
class NoteTool : public Tool
{
public:
    using Tool::Tool;

    void leave() override;
    Qt::CursorShape cursorAt(const Pointer &) const override { return Qt::CrossCursor; }

protected:
    void hover(const Pointer &pointer) override;
    void click(const Pointer &pointer) override;
    std::unique_ptr<Gesture> drag(const Pointer &press) override;
};

} // namespace portolan::views
