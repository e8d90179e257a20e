#include "layout/linegraph.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

/// Coordinates that were reckoned in different ways differ in their last bits; lines that meet
/// there are to be joined all the same.
qreal snapped(qreal value)
{
    constexpr qreal kSteps = 1024; // in a unit: much finer than anything is placed
    return std::round(value * kSteps) / kSteps + 0.0; // no negative zero
}

QPointF snapped(QPointF point)
{
    return {snapped(point.x()), snapped(point.y())};
}

} // namespace

void LineGraph::add(QPointF from, QPointF to)
{
    const Segment segment{snapped(from), snapped(to)};
    if (segment.from == segment.to)
        return;
    m_segments.push_back(segment);
    mark(segment.from);
    mark(segment.to);
}

void LineGraph::mark(QPointF point)
{
    m_columns[point.x()].push_back(point.y());
    m_rows[point.y()].push_back(point.x());
}

void LineGraph::add(const Polyline &line)
{
    if (line.size() == 1)
        mark(snapped(line.first()));
    for (qsizetype i = 1; i < line.size(); ++i)
        add(line[i - 1], line[i]);
}

void LineGraph::build()
{
    for (Marks *marks : {&m_columns, &m_rows}) {
        for (auto &[line, places] : *marks) {
            std::ranges::sort(places);
            places.erase(std::unique(places.begin(), places.end()), places.end());
        }
    }
    for (const Segment &segment : m_segments)
        split(segment);
}

int LineGraph::ensureNode(QPointF point)
{
    const auto key = qMakePair(point.x(), point.y());
    const auto found = m_nodes.constFind(key);
    if (found != m_nodes.cend())
        return *found;
    m_nodes.insert(key, size());
    m_points.push_back(point);
    m_neighbours.emplace_back();
    return size() - 1;
}

void LineGraph::split(const Segment &segment)
{
    const bool vertical = segment.from.x() == segment.to.x();
    const qreal line = vertical ? segment.from.x() : segment.from.y();
    const qreal a = vertical ? segment.from.y() : segment.from.x();
    const qreal b = vertical ? segment.to.y() : segment.to.x();
    const std::vector<qreal> &places = (vertical ? m_columns : m_rows)[line];
    int previous = -1;
    for (auto place = std::ranges::lower_bound(places, qMin(a, b));
         place != places.end() && *place <= qMax(a, b); ++place) {
        const int node = ensureNode(vertical ? QPointF(line, *place) : QPointF(*place, line));
        if (previous >= 0)
            connect(previous, node);
        previous = node;
    }
}

void LineGraph::connect(int a, int b)
{
    auto &near = m_neighbours[std::size_t(a)];
    if (std::ranges::find(near, b) != near.end())
        return;
    near.push_back(b);
    m_neighbours[std::size_t(b)].push_back(a);
}

int LineGraph::nodeAt(QPointF point) const
{
    return m_nodes.value(qMakePair(snapped(point.x()), snapped(point.y())), -1);
}

std::vector<int> LineGraph::parents(int root) const
{
    std::vector<int> parents(m_points.size(), -1);
    std::vector<bool> seen(m_points.size(), false);
    std::vector<int> queue = {root};
    seen[std::size_t(root)] = true;
    for (std::size_t i = 0; i < queue.size(); ++i) {
        for (const int next : neighbours(queue[i])) {
            if (seen[std::size_t(next)])
                continue;
            seen[std::size_t(next)] = true;
            parents[std::size_t(next)] = queue[i];
            queue.push_back(next);
        }
    }
    return parents;
}

PathsFrom::PathsFrom(const LineGraph &graph, QPointF from)
    : m_graph(graph)
    , m_root(graph.nodeAt(from))
    , m_parents(m_root < 0 ? std::vector<int>() : graph.parents(m_root))
{
}

Polyline PathsFrom::to(QPointF end) const
{
    const int last = m_graph.nodeAt(end);
    if (m_root < 0 || last < 0)
        return {};
    Polyline way;
    for (int node = last; node >= 0; node = m_parents[std::size_t(node)])
        way.prepend(m_graph.point(node));
    return way.first() == m_graph.point(m_root) ? simplified(way) : Polyline();
}

QRectF boundingRect(const Polyline &line)
{
    if (line.isEmpty())
        return {};
    QPointF low = line.first();
    QPointF high = line.first();
    for (const QPointF &point : line) {
        low = QPointF(qMin(low.x(), point.x()), qMin(low.y(), point.y()));
        high = QPointF(qMax(high.x(), point.x()), qMax(high.y(), point.y()));
    }
    return QRectF(low, high);
}

Polyline simplified(const Polyline &line)
{
    Polyline result;
    for (const QPointF &point : line) {
        if (!result.isEmpty() && result.last() == point)
            continue;
        if (result.size() > 1) {
            const QPointF a = result[result.size() - 2];
            const QPointF b = result.last();
            if ((a.x() == b.x() && b.x() == point.x()) || (a.y() == b.y() && b.y() == point.y()))
                result.removeLast();
        }
        result.append(point);
    }
    return result;
}

} // namespace portolan
