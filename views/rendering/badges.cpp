#include "rendering/badges.h"

#include "rendering/paintersurface.h"

#include <QCoreApplication>
#include <QIconEngine>
#include <QPainter>

namespace portolan::rendering {

namespace {

struct BadgeTexts
{
    Q_DECLARE_TR_FUNCTIONS(Badge)
};

constexpr qreal kHalf = kBadgeSize / 2; ///< badges are drawn at this size, then scaled

QPainterPath strokes(const QList<QLineF> &lines)
{
    QPainterPath path;
    for (const QLineF &line : lines) {
        path.moveTo(line.p1());
        path.lineTo(line.p2());
    }
    return path;
}

/// The three shapes, around the origin and scaled.
class BadgePainter
{
public:
    BadgePainter(Surface &surface, const Colours &colours, const QPointF &centre, qreal size)
        : m_surface(surface)
        , m_colours(colours)
        , m_toPlace(QTransform::fromTranslate(centre.x(), centre.y())
                        .scale(size / kBadgeSize, size / kBadgeSize))
    {
    }

    void paintError()
    {
        // A rim of the card's colour keeps the badge apart from what it lies on.
        circle({m_colours.error, m_colours.card, 1, {}});
        sign(strokes({{-3, -3, 3, 3}, {-3, 3, 3, -3}}), m_colours.onError);
    }

    void paintWarning()
    {
        QPainterPath triangle({0, -8});
        triangle.lineTo(8.4, 7.2);
        triangle.lineTo(-8.4, 7.2);
        triangle.closeSubpath();
        path(triangle, {m_colours.warning, m_colours.warningOutline, 1.2, {}});
        sign(strokes({{0, -2.6, 0, 1.6}, {0, 4.5, 0, 4.6}}), m_colours.onWarning);
    }

    void paintHint()
    {
        circle({m_colours.card, m_colours.hint, 1.6, {}});
        sign(strokes({{0, -3.8, 0, -3.7}, {0, -0.6, 0, 4}}), m_colours.hint);
    }

private:
    void circle(const Paint &paint)
    {
        const qreal scale = m_toPlace.m11();
        m_surface.circle(m_toPlace.map(QPointF()), (kHalf - paint.width / 2) * scale,
                         scaled(paint));
    }
    void path(const QPainterPath &path, const Paint &paint)
    {
        m_surface.path(m_toPlace.map(path), scaled(paint));
    }
    void sign(const QPainterPath &shape, const QColor &colour)
    {
        path(shape, solidLine(colour, 2));
    }
    Paint scaled(Paint paint) const
    {
        paint.width *= m_toPlace.m11();
        return paint;
    }

    Surface &m_surface;
    const Colours &m_colours;
    QTransform m_toPlace;
};

class BadgeIconEngine : public QIconEngine
{
public:
    BadgeIconEngine(Severity severity, Theme theme)
        : m_severity(severity)
        , m_style(theme)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        PainterCache cache;
        PainterSurface surface(*painter, m_style, builtInTextMetrics(), cache);
        paintBadge(surface, m_severity, QRectF(rect).center(), m_style.colours(),
                   qMin(rect.width(), rect.height()));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({0, 0}, size), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new BadgeIconEngine(*this); }

private:
    Severity m_severity;
    Style m_style;
};

} // namespace

void paintBadge(Surface &surface, Severity severity, const QPointF &centre, const Colours &colours,
                qreal size)
{
    const SurfaceGroup group(surface, {Meaning::Role::Symbol, severityName(severity), {}});
    BadgePainter painter(surface, colours, centre, size);
    switch (severity) {
    case Severity::Error:
        painter.paintError();
        break;
    case Severity::Warning:
        painter.paintWarning();
        break;
    case Severity::Hint:
        painter.paintHint();
        break;
    }
}

QIcon severityIcon(Severity severity, Theme theme)
{
    return QIcon(new BadgeIconEngine(severity, theme));
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return BadgeTexts::tr("Error");
    case Severity::Warning:
        return BadgeTexts::tr("Warning");
    case Severity::Hint:
        return BadgeTexts::tr("Hint");
    }
    return {};
}

} // namespace portolan::rendering
