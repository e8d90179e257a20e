#pragma once

#include "rendering/style.h"
#include "rendering/surface.h"

#include <QByteArray>
#include <QHash>
#include <QXmlStreamAttributes>
#include <QXmlStreamWriter>

#include <memory>
#include <vector>

namespace portolan::rendering {

/// Writes SVG 1.1: the same calls give the same bytes. Text stays text with the style's chain of
/// fonts, groups carry the roles of the W3C's graphics module with their names, and nothing refers
/// to anything outside the file.
class SvgSurface : public Surface
{
public:
    struct Page
    {
        QRectF area;   ///< what is shown, in canvas units
        QString width; ///< with its unit: `210mm`
        QString height;
        QString title;
        QString description;
        QString language; ///< as in BCP 47
    };

    /// @p style and @p metrics are borrowed and must outlive the surface.
    SvgSurface(const Style &style, const TextMetrics &metrics, const Page &page);
    ~SvgSurface() override;

    /// Ends the document; nothing can be drawn afterwards.
    QByteArray finished();

    void box(const QRectF &rect, qreal radius, const Paint &paint) override;
    void circle(const QPointF &centre, qreal radius, const Paint &paint) override;
    void path(const QPainterPath &path, const Paint &paint) override;
    void text(const TextRun &run) override;
    void picture(const std::shared_ptr<const LoadedPicture> &picture, const QRectF &rect) override;
    void icon(const QString &name, const QRectF &rect, const QColor &colour) override;
    void beginGroup(const Meaning &meaning) override;
    void endGroup() override;
    const TextMetrics &metrics() const override { return m_metrics; }

private:
    struct IconShape
    {
        QString element;
        QXmlStreamAttributes attributes;
    };
    struct Icon
    {
        qreal side = 24;
        QXmlStreamAttributes attributes; ///< of all its shapes
        std::vector<IconShape> shapes;
    };

    static Icon readIcon(const QString &name);
    const Icon &iconNamed(const QString &name);
    void attribute(const char *name, qreal value);
    void attribute(const char *name, const QString &value);
    void write(const Paint &paint);
    void describe(const QString &title, const QString &description);

    const TextMetrics &m_metrics;
    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
    QHash<QString, Icon> m_icons;
};

/// At most two decimals, never an exponent, `.` for the point.
QString svgNumber(qreal value);

} // namespace portolan::rendering
