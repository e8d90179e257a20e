#include "layout/surround.h"

#include "layout/cardfaces.h"
#include "layout/layoutmetrics.h"
#include "layout/leaning.h"
#include "layout/ports.h"
#include "layout/stacks.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace portolan {

namespace {

constexpr qreal kAspect = 1.5;             ///< between a sheet of paper and a wide screen
constexpr qreal kLeastAspect = 1.2;        ///< what is narrower or ...
constexpr qreal kMostAspect = 1.8;         ///< ... wider fits neither
constexpr qreal kColumnGap = 2 * kZoneGap; ///< between stacks: lines pass here
constexpr int kRowOfCards = 4;             ///< cards that stand beside each other above the servers

/// What is varied to find a pleasant whole.
struct Shape
{
    qreal height = 0;    ///< of a stack at most
    bool shared = false; ///< blocks of a stack share it, each with as many columns as that needs
};

/// One way to place everything.
class Surrounding
{
public:
    Surrounding(std::vector<Block> &blocks, const QList<Card> &cards,
                const std::vector<quint32> &trunks, const Middle &middle)
        : m_blocks(blocks)
        , m_cards(cards)
        , m_trunks(trunks)
        , m_middle(middle)
    {
    }

    /// How many stacks have another between them and the servers.
    int farStacks() const { return m_farStacks; }

    /// Returns what everything covers then. @p isFinal: with columns and borders in line, and moved
    /// a little, so that lines can run on.
    QRectF place(const Shape &shape, bool isFinal)
    {
        m_shape = shape;
        m_isFinal = isFinal;
        m_leans = isFinal && m_middle.isOne;
        m_farStacks = 0;
        m_bounds = m_middle.rect;
        m_innerLeft = m_middle.rect.left() - corridor(Side::Left) + spines(Side::Left);
        m_innerRight = m_middle.rect.right() + corridor(Side::Right) - spines(Side::Right);
        placeBeside(Side::Left);
        placeBeside(Side::Right);
        placeAbove();
        placeBelow();
        return m_bounds;
    }

private:
    std::vector<Block *> of(Side side) const
    {
        std::vector<Block *> found;
        for (Block &block : m_blocks) {
            if (block.side == side)
                found.push_back(&block);
        }
        return found;
    }

    qreal label(Side side) const { return m_middle.labels[std::size_t(side)]; }
    int trunks(Side side) const { return m_middle.trunks[std::size_t(side)]; }

    /// What spines take beside the blocks of a side.
    qreal spines(Side side) const { return kTrackPitch * (trunks(side) + 1); }

    /// From the middle to the blocks of a side: a label with line on both its sides, and spines.
    qreal corridor(Side side) const
    {
        const qreal line = label(side) > 0 ? label(side) + 2 * kLabelClearance : 0;
        return onGridUp(qMax(kColumnGap, line + spines(side)));
    }

    /// The same upwards and downwards: labels of neighbours stand above each other.
    qreal drop(Side side) const
    {
        if (trunks(side) == 0)
            return kColumnGap;
        const qreal labels = (kLabelHeight + kGrid) * qMin(trunks(side), 3);
        return onGridUp(2 * kLabelClearance + labels + kTrackPitch);
    }

    std::vector<Stack> stacked(Side side)
    {
        const std::vector<Block *> blocks = of(side);
        qreal cards = 0;
        for (const Block *block : blocks)
            cards += qreal(block->cards.size());
        for (Block *block : blocks) {
            const qreal share = qreal(block->cards.size()) / qMax<qreal>(1, cards);
            const qreal height = m_shape.shared ? m_shape.height * share : m_shape.height;
            arrange(*block, m_cards, columnsFor(*block, m_cards, height));
        }
        const qreal most = m_shape.height * (m_shape.shared ? 1.25 : 1);
        std::vector<Stack> stacks;
        for (auto &part : leveled(blocks, stackCount(blocks, most), &QSizeF::height))
            stacks.push_back(stackOf(std::move(part)));
        if (m_isFinal)
            std::ranges::for_each(stacks, [this](Stack &stack) { lineUp(stack, m_cards); });
        return stacks;
    }

