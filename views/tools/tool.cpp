#include "tools/tool.h"

#include <QGuiApplication>
#include <QStyleHints>

namespace portolan::views {

Tool::~Tool() = default;

void Tool::press(const Pointer &pointer)
{
    m_press = pointer;
    m_isDragging = false;
    begin(pointer);
}

void Tool::move(const Pointer &pointer)
{
    if (!m_press) {
        hover(pointer);
        return;
    }
    if (!m_isDragging) {
        const QPointF way = pointer.pixel - m_press->pixel;
        if (way.manhattanLength() < QGuiApplication::styleHints()->startDragDistance())
            return;
        m_isDragging = true;
        m_gesture = drag(*m_press);
    }
    if (m_gesture)
        m_gesture->move(pointer);
}

void Tool::release(const Pointer &pointer)
{
    if (!m_press)
        return;
    const Pointer press = *std::exchange(m_press, std::nullopt);
    const std::unique_ptr<Gesture> gesture = std::move(m_gesture);
    if (!m_isDragging) {
        click(press);
        return;
    }
    if (gesture) {
        m_context.showPreview({});
        gesture->finish(pointer);
    }
}

bool Tool::cancel()
{
    const bool wasBusy = m_press.has_value();
    m_press.reset();
    if (m_gesture) {
        m_gesture.reset();
        m_context.showPreview({});
    }
    return wasBusy;
}

void Tool::follow(const ChangeSet &changes)
{
    if (m_gesture && !m_gesture->outlives(changes))
        cancel();
}

} // namespace portolan::views
