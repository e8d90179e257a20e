#include "layout/blocks.h"

#include "catalog/roles.h"
#include "layout/cardfaces.h"
#include "layout/layoutmetrics.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>

namespace portolan {

namespace {

/// Room for as many lines as there are trunks, each a track from its neighbour and from the
/// cards: between the columns of a block, above and below the servers between its rows.
struct Gaps
{
    qreal columns;
    qreal rows;
};

Gaps gapsOf(const Block &block)
{
    const qreal lines = qMax(kCardGap, kTrackPitch * (block.tracks + 1));
    return isBeside(block.side) ? Gaps{lines, kCardGap} : Gaps{kCardGap, lines};
}

/// Cards of a block: how many stand in each column, and who is where.
struct Cells
{
    int columns = 1;
    bool byRows = false;
    int count = 0;

    int rows() const { return (count + columns - 1) / columns; }
    int columnOf(int index) const { return byRows ? index % columns : index / rows(); }
    int rowOf(int index) const { return byRows ? index / columns : index % rows(); }
};

std::vector<qreal> columnWidths(const Block &block, const QList<Card> &cards, const Cells &cells)
{
    std::vector<qreal> widths(std::size_t(cells.columns), 0);
    for (int i = 0; i < cells.count; ++i) {
        qreal &width = widths[std::size_t(cells.columnOf(i))];
        width = qMax(width, covered(cards[block.cards[std::size_t(i)]]).width());
    }
    return widths;
}

/// Cards of one row by row stand on one line, columns are filled with equal gaps.
std::vector<qreal> rowTops(const Block &block, const QList<Card> &cards, const Cells &cells)
{
    std::vector<qreal> heights(std::size_t(cells.rows()), 0);
    for (int i = 0; i < cells.count; ++i) {
        qreal &height = heights[std::size_t(cells.rowOf(i))];
        height = qMax(height, covered(cards[block.cards[std::size_t(i)]]).height());
    }
    std::vector<qreal> tops;
    qreal top = 0;
    for (const qreal height : heights) {
        tops.push_back(top);
        top += height + gapsOf(block).rows;
    }
    return tops;
}

} // namespace

Side naturalSide(const Card &card)
{
    if (card.primaryRole == roles::kDomainController)
        return Side::Right;
    if (card.primaryRole == roles::kConsoleClient ||
        card.primaryRole == roles::kAccessAnalyzerConsole)
        return Side::Top;
    return card.isOptional ? Side::Bottom : Side::Left;
}

Side sideOf(const Block &block, const QList<Card> &cards)
{
    std::array<int, kSides.size()> votes = {};
    for (const int card : block.cards)
        ++votes[std::size_t(naturalSide(cards[card]))];
    return Side(std::ranges::max_element(votes) - votes.begin());
}

std::vector<quint32> trunksOfCards(const Bonds &bonds, qsizetype cardCount)
{
    constexpr std::size_t kBits = 32;
    std::vector<quint32> trunks(std::size_t(cardCount), 0);
    std::size_t known = 0;
    for (const std::vector<Bond> &section : bonds) {
        std::map<std::vector<int>, std::size_t> bits; // by servers
        for (const Bond &bond : section) {
            const auto [entry, isNew] = bits.try_emplace(bond.servers, known);
            known += isNew ? 1 : 0;
            trunks[std::size_t(bond.peer)] |= 1u << qMin(entry->second, kBits - 1);
        }
    }
    return trunks;
}

int trackCount(const Block &block, const std::vector<quint32> &trunks)
{
    constexpr int kMost = 6; // more are no order that wider gaps could save
    quint32 all = 0;
    for (const int card : block.cards)
        all |= trunks[std::size_t(card)];
    return qMin(kMost, std::popcount(all));
}

bool hasLinesBehind(const Block &block, const std::vector<quint32> &trunks)
{
    const auto isShared = [&](int card) { return std::popcount(trunks[std::size_t(card)]) > 1; };
    return std::ranges::count_if(block.cards, isShared) > 1;
}

QMarginsF chromeOf(const Block &block)
{
    if (block.zone < 0)
        return {};
    const qreal run = block.hasRun ? kTrackPitch : 0;
    QMarginsF margins(kZonePadding, kTitleStrip + kGrid, kZonePadding, kZonePadding + run);
    if (block.side == Side::Left)
        margins.setLeft(kZonePadding + run);
    if (block.side == Side::Right)
        margins.setRight(kZonePadding + run);
    if (block.side == Side::Top)
        margins.setTop(kTitleStrip + kGrid + run);
    return margins;
}

int columnsFor(const Block &block, const QList<Card> &cards, qreal height)
{
    const QMarginsF chrome = chromeOf(block);
    qreal total = 0;
    for (const int card : block.cards)
        total += covered(cards[card]).height() + kCardGap;
    const qreal room =
        qMax(kCardHeight + kCardGap, height - chrome.top() - chrome.bottom() + kCardGap);
    const int most = qMax(1, int(block.cards.size()));
    return qBound(1, int(std::ceil(total / room - 0.05)), most);
}

void arrange(Block &block, const QList<Card> &cards, int columns)
{
    Cells cells{columns, !isBeside(block.side), int(block.cards.size())};
    if (cells.count > 0) // no empty column at the end
        cells.columns = cells.byRows ? qMin(columns, cells.count)
                                     : (cells.count + cells.rows() - 1) / cells.rows();
    const std::vector<qreal> widths = columnWidths(block, cards, cells);
    const std::vector<qreal> tops = rowTops(block, cards, cells);
    std::vector<qreal> lefts;
    const QMarginsF chrome = chromeOf(block);
    qreal right = chrome.left();
    for (const qreal width : widths) {
        lefts.push_back(right);
        right += width + gapsOf(block).columns;
    }
    std::vector<qreal> fills(widths.size(), chrome.top());
    block.offsets.clear();
    qreal bottom = chrome.top();
    for (int i = 0; i < cells.count; ++i) {
        const auto column = std::size_t(cells.columnOf(i));
        const qreal top =
            cells.byRows ? chrome.top() + tops[std::size_t(cells.rowOf(i))] : fills[column];
        const qreal height = covered(cards[block.cards[std::size_t(i)]]).height();
        block.offsets.emplace_back(lefts[column], top);
        fills[column] = top + height + kCardGap;
        bottom = qMax(bottom, top + height);
    }
    const qreal width = right - gapsOf(block).columns + chrome.right();
    const qreal spare = qMax<qreal>(0, onGridUp(block.minWidth) - width);
    // Cards keep to the side of the servers.
    if (block.side == Side::Left)
        for (QPointF &offset : block.offsets)
            offset.rx() += spare;
    block.size = QSizeF(width + spare, bottom + chrome.bottom());
}

qreal onGridUp(qreal value)
{
    return std::ceil(value / kGrid) * kGrid;
}

qreal onGrid(qreal value)
{
    return std::round(value / kGrid) * kGrid;
}

} // namespace portolan