    /// How many stacks no higher than that the blocks need, in their order.
    static int stackCount(const std::vector<Block *> &blocks, qreal most)
    {
        int count = 0;
        qreal height = 0;
        for (const Block *block : blocks) {
            const qreal more = height + kZoneGap + block->size.height();
            const bool fits = count > 0 && more <= most;
            count += fits ? 0 : 1;
            height = fits ? more : block->size.height();
        }
        return count;
    }

    /// At most so many rows or stacks of about the same length, in the order of the blocks.
    static std::vector<std::vector<Block *>> leveled(const std::vector<Block *> &blocks, int count,
                                                     qreal (QSizeF::*length)() const noexcept)
    {
        qreal total = 0;
        for (const Block *block : blocks)
            total += (block->size.*length)() + kZoneGap;
        std::vector<std::vector<Block *>> parts;
        qreal end = 0;
        for (Block *block : blocks) {
            const qreal middle = end + (block->size.*length)() / 2;
            if (parts.empty() || middle > total * qreal(parts.size()) / count)
                parts.emplace_back();
            parts.back().push_back(block);
            end += (block->size.*length)() + kZoneGap;
        }
        return parts;
    }

    /// Heights between two blocks of a stack, or between the rows of a single one, from its top.
    std::vector<qreal> gapsOf(const Stack &stack) const
    {
        if (stack.blocks.size() == 1)
            return gutters(*stack.blocks.front(), false);
        std::vector<qreal> gaps;
        qreal bottom = 0;
        for (const Block *block : stack.blocks) {
            bottom += block->size.height() + kZoneGap;
            gaps.push_back(bottom - kZoneGap / 2);
        }
        gaps.pop_back();
        return gaps;
    }

    /// Where lines can run between the columns of a block (else its rows), from its upper left.
    std::vector<qreal> gutters(const Block &block, bool upright) const
    {
        std::vector<std::pair<qreal, qreal>> spans;
        for (std::size_t i = 0; i < block.cards.size(); ++i) {
            const QRectF rect(block.offsets[i], covered(m_cards[block.cards[i]]).size());
            spans.emplace_back(upright ? rect.left() : rect.top(),
                               upright ? rect.right() : rect.bottom());
        }
        std::ranges::sort(spans);
        std::vector<qreal> gutters;
        qreal end = spans.empty() ? 0 : spans.front().second;
        for (const auto &[low, high] : spans) {
            if (low > end)
                gutters.push_back((low + end) / 2);
            end = qMax(end, high);
        }
        return gutters;
    }

    /// Adds the cards of a block that begins at @p start.
    void addMarks(const Block &block, qreal start, bool upright, std::vector<Mark> &marks) const
    {
        for (std::size_t i = 0; i < block.cards.size(); ++i) {
            const int card = block.cards[i];
            const QPointF centre = QRectF(block.offsets[i], m_cards[card].rect.size()).center();
            marks.push_back(
                {start + (upright ? centre.x() : centre.y()), m_trunks[std::size_t(card)]});
        }
    }

    /// How far a stack that is in the servers' middle moves up so that the line of its largest
    /// trunk can run straight on through one of its gaps.
    qreal leaningBeside(const Stack &stack) const
    {
        std::vector<Mark> marks;
        qreal top = 0;
        for (const Block *block : stack.blocks) {
            addMarks(*block, top, false, marks);
            top += block->size.height() + kZoneGap;
        }
        constexpr qreal kReach = kServerHeight / 2 - kCornerDistance - kGrid / 2; // on the grid
        const qreal middle = stack.height / 2;
        return leaning(gapsOf(stack), marks, {middle - kReach, middle + kReach}, kLabelPitch,
                       stack.height / 4);
    }

    /// The same for a row that begins at @p left, to the left.
    qreal leaningAbove(const std::vector<Block *> &row, qreal left) const
    {
        std::vector<Mark> marks;
        std::vector<qreal> gaps;
        qreal start = 0;
        for (const Block *block : row) {
            addMarks(*block, start, true, marks);
            for (const qreal gutter : gutters(*block, true))
                gaps.push_back(start + gutter);
            start += block->size.width() + kZoneGap;
        }
        const Reach reach{m_middle.upLow - left, m_middle.upHigh - left};
        const qreal pitch = uprightPitch(label(Side::Top));
        return onGrid(leaning(gaps, marks, reach, pitch, kColumnGap + kCardMinWidth / 2));
    }

