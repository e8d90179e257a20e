#include "layout/bending.h"

#include "layout/layoutmetrics.h"
#include "layout/trunktree.h"
#include "topology/bends.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace portolan {

namespace {

/// How far from its place a pulled piece evades what is in its way.
constexpr qreal kMostEvasion = 2 * kTrackPitch;
constexpr qreal kEvasionStep = 4;
/// So far beyond all boxes a line is of no use to anybody, and its picture too large.
constexpr qreal kMostBeyond = 1024;
constexpr qreal kSame = 1e-3; ///< sums do not come out to the last bit

QRectF between(QPointF from, QPointF to)
{
    return QRectF(from, to).normalized();
}

/// Whether a line has a part inside of the box; along its border is outside.
bool runsInside(const QRectF &line, const QRectF &box)
{
    return line.left() < box.right() && box.left() < line.right() + 1e-9 &&
           line.top() < box.bottom() && box.top() < line.bottom() + 1e-9 &&
           line.right() > box.left() && line.bottom() > box.top();
}

int cardOf(const Diagram &diagram, const HostId &host)
{
    const auto card = std::ranges::lower_bound(diagram.cards, host, {}, &Card::host);
    return card != diagram.cards.end() && card->host == host ? int(card - diagram.cards.begin())
                                                             : -1;
}

const Trunk::Tooth *toothOf(const Trunk &trunk, const HostId &peer)
{
    const auto tooth = std::ranges::lower_bound(trunk.teeth, peer, {}, &Trunk::Tooth::peer);
    return tooth != trunk.teeth.end() && tooth->peer == peer ? &*tooth : nullptr;
}

} // namespace

TrunkBender::TrunkBender(const Terrain &terrain, int index, const Trunk &trunk)
    : m_terrain(terrain)
    , m_index(index)
    , m_trunk(trunk)
    , m_pieces(trunk)
{
    for (int i = 0; i < m_pieces.size(); ++i)
        m_places.push_back(m_pieces.piece(i).place);
    const Diagram &diagram = terrain.diagram();
    m_homeZones.assign(std::size_t(diagram.zones.size()), false);
    const auto addHome = [&](const HostId &host) {
        const int card = cardOf(diagram, host);
        if (card < 0)
            return;
        m_terrain.zones().visit(diagram.cards[card].rect, [&](int zone) {
            m_homeZones[std::size_t(zone)] = true;
            return true;
        });
    };
    for (const Trunk::Stem &stem : trunk.stems)
        addHome(stem.server);
    for (const Trunk::Tooth &tooth : trunk.teeth)
        addHome(tooth.peer);
}

int TrunkBender::cardAt(int node) const
{
    const HostId host = m_pieces.hostAt(node);
    return host.isEmpty() ? -1 : cardOf(m_terrain.diagram(), host);
}

bool TrunkBender::entersForeignZone(const QRectF &before, const QRectF &after) const
{
    bool enters = false;
    m_terrain.zones().visit(after, [&](int zone) {
        const QRectF rect = m_terrain.zones().rect(zone);
        enters =
            !m_homeZones[std::size_t(zone)] && runsInside(after, rect) && !runsInside(before, rect);
        return !enters;
    });
    return enters;
}

bool TrunkBender::isClear(const TrunkPieces::Edge &edge, QPointF from, QPointF to) const
{
    return m_terrain.isClear(from, to, cardAt(edge.from), cardAt(edge.to));
}

/// A step that is too short to be one.
bool TrunkBender::isJog(const TrunkPieces::Edge &edge, QPointF from, QPointF to) const
{
    const qreal length = (to - from).manhattanLength();
    return length > kSame && length < kPortPitch && m_pieces.hostAt(edge.from).isEmpty() &&
           m_pieces.hostAt(edge.to).isEmpty();
}

TrunkBender::Fit TrunkBender::fitOf(int piece, const std::vector<qreal> &places) const
{
    Fit fit;
    for (const TrunkPieces::Edge &edge : m_pieces.edges()) {
        if (!m_pieces.touches(edge, piece))
            continue;
        const QPointF from = m_pieces.point(edge.from, places);
        const QPointF to = m_pieces.point(edge.to, places);
        const QPointF oldFrom = m_pieces.point(edge.from, m_places);
        const QPointF oldTo = m_pieces.point(edge.to, m_places);
        const bool isFine =
            from == to || (isClear(edge, from, to) &&
                           !entersForeignZone(between(oldFrom, oldTo), between(from, to)));
        if (!isFine && isClear(edge, oldFrom, oldTo)) {
            fit.isClear = false;
            return fit;
        }
        const auto isGood = [&](QPointF a, QPointF b) {
            return m_terrain.isTrackFree(a, b, m_index) && !isJog(edge, a, b);
        };
        fit.isGood = fit.isGood && (isGood(from, to) || !isGood(oldFrom, oldTo));
    }
    return fit;
}

