#include "layout/placement.h"

#include "layout/cardfaces.h"
#include "layout/elision.h"
#include "layout/labels.h"
#include "layout/layoutmetrics.h"
#include "layout/surround.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace portolan {

namespace {

constexpr qreal kTextHeight = 20;    ///< of a line in a title strip
constexpr qreal kTitleGap = 24;      ///< between name and networks at least
constexpr qreal kServerPadding = 32; ///< between a server and the border of its zone
constexpr qreal kPortsOfTitle = 128; ///< of a server's title strip, left free for lines upwards

/// Builds blocks from zones and hosts, places those that hold servers, then the others around.
class Placement
{
public:
    Placement(Diagram &diagram, const Bonds &bonds, const Derivation &derivation,
              const TextMetrics &metrics)
        : m_diagram(diagram)
        , m_bonds(bonds)
        , m_derivation(derivation)
        , m_metrics(metrics)
        , m_trunks(trunksOfCards(bonds, diagram.cards.size()))
        , m_sideOf(std::size_t(diagram.cards.size()), -1)
    {
    }

    void run()
    {
        collect();
        rankByServers();
        for (Block &block : m_around)
            sortByRank(block.cards);
        std::ranges::stable_sort(m_around, {}, [this](const Block &block) {
            return block.cards.empty() ? 0 : m_ranks[std::size_t(block.cards.front())];
        });
        Middle middle = placeHubs();
        demand(m_around, middle);
        surround(m_around, m_diagram.cards, m_trunks, middle);
        for (const Block &block : m_around)
            apply(block);
    }

private:
    /// A zone that holds servers, or servers without a zone.
    struct Hub
    {
        int zone = -1;
        std::vector<int> servers;
        std::vector<int> others;
    };

    /// Peers of the upper servers stand above those of the lower ones.
    void rankByServers()
    {
        m_ranks.assign(std::size_t(m_diagram.cards.size()), 0);
        QHash<int, int> order;
        for (const Hub &hub : m_hubs) {
            for (const int server : hub.servers)
                order.insert(server, int(order.size()));
        }
        if (order.size() < 2)
            return;
        for (const std::vector<Bond> &bonds : m_bonds) {
            for (const Bond &bond : bonds) {
                qreal sum = 0;
                for (const int server : bond.servers)
                    sum += order.value(server);
                m_ranks[std::size_t(bond.peer)] = sum / qreal(bond.servers.size());
            }
        }
    }

    /// Those at the same trunks stand together, so that their lines do not mix.
    void sortByRank(std::vector<int> &cards) const
    {
        std::ranges::stable_sort(cards, {}, [this](int card) {
            return std::pair(m_ranks[std::size_t(card)], m_trunks[std::size_t(card)]);
        });
    }

    void collect()
    {
        QHash<ZoneId, int> zones;
        for (int i = 0; i < m_diagram.zones.size(); ++i)
            zones.insert(m_diagram.zones[i].zone, i);
        std::vector<std::vector<int>> members(std::size_t(m_diagram.zones.size()));
        std::vector<int> free;
        for (int i = 0; i < m_diagram.cards.size(); ++i) {
            const int zone = zones.value(m_diagram.cards[i].zone, -1);
            (zone < 0 ? free : members[std::size_t(zone)]).push_back(i);
        }
        for (int zone = 0; zone < m_diagram.zones.size(); ++zone)
            addZone(zone, members[std::size_t(zone)]);
        addFree(free);
    }

    bool isServer(int card) const { return m_diagram.cards[card].isServer; }

    void addZone(int zone, const std::vector<int> &members)
    {
        if (std::ranges::any_of(members, [this](int card) { return isServer(card); })) {
            addHub(zone, members);
            return;
        }
        Block block;
        block.zone = zone;
        block.cards = members;
        block.side = sideOf(block, m_diagram.cards);
        finish(block, m_around);
    }

    void addHub(int zone, const std::vector<int> &members)
    {
        Hub hub;
        hub.zone = zone;
        for (const int card : members)
            (isServer(card) ? hub.servers : hub.others).push_back(card);
        m_hubs.push_back(hub);
    }

    void addFree(const std::vector<int> &cards)
    {
        std::vector<int> others;
        for (const int card : cards) {
            if (isServer(card))
                m_hubs.push_back({-1, {card}, {}});
            else
                others.push_back(card);
        }
        addUnboxed(others, m_around);
    }

