#include "layout/router.h"

#include "layout/cardfaces.h"
#include "layout/combs.h"
#include "layout/frame.h"
#include "layout/labels.h"
#include "layout/layoutmetrics.h"
#include "layout/ports.h"
#include "layout/ways.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

namespace portolan {

namespace {

/// How many ways are searched for cards that stand in each other's light; beyond, a drawing is
/// disorder that no routing mends.
constexpr int kMostSearches = 300;
/// What it may cost that lines meet what all share, and not the stem of another server or the end
/// of a spine, from where each turns twice more and seems to pass through that.
constexpr qreal kFewerBends = 4 * qreal(kBendPrice);

class Router
{
public:
    Router(Diagram &diagram, Terrain &terrain, const Bonds &bonds, const Derivation &derivation,
           const TextMetrics &metrics)
        : m_diagram(diagram)
        , m_terrain(terrain)
        , m_sections(derivation.catalog().sections())
        , m_metrics(metrics)
        , m_nets(collectNets(diagram, bonds))
    {
        for (int i = 0; i < diagram.zones.size(); ++i)
            m_zones.insert(diagram.zones[i].zone, i);
    }

    void run()
    {
        layCombs();
        choosePorts();
        straighten();
        for (const std::size_t net : order())
            connect(net);
        for (std::size_t i = 0; i < m_nets.nets.size(); ++i)
            finish(i);
    }

private:
    int zoneOf(int card) const { return m_zones.value(m_diagram.cards[card].zone, -1); }

    void layCombs()
    {
        m_combs.resize(m_nets.nets.size());
        m_routed.resize(m_nets.nets.size());
        for (const std::size_t i : bySize()) {
            std::map<Side, SharedLines> shared;
            for (const Branch &branch : m_nets.nets[i].branches) {
                if (branch.group->zone >= 0)
                    shared[branch.group->side].zones.push_back(branch.group->zone);
            }
            for (const Branch &branch : m_nets.nets[i].branches)
                layOne(i, branch, shared[branch.group->side]);
        }
    }

    /// The largest trunk chooses first.
    std::vector<std::size_t> bySize() const
    {
        std::vector<std::size_t> nets;
        for (std::size_t i = 0; i < m_nets.nets.size(); ++i)
            nets.push_back(i);
        const auto peers = [this](std::size_t net) {
            qsizetype count = 0;
            for (const Branch &branch : m_nets.nets[net].branches)
                count += qsizetype(branch.bonds.size());
            return -count;
        };
        std::ranges::stable_sort(nets, {}, peers);
        return nets;
    }

    void layOne(std::size_t net, const Branch &branch, SharedLines &shared)
    {
        QRectF servers;
        for (const int server : branch.group->servers)
            servers |= m_diagram.cards[server].rect;
        RoutedTrunk &routed = m_routed[net];
        for (Comb &comb : combsOf(m_terrain, branch, int(net), servers, shared)) {
            for (const auto *lines : {&comb.spines, &comb.teeth}) {
                for (const Polyline &line : *lines)
                    addLine(net, line);
            }
            routed.peers.insert(routed.peers.end(), comb.peers.begin(), comb.peers.end());
            m_combs[net].push_back(std::move(comb));
        }
    }

    void addLine(std::size_t net, const Polyline &line)
    {
        m_routed[net].lines.push_back(line);
        m_terrain.addRuns(line, int(net));
    }

    void choosePorts()
    {
        std::vector<PortWish> wishes;
        for (std::size_t i = 0; i < m_nets.nets.size(); ++i) {
            const Net &net = m_nets.nets[i];
            for (const int server : net.servers)
                wishes.push_back(wishOf(i, server));
        }
        for (const PortChoice &choice : choosePortsOfServers(m_diagram, wishes))
            m_routed[std::size_t(choice.trunk)].servers.push_back({choice.server, choice.at});
    }