bool TrunkBender::isWithin(Axis axis, qreal place) const
{
    const QRectF bounds = m_terrain.bounds();
    return place >= along(axis, bounds.topLeft()) - kMostBeyond &&
           place <= along(axis, bounds.bottomRight()) + kMostBeyond;
}

std::optional<qreal> TrunkBender::placeFor(int piece, qreal wanted) const
{
    std::optional<qreal> clear;
    for (qreal evasion = 0; evasion <= kMostEvasion; evasion += kEvasionStep) {
        for (const qreal place : {wanted - evasion, wanted + evasion}) {
            if (!isWithin(m_pieces.piece(piece).axis, place))
                continue;
            std::vector<qreal> places = m_places;
            places[std::size_t(piece)] = place;
            const Fit fit = fitOf(piece, places);
            if (fit.isClear && fit.isGood)
                return place;
            if (fit.isClear && !clear)
                clear = place;
        }
    }
    return clear;
}

Trunk TrunkBender::bent() const
{
    RoutedTrunk routed;
    for (const TrunkPieces::Edge &edge : m_pieces.edges()) {
        routed.lines.push_back(
            Polyline({m_pieces.point(edge.from, m_places), m_pieces.point(edge.to, m_places)}));
    }
    for (const Trunk::Stem &stem : m_trunk.stems)
        routed.servers.push_back({cardOf(m_terrain.diagram(), stem.server), portOf(m_trunk, stem)});
    for (const Trunk::Tooth &tooth : m_trunk.teeth)
        routed.peers.push_back({cardOf(m_terrain.diagram(), tooth.peer), tooth.line.last()});
    const TrunkParts parts = partsOf(routed);
    Trunk trunk = m_trunk;
    trunk.spines = parts.spines;
    trunk.junctions = parts.junctions;
    for (std::size_t i = 0; i < parts.stems.size(); ++i)
        trunk.stems[qsizetype(i)].line = parts.stems[i];
    for (std::size_t i = 0; i < parts.teeth.size(); ++i)
        trunk.teeth[qsizetype(i)].line = parts.teeth[i];
    trunk.unpulled = std::make_shared<const Trunk>(m_trunk);
    return trunk;
}

namespace {

/// All bends of a drawing, one trunk after the other.
class BendPuller
{
public:
    BendPuller(Diagram &diagram, const QMap<BendId, Bend> &bends)
        : m_diagram(diagram)
        , m_bends(bends)
        , m_terrain(diagram)
    {
        for (int i = 0; i < diagram.trunks.size(); ++i) {
            for (const Polyline &line : diagram.trunks[i].lines())
                m_terrain.addRuns(line, i);
        }
    }

    void run()
    {
        std::map<int, std::vector<const Bend *>> byTrunk;
        for (const Bend &bend : m_bends) {
            const int trunk = trunkOf(bend);
            if (trunk >= 0)
                byTrunk[trunk].push_back(&bend);
        }
        for (const auto &[trunk, bends] : byTrunk)
            pull(trunk, bends);
        std::ranges::sort(m_diagram.blockedBends);
    }

private:
    /// The one that has most of its peers.
    int trunkOf(const Bend &bend) const
    {
        int best = -1;
        qsizetype most = 0;
        for (int i = 0; i < m_diagram.trunks.size(); ++i) {
            const Trunk &trunk = m_diagram.trunks.at(i);
            if (trunk.section != bend.section ||
                std::ranges::find(trunk.stems, bend.server, &Trunk::Stem::server) ==
                    trunk.stems.end())
                continue;
            const auto isIts = [&](const HostId &peer) { return toothOf(trunk, peer) != nullptr; };
            const qsizetype count = std::ranges::count_if(bend.peers, isIts);
            if (count > most) {
                most = count;
                best = i;
            }
        }
        return best;
    }

