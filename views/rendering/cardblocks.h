#pragma once

#include "layout/diagram.h"

#include <QList>
#include <QRectF>

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
};

/// All blocks of a diagram. Servers, and who is the only one of its kind, are in none.
struct CardBlocks
{
    CardBlocks() = default;
    /// Near-linear in the cards.
    explicit CardBlocks(const Diagram &diagram);

    QList<CardBlock> blocks;
    std::vector<int> ofCard; ///< by index into Diagram::cards: which it is in, kNone for none

    static constexpr int kNone = -1;
    bool hasCard(qsizetype card) const { return ofCard[std::size_t(card)] != kNone; }
};

} // namespace portolan::rendering
