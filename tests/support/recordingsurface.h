#pragma once

#include "rendering/surface.h"

#include <QStringList>

#include <algorithm>

namespace portolan::test {

/// Remembers what was drawn on it.
class RecordingSurface : public rendering::Surface
{
public:
    void box(const QRectF &rect, qreal, const rendering::Paint &paint) override
    {
        strokes.append(paint);
        rects.append(rect);
    }
    void circle(const QPointF &, qreal, const rendering::Paint &paint) override
    {
        strokes.append(paint);
    }
    void path(const QPainterPath &, const rendering::Paint &paint) override
    {
        strokes.append(paint);
    }
    void text(const rendering::TextRun &run) override { texts.append(run); }
    void icon(const QString &name, const QRectF &, const QColor &) override { icons.append(name); }
    void picture(const std::shared_ptr<const rendering::LoadedPicture> &,
                 const QRectF &rect) override
    {
        pictures.append(rect);
    }
    void beginGroup(const rendering::Meaning &meaning) override
    {
        groups.append(meaning);
        ++depth;
    }
    void endGroup() override { --depth; }
    const TextMetrics &metrics() const override { return builtInTextMetrics(); }

    bool hasText(const QString &text) const
    {
        return std::ranges::any_of(texts,
                                   [&](const rendering::TextRun &run) { return run.text == text; });
    }
    bool hasStroke(const QColor &colour) const
    {
        return std::ranges::any_of(strokes, [&](const rendering::Paint &paint) {
            return paint.stroke == colour || paint.fill == colour;
        });
    }
    QStringList groupNames() const
    {
        QStringList names;
        for (const rendering::Meaning &meaning : groups)
            names.append(meaning.name);
        return names;
    }

    QList<rendering::Paint> strokes;
    QList<QRectF> rects;
    QList<rendering::TextRun> texts;
    QStringList icons;
    QList<QRectF> pictures;
    QList<rendering::Meaning> groups;
    int depth = 0;
};

} // namespace portolan::test
