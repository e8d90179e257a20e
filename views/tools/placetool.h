#pragma once

#include "tools/hostplacing.h"
#include "tools/tool.h"

namespace portolan::views {

/// Places a new host with every click, until it is cancelled.
class PlaceTool : public Tool
{
public:
    explicit PlaceTool(ToolContext &context)
        : Tool(context)
        , m_placing(context)
    {
    }

    void setRole(const RoleId &role) { m_role = role; }
    const RoleId &role() const { return m_role; }

    void leave() override;
    Qt::CursorShape cursorAt(const Pointer &) const override { return Qt::CrossCursor; }

protected:
    void hover(const Pointer &pointer) override;
    void click(const Pointer &pointer) override;
    std::unique_ptr<Gesture> drag(const Pointer &press) override;

private:
    HostPlacing m_placing;
    RoleId m_role;
};

} // namespace portolan::views
