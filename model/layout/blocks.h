#pragma once

#include "layout/bonds.h"
#include "layout/diagram.h"

#include <QMarginsF>
#include <QPointF>
#include <QSizeF>

#include <array>
#include <vector>

namespace portolan {

/// Where something stands, seen from the servers.
enum class Side { Left, Right, Top, Bottom };
inline constexpr std::array kSides = {Side::Left, Side::Right, Side::Top, Side::Bottom};

constexpr bool isBeside(Side side)
{
    return side == Side::Left || side == Side::Right;
}

/// Data sources left, identity right, consoles on top, optional parts below.
Side naturalSide(const Card &card);

/// A zone, or cards that stand together without one: placed as a whole.
struct Block
{
    int zone = -1;                ///< index of its zone; -1: no box
    std::vector<int> cards;       ///< in the order in which they stand
    std::vector<QPointF> offsets; ///< beside @c cards: upper left corners, from the block's own
    QPointF place;                ///< the block's upper left corner
    QSizeF size;
    Side side = Side::Left;
    int tracks = 0;      ///< how many trunks have lines to its cards
    bool hasRun = false; ///< one of them comes from behind, and runs there and along the bottom
    qreal minWidth = 0;  ///< that name and networks need
};

/// The most natural side of the block's cards.
Side sideOf(const Block &block, const QList<Card> &cards);

/// Which trunks have a bond with each card: one bit for each section and set of servers, the last
/// one for all that there are too many of.
std::vector<quint32> trunksOfCards(const Bonds &bonds, qsizetype cardCount);
int trackCount(const Block &block, const std::vector<quint32> &trunks);

/// Whether several cards are at two trunks: the lines of one come from behind then.
bool hasLinesBehind(const Block &block, const std::vector<quint32> &trunks);

/// Room between a zone's border and its cards: for the title, and for lines that run along inside.
QMarginsF chromeOf(const Block &block);

/// How many columns of a height up to @p height the block's cards need.
int columnsFor(const Block &block, const QList<Card> &cards, qreal height);

/// Stands the cards in columns, downwards one column after the other (beside the servers), or row
/// by row (above and below them). Sets offsets and size.
void arrange(Block &block, const QList<Card> &cards, int columns);

/// The least multiple of the grid that is not below @p value.
qreal onGridUp(qreal value);
/// The nearest multiple of the grid.
qreal onGrid(qreal value);

} // namespace portolan
