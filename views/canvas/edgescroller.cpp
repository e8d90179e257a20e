#include "canvas/edgescroller.h"

#include <algorithm>

namespace portolan::views {

namespace {

constexpr int kTickMs = 16;
/// At the very edge, in pixels per tick: some 1200 pixels a second.
constexpr qreal kFastest = 20;

/// 0 away from both ends of the view, up to kFastest at one of them.
qreal speed(qreal pixel, qreal length)
{
    const qreal atBegin = std::clamp(kEdgePixels - pixel, 0.0, kEdgePixels);
    const qreal atEnd = std::clamp(kEdgePixels - (length - pixel), 0.0, kEdgePixels);
    return (atBegin - atEnd) / kEdgePixels * kFastest;
}

} // namespace

EdgeScroller::EdgeScroller(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { emit scrolled(m_speed); });
}

void EdgeScroller::follow(const QPointF &pixel, const QSizeF &view)
{
    m_speed = {speed(pixel.x(), view.width()), speed(pixel.y(), view.height())};
    if (m_speed.isNull())
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

} // namespace portolan::views
