#pragma once

#include "tools/gesture.h"

#include <memory>

namespace portolan::views {

/// What the pointer does on the canvas. A press that stays within the platform's drag distance is a
/// click; beyond it, a Gesture.
class Tool
{
public:
    explicit Tool(ToolContext &context)
        : m_context(context)
    {
    }
    virtual ~Tool();
    Q_DISABLE_COPY_MOVE(Tool)

    void press(const Pointer &pointer);
    /// Also told while no button is down.
    void move(const Pointer &pointer);
    void release(const Pointer &pointer);
    virtual void doubleClick(const Pointer &) {}

    /// Ends what is under way without a trace; false when nothing was.
    bool cancel();
    /// The pointer left, or another tool takes over.
    virtual void leave() { cancel(); }
    /// Somebody changed the drawing: what cannot go on ends.
    void follow(const ChangeSet &changes);
    bool isPressed() const { return m_press.has_value(); }
    const Gesture *gesture() const { return m_gesture.get(); }

    virtual Qt::CursorShape cursorAt(const Pointer &pointer) const = 0;

protected:
    ToolContext &context() const { return m_context; }
    DrawingSession &session() const { return m_context.session(); }

    virtual void begin(const Pointer &) {}
    virtual void click(const Pointer &) {}
    virtual void hover(const Pointer &) {}
    /// Null when a drag from there does nothing.
    virtual std::unique_ptr<Gesture> drag(const Pointer &press) = 0;

private:
    ToolContext &m_context;
    std::optional<Pointer> m_press;
    std::unique_ptr<Gesture> m_gesture;
    bool m_isDragging = false;
};

} // namespace portolan::views
