#pragma once

#include "layout/diagram.h"

#include <QHash>
#include <QLineF>
#include <QList>
#include <QRectF>

#include <functional>
#include <vector>

namespace portolan::rendering {

/// Finds what lies in a rectangle of a diagram without looking at all of it: a uniform grid over
/// cards, zones and the straight pieces of lines. Painting and hit testing share it, so that what
/// lights up is what is hit. Keeps no reference to the diagram.
class DiagramIndex
{
public:
    /// One straight piece of a trunk's lines.
    struct Piece
    {
        int trunk = 0; ///< index into Diagram::trunks
        int line = 0;  ///< index into its lines()
        QLineF segment;
    };

    /// What is looked up once or twice, for a single frame, is found as fast by looking at all of
    /// it.
    enum class Use { Often, Briefly };

    DiagramIndex() = default;
    explicit DiagramIndex(const Diagram &diagram, Use use = Use::Often);

    /// Indexes into Diagram::cards of those that touch @p rect, ascending.
    QList<int> cardsIn(const QRectF &rect) const;
    /// Whether a card touches @p rect for which @p counts(its index into Diagram::cards) holds.
    bool hasCardIn(const QRectF &rect, const std::function<bool(int)> &counts) const;
    /// Indexes into Diagram::zones, ascending.
    QList<int> zonesIn(const QRectF &rect) const;
    /// Ordered by trunk, line and place in the line.
    QList<Piece> piecesIn(const QRectF &rect) const;
    /// Indexes into Diagram::trunks of those with a piece or a label in @p rect, ascending.
    QList<int> trunksIn(const QRectF &rect) const;
    /// The same for who has looked @p pieces up already: those in @p rect.
    QList<int> trunksIn(const QRectF &rect, const QList<Piece> &pieces) const;
    /// How many hosts stand in the zone, with each of a fold.
    int hostsIn(const ZoneId &zone) const { return m_counts.value(zone); }

private:
    using Buckets = QHash<quint64, std::vector<int>>;

    void enter(Buckets &buckets, const QRectF &rect, int index) const;
    /// All that could touch @p rect, ascending; of @p count things there are.
    QList<int> candidates(const Buckets &buckets, const QRectF &rect, size_t count) const;
    bool looksAtAll(const Buckets &buckets, qint64 cells) const;
    void enterTrunk(const Trunk &trunk, int index);

    Use m_use = Use::Often;
    QList<Trunk> m_trunks; ///< for brief use: looked at when asked for
    Buckets m_cards;       ///< these three, and the pieces, are empty for brief use
    Buckets m_pieces;
    Buckets m_labels;
    std::vector<QRectF> m_cardRects;
    std::vector<QRectF> m_zoneRects; ///< few enough to look at each
    std::vector<QRectF> m_labelRects;
    std::vector<Piece> m_allPieces;
    QHash<ZoneId, int> m_counts;
};

} // namespace portolan::rendering