    void placeBeside(Side side)
    {
        const bool left = side == Side::Left;
        qreal edge =
            left ? m_middle.rect.left() - corridor(side) : m_middle.rect.right() + corridor(side);
        const std::vector<Stack> stacks = stacked(side);
        m_farStacks += qMax(0, int(stacks.size()) - 1);
        for (const Stack &stack : stacks) {
            const bool leans = m_leans && &stack == &stacks.front();
            const qreal lean = leans ? leaningBeside(stack) : 0;
            qreal top = onGrid(m_middle.level - stack.height / 2 - lean);
            for (Block *block : stack.blocks) {
                const qreal x = left ? edge - block->size.width() : edge;
                put(*block, QPointF(x, top));
                top += block->size.height() + kZoneGap;
            }
            edge += (left ? -1 : 1) * (stack.width + kColumnGap);
        }
    }

    /// About as many columns as make cards a wide block; of these, what leaves the fewest places
    /// of the last row empty. Of many rows the last one counts little.
    static int columnsAbove(int count)
    {
        constexpr int kWider = 2;
        const int square = int(std::ceil(std::sqrt(count * 1.5)));
        const int least = qMax(1, qMin(count, qMax(kRowOfCards, square)));
        int best = least;
        if (count > 4 * least)
            return best;
        const auto empty = [count](int columns) { return (columns - count % columns) % columns; };
        for (int columns = least; columns <= qMin(count, least + kWider); ++columns) {
            if (empty(columns) < empty(best))
                best = columns;
        }
        return best;
    }

    /// Blocks of a row beside each other; their width.
    qreal arrangeRow(const std::vector<Block *> &row)
    {
        for (Block *block : row) {
            const int count = int(block->cards.size());
            arrange(*block, m_cards, columnsAbove(count));
        }
        return widthOf(row);
    }

    static qreal widthOf(const std::vector<Block *> &row)
    {
        qreal width = 0;
        for (const Block *block : row)
            width += block->size.width() + (width > 0 ? kZoneGap : 0);
        return width;
    }

    static qreal heightOf(const std::vector<Block *> &row)
    {
        qreal height = 0;
        for (const Block *block : row)
            height = qMax(height, block->size.height());
        return height;
    }

    /// What stands beside the middle between two x, and so limits a row there.
    QRectF obstacles(qreal left, qreal right) const
    {
        QRectF rect = m_middle.rect;
        for (const Block &block : m_blocks) {
            const QRectF box(block.place, block.size);
            if (isBeside(block.side) && box.right() > left && box.left() < right)
                rect |= box;
        }
        return rect;
    }

    /// Rows that are no wider than what stands below them, where blocks allow it, from the
    /// farthest.
    std::vector<std::vector<Block *>> rowsAbove(const std::vector<Block *> &blocks)
    {
        const qreal most = qMax(m_bounds.width(), m_shape.height * kAspect);
        const int count = int(std::ceil(arrangeRow(blocks) / most));
        return leveled(blocks, count, &QSizeF::width);
    }

    void placeAbove()
    {
        const std::vector<std::vector<Block *>> rows = rowsAbove(of(Side::Top));
        m_farStacks += qMax(0, int(rows.size()) - 1);
        qreal bottom = m_middle.rect.top() - drop(Side::Top);
        for (auto row = rows.rbegin(); row != rows.rend(); ++row)
            bottom = placeRowAbove(*row, bottom, m_leans && row == rows.rbegin()) - kColumnGap;
    }

    /// Returns where the row begins, at its top.
    qreal placeRowAbove(const std::vector<Block *> &row, qreal bottom, bool leans)
    {
        const qreal width = widthOf(row);
        qreal left = onGrid(m_middle.axis - width / 2);
        if (leans)
            left -= leaningAbove(row, left);
        if (width <= m_innerRight - m_innerLeft)
            left = qBound(m_innerLeft, left, m_innerRight - width);
        const qreal free = obstacles(left - kZoneGap, left + width + kZoneGap).top();
        bottom = qMin(bottom, free - kColumnGap);
        for (Block *block : row) {
            put(*block, QPointF(left, bottom - block->size.height()));
            left += block->size.width() + kZoneGap;
        }
        return bottom - heightOf(row);
    }

