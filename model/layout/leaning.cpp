#include "layout/leaning.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>

namespace portolan {

namespace {

/// What is left of the reach for the largest trunk to run straight on at @p place: each other one
/// takes a track on the side where most of its cards are.
Reach reachBeside(const std::vector<Mark> &marks, qreal place, Reach reach, qreal pitch)
{
    std::map<int, std::pair<int, int>> cards; // by trunk: before and behind the place
    for (const Mark &mark : marks) {
        for (quint32 bits = mark.trunks; bits != 0; bits &= bits - 1) {
            auto &[before, behind] = cards[std::countr_zero(bits)];
            ++(mark.at < place ? before : behind);
        }
    }
    const auto count = [](const auto &entry) { return entry.second.first + entry.second.second; };
    const auto largest = std::ranges::max_element(cards, {}, count);
    for (auto other = cards.begin(); other != cards.end(); ++other) {
        if (other == largest)
            continue;
        if (other->second.first >= other->second.second)
            reach.low += pitch;
        else
            reach.high -= pitch;
    }
    const qreal middle = (reach.low + reach.high) / 2;
    return {qMin(reach.low, middle), qMax(reach.high, middle)};
}

} // namespace

qreal leaning(const std::vector<qreal> &gaps, const std::vector<Mark> &marks, const Reach &reach,
              qreal pitch, qreal most)
{
    qreal best = most;
    for (const qreal gap : gaps) {
        // What is left is never nearer than the whole.
        if (std::abs(gap - qBound(reach.low, gap, reach.high)) >= std::abs(best))
            continue;
        const Reach left = reachBeside(marks, gap, reach, pitch);
        const qreal distance = gap - qBound(left.low, gap, left.high);
        if (std::abs(distance) < std::abs(best))
            best = distance;
    }
    return best == most ? 0 : best;
}

} // namespace portolan
