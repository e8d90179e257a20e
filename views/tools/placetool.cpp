#include "tools/placetool.h"

namespace portolan::views {

namespace {

/// A press that moves on before it is let go places where it ends.
class PlaceGesture : public Gesture
{
public:
    PlaceGesture(ToolContext &context, const RoleId &role)
        : Gesture(context)
        , m_placing(context)
        , m_role(role)
    {
    }

    void move(const Pointer &pointer) override { m_placing.show(m_role, pointer); }
    void finish(const Pointer &pointer) override { m_placing.place(m_role, pointer); }

private:
    HostPlacing m_placing;
    RoleId m_role;
};

} // namespace

void PlaceTool::leave()
{
    Tool::leave();
    context().showPreview({});
}

void PlaceTool::hover(const Pointer &pointer)
{
    m_placing.show(m_role, pointer);
}

void PlaceTool::click(const Pointer &pointer)
{
    m_placing.place(m_role, pointer);
}

std::unique_ptr<Gesture> PlaceTool::drag(const Pointer &)
{
    return std::make_unique<PlaceGesture>(context(), m_role);
}

} // namespace portolan::views
