#pragma once

#include "layout/diagram.h"

#include <QHash>
#include <QList>

#include <map>
#include <vector>

namespace portolan {

/// The points and edges of lines with right angles, joined where one touches another.
class LineGraph
{
public:
    void add(QPointF from, QPointF to);
    /// One of a single point joins the lines that cross there.
    void add(const Polyline &line);
    /// Call once after the last line.
    void build();

    int size() const { return int(m_points.size()); }
    QPointF point(int node) const { return m_points[std::size_t(node)]; }
    const std::vector<int> &neighbours(int node) const { return m_neighbours[std::size_t(node)]; }
    /// -1 when no line has its end or a joint there.
    int nodeAt(QPointF point) const;

    /// For each node the next one on the way to @p root; -1 for the root and what is not joined
    /// with it.
    std::vector<int> parents(int root) const;

private:
    struct Segment
    {
        QPointF from;
        QPointF to;
    };
    using Marks = std::map<qreal, std::vector<qreal>>; ///< places of points by the line they are on

    void mark(QPointF point);
    int ensureNode(QPointF point);
    void split(const Segment &segment);
    void connect(int a, int b);

    std::vector<Segment> m_segments;
    Marks m_columns; ///< by x: y of points there
    Marks m_rows;    ///< by y: x of points there
    std::vector<QPointF> m_points;
    std::vector<std::vector<int>> m_neighbours;
    QHash<QPair<qreal, qreal>, int> m_nodes;
};

/// The ways from one point of a graph to others, searched for once.
class PathsFrom
{
public:
    /// @p graph must outlive it.
    PathsFrom(const LineGraph &graph, QPointF from);

    /// Empty when there is none.
    Polyline to(QPointF end) const;

private:
    const LineGraph &m_graph;
    int m_root;
    std::vector<int> m_parents;
};

/// What the points span; without height or width where they are on one line.
QRectF boundingRect(const Polyline &line);

/// Without points in the middle of straight runs and without repeated ones.
Polyline simplified(const Polyline &line);

} // namespace portolan