    /// Where along the server's side the trunk would like to begin.
    PortWish wishOf(std::size_t net, int server) const
    {
        const Side side = m_nets.nets[net].side;
        const QPointF middle = m_diagram.cards[server].rect.center();
        const qreal centre = isBeside(side) ? middle.y() : middle.x();
        PortWish wish{server, side, int(net), centre, centre};
        const Net &own = m_nets.nets[net];
        wish.labelWidth = labelWidth(portsLabel(m_sections[own.section], own.rows), m_metrics);
        bool known = false;
        for (const Comb &comb : m_combs[net]) {
            if (comb.attach.empty() || (known && comb.isApart))
                continue;
            const QPointF first = comb.attach.front().first();
            const bool sameWay = isBeside(comb.side) == isBeside(side);
            if (sameWay && comb.isStraight) {
                wish.low = wish.high = comb.wishLow;
                wish.isStraight = true;
                return wish;
            }
            const qreal low = sameWay ? comb.wishLow : first.x();
            const qreal high = sameWay ? comb.wishHigh : first.x();
            wish.low = known ? qMin(wish.low, low) : low;
            wish.high = known ? qMax(wish.high, high) : high;
            known = true;
            for (const Polyline &tooth : comb.teeth) {
                const QPointF start = tooth.first();
                if (sameWay && !comb.isFlexible)
                    wish.teeth.push_back(isBeside(side) ? start.y() : start.x());
            }
        }
        return wish;
    }

    /// Single lines meet their cards opposite to where they leave the server.
    void straighten()
    {
        for (std::size_t i = 0; i < m_nets.nets.size(); ++i) {
            for (Comb &comb : m_combs[i]) {
                if (!comb.isFlexible || comb.side != m_nets.nets[i].side)
                    continue;
                const bool isAlone = m_nets.nets[i].branches.size() == 1;
                for (const Terminal &server : m_routed[i].servers) {
                    if (isAlone && straighten(i, comb, server))
                        break;
                }
            }
        }
    }

    bool straighten(std::size_t net, Comb &comb, const Terminal &server)
    {
        const Polyline old = comb.teeth.front();
        const bool beside = isBeside(comb.side);
        const qreal at = beside ? server.at.y() : server.at.x();
        if (at < comb.wishLow || at > comb.wishHigh)
            return false;
        Polyline tooth = old;
        for (QPointF &point : tooth)
            (beside ? point.ry() : point.rx()) = at;
        Terminal &peer = comb.peers.front();
        if (!m_terrain.isClear(server.at, tooth.last(), server.card, peer.card) ||
            !m_terrain.isTrackFree(server.at, tooth.last(), int(net)))
            return false;
        m_terrain.removeRuns(old, int(net));
        m_terrain.addRuns(tooth, int(net));
        std::ranges::replace(m_routed[net].lines, old, tooth);
        for (Terminal &known : m_routed[net].peers) {
            if (known.card == peer.card)
                known.at = tooth.last();
        }
        peer.at = tooth.last();
        comb.teeth.front() = tooth;
        comb.attach.front() = Polyline({tooth.first()});
        return true;
    }

    /// Lines that turn the same way stay inside each other: the one with the longest way along its
    /// server first, which takes the track nearest to its peers.
    std::vector<std::size_t> order() const
    {
        std::vector<std::size_t> nets;
        for (std::size_t i = 0; i < m_nets.nets.size(); ++i)
            nets.push_back(i);
        std::ranges::stable_sort(nets, {}, [this](std::size_t net) { return turnOf(net); });
        return nets;
    }

    /// How far from the bend's inside the port is: 0 where no bend is needed.
    qreal turnOf(std::size_t net) const
    {
        if (m_routed[net].servers.empty())
            return 0;
        const Side side = m_nets.nets[net].side;
        const Terminal &server = m_routed[net].servers.front();
        const PortWish wish = wishOf(net, server.card);
        const QRectF rect = m_diagram.cards[server.card].rect;
        const qreal at = isBeside(side) ? server.at.y() : server.at.x();
        const qreal low = isBeside(side) ? rect.top() : rect.left();
        const qreal high = isBeside(side) ? rect.bottom() : rect.right();
        if (at < wish.low)
            return at - low;
        return at > wish.high ? high - at : 0;
    }

    /// Lines are at home in the zones of these servers and of all peers.
    Quest questFor(std::size_t net, const std::vector<int> &servers) const
    {
        Quest quest;
        quest.trunk = int(net);
        for (const int server : servers)
            quest.homeZones.push_back(zoneOf(server));
        for (const Branch &branch : m_nets.nets[net].branches)
            quest.homeZones.push_back(zoneOf(branch.bonds.front()->peer));
        return quest;
    }

    /// What a trunk is made of so far.
    struct Tree
    {
        QList<Polyline> lines;
        QList<Polyline> shared; ///< those without the last stretch to a single server
        QList<Polyline> first;  ///< from the first server to the nearest peers: with fewest bends

        bool isEmpty() const { return lines.isEmpty(); }
    };

