#include "layout/stacks.h"

#include "layout/cardfaces.h"
#include "layout/layoutmetrics.h"

#include <algorithm>
#include <map>

namespace portolan {

namespace {

using Columns = std::map<qreal, qreal>; ///< width by where they begin

Columns columnsOf(const Block &block, const QList<Card> &cards)
{
    Columns columns;
    for (std::size_t i = 0; i < block.cards.size(); ++i) {
        qreal &width = columns[block.offsets[i].x()];
        width = qMax(width, covered(cards[block.cards[i]]).width());
    }
    return columns;
}

/// Each column by its own, in their order.
void moveColumns(Block &block, const std::vector<qreal> &shifts)
{
    Columns moved;
    for (const QPointF &offset : block.offsets)
        moved.emplace(offset.x(), 0);
    auto shift = shifts.cbegin();
    for (auto &column : moved)
        column.second = *shift++;
    for (QPointF &offset : block.offsets)
        offset.rx() += moved[offset.x()];
}

/// How far columns of these widths move to be as wide as @p wanted; the last one is by how much
/// they grow in all.
std::vector<qreal> shiftsTo(const std::vector<qreal> &wanted, const Columns &columns)
{
    std::vector<qreal> shifts{0};
    auto width = wanted.cbegin();
    for (const auto &[left, own] : columns)
        shifts.push_back(shifts.back() + *width++ - own);
    return shifts;
}

/// How much wider boxes with so many columns may become.
qreal mostGrowth(std::size_t columns)
{
    return qMax(kAlmostInLine, kZoneGap * qreal(columns));
}

/// Blocks with as many columns get columns as wide as the widest of each, where none grows much.
void shareColumns(const std::vector<Block *> &blocks, const QList<Card> &cards)
{
    std::vector<Columns> columns;
    for (const Block *block : blocks)
        columns.push_back(columnsOf(*block, cards));
    std::vector<qreal> widest(columns.front().size());
    for (const Columns &each : columns) {
        auto width = widest.begin();
        for (const auto &[left, own] : each) {
            *width = qMax(*width, own);
            ++width;
        }
    }
    std::vector<std::vector<qreal>> shifts;
    for (const Columns &each : columns)
        shifts.push_back(shiftsTo(widest, each));
    const qreal most = mostGrowth(widest.size());
    if (std::ranges::any_of(shifts, [most](const auto &each) { return each.back() > most; }))
        return;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        moveColumns(*blocks[i], shifts[i]);
        blocks[i]->size.rwidth() += shifts[i].back();
    }
}

/// Its first and last column keep to the borders then, a single one to the side of the servers.
void widenTo(Block &block, const QList<Card> &cards, qreal width)
{
    const qreal spare = width - block.size.width();
    const std::size_t count = columnsOf(block, cards).size();
    block.size.setWidth(width);
    std::vector<qreal> shifts(count, block.side == Side::Left ? spare : 0);
    for (std::size_t i = 0; count > 1 && i < count; ++i)
        shifts[i] = onGrid(spare * qreal(i) / qreal(count - 1));
    moveColumns(block, shifts);
}

/// Boxes become as wide as the widest of the others that is not much wider.
void shareBorders(std::vector<Block *> blocks, const QList<Card> &cards)
{
    const auto width = [](const Block *block) { return -block->size.width(); };
    std::ranges::stable_sort(blocks, {}, width);
    for (std::size_t i = 1; i < blocks.size(); ++i) {
        Block &block = *blocks[i];
        const qreal most = block.size.width() + mostGrowth(columnsOf(block, cards).size());
        const auto wider =
            std::find_if(blocks.begin(), blocks.begin() + qsizetype(i),
                         [most](const Block *other) { return other->size.width() <= most; });
        if (block.zone >= 0 && wider != blocks.begin() + qsizetype(i))
            widenTo(block, cards, (*wider)->size.width());
    }
}

qreal widthOf(const std::vector<Block *> &blocks)
{
    qreal width = 0;
    for (const Block *block : blocks)
        width = qMax(width, block->size.width());
    return width;
}

} // namespace

Stack stackOf(std::vector<Block *> blocks)
{
    Stack stack;
    stack.width = widthOf(blocks);
    for (const Block *block : blocks)
        stack.height += (stack.height > 0 ? kZoneGap : 0) + block->size.height();
    stack.blocks = std::move(blocks);
    return stack;
}

void lineUp(Stack &stack, const QList<Card> &cards)
{
    std::map<std::size_t, std::vector<Block *>> byColumns;
    for (Block *block : stack.blocks) {
        if (block->zone >= 0 && !block->cards.empty())
            byColumns[columnsOf(*block, cards).size()].push_back(block);
    }
    for (const auto &[count, alike] : byColumns)
        shareColumns(alike, cards);
    stack.width = widthOf(stack.blocks);
    shareBorders(stack.blocks, cards);
}

} // namespace portolan