    void placeBelow()
    {
        const std::vector<Block *> row = of(Side::Bottom);
        if (row.empty())
            return;
        const bool boxed =
            std::ranges::any_of(row, [](const Block *block) { return block->zone >= 0; });
        // A box is entered from its left, so that no line runs through its title.
        const qreal reach = label(Side::Bottom) + 3 * kLabelClearance;
        const qreal width = arrangeBelow(row, boxed);
        qreal left = onGrid(boxed ? m_middle.axis + reach : m_middle.axis - width / 2);
        const qreal free = obstacles(left - kZoneGap, left + width + kZoneGap).bottom();
        const qreal gap = boxed ? kColumnGap : drop(Side::Bottom);
        const qreal top = qMax(m_middle.rect.bottom() + gap, free + kZoneGap);
        for (Block *block : row) {
            put(*block, QPointF(left, top));
            left += block->size.width() +
                    (boxed ? kColumnGap + onGridUp(label(Side::Bottom)) : kZoneGap);
        }
    }

    qreal arrangeBelow(const std::vector<Block *> &row, bool boxed)
    {
        if (!boxed)
            return arrangeRow(row);
        qreal width = 0;
        for (Block *block : row) {
            const Side side = std::exchange(block->side, Side::Right);
            const int columns = int(std::ceil(double(block->cards.size()) / kRowOfCards));
            arrange(*block, m_cards, qMax(1, columns));
            block->side = side;
            width += block->size.width() + kColumnGap;
        }
        return width;
    }

    void put(Block &block, QPointF place)
    {
        block.place = place;
        m_bounds |= QRectF(place, block.size);
    }

    std::vector<Block> &m_blocks;
    const QList<Card> &m_cards;
    const std::vector<quint32> &m_trunks;
    const Middle &m_middle;
    QRectF m_bounds;
    Shape m_shape;
    bool m_isFinal = false;
    bool m_leans = false;
    int m_farStacks = 0;
    qreal m_innerLeft = 0;
    qreal m_innerRight = 0;
};

/// How far from pleasant: proportions count, a little the area, and lines that pass others' zones.
qreal badness(const QRectF &bounds, int farStacks)
{
    constexpr qreal kFarStack = 0.12;
    const qreal aspect = bounds.width() / qMax<qreal>(1, bounds.height());
    const qreal tooMuch = qMax(aspect / kMostAspect, kLeastAspect / aspect);
    return std::abs(std::log(aspect / kAspect)) + qMax<qreal>(0, std::log(tooMuch)) +
           0.5 * std::log(qMax<qreal>(1, bounds.width() * bounds.height())) + kFarStack * farStacks;
}

} // namespace

void surround(std::vector<Block> &blocks, const QList<Card> &cards,
              const std::vector<quint32> &trunks, const Middle &middle)
{
    Surrounding surrounding(blocks, cards, trunks, middle);
    qreal total = 0;
    for (const Block &block : blocks)
        total += qreal(block.cards.size()) * (kCardHeight + kChipRow + kCardGap) + kColumnGap;
    std::optional<Shape> best;
    qreal bestBadness = 0;
    constexpr qreal kLowest = 264;
    constexpr qsizetype kMany = 1000; // cards: so many need no fine choice
    const qreal step = cards.size() < kMany ? 1.12 : 1.4;
    for (qreal height = kLowest; height < total * step + kLowest; height *= step) {
        for (const bool shared : {false, true}) {
            const Shape shape{height, shared};
            const QRectF bounds = surrounding.place(shape, false);
            const qreal current = badness(bounds, surrounding.farStacks());
            if (!best || current < bestBadness) {
                best = shape;
                bestBadness = current;
            }
        }
    }
    if (best)
        surrounding.place(*best, true);
}

QRectF boundsOf(const std::vector<Block> &blocks)
{
    QRectF bounds;
    for (const Block &block : blocks)
        bounds |= QRectF(block.place, block.size);
    return bounds;
}

} // namespace portolan
