#pragma once

#include <QPixmap>
#include <QTimer>
#include <QTransform>
#include <QWidget>

#include <optional>

namespace portolan::views {

class CanvasView;

/// The whole drawing, small, and around the part of it that the canvas shows a frame: a click or a
/// drag takes the canvas there, the wheel zooms it. With the keyboard, arrows move the frame, + and
/// - zoom, Home shows everything.
///
/// The picture follows the drawing when it has been at rest for a moment, the frame at once.
class Minimap : public QWidget
{
    Q_OBJECT

public:
    /// @p canvas must outlive it.
    explicit Minimap(CanvasView *canvas, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// What of it the canvas shows, in pixels; may reach beyond the widget.
    QRectF frame() const;
    /// From canvas units to pixels of the widget.
    QTransform transform() const;
    /// Whether the picture shows the drawing as it is; false while it waits for it to rest.
    bool isCurrent() const { return !m_isStale; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeStale();
    void paintPicture();
    void paintFrame(QPainter &painter) const;
    void moveTo(const QPointF &pixel);

    CanvasView *m_canvas;
    QPixmap m_picture;       ///< without the frame
    QTransform m_picturedAs; ///< transform() of m_picture
    bool m_isStale = true;
    QTimer m_rest;
    std::optional<QPointF> m_grip; ///< from the pointer to the frame's middle, while dragged
};

} // namespace portolan::views