    void pull(int index, const std::vector<const Bend *> &bends)
    {
        const Trunk trunk = m_diagram.trunks.at(index);
        TrunkBender bender(m_terrain, index, trunk);
        QList<PulledPiece> pulled;
        std::vector<int> taken;
        for (const Bend *bend : bends) {
            const int piece = pieceOf(trunk, bender.pieces(), *bend);
            const auto wanted = placeOf(trunk, *bend);
            if (piece < 0 || !wanted || std::ranges::find(taken, piece) != taken.end())
                continue;
            const auto place = bender.placeFor(piece, *wanted);
            if (!place) {
                m_diagram.blockedBends.append(bend->id);
                continue;
            }
            taken.push_back(piece);
            bender.put(piece, *place);
            pulled.append({bend->id, piece, *place});
        }
        if (!pulled.isEmpty())
            take(index, bender.bent(), pulled);
    }

    void take(int index, const Trunk &bent, const QList<PulledPiece> &pulled)
    {
        Trunk &trunk = m_diagram.trunks[index];
        const auto isLost = [](const Trunk::Tooth &tooth) { return tooth.line.size() < 2; };
        // What a piece was pulled over may swallow a line of its own trunk: it is missing then.
        if (std::ranges::any_of(bent.teeth, isLost)) {
            for (const PulledPiece &piece : pulled)
                m_diagram.blockedBends.append(piece.bend);
            return;
        }
        for (const Polyline &line : trunk.lines())
            m_terrain.removeRuns(line, index);
        trunk = bent;
        trunk.pulled = pulled;
        for (const Polyline &line : trunk.lines())
            m_terrain.addRuns(line, index);
    }

    static int pieceOf(const Trunk &trunk, const TrunkPieces &pieces, const Bend &bend)
    {
        for (const HostId &peer : bend.peers) {
            std::vector<int> found = pieces.along(trunk.path(bend.server, peer));
            std::erase_if(found, [&](int i) { return pieces.piece(i).axis != bend.axis; });
            const auto size = qint64(found.size());
            if (bend.order < 0 || bend.order >= size) // whatever a file says
                continue;
            const qint64 at = bend.end == LineEnd::Server ? bend.order : size - 1 - bend.order;
            return found[std::size_t(at)];
        }
        return -1;
    }

    std::optional<qreal> placeOf(const Trunk &trunk, const Bend &bend) const
    {
        QList<qreal> places;
        const QList<HostId> ends = bend.end == LineEnd::Peer ? bend.peers : QList{bend.server};
        for (const HostId &host : ends) {
            const int card = cardOf(m_diagram, host);
            if (card >= 0 && (bend.end == LineEnd::Server || toothOf(trunk, host)))
                places.append(along(bend.axis, m_diagram.cards.at(card).rect.center()));
        }
        if (places.isEmpty())
            return std::nullopt;
        return middlePlace(places) + bend.distance;
    }

    Diagram &m_diagram;
    const QMap<BendId, Bend> &m_bends;
    Terrain m_terrain;
};

/// Whether the label stands on the middle of a line of its trunk.
bool isOnLine(const Trunk &trunk)
{
    const QPointF centre = trunk.labelRect.center();
    for (const Polyline &line : trunk.lines()) {
        for (qsizetype i = 1; i < line.size(); ++i) {
            if (between(line[i - 1], line[i]).adjusted(-1, -1, 1, 1).contains(centre))
                return true;
        }
    }
    return false;
}

} // namespace

void pullBends(Diagram &diagram, const QMap<BendId, Bend> &bends)
{
    if (!bends.isEmpty())
        BendPuller(diagram, bends).run();
}

void repullBends(Diagram &diagram, const QMap<BendId, Bend> &bends)
{
    diagram.blockedBends.clear();
    QList<int> concerned;
    for (int i = 0; i < diagram.trunks.size(); ++i) {
        if (!diagram.trunks.at(i).unpulled)
            continue;
        const Trunk shown = diagram.trunks.at(i);
        diagram.trunks[i] = *shown.unpulled;
        diagram.trunks[i].label = shown.label;
        diagram.trunks[i].labelRect = shown.labelRect;
        concerned.append(i);
    }
    pullBends(diagram, bends);
    for (int i = 0; i < diagram.trunks.size(); ++i) {
        if (!diagram.trunks.at(i).unpulled && !concerned.contains(i))
            continue;
        Trunk &trunk = diagram.trunks[i];
        trunk.crossings.clear();
        if (!isOnLine(trunk))
            trunk.labelRect = {};
    }
}

} // namespace portolan
