#include "layout/trunktree.h"

#include <algorithm>

namespace portolan {

namespace {

bool isStraight(QPointF a, QPointF b, QPointF c)
{
    return (a.x() == b.x() && b.x() == c.x()) || (a.y() == b.y() && b.y() == c.y());
}

/// The lines as a tree that hangs from the first server.
class TrunkTree
{
public:
    explicit TrunkTree(const RoutedTrunk &trunk)
        : m_trunk(trunk)
    {
        for (const Polyline &line : trunk.lines)
            m_graph.add(line);
        m_graph.build();
        m_root = trunk.servers.empty() ? -1 : m_graph.nodeAt(trunk.servers.front().at);
    }

    TrunkParts parts()
    {
        TrunkParts parts;
        parts.stems.resize(m_trunk.servers.size());
        parts.teeth.resize(m_trunk.peers.size());
        if (m_root < 0)
            return parts;
        m_parents = m_graph.parents(m_root);
        countBranches();
        m_taken.assign(std::size_t(m_graph.size()), false);
        for (std::size_t i = 0; i < m_trunk.peers.size(); ++i)
            parts.teeth[i] = branchTo(m_trunk.peers[i]);
        for (std::size_t i = 1; i < m_trunk.servers.size(); ++i) {
            parts.stems[i] = branchTo(m_trunk.servers[i]);
            std::ranges::reverse(parts.stems[i]);
        }
        parts.stems.front() = rootStem();
        addSpines(parts.spines);
        addJunctions(parts.junctions);
        return parts;
    }

private:
    /// How many terminals' ways begin with the edge to a node's parent, and how many edges meet.
    void countBranches()
    {
        m_used.assign(std::size_t(m_graph.size()), false);
        m_degree.assign(std::size_t(m_graph.size()), 0);
        const auto use = [this](QPointF point) {
            for (int node = m_graph.nodeAt(point); node >= 0 && !m_used[std::size_t(node)];
                 node = m_parents[std::size_t(node)]) {
                const int parent = m_parents[std::size_t(node)];
                if (parent < 0)
                    return;
                m_used[std::size_t(node)] = true;
                ++m_degree[std::size_t(node)];
                ++m_degree[std::size_t(parent)];
            }
        };
        for (const Terminal &peer : m_trunk.peers)
            use(peer.at);
        for (const Terminal &server : m_trunk.servers)
            use(server.at);
    }

    bool isJunction(int node) const { return m_degree[std::size_t(node)] > 2; }

    /// From the nearest junction (or the root) to the terminal.
    Polyline branchTo(const Terminal &terminal)
    {
        int node = m_graph.nodeAt(terminal.at);
        if (node < 0 || !m_used[std::size_t(node)])
            return {};
        Polyline line;
        line.append(m_graph.point(node));
        do {
            m_taken[std::size_t(node)] = true;
            node = m_parents[std::size_t(node)];
            line.append(m_graph.point(node));
        } while (node != m_root && !isJunction(node));
        std::ranges::reverse(line);
        return simplified(line);
    }

    int onlyChild(int node) const
    {
        for (const int child : m_graph.neighbours(node)) {
            if (m_parents[std::size_t(child)] == node && m_used[std::size_t(child)])
                return child;
        }
        return -1;
    }

    /// From the root to the first junction; empty when a tooth begins at the root.
    Polyline rootStem()
    {
        m_stemEnd = m_root;
        Polyline line;
        line.append(m_graph.point(m_root));
        while (!isJunction(m_stemEnd)) {
            const int child = onlyChild(m_stemEnd);
            if (child < 0 || m_taken[std::size_t(child)])
                break;
            m_taken[std::size_t(child)] = true;
            m_stemEnd = child;
            line.append(m_graph.point(child));
        }
        return line.size() > 1 ? simplified(line) : Polyline();
    }

    /// What is left, from the stem outwards; a line goes straight on at a junction where it can.
    void addSpines(QList<Polyline> &spines)
    {
        std::vector<int> starts = {m_stemEnd};
        for (std::size_t i = 0; i < starts.size(); ++i) {
            for (const int child : m_graph.neighbours(starts[i])) {
                if (isFree(starts[i], child))
                    spines.append(spineFrom(starts[i], child, starts));
            }
        }
    }

    bool isFree(int node, int child) const
    {
        const auto index = std::size_t(child);
        return m_parents[index] == node && m_used[index] && !m_taken[index];
    }

    Polyline spineFrom(int start, int next, std::vector<int> &starts)
    {
        Polyline line;
        line.append(m_graph.point(start));
        int previous = start;
        while (next >= 0) {
            m_taken[std::size_t(next)] = true;
            line.append(m_graph.point(next));
            const int onwards = isJunction(next) ? straightOn(previous, next) : onlyFree(next);
            starts.push_back(next);
            previous = next;
            next = onwards;
        }
        return simplified(line);
    }

    int straightOn(int previous, int node) const
    {
        for (const int child : m_graph.neighbours(node)) {
            if (isFree(node, child) &&
                isStraight(m_graph.point(previous), m_graph.point(node), m_graph.point(child)))
                return child;
        }
        return -1;
    }

    int onlyFree(int node) const
    {
        for (const int child : m_graph.neighbours(node)) {
            if (isFree(node, child))
                return child;
        }
        return -1;
    }

    void addJunctions(QList<QPointF> &junctions) const
    {
        for (int node = 0; node < m_graph.size(); ++node) {
            if (isJunction(node))
                junctions.append(m_graph.point(node));
        }
    }

    const RoutedTrunk &m_trunk;
    LineGraph m_graph;
    int m_root = -1;
    int m_stemEnd = -1;
    std::vector<int> m_parents;
    std::vector<int> m_degree;
    std::vector<bool> m_used;  ///< the edge to the parent leads to a terminal
    std::vector<bool> m_taken; ///< the edge to the parent is part of a line already
};

} // namespace

TrunkParts partsOf(const RoutedTrunk &trunk)
{
    return TrunkTree(trunk).parts();
}

} // namespace portolan
