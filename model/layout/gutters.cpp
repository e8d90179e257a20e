#include "layout/gutters.h"

#include "layout/layoutmetrics.h"

#include <algorithm>

namespace portolan {

std::vector<Interval> merged(std::vector<Interval> intervals)
{
    std::ranges::sort(intervals, {}, &Interval::low);
    std::vector<Interval> result;
    for (const Interval &interval : intervals) {
        if (!result.empty() && interval.low <= result.back().high)
            result.back().high = qMax(result.back().high, interval.high);
        else
            result.push_back(interval);
    }
    return result;
}

bool canShareSpine(const Column &near, const Column &far)
{
    return near.teeth.size() > 1 && 2 * far.teeth.size() >= near.teeth.size();
}

bool isInGutter(const std::vector<Column> &columns, qreal place)
{
    return std::ranges::none_of(columns, [place](const Column &column) {
        return place > column.left - kCardClearance && place < column.right + kCardClearance;
    });
}

bool isNextTo(const std::vector<Column> &columns, std::size_t index, bool behind, qreal place,
              qreal most)
{
    const qreal edge = behind ? columns[index].right : columns[index].left;
    if (behind != (place > edge) || qAbs(place - edge) > most)
        return false;
    const qreal low = qMin(place, edge);
    const qreal high = qMax(place, edge);
    return std::ranges::none_of(
        columns, [&](const Column &other) { return other.left < high && other.right > low; });
}

} // namespace portolan
