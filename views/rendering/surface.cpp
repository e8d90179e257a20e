#include "rendering/surface.h"

#include "layout/elision.h"
#include "rendering/style.h"

#include <QLineF>

#include <algorithm>

namespace portolan::rendering {

namespace {

QPointF towards(const QPointF &from, const QPointF &to, qreal distance)
{
    const QLineF line(from, to);
    return line.length() > 0 ? line.pointAt(distance / line.length()) : from;
}

} // namespace

Paint solidLine(const QColor &colour, qreal width)
{
    return {{}, colour, width, {}};
}

Paint dashedLine(const QColor &colour, qreal width)
{
    return {{}, colour, width, {7, 4}};
}

void Surface::boxes(const QList<QRectF> &rects, const QColor &colour)
{
    for (const QRectF &rect : rects)
        box(rect, 0, {colour, {}, 0, {}});
}

void Surface::segments(const QList<QLineF> &lines, const Paint &paint)
{
    QPainterPath all;
    for (const QLineF &line : lines) {
        all.moveTo(line.p1());
        all.lineTo(line.p2());
    }
    path(all, paint);
}

void Surface::beginGroup(const Meaning &) {}

void Surface::endGroup() {}

QString elidedMiddle(const QString &text, const TextMetrics &metrics, TextKind kind, qreal width,
                     qreal size)
{
    const qreal factor = size > 0 ? size / Style::textSize(kind) : 1;
    return elidedInTheMiddle(text, kind, width / factor, metrics);
}

QPainterPath roundedPath(const Polyline &line, qreal radius)
{
    QPainterPath path;
    if (line.isEmpty())
        return path;
    path.moveTo(line.first());
    // Two bends share the piece between them; a piece at an end has but one.
    const auto share = [&](qsizetype from) {
        const qreal length = QLineF(line.at(from), line.at(from + 1)).length();
        return from == 0 || from + 2 == line.size() ? length : length / 2;
    };
    for (qsizetype i = 1; i + 1 < line.size(); ++i) {
        const QPointF bend = line.at(i);
        const qreal reach = std::min({radius, share(i - 1), share(i)});
        path.lineTo(towards(bend, line.at(i - 1), reach));
        path.quadTo(bend, towards(bend, line.at(i + 1), reach));
    }
    path.lineTo(line.last());
    return path;
}

} // namespace portolan::rendering
