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

void sortUnique(std::vector<QPointF> &points)
{
    std::ranges::sort(points, [](QPointF a, QPointF b) {
        return a.x() != b.x() ? a.x() < b.x() : a.y() < b.y();
    });
    points.erase(std::unique(points.begin(), points.end()), points.end());
}

/// The lines x and y of the points cross where a shortest tree may have its forks (Hanan 1966).
std::vector<QPointF> hananGrid(const std::vector<QPointF> &points)
{
    std::vector<QPointF> grid;
    for (const QPointF &a : points) {
        for (const QPointF &b : points)
            grid.emplace_back(a.x(), b.y());
    }
    return grid;
}

} // namespace

qreal steinerTree(std::vector<QPointF> points)
{
    sortUnique(points);
    const std::vector<QPointF> grid = hananGrid(points);
    qreal length = points.empty() ? 0 : spanningTree(points);
    for (;;) {
        QPointF best;
        qreal shortest = length;
        points.emplace_back();
        for (const QPointF &fork : grid) {
            points.back() = fork;
            const qreal with = spanningTree(points);
            if (with < shortest - 0.5) {
                shortest = with;
                best = fork;
            }
        }
        if (shortest == length)
            return length;
        length = shortest;
        points.back() = best;
    }
}

qreal steinerBound(std::vector<QPointF> points)
{
    constexpr std::size_t kMost = 400; // Prim's method is quadratic
    sortUnique(points);
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
