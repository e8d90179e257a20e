#include "rendering/paintersurface.h"

#include "rendering/icons.h"
#include "rendering/pixelruns.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace portolan::rendering {

namespace {

/// Some screens full.
constexpr int kMaxTexts = 8192;
constexpr int kMaxIcons = 256;
constexpr int kMaxPictures = 64 * 1024; ///< in KiB
/// Of either side, in device pixels: larger ones are scaled while they are painted.
constexpr int kLargestKept = 2048;

class PainterSaver
{
public:
    explicit PainterSaver(QPainter &painter)
        : m_painter(painter)
    {
        m_painter.save();
    }
    ~PainterSaver() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(PainterSaver)

private:
    QPainter &m_painter;
};

QPen penOf(const Paint &paint)
{
    if (!paint.stroke.isValid())
        return Qt::NoPen;
    QPen pen(paint.stroke, paint.width, Qt::SolidLine,
             paint.dashes.isEmpty() ? Qt::RoundCap : Qt::FlatCap, Qt::RoundJoin);
    if (!paint.dashes.isEmpty()) {
        QList<qreal> pattern = paint.dashes;
        for (qreal &length : pattern)
            length /= paint.width;
        pen.setDashPattern(pattern);
    }
    return pen;
}

qreal scaleOf(const QTransform &transform)
{
    return std::hypot(transform.m11(), transform.m12());
}

void renderIcon(QPainter &painter, const QString &name, const QColor &colour, const QRectF &rect)
{
    QSvgRenderer renderer(tintedIcon(name, colour));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter, rect);
}

} // namespace

PainterCache::PainterCache()
    : m_texts(kMaxTexts)
    , m_icons(kMaxIcons)
    , m_pictures(kMaxPictures)
{
}

const QStaticText &PainterCache::text(const QString &text, const QFont &font)
{
    const QPair<QString, QString> key(text, font.key());
    if (const QStaticText *known = m_texts.object(key))
        return *known;
    auto *made = new QStaticText(text);
    made->setTextFormat(Qt::PlainText);
    made->setPerformanceHint(QStaticText::AggressiveCaching);
    made->prepare({}, font);
    m_texts.insert(key, made);
    return *made;
}

const QPixmap &PainterCache::icon(const QString &name, const QColor &colour, int side)
{
    const QPair<QString, QPair<QRgb, int>> key(name, qMakePair(colour.rgba(), side));
    if (const QPixmap *known = m_icons.object(key))
        return *known;
    auto *made = new QPixmap(side, side);
    made->fill(Qt::transparent);
    QPainter painter(made);
    renderIcon(painter, name, colour, QRectF(0, 0, side, side));
    m_icons.insert(key, made);
    return *made;
}

