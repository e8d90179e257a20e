#include "rendering/diagramindex.h"

#include "layout/cardfaces.h"

#include <algorithm>
#include <cmath>

namespace portolan::rendering {

namespace {

/// Side of a cell: some ten cards.
constexpr qreal kCell = 512;

struct Cells
{
    explicit Cells(const QRectF &rect)
        : left(column(rect.left()))
        , right(column(rect.right()))
        , top(column(rect.top()))
        , bottom(column(rect.bottom()))
    {
    }

    static qint64 column(qreal x) { return qint64(std::floor(x / kCell)); }
    static quint64 key(qint64 x, qint64 y) { return quint64(x) << 32 ^ quint64(quint32(y)); }
    qint64 count() const { return (right - left + 1) * (bottom - top + 1); }

    qint64 left;
    qint64 right;
    qint64 top;
    qint64 bottom;
};

/// A line has no width and QRectF calls that empty: it is given some.
QRectF around(const QLineF &line)
{
    return QRectF(line.p1(), line.p2()).normalized().adjusted(-1, -1, 1, 1);
}

/// Calls @p visit(piece) for all of its lines, in the order of Trunk::lines().
template <typename Visit>
void visitPieces(const Trunk &trunk, int index, const Visit &visit)
{
    int number = 0;
    const auto visitLine = [&](const Polyline &line) {
        for (qsizetype i = 1; i < line.size(); ++i)
            visit(DiagramIndex::Piece{index, number, QLineF(line.at(i - 1), line.at(i))});
        ++number;
    };
    for (const Trunk::Stem &stem : trunk.stems) {
        if (!stem.line.isEmpty())
            visitLine(stem.line);
    }
    for (const Polyline &spine : trunk.spines)
        visitLine(spine);
    for (const Trunk::Tooth &tooth : trunk.teeth)
        visitLine(tooth.line);
}

} // namespace

DiagramIndex::DiagramIndex(const Diagram &diagram, Use use)
    : m_use(use)
{
    m_cardRects.reserve(size_t(diagram.cards.size()));
    for (const Card &card : diagram.cards) {
        m_cardRects.push_back(covered(card));
        enter(m_cards, m_cardRects.back(), int(m_cardRects.size()) - 1);
        if (!card.zone.isEmpty())
            m_counts[card.zone] += card.hostCount();
    }
    for (const ZoneBox &zone : diagram.zones)
        m_zoneRects.push_back(zone.rect);
    for (const Trunk &trunk : diagram.trunks)
        m_labelRects.push_back(trunk.labelRect);
    if (use == Use::Briefly)
        m_trunks = diagram.trunks;
    for (int trunk = 0; trunk < diagram.trunks.size() && use != Use::Briefly; ++trunk)
        enterTrunk(diagram.trunks.at(trunk), trunk);
}

void DiagramIndex::enterTrunk(const Trunk &trunk, int index)
{
    visitPieces(trunk, index, [this](const Piece &piece) {
        m_allPieces.push_back(piece);
        enter(m_pieces, around(piece.segment), int(m_allPieces.size()) - 1);
    });
    if (!trunk.labelRect.isEmpty())
        enter(m_labels, trunk.labelRect, index);
}

void DiagramIndex::enter(Buckets &buckets, const QRectF &rect, int index) const
{
    if (m_use == Use::Briefly)
        return;
    const Cells cells(rect);
    for (qint64 x = cells.left; x <= cells.right; ++x) {
        for (qint64 y = cells.top; y <= cells.bottom; ++y)
            buckets[Cells::key(x, y)].push_back(index);
    }
}

QList<int> DiagramIndex::candidates(const Buckets &buckets, const QRectF &rect, size_t count) const
{
    QList<int> result;
    const Cells cells(rect);
    if (looksAtAll(buckets, cells.count())) {
        result.reserve(qsizetype(count));
        for (int index = 0; index < int(count); ++index)
            result.append(index);
        return result;
    }
    for (qint64 x = cells.left; x <= cells.right; ++x) {
        for (qint64 y = cells.top; y <= cells.bottom; ++y) {
            const auto bucket = buckets.constFind(Cells::key(x, y));
            if (bucket != buckets.constEnd())
                result.append(QList<int>(bucket->begin(), bucket->end()));
        }
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

/// With as many cells as there are, looking them up is slower than looking at everything.
bool DiagramIndex::looksAtAll(const Buckets &buckets, qint64 cells) const
{
    return m_use == Use::Briefly || cells >= buckets.size();
}

QList<int> DiagramIndex::cardsIn(const QRectF &rect) const
{
    QList<int> cards = candidates(m_cards, rect, m_cardRects.size());
    cards.removeIf([&](int card) { return !m_cardRects[size_t(card)].intersects(rect); });
    return cards;
}

bool DiagramIndex::hasCardIn(const QRectF &rect, const std::function<bool(int)> &counts) const
{
    const auto isIt = [&](int card) {
        return m_cardRects[size_t(card)].intersects(rect) && counts(card);
    };
    const Cells cells(rect);
    if (looksAtAll(m_cards, cells.count())) {
        for (int card = 0; card < int(m_cardRects.size()); ++card) {
            if (isIt(card))
                return true;
        }
        return false;
    }
    for (qint64 x = cells.left; x <= cells.right; ++x) {
        for (qint64 y = cells.top; y <= cells.bottom; ++y) {
            const auto bucket = m_cards.constFind(Cells::key(x, y));
            if (bucket != m_cards.cend() && std::ranges::any_of(*bucket, isIt))
                return true;
        }
    }
    return false;
}

QList<int> DiagramIndex::zonesIn(const QRectF &rect) const
{
    QList<int> zones;
    for (int zone = 0; zone < int(m_zoneRects.size()); ++zone) {
        if (m_zoneRects[size_t(zone)].intersects(rect))
            zones.append(zone);
    }
    return zones;
}

QList<DiagramIndex::Piece> DiagramIndex::piecesIn(const QRectF &rect) const
{
    QList<Piece> pieces;
    for (int trunk = 0; trunk < m_trunks.size(); ++trunk) {
        visitPieces(m_trunks.at(trunk), trunk, [&](const Piece &piece) {
            if (around(piece.segment).intersects(rect))
                pieces.append(piece);
        });
    }
    for (const int index : candidates(m_pieces, rect, m_allPieces.size())) {
        const Piece &piece = m_allPieces[size_t(index)];
        if (around(piece.segment).intersects(rect))
            pieces.append(piece);
    }
    return pieces;
}

QList<int> DiagramIndex::trunksIn(const QRectF &rect) const
{
    return trunksIn(rect, piecesIn(rect));
}

QList<int> DiagramIndex::trunksIn(const QRectF &rect, const QList<Piece> &pieces) const
{
    QList<int> trunks = candidates(m_labels, rect, m_labelRects.size());
    trunks.removeIf([&](int trunk) { return !m_labelRects[size_t(trunk)].intersects(rect); });
    for (const Piece &piece : pieces) {
        if (trunks.isEmpty() || trunks.constLast() != piece.trunk)
            trunks.append(piece.trunk);
    }
    std::sort(trunks.begin(), trunks.end());
    trunks.erase(std::unique(trunks.begin(), trunks.end()), trunks.end());
    return trunks;
}

} // namespace portolan::rendering
