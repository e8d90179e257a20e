#include "layout/bendhandles.h"

#include "layout/layoutmetrics.h"
#include "topology/bends.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

/// Which trunk is the line's; -1 for none.
int trunkOf(const Diagram &diagram, const SectionId &section, const HostId &server,
            const HostId &peer)
{
    for (int i = 0; i < diagram.trunks.size(); ++i) {
        const Trunk &trunk = diagram.trunks.at(i);
        if (trunk.section == section && !trunk.path(server, peer).isEmpty())
            return i;
    }
    return -1;
}

Trunk naturalOf(const Trunk &trunk)
{
    return trunk.unpulled ? *trunk.unpulled : trunk;
}

/// Without what reckoning adds in the last bits, which nobody wants to read in a file.
qreal rounded(qreal distance)
{
    constexpr qreal kSteps = 1e6;
    return std::round(distance * kSteps) / kSteps;
}

/// By piece: where each is now.
std::vector<qreal> placesOf(const TrunkPieces &pieces, const Trunk &shown)
{
    std::vector<qreal> places;
    for (int i = 0; i < pieces.size(); ++i)
        places.push_back(pieces.piece(i).place);
    for (const PulledPiece &pulled : shown.pulled)
        places[std::size_t(pulled.piece)] = pulled.place;
    return places;
}

} // namespace

LineBends::LineBends(const Diagram &diagram, const SectionId &section, const HostId &server,
                     const HostId &peer)
    : m_diagram(diagram)
    , m_section(section)
    , m_server(server)
    , m_peer(peer)
    , m_trunk(trunkOf(diagram, section, server, peer))
{
    if (m_trunk < 0)
        return;
    const Trunk &shown = m_diagram.trunks.at(m_trunk);
    m_natural = naturalOf(shown);
    m_pieces = std::make_unique<TrunkPieces>(m_natural);
    addHandles(m_natural.path(server, peer), shown);
}

void LineBends::addHandles(const Polyline &way, const Trunk &shown)
{
    const std::vector<qreal> places = placesOf(*m_pieces, shown);
    for (qsizetype i = 1; i < way.size(); ++i) {
        const Axis axis = way[i - 1].x() == way[i].x() ? Axis::X : Axis::Y;
        const int index = m_pieces->at(way[i], axis);
        if (index < 0 || m_pieces->piece(index).isFixed)
            continue;
        BendHandle handle;
        handle.piece = index;
        handle.axis = axis;
        handle.line = {m_pieces->moved(way[i - 1], places), m_pieces->moved(way[i], places)};
        handle.place = places[std::size_t(index)];
        handle.natural = m_pieces->piece(index).place;
        const auto pulled = std::ranges::find(shown.pulled, index, &PulledPiece::piece);
        if (pulled != shown.pulled.end())
            handle.bend = pulled->bend;
        m_handles.append(handle);
    }
}

std::vector<int> LineBends::piecesAlong(const Polyline &way, Axis axis) const
{
    std::vector<int> found = m_pieces->along(way);
    std::erase_if(found, [&](int i) { return m_pieces->piece(i).axis != axis; });
    return found;
}

/// All whose lines run over the piece, by peer.
std::vector<LineBends::Member> LineBends::membersOf(const BendHandle &handle) const
{
    QList<HostId> peers;
    for (const Trunk::Tooth &tooth : m_natural.teeth)
        peers.append(tooth.peer);
    std::vector<Member> members;
    auto tooth = m_natural.teeth.cbegin();
    for (const Polyline &way : m_natural.paths(m_server, peers)) {
        // Ways come in the order of the teeth, but there is not one for each.
        const auto isItsEnd = [&](const Trunk::Tooth &one) {
            return !one.line.isEmpty() && (one.line.last() - way.last()).manhattanLength() < 0.01;
        };
        tooth = std::find_if(tooth, m_natural.teeth.cend(), isItsEnd);
        if (tooth == m_natural.teeth.cend())
            break;
        const std::vector<int> along = piecesAlong(way, handle.axis);
        const auto found = std::ranges::find(along, handle.piece);
        if (found != along.end())
            members.push_back({tooth->peer, int(along.end() - found) - 1});
    }
    return members;
}

qreal LineBends::centreOf(const QList<HostId> &hosts, Axis axis) const
{
    QList<qreal> places;
    for (const HostId &host : hosts) {
        const auto card = std::ranges::lower_bound(m_diagram.cards, host, {}, &Card::host);
        if (card != m_diagram.cards.end() && card->host == host)
            places.append(along(axis, card->rect.center()));
    }
    return places.isEmpty() ? 0 : middlePlace(places);
}

Bend LineBends::bendAt(Bend bend, const BendHandle &handle, qreal place) const
{
    const std::vector<int> own = piecesAlong(m_natural.path(m_server, m_peer), handle.axis);
    const auto at = int(std::ranges::find(own, handle.piece) - own.begin());
    const int fromPeer = int(own.size()) - 1 - at;
    QList<HostId> all;
    QList<HostId> alike; // whose own ends are as near
    for (const Member &member : membersOf(handle)) {
        all.append(member.peer);
        if (member.order == fromPeer)
            alike.append(member.peer);
    }
    all.resize(qMin(all.size(), kMostBendPeers));
    alike.resize(qMin(alike.size(), kMostBendPeers));
    const qreal toServer = place - centreOf({m_server}, handle.axis);
    const qreal toPeers = place - centreOf(alike, handle.axis);
    const bool isAtServer = std::abs(toServer) <= std::abs(toPeers);
    bend.section = m_section;
    bend.server = m_server;
    bend.peers = isAtServer ? all : alike;
    bend.axis = handle.axis;
    bend.end = isAtServer ? LineEnd::Server : LineEnd::Peer;
    bend.order = isAtServer ? at : fromPeer;
    bend.distance = rounded(isAtServer ? toServer : toPeers);
    return bend;
}

BendRoom::BendRoom(const Diagram &diagram, int trunk, const BendHandle &handle)
    : m_diagram(diagram)
    , m_terrain(m_diagram)
    , m_handle(handle)
{
    for (int i = 0; i < m_diagram.trunks.size(); ++i) {
        for (const Polyline &line : m_diagram.trunks.at(i).lines())
            m_terrain.addRuns(line, i);
    }
    const Trunk &shown = m_diagram.trunks.at(trunk);
    m_bender = std::make_unique<TrunkBender>(m_terrain, trunk, naturalOf(shown));
    for (const PulledPiece &pulled : shown.pulled) {
        if (pulled.piece != handle.piece)
            m_bender->put(pulled.piece, pulled.place);
    }
}

/// Where something evades, it may find a better place from there.
qreal BendRoom::settled(qreal place) const
{
    constexpr int kMostTimes = 8;
    for (int i = 0; i < kMostTimes; ++i) {
        const qreal next = m_bender->placeFor(m_handle.piece, place).value_or(place);
        if (next == place)
            break;
        place = next;
    }
    return place;
}

qreal BendRoom::placeNear(qreal wanted) const
{
    const qreal way = wanted - m_handle.place;
    for (qreal back = 0; back < std::abs(way); back += kGrid) {
        const qreal tried = wanted - std::copysign(back, way);
        if (const auto place = m_bender->placeFor(m_handle.piece, tried))
            return settled(*place);
    }
    return m_handle.place;
}

} // namespace portolan
