#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QTransform>

namespace portolan::views {

/// @name Limits and steps of zooming (canvas: Behaviour 8)
///@{
inline constexpr qreal kMinZoom = 0.02;
inline constexpr qreal kMaxZoom = 8;
inline constexpr qreal kZoomStep = 1.25; ///< of one wheel notch, and of the zoom actions
///@}

/// Which part of a drawing a view shows, and how large: pixels are those of the view, without the
/// device's pixel ratio; places are in canvas units. A plain value.
class Camera
{
public:
    qreal zoom() const { return m_zoom; }
    QSizeF viewSize() const { return m_viewSize; }
    void setViewSize(const QSizeF &size) { m_viewSize = size; }

    QPointF toPlace(const QPointF &pixel) const { return (pixel - m_shift) / m_zoom; }
    QPointF toPixel(const QPointF &place) const { return place * m_zoom + m_shift; }
    QRectF toPlaces(const QRectF &pixels) const;
    QRectF toPixels(const QRectF &places) const;
    /// What the view shows.
    QRectF visible() const { return toPlaces({QPointF(), m_viewSize}); }
    /// From canvas units to pixels.
    QTransform transform() const;

    /// Zooms to @p zoom, brought into the limits; what is under @p pixel stays there.
    void zoomAbout(const QPointF &pixel, qreal zoom);
    /// Moves the drawing under the view, in pixels.
    void moveBy(const QPointF &pixels);
    void centreOn(const QPointF &place);
    /// Shows all of @p rect with a margin around it, but no larger than @p maxZoom.
    void fit(const QRectF &rect, qreal maxZoom);
    /// Moves just enough that @p rect is in sight; its upper left corner where it is too large.
    void reveal(const QRectF &rect);

private:
    void setShift(const QPointF &shift);

    qreal m_zoom = 1;
    QPointF m_shift; ///< pixel of the canvas's origin; whole, so that hairlines stay sharp
    QSizeF m_viewSize;
};

} // namespace portolan::views
