#include "rendering/cardblocks.h"

#include "layout/cardfaces.h"
#include "layout/layoutmetrics.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <vector>

namespace portolan::rendering {

namespace {

/// Cards whose middles are no farther apart stand below each other.
constexpr qreal kColumn = kCardMinWidth / 4;
/// Farther from each other, they do not stand together.
constexpr qreal kFarBelow = 2 * kCardHeight;
constexpr qreal kFarBeside = kCardMinWidth;
/// Columns that begin as near to the same level look as if they did.
constexpr qreal kLevel = kCardHeight / 2;

/// Cards of one kind below each other.
struct Strip
{
    RoleId role;
    QRectF rect;
    QList<int> cards;
};

/// Finds the blocks of the cards that stand in one zone.
class BlockFinder
{
public:
    BlockFinder(const Diagram &diagram, const std::vector<int> &cards)
        : m_diagram(diagram)
    {
        m_cards.reserve(cards.size());
        for (const int card : cards)
            m_cards.push_back({card, covered(diagram.cards.at(card))});
        std::ranges::sort(m_cards, {}, &StandingCard::middle);
    }

    void findIn(QList<CardBlock> &blocks)
    {
        for (auto begin = m_cards.begin(); begin != m_cards.end();) {
            const qreal middle = begin->middle();
            const auto end = std::find_if(begin, m_cards.end(), [&](const StandingCard &card) {
                return card.middle() > middle + kColumn;
            });
            takeColumn(begin, end);
            begin = end;
        }
        std::map<RoleId, CardBlock> byRole;
        for (const Strip &strip : m_strips)
            enter(byRole[strip.role], strip);
        for (auto &[role, block] : byRole) {
            if (block.hosts > 1)
                blocks.append(block);
        }
    }

private:
    struct StandingCard
    {
        int index;
        QRectF rect; ///< with its stack

        qreal middle() const { return rect.center().x(); }
    };
    using Place = std::vector<StandingCard>::iterator;

    /// Servers tell the cards above them from those below.
    void takeColumn(Place begin, Place end)
    {
        std::sort(begin, end, [](const StandingCard &a, const StandingCard &b) {
            return a.rect.top() < b.rect.top();
        });
        bool isBroken = true;
        for (auto it = begin; it != end; ++it) {
            const Card &card = m_diagram.cards.at(it->index);
            const bool goesOn = !isBroken && m_strips.back().role == card.primaryRole &&
                                it->rect.top() - m_strips.back().rect.bottom() < kFarBelow;
            isBroken = card.isServer;
            if (card.isServer) {
                m_servers.push_back(it->rect);
                continue;
            }
            if (!goesOn)
                m_strips.push_back({card.primaryRole, {}, {}});
            m_strips.back().rect |= it->rect;
            m_strips.back().cards.append(it->index);
        }
    }

    void enter(CardBlock &block, const Strip &strip) const
    {
        const Card &first = m_diagram.cards.at(strip.cards.first());
        block.zone = first.zone;
        block.role = strip.role;
        block.section = first.section;
        block.cards += strip.cards;
        for (const int card : strip.cards)
            block.hosts += m_diagram.cards.at(card).hostCount();
        // Strips come from left to right.
        if (!block.rects.isEmpty() && standBeside(block.rects.last(), strip.rect))
            block.rects.last() |= strip.rect;
        else
            block.rects.append(strip.rect);
    }

    /// As columns of one block: one may be shorter than the other, if nothing else stands in what
    /// it leaves free.
    bool standBeside(const QRectF &left, const QRectF &right) const
    {
        const auto [low, high] = std::minmax({left.height(), right.height()});
        if (right.left() - left.right() >= kFarBeside ||
            std::abs(right.top() - left.top()) >= kLevel || low < high / 2)
            return false;
        const QRectF both = left | right;
        const auto isOther = [&](const QRectF &rect) {
            return rect.intersects(both) && !left.contains(rect) && !right.contains(rect);
        };
        return std::ranges::none_of(m_servers, isOther) &&
               std::ranges::none_of(m_strips, isOther, &Strip::rect);
    }

    const Diagram &m_diagram;
    std::vector<StandingCard> m_cards;
    std::vector<Strip> m_strips;
    std::vector<QRectF> m_servers;
};

} // namespace

QRectF CardBlock::largest() const
{
    return *std::ranges::max_element(
        rects, {}, [](const QRectF &rect) { return rect.width() * rect.height(); });
}

CardBlocks::CardBlocks(const Diagram &diagram)
{
    QHash<ZoneId, std::vector<int> *> known; // looking up is quicker than in the map
    for (int i = 0; i < diagram.cards.size(); ++i) {
        std::vector<int> *&cards = known[diagram.cards.at(i).zone];
        if (!cards)
            cards = &m_byZone[diagram.cards.at(i).zone];
        cards->push_back(i);
    }
    for (const auto &[zone, cards] : m_byZone)
        BlockFinder(diagram, cards).findIn(m_blocks);
    lookUpCards(diagram.cards.size());
}

void CardBlocks::lookUpCards(qsizetype count)
{
    m_blockOf.assign(std::size_t(count), kNone);
    for (int block = 0; block < int(m_blocks.size()); ++block) {
        for (const int card : m_blocks.at(block).cards)
            m_blockOf[std::size_t(card)] = block;
    }
    m_loneCards.clear();
    for (int card = 0; card < int(count); ++card) {
        if (!hasCard(card))
            m_loneCards.append(card);
    }
}

bool CardBlocks::follow(const Diagram &diagram, const QList<HostId> &moved)
{
    std::set<ZoneId> zones;
    for (const HostId &host : moved) {
        const auto card = std::ranges::lower_bound(diagram.cards, host, {}, &Card::host);
        if (card != diagram.cards.end() && card->host == host)
            zones.insert(card->zone);
    }
    bool hasChanged = false;
    for (const ZoneId &zone : zones) {
        QList<CardBlock> found;
        if (const auto cards = m_byZone.find(zone); cards != m_byZone.end())
            BlockFinder(diagram, cards->second).findIn(found);
        const auto old = std::ranges::equal_range(m_blocks, zone, {}, &CardBlock::zone);
        if (std::ranges::equal(old, found))
            continue;
        hasChanged = true;
        // As many, and of the same cards: where these stand decides only what a block covers.
        std::ranges::move(found, old.begin());
    }
    return hasChanged;
}

} // namespace portolan::rendering