const QPixmap &PainterCache::picture(const std::shared_ptr<const LoadedPicture> &picture,
                                     const QSize &size)
{
    const QPair<const LoadedPicture *, quint64> key(picture.get(), quint64(size.width()) << 32 |
                                                                       quint64(size.height()));
    if (const Scaled *known = m_pictures.object(key))
        return known->pixmap;
    auto *made = new Scaled{picture, {}};
    if (picture->image.isNull()) {
        made->pixmap = QPixmap(size);
        made->pixmap.fill(Qt::transparent);
        QPainter painter(&made->pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        QSvgRenderer(picture->picture.bytes).render(&painter, QRectF(QPointF(), size));
    } else {
        made->pixmap = QPixmap::fromImage(
            picture->image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    m_pictures.insert(key, made, 1 + size.width() * size.height() * 4 / 1024);
    return made->pixmap;
}

void PainterCache::clear()
{
    m_texts.clear();
    m_icons.clear();
    m_pictures.clear();
}

PainterSurface::PainterSurface(QPainter &painter, const Style &style, const TextMetrics &metrics,
                               PainterCache &cache)
    : m_painter(painter)
    , m_style(style)
    , m_metrics(metrics)
    , m_cache(cache)
{
    m_painter.save();
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                             QPainter::SmoothPixmapTransform);
}

PainterSurface::~PainterSurface()
{
    m_painter.restore();
}

void PainterSurface::apply(const Paint &paint)
{
    m_painter.setPen(penOf(paint));
    m_painter.setBrush(paint.fill.isValid() ? QBrush(paint.fill) : QBrush(Qt::NoBrush));
}

void PainterSurface::box(const QRectF &rect, qreal radius, const Paint &paint)
{
    apply(paint);
    if (radius > 0)
        m_painter.drawRoundedRect(rect, radius, radius);
    else
        m_painter.drawRect(rect);
}

void PainterSurface::circle(const QPointF &centre, qreal radius, const Paint &paint)
{
    apply(paint);
    m_painter.drawEllipse(centre, radius, radius);
}

void PainterSurface::path(const QPainterPath &path, const Paint &paint)
{
    apply(paint);
    m_painter.drawPath(path);
}

QFont PainterSurface::fontOf(const TextRun &run) const
{
    QFont font = m_style.font(run.kind);
    if (run.size > 0)
        font.setPixelSize(std::max(1, qRound(run.size)));
    return font;
}

void PainterSurface::text(const TextRun &run)
{
    const QFont font = fontOf(run);
    const QStaticText &text = m_cache.text(run.text, font);
    const QFontMetricsF metrics(font);
    const qreal width = text.size().width();
    const qreal narrowing = run.room > 0 && width > run.room ? run.room / width : 1;
    const qreal share = run.align == TextAlign::Left ? 0 : run.align == TextAlign::Right ? 1 : 0.5;
    const PainterSaver saver(m_painter);
    m_painter.setFont(font);
    m_painter.setPen(run.colour);
    m_painter.translate(run.baseline - QPointF(share * width * narrowing, metrics.ascent()));
    m_painter.scale(narrowing, 1);
    m_painter.drawStaticText(0, 0, text);
    if (run.isStruckOut) {
        const qreal y = metrics.ascent() - metrics.strikeOutPos();
        m_painter.drawLine(QPointF(0, y), QPointF(width, y));
    }
}

bool PainterSurface::isRaster() const
{
    const QPaintEngine *engine = m_painter.paintEngine();
    return engine && engine->type() == QPaintEngine::Raster;
}

void PainterSurface::icon(const QString &name, const QRectF &rect, const QColor &colour)
{
    if (!isRaster()) {
        renderIcon(m_painter, name, colour, rect);
        return;
    }
    const int side = qCeil(rect.width() * scaleOf(m_painter.deviceTransform()));
    if (side > 0)
        m_painter.drawPixmap(rect, m_cache.icon(name, colour, side), QRectF(0, 0, side, side));
}

void PainterSurface::picture(const std::shared_ptr<const LoadedPicture> &picture,
                             const QRectF &rect)
{
    const QRectF place = fitted(picture->picture.size, rect);
    const QSize size = (place.size() * scaleOf(m_painter.deviceTransform())).toSize();
    if (isRaster() && size.width() <= kLargestKept && size.height() <= kLargestKept) {
        if (!size.isEmpty())
            m_painter.drawPixmap(place, m_cache.picture(picture, size), QRectF(QPointF(), size));
    } else if (picture->image.isNull()) {
        const PainterSaver saver(m_painter);
        QSvgRenderer(picture->picture.bytes).render(&m_painter, place);
    } else {
        m_painter.drawImage(place, picture->image);
    }
}

void PainterSurface::boxes(const QList<QRectF> &rects, const QColor &colour)
{
    const PainterSaver saver(m_painter);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    apply({colour, {}, 0, {}});
    m_painter.drawRects(rects);
}

void PainterSurface::segments(const QList<QLineF> &lines, const Paint &paint)
{
    if (!isRaster()) {
        Surface::segments(lines, paint);
        return;
    }
    const QTransform toPixels = m_painter.worldTransform();
    const QRectF clip(m_painter.viewport());
    Paint inPixels = paint;
    inPixels.width = std::max(1.0, paint.width * scaleOf(toPixels));
    const PainterSaver saver(m_painter);
    m_painter.resetTransform();
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    apply(inPixels);
    m_painter.drawLines(pixelRuns(lines, toPixels, clip));
}

} // namespace portolan::rendering
