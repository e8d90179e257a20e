#include "layout/elision.h"

namespace portolan {

namespace {

/// Keeps @p count characters of the text, the larger half in front, and no half of a surrogate
/// pair.
QString shortened(const QString &text, qsizetype count)
{
    qsizetype front = (count + 1) / 2;
    qsizetype back = count - front;
    if (front > 0 && text.at(front - 1).isHighSurrogate())
        --front;
    if (back > 0 && text.at(text.size() - back).isLowSurrogate())
        --back;
    return text.left(front) + QChar(0x2026) + text.right(back);
}

} // namespace

QString elidedInTheMiddle(const QString &text, TextKind kind, qreal width,
                          const TextMetrics &metrics)
{
    if (text.isEmpty() || metrics.width(text, kind) <= width)
        return text;
    // Nothing wider than this is ever shown: a name of a megabyte is not measured again and again.
    constexpr qsizetype kLongest = 512;
    qsizetype fits = 1;
    qsizetype fitsNot = qMin(text.size(), kLongest);
    while (fitsNot - fits > 1) {
        const qsizetype middle = (fits + fitsNot) / 2;
        if (metrics.width(shortened(text, middle), kind) <= width)
            fits = middle;
        else
            fitsNot = middle;
    }
    return shortened(text, fits);
}

} // namespace portolan