    void connect(std::size_t net)
    {
        Tree tree;
        const RoutedTrunk &routed = m_routed[net];
        for (const Terminal &server : routed.servers) {
            if (!tree.isEmpty())
                joinServer(net, server, tree);
            else
                plant(net, server, tree);
        }
        for (const Comb &comb : m_combs[net]) {
            if (comb.attach.isEmpty())
                tree.lines += comb.spines;
            for (const Terminal &peer : comb.loose)
                joinPeer(net, peer, comb, tree);
        }
    }

    /// From the first server to all combs, the nearest first; single teeth then, and those that may
    /// join any other last.
    void plant(std::size_t net, const Terminal &server, Tree &tree)
    {
        std::vector<const Comb *> combs;
        for (const Comb &comb : m_combs[net]) {
            if (!comb.attach.empty())
                combs.push_back(&comb);
        }
        std::ranges::stable_sort(combs, {}, [&](const Comb *comb) {
            const QPointF distance = comb->attach.front().first() - server.at;
            const bool isSingle = comb->peers.size() == 1;
            return std::tuple(comb->isApart, isSingle, distance.manhattanLength());
        });
        const QPointF out = outwards(m_nets.nets[net].side);
        const QPointF start = beforeCard(m_terrain, server.at, out);
        if (combs.empty())
            tree.lines.append(Polyline({start}));
        for (const Comb *comb : combs) {
            Quest quest = questFor(net, {server.card});
            quest.from = tree.isEmpty() ? QList<Polyline>{Polyline({start})} : tree.lines;
            quest.leaving = tree.isEmpty() ? out : QPointF();
            quest.to = comb->attach;
            quest.arriving = comb->arriving;
            const Polyline way = preferably(tree.first, quest);
            if (tree.isEmpty()) {
                addLine(net, Polyline({server.at, way.first()}));
                tree.first = {way};
                if (comb->isStraight)
                    tree.first.append(comb->spines.first());
            }
            addWay(net, way, tree);
            tree.lines += comb->spines + comb->attach;
            tree.shared += comb->spines;
        }
        if (combs.empty())
            addLine(net, Polyline({server.at, start}));
    }

    /// A way that begins at these lines of the trunk if it is as good, else at any.
    Polyline preferably(const QList<Polyline> &lines, Quest quest)
    {
        const Polyline way = wayFor(quest);
        if (lines.isEmpty() || way.size() < 3)
            return way;
        quest.from = lines;
        const Polyline other = freeWay(quest);
        return isAsGood(other, way, quest.trunk) ? other : way;
    }

    void addWay(std::size_t net, const Polyline &way, Tree &tree)
    {
        addLine(net, way);
        tree.lines.append(way);
    }

    void joinServer(std::size_t net, const Terminal &server, Tree &tree)
    {
        const QPointF out = outwards(m_nets.nets[net].side);
        Quest quest = questFor(net, {server.card});
        quest.from = {Polyline({beforeCard(m_terrain, server.at, out)})};
        quest.leaving = out;
        quest.mayGoRound = true;
        quest.to = tree.lines;
        Polyline way = wayFor(quest);
        quest.to = tree.shared;
        if (!quest.to.isEmpty()) {
            const Polyline toShared = freeWay(quest);
            if (isAsGood(toShared, way, int(net)))
                way = toShared;
        }
        addLine(net, Polyline({server.at, way.first()}));
        addWay(net, way, tree);
        tree.shared.append(way.mid(1));
    }

    bool isAsGood(const Polyline &other, const Polyline &way, int trunk) const
    {
        return !other.isEmpty() &&
               priceOf(m_terrain, other, trunk) < priceOf(m_terrain, way, trunk) + kFewerBends;
    }

    /// By another side of the card where its own is shut in.
    void joinPeer(std::size_t net, Terminal peer, const Comb &comb, Tree &tree)
    {
        Polyline way;
        for (const Side side : sidesFrom(comb.portSide)) {
            const Terminal from = side == comb.portSide ? peer : middleOf(peer.card, side);
            if (!isFree(net, from, side))
                continue;
            way = freeWay(questOf(net, from, side, tree.lines));
            if (!way.isEmpty()) {
                peer = from;
                break;
            }
        }
        if (way.isEmpty())
            way = wayFor(questOf(net, peer, comb.portSide, tree.lines));
        addLine(net, Polyline({peer.at, way.first()}));
        addWay(net, way, tree);
        m_routed[net].peers.push_back(peer);
    }

    Quest questOf(std::size_t net, const Terminal &peer, Side side,
                  const QList<Polyline> &tree) const
    {
        Quest quest = questFor(net, m_nets.nets[net].servers);
        quest.leaving = outwards(side);
        quest.from = {Polyline({beforeCard(m_terrain, peer.at, quest.leaving)})};
        quest.to = tree;
        return quest;
    }

