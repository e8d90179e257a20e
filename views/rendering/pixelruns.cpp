#include "rendering/pixelruns.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <vector>

namespace portolan::rendering {

namespace {

struct Run
{
    bool isVertical;
    int across; ///< the row or column
    int from;
    int to;

    auto place() const { return std::tie(isVertical, across, from); }
};

int pixel(qreal value)
{
    return int(std::floor(value));
}

/// Appends the line as a run unless it lies outside.
void append(std::vector<Run> &runs, const QLineF &line, const QRectF &clip)
{
    const bool isVertical = std::abs(line.dx()) < std::abs(line.dy());
    const auto [from, to] =
        isVertical ? std::minmax({line.y1(), line.y2()}) : std::minmax({line.x1(), line.x2()});
    const qreal across = isVertical ? line.x1() : line.y1();
    const qreal first = isVertical ? clip.top() : clip.left();
    const qreal last = isVertical ? clip.bottom() : clip.right();
    const bool isBeside = isVertical ? across < clip.left() || across > clip.right()
                                     : across < clip.top() || across > clip.bottom();
    if (!isBeside && from <= last && to >= first)
        runs.push_back(
            {isVertical, pixel(across), pixel(std::max(from, first)), pixel(std::min(to, last))});
}

QLineF lineOf(const Run &run)
{
    // The middle of a pixel, so that no rounding moves it.
    const qreal across = run.across + 0.5;
    return run.isVertical ? QLineF(across, run.from + 0.5, across, run.to + 0.5)
                          : QLineF(run.from + 0.5, across, run.to + 0.5, across);
}

} // namespace

QList<QLineF> pixelRuns(const QList<QLineF> &lines, const QTransform &toPixels, const QRectF &clip)
{
    std::vector<Run> runs;
    runs.reserve(size_t(lines.size()));
    for (const QLineF &line : lines) {
        if (line.dx() == 0 || line.dy() == 0)
            append(runs, toPixels.map(line), clip);
    }
    std::sort(runs.begin(), runs.end(),
              [](const Run &a, const Run &b) { return a.place() < b.place(); });

    QList<QLineF> merged;
    for (size_t i = 0; i < runs.size();) {
        Run run = runs[i++];
        for (; i < runs.size() && runs[i].isVertical == run.isVertical &&
               runs[i].across == run.across && runs[i].from <= run.to + 1;
             ++i)
            run.to = std::max(run.to, runs[i].to);
        merged.append(lineOf(run));
    }
    return merged;
}

} // namespace portolan::rendering
