#include "layout/trunkpieces.h"

#include "topology/bends.h"

#include <algorithm>

namespace portolan {

TrunkPieces::TrunkPieces(const Trunk &trunk)
{
    for (const Polyline &line : trunk.lines())
        m_graph.add(line);
    m_graph.build();
    for (const Trunk::Stem &stem : trunk.stems)
        addTerminal(portOf(trunk, stem), stem.server);
    for (const Trunk::Tooth &tooth : trunk.teeth) {
        if (!tooth.line.isEmpty())
            addTerminal(tooth.line.last(), tooth.peer);
    }
    for (int node = 0; node < m_graph.size(); ++node) {
        for (const int next : m_graph.neighbours(node)) {
            if (node < next)
                m_edges.push_back({node, next});
        }
    }
    for (const Axis axis : {Axis::X, Axis::Y})
        findPieces(axis);
}

void TrunkPieces::addTerminal(const QPointF &point, const HostId &host)
{
    const int node = m_graph.nodeAt(point);
    if (node >= 0)
        m_hosts.insert(node, host);
}

void TrunkPieces::findPieces(Axis axis)
{
    indexes(axis).assign(std::size_t(m_graph.size()), -1);
    for (int node = 0; node < m_graph.size(); ++node) {
        if (indexes(axis)[std::size_t(node)] < 0)
            collect(node, axis);
    }
}

/// All that goes straight on from the node, if anything does.
void TrunkPieces::collect(int node, Axis axis)
{
    const qreal place = portolan::along(axis, m_graph.point(node));
    Piece piece{axis, place, false};
    std::vector<int> found = {node};
    std::vector<int> &known = indexes(axis);
    const int index = size();
    known[std::size_t(node)] = index;
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const int next : m_graph.neighbours(found[i])) {
            if (portolan::along(axis, m_graph.point(next)) != place ||
                known[std::size_t(next)] == index)
                continue;
            known[std::size_t(next)] = index;
            found.push_back(next);
        }
    }
    if (found.size() == 1) {
        known[std::size_t(node)] = -1;
        return;
    }
    for (const int member : found)
        piece.isFixed = piece.isFixed || m_hosts.contains(member);
    m_pieces.push_back(piece);
}

QPointF TrunkPieces::point(int node, const std::vector<qreal> &places) const
{
    QPointF point = m_graph.point(node);
    const int upright = m_uprights[std::size_t(node)];
    const int level = m_levels[std::size_t(node)];
    if (upright >= 0)
        point.setX(places[std::size_t(upright)]);
    if (level >= 0)
        point.setY(places[std::size_t(level)]);
    return point;
}

QPointF TrunkPieces::moved(const QPointF &corner, const std::vector<qreal> &places) const
{
    const int node = m_graph.nodeAt(corner);
    return node < 0 ? corner : point(node, places);
}

bool TrunkPieces::touches(const Edge &edge, int index) const
{
    const std::vector<int> &known = indexes(piece(index).axis);
    return known[std::size_t(edge.from)] == index || known[std::size_t(edge.to)] == index;
}

int TrunkPieces::at(const QPointF &point, Axis axis) const
{
    const int node = m_graph.nodeAt(point);
    return node < 0 ? -1 : indexes(axis)[std::size_t(node)];
}

std::vector<int> TrunkPieces::along(const Polyline &way) const
{
    std::vector<int> pieces;
    for (qsizetype i = 1; i < way.size(); ++i) {
        const Axis axis = way[i - 1].x() == way[i].x() ? Axis::X : Axis::Y;
        const int index = at(way[i], axis);
        if (index >= 0 && !piece(index).isFixed)
            pieces.push_back(index);
    }
    return pieces;
}

QPointF portOf(const Trunk &trunk, const Trunk::Stem &stem)
{
    if (!stem.line.isEmpty())
        return stem.line.first();
    // The only line of a pair begins at the server's card.
    return trunk.teeth.isEmpty() ? QPointF() : trunk.teeth.first().line.first();
}

} // namespace portolan
