#include "support/steinerbound.h"

#include <algorithm>
#include <limits>

namespace portolan::test {

namespace {

qreal spanningTree(const std::vector<QPointF> &points)
{
    std::vector<qreal> distance(points.size(), std::numeric_limits<qreal>::max());
    std::vector<bool> done(points.size(), false);
    distance[0] = 0;
    qreal length = 0;
    for (std::size_t step = 0; step < points.size(); ++step) {
        std::size_t next = points.size();
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (!done[i] && (next == points.size() || distance[i] < distance[next]))
                next = i;
        }
        done[next] = true;
        length += distance[next];
        for (std::size_t i = 0; i < points.size(); ++i)
            distance[i] = qMin(distance[i], (points[i] - points[next]).manhattanLength());
    }
    return length;
}

} // namespace

qreal steinerBound(std::vector<QPointF> points)
{
    constexpr std::size_t kMost = 400; // Prim's method is quadratic
    std::ranges::sort(points, [](QPointF a, QPointF b) {
        return a.x() != b.x() ? a.x() < b.x() : a.y() < b.y();
    });
    points.erase(std::unique(points.begin(), points.end()), points.end());
    if (points.size() < 2)
        return 0;
    const auto [left, right] = std::minmax_element(
        points.begin(), points.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); });
    const auto [top, bottom] = std::minmax_element(
        points.begin(), points.end(), [](QPointF a, QPointF b) { return a.y() < b.y(); });
    const qreal half = right->x() - left->x() + bottom->y() - top->y();
    if (points.size() > kMost)
        return half;
    return qMax(half, spanningTree(points) * 2 / 3);
}

} // namespace portolan::test
