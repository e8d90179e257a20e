#pragma once

#include "layout/linegraph.h"

namespace portolan {

/// The straight pieces of a trunk, each from corner to corner or end to end, whatever branches off
/// in between: what one takes for one stroke.
class TrunkPieces
{
public:
    struct Piece
    {
        Axis axis = Axis::X;  ///< that it can be pulled along: X when it runs up and down
        qreal place = 0;      ///< its x or y
        bool isFixed = false; ///< ends at a card, and stays where that is
    };
    /// Between two nodes next to each other: where lines bend, branch or end.
    struct Edge
    {
        int from = 0;
        int to = 0;
    };

    explicit TrunkPieces(const Trunk &trunk);

    int size() const { return int(m_pieces.size()); }
    const Piece &piece(int index) const { return m_pieces[std::size_t(index)]; }
    const std::vector<Edge> &edges() const { return m_edges; }
    /// Where the node is when the pieces are at @p places, one for each.
    QPointF point(int node, const std::vector<qreal> &places) const;
    /// The same for a point where a line bends, branches or ends.
    QPointF moved(const QPointF &corner, const std::vector<qreal> &places) const;
    /// The host whose card the node is on; empty for most.
    HostId hostAt(int node) const { return m_hosts.value(node); }
    bool touches(const Edge &edge, int piece) const;

    /// The piece of that axis through a point where a line bends or branches; -1 for none.
    int at(const QPointF &point, Axis axis) const;
    /// Those pieces of a way through the trunk that can be pulled, from its begin on.
    std::vector<int> along(const Polyline &way) const;

private:
    void addTerminal(const QPointF &point, const HostId &host);
    void findPieces(Axis axis);
    void collect(int node, Axis axis);
    std::vector<int> &indexes(Axis axis) { return axis == Axis::X ? m_uprights : m_levels; }
    const std::vector<int> &indexes(Axis axis) const
    {
        return axis == Axis::X ? m_uprights : m_levels;
    }

    LineGraph m_graph;
    QHash<int, HostId> m_hosts;
    std::vector<Edge> m_edges;
    std::vector<Piece> m_pieces;
    std::vector<int> m_uprights; ///< by node: the piece up and down through it, or -1
    std::vector<int> m_levels;   ///< by node: the level piece through it, or -1
};

/// Where the trunk meets the server's card.
QPointF portOf(const Trunk &trunk, const Trunk::Stem &stem);

} // namespace portolan
