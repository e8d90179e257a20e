#include "layout/maze.h"

#include "layout/layoutmetrics.h"
#include "layout/linegraph.h"

#include <algorithm>
#include <array>

namespace portolan {

namespace {

constexpr float kNearCrossing = 120; ///< close to an end or bend of what is crossed
constexpr float kForeign = 3;        ///< times the length through a zone without an end
constexpr float kHug = 1;            ///< times the length right beside a zone's border
constexpr int kTracksBeside = 4;

void sortUnique(std::vector<qreal> &values)
{
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

} // namespace

QRectF spanOf(const QList<Polyline> &lines)
{
    Polyline all;
    for (const Polyline &line : lines)
        all += line;
    return boundingRect(all);
}

Maze::Maze(const Terrain &terrain, const Quest &quest, const QRectF &area, float beside)
    : m_terrain(terrain)
    , m_quest(quest)
    , m_area(area)
    , m_beside(beside)
{
    collectBoxes();
    collectLattice();
    priceSteps();
}

void Maze::collectBoxes()
{
    const auto add = [this](const RectIndex &index, qreal clearance) {
        std::vector<int> found;
        index.visit(m_area, [&](int i) {
            found.push_back(i);
            return true;
        });
        std::ranges::sort(found);
        found.erase(std::unique(found.begin(), found.end()), found.end());
        for (const int i : found) {
            const QRectF rect =
                index.rect(i).adjusted(-clearance, -clearance, clearance, clearance);
            m_boxes.push_back({rect, kNoWay});
        }
    };
    add(m_terrain.cards(), kCardClearance);
    add(m_terrain.titles(), kTitleClearance);
    for (int i = 0; i < m_terrain.zones().size(); ++i) {
        const QRectF &zone = m_terrain.zones().rect(i);
        const bool home = std::ranges::find(m_quest.homeZones, i) != m_quest.homeZones.end();
        if (!zone.intersects(m_area))
            continue;
        if (!home)
            m_boxes.push_back({zone, kForeign});
        constexpr qreal kEdge = 7;
        m_boxes.push_back(
            {QRectF(zone.left() - kEdge, zone.top(), 2 * kEdge, zone.height()), kHug});
        m_boxes.push_back(
            {QRectF(zone.right() - kEdge, zone.top(), 2 * kEdge, zone.height()), kHug});
        m_boxes.push_back({QRectF(zone.left(), zone.top() - kEdge, zone.width(), 2 * kEdge), kHug});
        m_boxes.push_back(
            {QRectF(zone.left(), zone.bottom() - kEdge, zone.width(), 2 * kEdge), kHug});
    }
    m_terrain.runRects().visit(m_area, [this](int i) {
        const int trunk = m_terrain.run(i).trunk;
        if (trunk != m_quest.trunk && trunk != kNoTrunk)
            m_runs.push_back(i);
        return true;
    });
    std::ranges::sort(m_runs);
    m_runs.erase(std::unique(m_runs.begin(), m_runs.end()), m_runs.end());
}

void Maze::addTracks(const QRectF &rect, qreal first)
{
    for (int track = 0; track < kTracksBeside; ++track) {
        const qreal distance = first + track * kTrackPitch;
        m_xs.push_back(rect.left() - distance);
        m_xs.push_back(rect.right() + distance);
        m_ys.push_back(rect.top() - distance);
        m_ys.push_back(rect.bottom() + distance);
    }
}

void Maze::addEnds(const QList<Polyline> &lines)
{
    for (const Polyline &line : lines) {
        for (const QPointF &point : line) {
            m_xs.push_back(point.x());
            m_ys.push_back(point.y());
        }
    }
}

void Maze::collectLattice()
{
    for (int i = 0; i < m_terrain.zones().size(); ++i) {
        if (m_terrain.zones().rect(i).intersects(m_area))
            addTracks(m_terrain.zones().rect(i), kTrackPitch);
    }
    m_terrain.cards().visit(m_area, [this](int i) {
        const QRectF &card = m_terrain.cards().rect(i);
        for (const qreal distance : {kCardClearance, 3 * kCardClearance}) {
            m_xs.push_back(card.left() - distance);
            m_xs.push_back(card.right() + distance);
            m_ys.push_back(card.top() - distance);
            m_ys.push_back(card.bottom() + distance);
        }
        return true;
    });
    for (const int i : m_runs) {
        const Run &run = m_terrain.run(i);
        for (const qreal distance : {-kTrackPitch, kTrackPitch}) {
            if (run.isVertical())
                m_xs.push_back(run.from.x() + distance);
            else
                m_ys.push_back(run.from.y() + distance);
        }
    }
    std::erase_if(m_xs, [this](qreal x) { return x < m_area.left() || x > m_area.right(); });
    std::erase_if(m_ys, [this](qreal y) { return y < m_area.top() || y > m_area.bottom(); });
    addEnds(m_quest.from);
    addEnds(m_quest.to);
    sortUnique(m_xs);
    sortUnique(m_ys);
}

void Maze::priceSteps()
{
    m_east.assign(m_xs.size() * m_ys.size(), 1);
    m_south = m_east;
    for (const Box &box : m_boxes)
        priceBox(box);
    for (int y = 0; y < height(); ++y) {
        for (int x = 0; x < width(); ++x) {
            const auto i = std::size_t(node(x, y));
            m_east[i] *=
                x + 1 < width() ? float(m_xs[std::size_t(x + 1)] - m_xs[std::size_t(x)]) : 1;
            m_south[i] *=
                y + 1 < height() ? float(m_ys[std::size_t(y + 1)] - m_ys[std::size_t(y)]) : 1;
        }
    }
    if (!m_quest.leaving.isNull())
        favourLateBends();
    for (const int run : m_runs)
        priceRun(m_terrain.run(run));
}

/// Of ways that are equally good, the one that goes straight on as long as it can.
void Maze::favourLateBends()
{
    constexpr qreal kSlope = 0.0002;
    const QRectF goal = spanOf(m_quest.to);
    const auto farther = [](qreal place, qreal low, qreal high) {
        return float(1 + kSlope * qMax<qreal>(0, qMax(low - place, place - high)));
    };
    const bool level = m_quest.leaving.y() == 0;
    for (int y = 0; y < height(); ++y) {
        for (int x = 0; x < width(); ++x) {
            const auto i = std::size_t(node(x, y));
            if (level)
                m_south[i] *= farther(m_xs[std::size_t(x)], goal.left(), goal.right());
            else
                m_east[i] *= farther(m_ys[std::size_t(y)], goal.top(), goal.bottom());
        }
    }
}

/// Steps whose inside lies in the inside of the box.
void Maze::priceBox(const Box &box)
{
    constexpr qreal kHair = 1e-6;
    const auto [x0, x1] = within(m_xs, box.rect.left() + kHair, box.rect.right() - kHair);
    const auto [y0, y1] = within(m_ys, box.rect.top() + kHair, box.rect.bottom() - kHair);
    const int stepX0 = qMax(0, x0 - 1);
    const int stepX1 = qMin(width() - 1, x1);
    const int stepY0 = qMax(0, y0 - 1);
    const int stepY1 = qMin(height() - 1, y1);
    for (int y = y0; y < y1; ++y) {
        for (int x = stepX0; x < stepX1; ++x)
            m_east[std::size_t(node(x, y))] += box.weight;
    }
    for (int y = stepY0; y < stepY1; ++y) {
        for (int x = x0; x < x1; ++x)
            m_south[std::size_t(node(x, y))] += box.weight;
    }
}

void Maze::priceRun(const Run &run)
{
    priceAlong(run);
    priceAcross(run);
}

/// Nothing runs beside it nearer than a track, unless there is no other way.
void Maze::priceAlong(const Run &run)
{
    constexpr qreal kHair = 1e-6;
    const QRectF rect = run.rect().adjusted(-kTooNear, -kTooNear, kTooNear, kTooNear);
    const auto [x0, x1] = within(m_xs, rect.left() + kHair, rect.right() - kHair);
    const auto [y0, y1] = within(m_ys, rect.top() + kHair, rect.bottom() - kHair);
    if (run.isVertical()) {
        for (int y = qMax(0, y0 - 1); y < qMin(height() - 1, y1); ++y) {
            for (int x = x0; x < x1; ++x)
                m_south[std::size_t(node(x, y))] *= m_beside;
        }
        return;
    }
    for (int y = y0; y < y1; ++y) {
        for (int x = qMax(0, x0 - 1); x < qMin(width() - 1, x1); ++x)
            m_east[std::size_t(node(x, y))] *= m_beside;
    }
}

/// Each crossing has its price, more where it is near an end.
void Maze::priceAcross(const Run &run)
{
    const QRectF rect = run.rect();
    const auto price = [](qreal place, qreal from, qreal to) {
        const bool near = qAbs(place - from) < kTooNear || qAbs(place - to) < kTooNear;
        return kCrossingPrice + (near ? kNearCrossing : 0);
    };
    if (run.isVertical()) {
        const int x = within(m_xs, rect.left(), rect.left()).first; // first at or right of it
        const auto [y0, y1] = within(m_ys, rect.top() - kTooNear, rect.bottom() + kTooNear);
        if (x == 0 || x >= width())
            return;
        for (int y = y0; y < y1; ++y)
            m_east[std::size_t(node(x - 1, y))] +=
                price(m_ys[std::size_t(y)], rect.top(), rect.bottom());
        return;
    }
    const int y = within(m_ys, rect.top(), rect.top()).first;
    const auto [x0, x1] = within(m_xs, rect.left() - kTooNear, rect.right() + kTooNear);
    if (y == 0 || y >= height())
        return;
    for (int x = x0; x < x1; ++x)
        m_south[std::size_t(node(x, y - 1))] +=
            price(m_xs[std::size_t(x)], rect.left(), rect.right());
}

void Maze::mark(const QList<Polyline> &lines, std::vector<bool> &nodes) const
{
    nodes.assign(m_xs.size() * m_ys.size(), false);
    for (const Polyline &line : lines) {
        for (qsizetype i = 0; i < line.size(); ++i) {
            const QRectF piece = QRectF(line[qMax<qsizetype>(0, i - 1)], line[i]).normalized();
            const auto [x0, x1] = within(m_xs, piece.left(), piece.right());
            const auto [y0, y1] = within(m_ys, piece.top(), piece.bottom());
            for (int y = y0; y < y1; ++y) {
                for (int x = x0; x < x1; ++x)
                    nodes[std::size_t(node(x, y))] = true;
            }
        }
    }
}

float Maze::estimate(int x, int y) const
{
    const qreal px = m_xs[std::size_t(x)];
    const qreal py = m_ys[std::size_t(y)];
    const qreal dx = qMax<qreal>(0, qMax(m_goal.left() - px, px - m_goal.right()));
    const qreal dy = qMax<qreal>(0, qMax(m_goal.top() - py, py - m_goal.bottom()));
    return float(dx + dy) + (dx > 0 && dy > 0 ? kBendPrice : 0);
}

void Maze::relax(int state, int nextNode, Heading heading, float price)
{
    const float cost = (state < 0 ? 0 : m_costs[std::size_t(state)]) + price;
    const int next = nextNode * 4 + int(heading);
    if (!(cost < m_costs[std::size_t(next)]))
        return;
    m_costs[std::size_t(next)] = cost;
    m_previous[std::size_t(next)] = state;
    m_queue.push({cost + estimate(nextNode % width(), nextNode / width()), next});
}

Polyline Maze::wayTo(int state) const
{
    Polyline way;
    for (; state >= 0; state = m_previous[std::size_t(state)]) {
        const int place = state / 4;
        way.prepend(
            QPointF(m_xs[std::size_t(place % width())], m_ys[std::size_t(place / width())]));
    }
    return way;
}

/// Whether a heading is the one asked for; any is when none is.
bool Maze::isAlong(int heading, QPointF wanted)
{
    constexpr std::array<QPointF, 4> kWays = {QPointF(1, 0), {0, 1}, {-1, 0}, {0, -1}};
    return wanted.isNull() || kWays[std::size_t(heading)] == wanted;
}

void Maze::expand(int state)
{
    const int place = state / 4;
    const int heading = state % 4;
    const auto go = [&](Heading next, int nextNode, float price) {
        if (price < kNoWay && (int(next) + 2) % 4 != heading)
            relax(state, nextNode, next, price + (int(next) == heading ? 0 : kBendPrice));
    };
    const int x = place % width();
    const int y = place / width();
    if (x + 1 < width())
        go(East, place + 1, m_east[std::size_t(place)]);
    if (x > 0)
        go(West, place - 1, m_east[std::size_t(place - 1)]);
    if (y + 1 < height())
        go(South, place + width(), m_south[std::size_t(place)]);
    if (y > 0)
        go(North, place - width(), m_south[std::size_t(place - width())]);
}

Polyline Maze::search()
{
    std::vector<bool> starts;
    std::vector<bool> goals;
    mark(m_quest.from, starts);
    mark(m_quest.to, goals);
    m_goal = spanOf(m_quest.to);
    const std::size_t states = m_xs.size() * m_ys.size() * 4;
    m_costs.assign(states, kNoWay);
    m_previous.assign(states, -1);
    for (int i = 0; i < int(starts.size()); ++i) {
        for (int heading = 0; starts[std::size_t(i)] && heading < 4; ++heading)
            relax(-1, i, Heading(heading), isAlong(heading, m_quest.leaving) ? 0 : kBendPrice);
    }
    while (!m_queue.empty()) {
        const Entry entry = m_queue.top();
        m_queue.pop();
        const int place = entry.state / 4;
        const float cost = m_costs[std::size_t(entry.state)];
        if (entry.estimate > cost + estimate(place % width(), place / width()) + 1e-3f)
            continue;
        const bool isGoal = goals[std::size_t(place)];
        if (isGoal && isAlong(entry.state % 4, m_quest.arriving)) {
            m_price = cost;
            return simplified(wayTo(entry.state));
        }
        for (int turn = 0; isGoal && turn < 4; ++turn) {
            if (isAlong(turn, m_quest.arriving))
                relax(entry.state, place, Heading(turn), kBendPrice);
        }
        expand(entry.state);
    }
    return {};
}

} // namespace portolan