    /// The side itself, those beside it, and the one behind.
    static std::array<Side, 4> sidesFrom(Side side)
    {
        if (isBeside(side))
            return {side, Side::Bottom, Side::Top, opposite(side)};
        return {side, Side::Left, Side::Right, opposite(side)};
    }

    Terminal middleOf(int card, Side side) const
    {
        const QPointF out = outwards(side);
        const QRectF rect = m_terrain.cards().rect(card);
        const QPointF corner = out.x() + out.y() < 0 ? rect.topLeft() : rect.bottomRight();
        const QPointF middle = m_diagram.cards[card].rect.center();
        return {card,
                out.x() == 0 ? QPointF(middle.x(), corner.y()) : QPointF(corner.x(), middle.y())};
    }

    /// Whether a line may begin there.
    bool isFree(std::size_t net, const Terminal &peer, Side side) const
    {
        const QPointF start = beforeCard(m_terrain, peer.at, outwards(side));
        return m_terrain.isClear(peer.at, start, peer.card) &&
               m_terrain.isTrackFree(peer.at, start, int(net));
    }

    Polyline freeWay(const Quest &quest)
    {
        return m_searches++ < kMostSearches ? findFreeWay(m_terrain, quest) : Polyline();
    }

    /// The best way; where there is none, one with a single bend through whatever is there.
    Polyline wayFor(const Quest &quest)
    {
        Polyline way;
        if (m_searches++ < kMostSearches)
            way = findWay(m_terrain, quest);
        if (!way.isEmpty())
            return way;
        const QPointF from = quest.from.front().first();
        const QPointF to = quest.to.front().first();
        return simplified(Polyline({from, QPointF(to.x(), from.y()), to}));
    }

    void finish(std::size_t index)
    {
        const Net &net = m_nets.nets[index];
        RoutedTrunk &routed = m_routed[index];
        const Section &section = m_sections[net.section];
        std::ranges::sort(routed.peers, {}, &Terminal::card);
        const TrunkParts parts = partsOf(routed);
        Trunk trunk;
        trunk.section = section.id;
        trunk.label = portsLabel(section, net.rows);
        trunk.isOptional = areOptional(section, net.rows);
        trunk.spines = parts.spines;
        trunk.junctions = parts.junctions;
        addStems(trunk, net, routed, parts);
        addTeeth(trunk, net, routed, parts);
        if (!trunk.teeth.isEmpty())
            m_diagram.trunks.append(trunk);
    }

    void addStems(Trunk &trunk, const Net &net, const RoutedTrunk &routed, const TrunkParts &parts)
    {
        for (std::size_t i = 0; i < routed.servers.size(); ++i) {
            const Terminal &server = routed.servers[i];
            trunk.stems.append({m_diagram.cards[server.card].host, parts.stems[i], net.toServer});
            if (net.toServer)
                trunk.heads.append({server.at, -outwards(net.side)});
        }
    }

    void addTeeth(Trunk &trunk, const Net &net, const RoutedTrunk &routed, const TrunkParts &parts)
    {
        QHash<int, bool> heads;
        for (const Branch &branch : net.branches) {
            for (const Bond *bond : branch.bonds)
                heads.insert(bond->peer, bond->toPeer);
        }
        for (std::size_t i = 0; i < routed.peers.size(); ++i) {
            const Terminal &peer = routed.peers[i];
            const Polyline &line = parts.teeth[i];
            if (line.size() < 2)
                continue;
            const bool head = heads.value(peer.card);
            trunk.teeth.append({m_diagram.cards[peer.card].host, line, head});
            if (head)
                trunk.heads.append({peer.at, directionOf(line)});
        }
    }

    /// The way a line runs when it arrives.
    static QPointF directionOf(const Polyline &line)
    {
        const QPointF last = line.last() - line[line.size() - 2];
        return last / qMax<qreal>(1e-9, last.manhattanLength());
    }

    Diagram &m_diagram;
    Terrain &m_terrain;
    const QList<Section> &m_sections;
    const TextMetrics &m_metrics;
    Nets m_nets;
    QHash<ZoneId, int> m_zones;
    std::vector<std::vector<Comb>> m_combs; ///< by net
    std::vector<RoutedTrunk> m_routed;      ///< by net
    int m_searches = 0;
};

} // namespace

void routeTrunks(Diagram &diagram, Terrain &terrain, const Bonds &bonds,
                 const Derivation &derivation, const TextMetrics &metrics)
{
    Router(diagram, terrain, bonds, derivation, metrics).run();
}

} // namespace portolan
