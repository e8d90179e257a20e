#include "layout/ways.h"

#include <algorithm>

namespace portolan {

namespace {

constexpr float kBeside = 50; ///< see Maze, where there is no other way
constexpr qreal kMargin = 96; ///< how far round the ends the first search looks
constexpr qreal kNear = 1024; ///< see wayNearby()

/// The lines within the area, cut at its border.
QList<Polyline> clipped(const QList<Polyline> &lines, const QRectF &area)
{
    const auto inside = [&](const QPointF &point) {
        return QPointF(std::clamp(point.x(), area.left(), area.right()),
                       std::clamp(point.y(), area.top(), area.bottom()));
    };
    QList<Polyline> result;
    for (const Polyline &line : lines) {
        for (qsizetype i = line.size() == 1 ? 0 : 1; i < line.size(); ++i) {
            const QPointF from = line[qMax<qsizetype>(0, i - 1)];
            const QRectF piece = QRectF(from, line[i]).normalized();
            if (piece.left() <= area.right() && piece.right() >= area.left() &&
                piece.top() <= area.bottom() && piece.bottom() >= area.top())
                result.append(Polyline({inside(from), inside(line[i])}));
        }
    }
    return result;
}

/// The best way between ends of which one is small and the other reaches far: it is mostly short.
/// Empty unless it is so cheap that none which goes farther off can be better.
Polyline wayNearby(const Terrain &terrain, const Quest &quest, qreal radius, float beside)
{
    const QRectF from = spanOf(quest.from);
    const QRectF to = spanOf(quest.to);
    const auto extent = [](const QRectF &rect) { return qMax(rect.width(), rect.height()); };
    if (extent(spanOf(quest.from + quest.to)) <= 4 * radius)
        return {};
    const QRectF area =
        (extent(from) <= extent(to) ? from : to).adjusted(-radius, -radius, radius, radius);
    Quest nearby = quest;
    nearby.from = clipped(quest.from, area);
    nearby.to = clipped(quest.to, area);
    if (nearby.from.isEmpty() || nearby.to.isEmpty())
        return {};
    Maze maze(terrain, nearby, area, beside);
    const Polyline way = maze.search();
    return maze.price() <= radius ? way : Polyline();
}

bool reachesFar(const Quest &quest)
{
    const QRectF ends = spanOf(quest.from + quest.to);
    return qMax(ends.width(), ends.height()) > 4 * kNear;
}

Polyline wayNearby(const Terrain &terrain, const Quest &quest, float beside)
{
    Polyline way = wayNearby(terrain, quest, kNear, beside);
    return way.isEmpty() ? wayNearby(terrain, quest, 4 * kNear, beside) : way;
}

/// What is found in a small area is good enough, unless the line may go round it and that can be
/// cheaper.
Polyline wayAnywhere(const Terrain &terrain, const Quest &quest, float beside)
{
    const QRectF ends = spanOf(quest.from + quest.to);
    Polyline best;
    float bestPrice = kNoWay;
    for (const qreal margin : {kMargin, 8 * kMargin}) {
        Maze maze(terrain, quest, ends.adjusted(-margin, -margin, margin, margin), beside);
        const Polyline way = maze.search();
        if (maze.price() < bestPrice) {
            best = way;
            bestPrice = maze.price();
        }
        // Whatever leaves the area and comes back is longer.
        if (bestPrice <= 2 * margin || (!quest.mayGoRound && bestPrice < kNoWay))
            break;
    }
    return best;
}

} // namespace

Polyline findFreeWay(const Terrain &terrain, const Quest &quest)
{
    return reachesFar(quest) ? wayNearby(terrain, quest, kNoWay)
                             : wayAnywhere(terrain, quest, kNoWay);
}

Polyline findWay(const Terrain &terrain, const Quest &quest)
{
    for (const float beside : {kNoWay, kBeside}) {
        const Polyline way = wayNearby(terrain, quest, beside);
        if (!way.isEmpty())
            return way;
    }
    for (const float beside : {kNoWay, kBeside}) {
        const Polyline way = wayAnywhere(terrain, quest, beside);
        if (!way.isEmpty())
            return way;
    }
    return {};
}

qreal priceOf(const Terrain &terrain, const Polyline &way, int trunk)
{
    qreal price = qreal(kBendPrice) * qreal(way.size());
    for (qsizetype i = 1; i < way.size(); ++i)
        price += (way[i] - way[i - 1]).manhattanLength() +
                 terrain.crossings(way[i - 1], way[i], trunk) * qreal(kCrossingPrice);
    return price;
}

} // namespace portolan
