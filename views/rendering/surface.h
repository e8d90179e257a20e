#pragma once

#include "layout/diagram.h"
#include "rendering/pictures.h"

#include <QColor>
#include <QList>
#include <QPainterPath>
#include <QRectF>
#include <QString>

namespace portolan::rendering {

/// How a shape is filled and outlined; an invalid colour means not at all. Widths and dashes are in
/// canvas units.
struct Paint
{
    QColor fill;
    QColor stroke;
    qreal width = 1;
    QList<qreal> dashes; ///< lengths of dashes and gaps in turn; empty: a solid line
};

/// Lines of the look's two dashed things.
Paint dashedLine(const QColor &colour, qreal width);
Paint solidLine(const QColor &colour, qreal width);

enum class TextAlign { Left, Centre, Right };

/// One line of text.
struct TextRun
{
    QString text;
    QPointF baseline; ///< its left end, middle or right end, as @c align says
    TextKind kind = TextKind::Label;
    QColor colour;
    TextAlign align = TextAlign::Left;
    qreal size = 0; ///< in canvas units; 0: that of its kind
    qreal room = 0; ///< a font that turns out wider than this is narrowed; 0: as wide as it is
    bool isStruckOut = false;
};

/// What a group of shapes stands for, to those who cannot see it.
struct Meaning
{
    enum class Role { Object, Symbol };

    Role role = Role::Object;
    QString name;
    QString description; ///< may be empty
};

/// Something to draw on. The renderer knows no other: a window, a bitmap, a page of paper and an
/// SVG file get the same strokes from the same code.
class Surface
{
public:
    virtual ~Surface() = default;

    virtual void box(const QRectF &rect, qreal radius, const Paint &paint) = 0;
    virtual void circle(const QPointF &centre, qreal radius, const Paint &paint) = 0;
    virtual void path(const QPainterPath &path, const Paint &paint) = 0;
    virtual void text(const TextRun &run) = 0;
    /// An icon of resources/icons, filling @p rect.
    virtual void icon(const QString &name, const QRectF &rect, const QColor &colour) = 0;

    /// A picture in the middle of @p rect, as large as it fits in.
    virtual void picture(const std::shared_ptr<const LoadedPicture> &picture,
                         const QRectF &rect) = 0;

    /// Many plain boxes of one colour; sharp rather than smooth.
    virtual void boxes(const QList<QRectF> &rects, const QColor &colour);
    /// Many straight lines of one look, where a picture is too small to show bends.
    virtual void segments(const QList<QLineF> &lines, const Paint &paint);

    /// What is drawn until endGroup() belongs together. Groups nest.
    virtual void beginGroup(const Meaning &meaning);
    virtual void endGroup();

    /// How wide texts are reckoned to be.
    virtual const TextMetrics &metrics() const = 0;
};

/// A group from here to the end of the block.
class SurfaceGroup
{
public:
    SurfaceGroup(Surface &surface, const Meaning &meaning)
        : m_surface(surface)
    {
        m_surface.beginGroup(meaning);
    }
    ~SurfaceGroup() { m_surface.endGroup(); }
    Q_DISABLE_COPY_MOVE(SurfaceGroup)

private:
    Surface &m_surface;
};

/// @p text with its middle left out where it is wider than @p width; @p size as in TextRun.
QString elidedMiddle(const QString &text, const TextMetrics &metrics, TextKind kind, qreal width,
                     qreal size = 0);

/// Right angles become bends of @p radius, or less where a piece is short.
QPainterPath roundedPath(const Polyline &line, qreal radius);

} // namespace portolan::rendering
