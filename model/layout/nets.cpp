#include "layout/nets.h"

#include "layout/cardfaces.h"
#include "layout/layoutmetrics.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace portolan {

namespace {

/// A corridor of this width beside a server has room for lines; a narrower one is passed above or
/// below.
constexpr qreal kCorridor = 128;
constexpr qreal kNarrow = 32;

/// On which side of @p servers the rectangle stands.
Side sideBetween(const QRectF &servers, const QRectF &rect)
{
    const qreal right = rect.left() - servers.right();
    const qreal left = servers.left() - rect.right();
    const qreal below = rect.top() - servers.bottom();
    const qreal above = servers.top() - rect.bottom();
    const qreal beside = qMax(left, right);
    const qreal upright = qMax(above, below);
    if (beside >= kCorridor || (upright < kNarrow && beside >= upright))
        return right >= left ? Side::Right : Side::Left;
    return below >= above ? Side::Bottom : Side::Top;
}

class NetCollector
{
public:
    NetCollector(const Diagram &diagram, const Bonds &bonds)
        : m_diagram(diagram)
        , m_bonds(bonds)
    {
        QHash<ZoneId, int> zones;
        for (int i = 0; i < diagram.zones.size(); ++i)
            zones.insert(diagram.zones[i].zone, i);
        for (const Card &card : diagram.cards)
            m_zoneOf.push_back(zones.value(card.zone, -1));
        m_bondCounts.assign(m_zoneOf.size(), 0);
        for (const std::vector<Bond> &section : bonds) {
            for (const Bond &bond : section)
                ++m_bondCounts[std::size_t(bond.peer)];
        }
    }

    Nets collect()
    {
        findRowsAbove();
        for (std::size_t section = 0; section < m_bonds.size(); ++section) {
            NetMap nets;
            for (const Bond &bond : m_bonds[section])
                addBond(bond, int(section), nets);
            for (auto &[key, net] : nets)
                m_result.nets.push_back(std::move(net));
        }
        for (const auto &group : m_result.groups) {
            auto &cards = group->cards;
            std::ranges::sort(cards);
            cards.erase(std::unique(cards.begin(), cards.end()), cards.end());
        }
        for (Net &net : m_result.nets)
            std::ranges::stable_sort(net.branches, {}, [this](const Branch &branch) {
                return distanceOf(*branch.group);
            });
        assignSides();
        return std::move(m_result);
    }

private:
    using NetMap = std::map<std::tuple<std::vector<int>, Side>, Net>;
    using GroupKey = std::tuple<std::vector<int>, int, Side>;

    /// How far along their side from the first server; not above 0 right before it.
    qreal distanceOf(const Group &group) const
    {
        const QRectF box =
            group.zone >= 0 ? m_diagram.zones[group.zone].rect : rectOf(group.cards.front());
        const QPointF away = box.center() - rectOf(group.servers.front()).center();
        return isBeside(group.side) ? qAbs(away.y()) - box.height() / 2
                                    : qAbs(away.x()) - box.width() / 2;
    }

    QRectF rectOf(int card) const { return covered(m_diagram.cards[card]); }
    QRectF frontOf(int card) const { return m_diagram.cards[card].rect; }

    /// The servers as one when the rectangle stands outside of all of them, else the nearest.
    QRectF serversFor(const std::vector<int> &servers, const QRectF &rect) const
    {
        QRectF all;
        for (const int server : servers)
            all |= rectOf(server);
        if (!all.intersects(rect))
            return all;
        const auto distance = [&](int server) {
            const QPointF away = rectOf(server).center() - rect.center();
            return away.manhattanLength();
        };
        return rectOf(*std::ranges::min_element(servers, {}, distance));
    }

    bool holdsServer(int zone, const std::vector<int> &servers) const
    {
        return std::ranges::any_of(servers, [&](int server) {
            return m_zoneOf[std::size_t(server)] == zone ||
                   m_diagram.zones[zone].rect.intersects(rectOf(server));
        });
    }

    /// Whether the card stands in its zone's box: after a drag it need not.
    bool isInside(int card, int zone) const
    {
        return m_diagram.zones[zone].rect.contains(m_diagram.cards[card].rect);
    }

    /// Whether lines enter the zone of the peer, not only its card.
    bool isBoxed(const Bond &bond) const
    {
        const int zone = m_zoneOf[std::size_t(bond.peer)];
        return zone >= 0 && isInside(bond.peer, zone) && !holdsServer(zone, bond.servers);
    }

    /// Finds the lower borders of the zones above the servers, and of cards that stand there by
    /// themselves.
    void findRowsAbove()
    {
        for (const std::vector<Bond> &bonds : m_bonds) {
            const Bond *last = nullptr; // one host of a zone tells as much as the next
            for (const Bond &bond : bonds) {
                const int zone = m_zoneOf[std::size_t(bond.peer)];
                const bool isNext = last && m_zoneOf[std::size_t(last->peer)] == zone &&
                                    last->servers == bond.servers;
                const bool boxed = isBoxed(bond);
                if (isNext && boxed)
                    continue;
                last = boxed ? &bond : nullptr;
                const QRectF rect = boxed ? m_diagram.zones[zone].rect : frontOf(bond.peer);
                if (sideBetween(serversFor(bond.servers, rect), rect) == Side::Top)
                    m_rowsAbove[boxed][bond.servers].insert(rect.bottom());
            }
        }
    }

