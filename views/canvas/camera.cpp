#include "canvas/camera.h"

#include <algorithm>
#include <cmath>

namespace portolan::views {

namespace {

/// In pixels around what is revealed, and around what is fitted: there, size is worth more.
constexpr qreal kMargin = 32;
constexpr qreal kFitMargin = 12;

/// How far a span must move so that it lies within 0 to @p room; its begin counts where it is
/// longer.
qreal wayInto(qreal begin, qreal end, qreal room)
{
    if (begin < 0 || end - begin > room)
        return -begin;
    return std::min(0.0, room - end);
}

} // namespace

QRectF Camera::toPlaces(const QRectF &pixels) const
{
    return {toPlace(pixels.topLeft()), pixels.size() / m_zoom};
}

QRectF Camera::toPixels(const QRectF &places) const
{
    return {toPixel(places.topLeft()), places.size() * m_zoom};
}

QTransform Camera::transform() const
{
    return QTransform::fromTranslate(m_shift.x(), m_shift.y()).scale(m_zoom, m_zoom);
}

void Camera::zoomAbout(const QPointF &pixel, qreal zoom)
{
    const QPointF place = toPlace(pixel);
    m_zoom = std::clamp(zoom, kMinZoom, kMaxZoom);
    setShift(pixel - place * m_zoom);
}

void Camera::moveBy(const QPointF &pixels)
{
    setShift(m_shift + pixels);
}

void Camera::centreOn(const QPointF &place)
{
    const QPointF middle(m_viewSize.width() / 2, m_viewSize.height() / 2);
    setShift(middle - place * m_zoom);
}

void Camera::fit(const QRectF &rect, qreal maxZoom)
{
    const qreal width = std::max(1.0, m_viewSize.width() - 2 * kFitMargin);
    const qreal height = std::max(1.0, m_viewSize.height() - 2 * kFitMargin);
    const qreal zoom =
        std::min(width / std::max(1.0, rect.width()), height / std::max(1.0, rect.height()));
    m_zoom = std::clamp(std::min(zoom, maxZoom), kMinZoom, kMaxZoom);
    centreOn(rect.center());
}

void Camera::reveal(const QRectF &rect)
{
    const QRectF pixels = toPixels(rect).adjusted(-kMargin, -kMargin, kMargin, kMargin);
    moveBy({wayInto(pixels.left(), pixels.right(), m_viewSize.width()),
            wayInto(pixels.top(), pixels.bottom(), m_viewSize.height())});
}

void Camera::setShift(const QPointF &shift)
{
    m_shift = {std::round(shift.x()), std::round(shift.y())};
}

} // namespace portolan::views
