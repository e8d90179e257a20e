#pragma once

#include "tools/toolcontext.h"

namespace portolan::views {

/// What happens between a press that became a drag and its release. Destroyed without finish(), it
/// never happened.
class Gesture
{
public:
    explicit Gesture(ToolContext &context)
        : m_context(context)
    {
    }
    virtual ~Gesture() = default;
    Q_DISABLE_COPY_MOVE(Gesture)

    /// The pointer moved, a modifier was pressed or released, or the view scrolled below it.
    virtual void move(const Pointer &pointer) = 0;
    /// Makes at most one undo step.
    virtual void finish(const Pointer &pointer) = 0;
    /// Whether it can go on after somebody else changed the drawing.
    virtual bool outlives(const ChangeSet &) const { return true; }
    /// Whether the view scrolls when it nears the edge.
    virtual bool scrollsAtEdge() const { return true; }

protected:
    ToolContext &context() const { return m_context; }
    DrawingSession &session() const { return m_context.session(); }
    const Topology &topology() const { return m_context.session().topology(); }

private:
    ToolContext &m_context;
};

} // namespace portolan::views