    /// What stands in one row above the servers is above them as a whole: one line below the row
    /// reaches all.
    bool isInRowAbove(const QRectF &rect, const Bond &bond, bool boxed, const QRectF &servers) const
    {
        const auto rows = m_rowsAbove[boxed].find(bond.servers);
        return rows != m_rowsAbove[boxed].end() && servers.top() - rect.bottom() >= kNarrow &&
               rows->second.contains(rect.bottom());
    }

    Group *groupFor(const Bond &bond)
    {
        const int zone = m_zoneOf[std::size_t(bond.peer)];
        const bool boxed = isBoxed(bond);
        const QRectF rect = boxed ? m_diagram.zones[zone].rect : rectOf(bond.peer);
        const QRectF row = boxed ? rect : frontOf(bond.peer);
        const QRectF servers = serversFor(bond.servers, rect);
        const Side serverSide =
            isInRowAbove(row, bond, boxed, servers) ? Side::Top : sideBetween(servers, rect);
        const GroupKey key(bond.servers, boxed ? zone : -2 - zone, serverSide);
        Group *&group = m_groups[key];
        if (!group) {
            m_result.groups.push_back(std::make_unique<Group>());
            group = m_result.groups.back().get();
            group->zone = boxed ? zone : -1;
            group->servers = bond.servers;
            group->serverSide = serverSide;
            group->side = serverSide;
            // A title is above: a box below the servers is entered from beside.
            if (boxed && serverSide == Side::Bottom)
                group->side = rect.center().x() < servers.center().x() ? Side::Left : Side::Right;
        }
        return group;
    }

    void addBond(const Bond &bond, int section, NetMap &nets)
    {
        Group *group = groupFor(bond);
        group->cards.push_back(bond.peer);
        Net &net = nets[{bond.servers, group->serverSide}];
        net.section = section;
        net.servers = bond.servers;
        net.side = group->serverSide;
        net.rows |= bond.rows;
        net.toServer = net.toServer || bond.toServer;
        const auto branch = std::ranges::find(net.branches, group, &Branch::group);
        if (branch == net.branches.end())
            net.branches.push_back({group, {&bond}, false, {}, {}, false});
        else
            branch->bonds.push_back(&bond);
    }

    /// Where two sections share hosts, the smaller one comes from behind; whoever shares a side of
    /// a card with others stands beside them.
    void assignSides()
    {
        QHash<const Group *, std::vector<Branch *>> branches;
        for (Net &net : m_result.nets) {
            for (Branch &branch : net.branches) {
                branches[branch.group].push_back(&branch);
                branch.isOnly = std::ranges::all_of(branch.bonds, [this](const Bond *bond) {
                    return m_bondCounts[std::size_t(bond->peer)] == 1;
                });
            }
        }
        for (const auto &group : m_result.groups) {
            std::vector<Branch *> &list = branches[group.get()];
            std::ranges::stable_sort(list, [](const Branch *a, const Branch *b) {
                return a->bonds.size() > b->bonds.size();
            });
            if (list.size() > 1 && list[1]->bonds.size() > 1)
                list[1]->behind = shareHosts(*list[0], *list[1]);
            spread(list);
        }
    }

    static bool shareHosts(const Branch &a, const Branch &b)
    {
        return std::ranges::any_of(b.bonds, [&](const Bond *bond) {
            return std::ranges::binary_search(a.bonds, bond->peer, {}, &Bond::peer);
        });
    }

    /// As far apart as labels need, where the card is large enough.
    qreal pitchOn(int card, Side side, int count) const
    {
        const QSizeF size = m_diagram.cards[card].rect.size();
        const qreal room = (isBeside(side) ? size.height() : size.width()) - 2 * kCornerDistance;
        return qBound(kPortPitch, std::floor(room / qMax(1, count - 1)), kLabelPitch);
    }

    void spread(const std::vector<Branch *> &branches) const
    {
        QHash<QPair<int, bool>, int> counts;
        for (const Branch *branch : branches) {
            for (const Bond *bond : branch->bonds)
                ++counts[{bond->peer, branch->behind}];
        }
        QHash<QPair<int, bool>, int> used;
        for (Branch *branch : branches) {
            for (const Bond *bond : branch->bonds) {
                const QPair<int, bool> key(bond->peer, branch->behind);
                const qreal middle = (counts.value(key) - 1) / 2.0;
                const qreal pitch = pitchOn(bond->peer, branch->group->side, counts.value(key));
                branch->alone.push_back(counts.value(key) == 1);
                branch->shifts.push_back((used[key]++ - middle) * pitch);
            }
        }
    }

    const Diagram &m_diagram;
    const Bonds &m_bonds;
    std::vector<int> m_zoneOf;     ///< by card
    std::vector<int> m_bondCounts; ///< by card
    /// Lower borders, by servers; first of cards, then of zones.
    std::array<std::map<std::vector<int>, std::set<qreal>>, 2> m_rowsAbove;
    std::map<GroupKey, Group *> m_groups;
    Nets m_result;
};

} // namespace

Nets collectNets(const Diagram &diagram, const Bonds &bonds)
{
    return NetCollector(diagram, bonds).collect();
}

} // namespace portolan
