#include "rendering/colour.h"

#include <algorithm>
#include <cmath>

namespace portolan::rendering {

namespace {

/// Steps in which faded() tries shares.
constexpr int kFadingSteps = 64;

qreal linear(qreal channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

qreal luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

int mixedChannel(int top, int bottom, qreal share)
{
    return qRound(top * share + bottom * (1 - share));
}

} // namespace

qreal contrastRatio(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

QColor mixed(const QColor &top, const QColor &bottom, qreal share)
{
    return QColor(mixedChannel(top.red(), bottom.red(), share),
                  mixedChannel(top.green(), bottom.green(), share),
                  mixedChannel(top.blue(), bottom.blue(), share));
}

QColor faded(const QColor &colour, const QColor &background, qreal contrast)
{
    for (int step = 0; step < kFadingSteps; ++step) {
        const QColor candidate = mixed(colour, background, qreal(step) / kFadingSteps);
        if (contrastRatio(candidate, background) >= contrast)
            return candidate;
    }
    return colour;
}

} // namespace portolan::rendering
