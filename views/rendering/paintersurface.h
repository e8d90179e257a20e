#pragma once

#include "rendering/style.h"
#include "rendering/surface.h"

#include <QCache>
#include <QFont>
#include <QPixmap>
#include <QStaticText>

class QPainter;

namespace portolan::rendering {

/// Texts, icons and pictures made ready for painting, kept from one repaint to the next.
class PainterCache
{
public:
    PainterCache();

    const QStaticText &text(const QString &text, const QFont &font);
    /// Square, @p side device pixels wide.
    const QPixmap &icon(const QString &name, const QColor &colour, int side);
    /// As large as it is painted, in device pixels.
    const QPixmap &picture(const std::shared_ptr<const LoadedPicture> &picture, const QSize &size);
    void clear();

private:
    QCache<QPair<QString, QString>, QStaticText> m_texts; ///< by text and font
    QCache<QPair<QString, QPair<QRgb, int>>, QPixmap> m_icons;
    struct Scaled
    {
        std::shared_ptr<const LoadedPicture> picture;
        QPixmap pixmap;
    };
    QCache<QPair<const LoadedPicture *, quint64>, Scaled> m_pictures; ///< by picture and size
};

/// Draws with a QPainter: window, bitmap or page.
class PainterSurface : public Surface
{
public:
    /// All are borrowed and must outlive the surface. @p scale is that of the Viewport.
    PainterSurface(QPainter &painter, const Style &style, const TextMetrics &metrics,
                   PainterCache &cache);
    ~PainterSurface() override;
    Q_DISABLE_COPY_MOVE(PainterSurface)

    void box(const QRectF &rect, qreal radius, const Paint &paint) override;
    void circle(const QPointF &centre, qreal radius, const Paint &paint) override;
    void path(const QPainterPath &path, const Paint &paint) override;
    void text(const TextRun &run) override;
    void icon(const QString &name, const QRectF &rect, const QColor &colour) override;
    void picture(const std::shared_ptr<const LoadedPicture> &picture, const QRectF &rect) override;
    void boxes(const QList<QRectF> &rects, const QColor &colour) override;
    void segments(const QList<QLineF> &lines, const Paint &paint) override;
    const TextMetrics &metrics() const override { return m_metrics; }

private:
    void apply(const Paint &paint);
    bool isRaster() const;
    QFont fontOf(const TextRun &run) const;

    QPainter &m_painter;
    const Style &m_style;
    const TextMetrics &m_metrics;
    PainterCache &m_cache;
};

} // namespace portolan::rendering
