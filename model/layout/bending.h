#pragma once

#include "layout/terrain.h"
#include "layout/trunkpieces.h"

#include <optional>

namespace portolan {

/// Pulls pieces of one trunk aside. What was there before counts as it is: only where a line is led
/// anew, it has to keep clear of cards, titles, and zones that it has nothing to do with, and of
/// the lines of other trunks if it can.
class TrunkBender
{
public:
    /// @p terrain knows the lines of all trunks by their indexes, and outlives it; @p trunk is as
    /// it would be by itself.
    TrunkBender(const Terrain &terrain, int index, const Trunk &trunk);

    const TrunkPieces &pieces() const { return m_pieces; }
    /// By piece: where each is now.
    const std::vector<qreal> &places() const { return m_places; }
    /// Where the piece would stand that is wanted at @p wanted: there, or a little beside where
    /// something is in the way; none when that does not help either. Changes nothing.
    std::optional<qreal> placeFor(int piece, qreal wanted) const;
    void put(int piece, qreal place) { m_places[std::size_t(piece)] = place; }
    /// Of every pulled piece one, but without the names of bends.
    Trunk bent() const;

private:
    struct Fit
    {
        bool isClear = true;
        bool isGood = true; ///< and a track from other lines, without steps that are hardly any
    };
    bool isJog(const TrunkPieces::Edge &edge, QPointF from, QPointF to) const;
    bool isWithin(Axis axis, qreal place) const;
    Fit fitOf(int piece, const std::vector<qreal> &places) const;
    bool isClear(const TrunkPieces::Edge &edge, QPointF from, QPointF to) const;
    bool entersForeignZone(const QRectF &before, const QRectF &after) const;
    int cardAt(int node) const;

    const Terrain &m_terrain;
    int m_index;
    Trunk m_trunk;
    TrunkPieces m_pieces;
    std::vector<qreal> m_places;
    std::vector<bool> m_homeZones; ///< by zone: some end of the trunk is in it
};

/// Leads lines over where they were pulled, once they are routed and before labels are placed.
/// Linear in the drawing, and nothing to do without bends. Bends come in the order of their ids;
/// of two that pull the same piece the first counts.
void pullBends(Diagram &diagram, const QMap<BendId, Bend> &bends);

/// The lines of @p diagram with other bends, and labels that are on no line any more taken away: a
/// picture for the time being.
void repullBends(Diagram &diagram, const QMap<BendId, Bend> &bends);

} // namespace portolan
