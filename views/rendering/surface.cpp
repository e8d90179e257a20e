#include "rendering/surface.h"

#include "rendering/style.h"

#include <QLineF>

#include <algorithm>

namespace portolan::rendering {

namespace {

const QChar kEllipsis(0x2026);

QPointF towards(const QPointF &from, const QPointF &to, qreal distance)
{
    const QLineF line(from, to);
    return line.length() > 0 ? line.pointAt(distance / line.length()) : from;
}

QString withoutMiddle(const QString &text, qsizetype kept)
{
    qsizetype head = (kept + 1) / 2;
    qsizetype tail = text.size() - kept / 2;
    // Never half of a pair of surrogates.
    if (head > 0 && text.at(head - 1).isHighSurrogate())
        --head;
    if (tail < text.size() && text.at(tail).isLowSurrogate())
        ++tail;
    return text.first(head) + kEllipsis + text.sliced(tail);
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
    const auto fits = [&](const QString &candidate) {
        return metrics.width(candidate, kind) * factor <= width;
    };
    if (fits(text))
        return text;
    qsizetype least = 0;
    qsizetype most = text.size();
    while (least + 1 < most) {
        const qsizetype middle = (least + most) / 2;
        (fits(withoutMiddle(text, middle)) ? least : most) = middle;
    }
    return least > 0 ? withoutMiddle(text, least) : QString();
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