    /// One block for each side on which some of the cards belong.
    void addUnboxed(const std::vector<int> &cards, std::vector<Block> &blocks)
    {
        for (const Side side : kSides) {
            Block block;
            block.side = side;
            for (const int card : cards) {
                if (naturalSide(m_diagram.cards[card]) == side)
                    block.cards.push_back(card);
            }
            if (!block.cards.empty())
                finish(block, blocks);
        }
    }

    void finish(Block &block, std::vector<Block> &blocks)
    {
        block.tracks = trackCount(block, m_trunks);
        block.hasRun = hasLinesBehind(block, m_trunks);
        block.minWidth = block.zone < 0 ? 0 : titleWidth(m_diagram.zones[block.zone]);
        blocks.push_back(block);
    }

    qreal titleWidth(const ZoneBox &box) const
    {
        constexpr qreal kLongest = kCardMaxWidth + 2 * kZonePadding;
        const qreal networks = m_metrics.width(box.networks, TextKind::Chip);
        const qreal texts =
            m_metrics.width(box.name, TextKind::Name) + (networks > 0 ? networks + kTitleGap : 0);
        return qMin(kLongest, texts + 2 * kZonePadding);
    }

    /// What the trunks to these blocks need on each side.
    void demand(const std::vector<Block> &blocks, Middle &middle)
    {
        std::ranges::fill(m_sideOf, -1);
        for (const Block &block : blocks) {
            for (const int card : block.cards)
                m_sideOf[std::size_t(card)] = int(block.side);
        }
        const QList<Section> &sections = m_derivation.catalog().sections();
        for (std::size_t section = 0; section < m_bonds.size(); ++section) {
            std::map<std::pair<int, std::vector<int>>, quint64> rows; // by side and servers
            for (const Bond &bond : m_bonds[section]) {
                const int side = m_sideOf[std::size_t(bond.peer)];
                if (side >= 0)
                    rows[{side, bond.servers}] |= bond.rows;
            }
            for (const auto &[key, bits] : rows)
                demandOne(sections[qsizetype(section)], bits, std::size_t(key.first), middle);
        }
    }

    void demandOne(const Section &section, quint64 rows, std::size_t side, Middle &middle) const
    {
        const qreal width = labelWidth(portsLabel(section, rows), m_metrics);
        middle.labels[side] = qMax(middle.labels[side], width);
        ++middle.trunks[side];
    }

    /// Hubs stand above each other, their servers on one axis.
    Middle placeHubs()
    {
        Middle middle;
        qreal top = 0;
        QRectF servers;
        for (const Hub &hub : m_hubs) {
            const QRectF rect = placeHub(hub, top, servers);
            middle.rect = middle.rect.isNull() ? rect : middle.rect | rect;
            top = rect.bottom() + 2 * kZoneGap;
        }
        for (const Hub &hub : m_hubs)
            lineUp(hub, middle.rect);
        middle.axis = onGrid(servers.center().x());
        middle.level = onGrid(servers.center().y());
        middle.isOne = m_hubs.size() == 1 && m_hubs.front().servers.size() == 1;
        if (middle.isOne)
            findWayUp(middle, servers);
        return middle;
    }

    /// Its box ends where the widest of them does, if it almost does.
    void lineUp(const Hub &hub, const QRectF &all)
    {
        if (hub.zone < 0)
            return;
        QRectF &box = m_diagram.zones[hub.zone].rect;
        if (box.left() - all.left() <= kAlmostInLine)
            box.setLeft(all.left());
        if (all.right() - box.right() <= kAlmostInLine)
            box.setRight(all.right());
    }

    /// A single server's lines upwards pass between the name and the networks of its zone.
    void findWayUp(Middle &middle, const QRectF &server) const
    {
        middle.upLow = server.left() + kCornerDistance;
        middle.upHigh = server.right() - kCornerDistance;
        const int zone = m_hubs.front().zone;
        if (zone < 0)
            return;
        const ZoneBox &box = m_diagram.zones[zone];
        const qreal networks = m_metrics.width(box.networks, TextKind::Chip);
        // A long name is made shorter for them: see fitTitle().
        const qreal room = box.rect.width() - 2 * kZonePadding - networks - kPortsOfTitle;
        const qreal name = qMin(room, m_metrics.width(box.name, TextKind::Name));
        constexpr qreal kDistance = kZonePadding + kGrid;
        middle.upLow = qMax(middle.upLow, box.rect.left() + kDistance + name);
        if (networks > 0)
            middle.upHigh = qMin(middle.upHigh, box.rect.right() - kDistance - networks);
        middle.upHigh = qMax(middle.upHigh, middle.upLow);
    }

