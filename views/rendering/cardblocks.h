#pragma once

#include "layout/diagram.h"

#include <QList>
#include <QRectF>

#include <map>
#include <vector>

namespace portolan::rendering {

/// The hosts of one zone with one main role, as they are painted from afar: one box in the place of
/// many cards that stand together.
struct CardBlock
{
    ZoneId zone;         ///< empty: stand by themselves
    RoleId role;         ///< empty when none is known
    QString section;     ///< as in Card
    int hosts = 0;       ///< with each of a fold
    QList<int> cards;    ///< indexes into Diagram::cards
    QList<QRectF> rects; ///< what they cover; nothing of another kind lies in between

    /// Where there is most room to say what it is.
    QRectF largest() const;

    friend bool operator==(const CardBlock &, const CardBlock &) = default;
};

/// All blocks of a diagram. Servers, and who is the only one of its kind, are in none.
class CardBlocks
{
public:
    static constexpr int kNone = -1;

    CardBlocks() = default;
    /// Near-linear in the cards.
    explicit CardBlocks(const Diagram &diagram);

    const QList<CardBlock> &blocks() const { return m_blocks; }
    /// By index into Diagram::cards; kNone for those in none.
    int blockOf(int card) const { return m_blockOf[std::size_t(card)]; }
    bool hasCard(int card) const { return blockOf(card) != kNone; }
    /// Indexes into Diagram::cards of those that are in none, ascending.
    const QList<int> &loneCards() const { return m_loneCards; }

    /// In @p diagram are the same cards, some of which, @p moved, stand elsewhere. Looks only at
    /// their zones; false when no block has become another.
    bool follow(const Diagram &diagram, const QList<HostId> &moved);

private:
    void lookUpCards(qsizetype count);

    QList<CardBlock> m_blocks; ///< by zone, then by role
    std::vector<int> m_blockOf;
    QList<int> m_loneCards;
    std::map<ZoneId, std::vector<int>> m_byZone; ///< cards
};

} // namespace portolan::rendering
