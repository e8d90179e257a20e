#pragma once

#include <QObject>
#include <QPointF>
#include <QSizeF>
#include <QTimer>

namespace portolan::views {

/// How near the edge of the view scrolling begins, in pixels (canvas: Behaviour 6).
inline constexpr qreal kEdgePixels = 32;

/// Scrolls while something is dragged near the edge of the view: faster towards the edge, at the
/// same speed on the screen at any zoom.
class EdgeScroller : public QObject
{
    Q_OBJECT

public:
    explicit EdgeScroller(QObject *parent = nullptr);

    /// Starts or stops, as the pointer is near an edge or not.
    void follow(const QPointF &pixel, const QSizeF &view);
    void stop() { m_timer.stop(); }
    bool isScrolling() const { return m_timer.isActive(); }

signals:
    /// Move the drawing by that much.
    void scrolled(const QPointF &pixels);

private:
    QTimer m_timer;
    QPointF m_speed; ///< pixels per tick
};

} // namespace portolan::views