    QRectF placeHub(const Hub &hub, qreal top, QRectF &servers)
    {
        Middle inner;
        for (const int server : hub.servers) {
            QRectF &rect = m_diagram.cards[server].rect;
            rect.moveTopLeft(QPointF(0, inner.rect.isNull() ? 0 : inner.rect.bottom() + kZoneGap));
            inner.rect = inner.rect.isNull() ? rect : inner.rect | rect;
        }
        inner.axis = inner.rect.center().x();
        inner.level = inner.rect.center().y();
        std::vector<Block> blocks;
        std::vector<int> others = hub.others;
        sortByRank(others);
        addUnboxed(others, blocks);
        demand(blocks, inner);
        if (!blocks.empty())
            surround(blocks, m_diagram.cards, m_trunks, inner);
        const QRectF inside = inner.rect | boundsOf(blocks);
        const QRectF box = hub.zone < 0 ? inside : boxAround(inside, m_diagram.zones[hub.zone]);
        const QPointF shift(0, top - box.top());
        for (Block &block : blocks) {
            block.place += shift;
            apply(block);
        }
        for (const int server : hub.servers) {
            m_diagram.cards[server].rect.translate(shift);
            servers |= m_diagram.cards[server].rect;
        }
        if (hub.zone >= 0)
            m_diagram.zones[hub.zone].rect = box.translated(shift);
        return box.translated(shift);
    }

    QRectF boxAround(const QRectF &inside, const ZoneBox &zone) const
    {
        QRectF box = inside.adjusted(-kServerPadding, -kTitleStrip - kZonePadding, kServerPadding,
                                     kZonePadding + kGrid);
        const qreal spare = titleWidth(zone) + kPortsOfTitle - box.width();
        if (spare > 0)
            box.adjust(-onGridUp(spare / 2), 0, onGridUp(spare / 2), 0);
        return box;
    }

    void apply(const Block &block)
    {
        for (std::size_t i = 0; i < block.cards.size(); ++i)
            m_diagram.cards[block.cards[i]].rect.moveTopLeft(block.place + block.offsets[i]);
        if (block.zone >= 0)
            m_diagram.zones[block.zone].rect = QRectF(block.place, block.size);
    }

    Diagram &m_diagram;
    const Bonds &m_bonds;
    const Derivation &m_derivation;
    const TextMetrics &m_metrics;
    std::vector<quint32> m_trunks;
    std::vector<qreal> m_ranks; ///< of each card: how far down its servers stand
    std::vector<int> m_sideOf;  ///< of each card's block; -1: not among those looked at
    std::vector<Hub> m_hubs;
    std::vector<Block> m_around;
};

} // namespace

void placeAutomatically(Diagram &diagram, const Bonds &bonds, const Derivation &derivation,
                        const TextMetrics &metrics)
{
    Placement(diagram, bonds, derivation, metrics).run();
}

void fitTitle(ZoneBox &box, const Zone &zone, const TextMetrics &metrics, bool hasServer)
{
    constexpr qreal kShortest = 120; // a name is not made shorter for lines
    const qreal room = qMax<qreal>(0, box.rect.width() - 2 * kZonePadding);
    const qreal top = box.rect.top() + (kTitleStrip - kTextHeight) / 2;
    const QString name = zone.shownName();
    box.networks =
        elidedInTheMiddle(firstOf(zone.networks), TextKind::Chip, (room - kTitleGap) / 2, metrics);
    const qreal networks = metrics.width(box.networks, TextKind::Chip);
    qreal nameRoom = networks > 0 ? room - networks - kTitleGap : room;
    if (hasServer)
        nameRoom = qMax(qMin(kShortest, nameRoom), nameRoom - kPortsOfTitle);
    box.name = elidedInTheMiddle(name, TextKind::Name, nameRoom, metrics);
    const qreal width = qMin(room, metrics.width(box.name, TextKind::Name));
    box.titleRect = QRectF(box.rect.left() + kZonePadding, top, width, kTextHeight);
    box.networksRect = QRectF();
    if (!box.networks.isEmpty())
        box.networksRect =
            QRectF(box.rect.right() - kZonePadding - networks, top, networks, kTextHeight);
}

} // namespace portolan
