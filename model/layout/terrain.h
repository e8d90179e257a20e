#pragma once

#include "layout/diagram.h"
#include "layout/rectindex.h"

namespace portolan {

inline constexpr int kNoTrunk = -1;

/// A straight piece of a line that was routed.
struct Run
{
    QPointF from;
    QPointF to;
    int trunk = 0; ///< kNoTrunk: was removed

    bool isVertical() const { return from.x() == to.x(); }
    QRectF rect() const { return QRectF(from, to).normalized(); }
};

/// What is in the way of lines: cards, titles, zones, and the lines that are there already.
class Terrain
{
public:
    explicit Terrain(const Diagram &diagram);

    const Diagram &diagram() const { return m_diagram; }
    /// Cards with stacks, by index of their card.
    const RectIndex &cards() const { return m_cards; }
    /// Titles and networks of zones.
    const RectIndex &titles() const { return m_titles; }
    /// By index of their zone.
    const RectIndex &zones() const { return m_zones; }
    const RectIndex &runRects() const { return m_runRects; }
    const Run &run(int index) const { return m_runs[std::size_t(index)]; }
    QRectF bounds() const { return m_bounds; }

    /// The straight line keeps its distance from cards but those at its ends, and from titles.
    bool isClear(QPointF from, QPointF to, int fromCard = -1, int toCard = -1) const;
    /// No line of another trunk runs along there nearer than a track.
    bool isTrackFree(QPointF from, QPointF to, int trunk) const;
    int crossings(QPointF from, QPointF to, int trunk) const;

    void addRuns(const Polyline &line, int trunk);
    /// Of a line that was added and moves elsewhere.
    void removeRuns(const Polyline &line, int trunk);

private:
    const Diagram &m_diagram;
    RectIndex m_cards;
    RectIndex m_titles;
    RectIndex m_zones;
    RectIndex m_runRects;
    std::vector<Run> m_runs;
    QRectF m_bounds;
};

/// Nearer than this, parallel lines read as one.
inline constexpr qreal kTooNear = 12;
/// Between a line and a title.
inline constexpr qreal kTitleClearance = 4;

} // namespace portolan
