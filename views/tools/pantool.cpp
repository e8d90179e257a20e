#include "tools/pantool.h"

namespace portolan::views {

namespace {

class PanGesture : public Gesture
{
public:
    PanGesture(ToolContext &context, const Pointer &press)
        : Gesture(context)
        , m_pixel(press.pixel)
    {
    }

    void move(const Pointer &pointer) override
    {
        context().panBy(pointer.pixel - m_pixel);
        m_pixel = pointer.pixel;
    }
    void finish(const Pointer &pointer) override { move(pointer); }
    bool scrollsAtEdge() const override { return false; }

private:
    QPointF m_pixel;
};

} // namespace

Qt::CursorShape PanTool::cursorAt(const Pointer &) const
{
    return isPressed() ? Qt::ClosedHandCursor : Qt::OpenHandCursor;
}

std::unique_ptr<Gesture> PanTool::drag(const Pointer &press)
{
    return std::make_unique<PanGesture>(context(), press);
}

} // namespace portolan::views
