#include "canvas/viewhistory.h"

#include <algorithm>

namespace portolan::views {

namespace {

constexpr qsizetype kMostPlaces = 50;
/// More than two steps of zooming at once.
constexpr qreal kFarZoom = kZoomStep * kZoomStep;

/// What was in the middle is out of sight, or much larger or smaller.
bool isJump(const Camera &from, const Camera &to)
{
    const qreal larger = std::max(from.zoom(), to.zoom());
    const qreal smaller = std::min(from.zoom(), to.zoom());
    return larger > smaller * kFarZoom || !to.visible().contains(from.visible().center());
}

std::optional<Camera> step(QList<Camera> &from, QList<Camera> &to, const Camera &now)
{
    if (from.isEmpty())
        return std::nullopt;
    to.append(now);
    Camera camera = from.takeLast();
    const QPointF centre = camera.visible().center();
    camera.setViewSize(now.viewSize()); // the window may have grown since
    camera.centreOn(centre);
    return camera;
}

} // namespace

void ViewHistory::moved(const Camera &from, const Camera &to)
{
    if (from.viewSize().isEmpty() || !isJump(from, to))
        return;
    m_forward.clear();
    m_back.append(from);
    if (m_back.size() > kMostPlaces)
        m_back.removeFirst();
}

std::optional<Camera> ViewHistory::back(const Camera &now)
{
    return step(m_back, m_forward, now);
}

std::optional<Camera> ViewHistory::forward(const Camera &now)
{
    return step(m_forward, m_back, now);
}

} // namespace portolan::views
