#pragma once

#include "layout/terrain.h"

#include <limits>
#include <queue>
#include <utility>
#include <vector>

namespace portolan {

/// The price of what cannot be passed.
inline constexpr float kNoWay = std::numeric_limits<float>::infinity();
/// Of one bend, in units of length.
inline constexpr float kBendPrice = 48;
/// Of one crossing of another trunk.
inline constexpr float kCrossingPrice = 160;

/// A search for the way of a line: from lines or a point to lines or a point.
struct Quest
{
    int trunk = 0;
    QList<Polyline> from;       ///< where it may branch off; a polygon of one point is that point
    QList<Polyline> to;         ///< where it may arrive
    std::vector<int> homeZones; ///< indexes: lines may run there freely
    QPointF leaving;            ///< the way it sets out, of length 1; null: any
    QPointF arriving;           ///< the way it runs at its end; null: any
    bool mayGoRound = false;    ///< also far round what it could pass through
};

/// What the lines span.
QRectF spanOf(const QList<Polyline> &lines);

/// The lattice of places where a line may run, with the price of each step, and the search.
class Maze
{
public:
    /// @p terrain and @p quest must outlive it; @p beside is how many times the length counts
    /// nearer to another trunk than a track.
    Maze(const Terrain &terrain, const Quest &quest, const QRectF &area, float beside);

    Polyline search();
    /// Of the way that was found, at least its length; kNoWay before.
    float price() const { return m_price; }

private:
    enum Heading { East, South, West, North };
    struct Box
    {
        QRectF rect;
        float weight; ///< added to each unit of length; kNoWay: no way through
    };

    int width() const { return int(m_xs.size()); }
    int height() const { return int(m_ys.size()); }
    int node(int x, int y) const { return y * width() + x; }

    void collectBoxes();
    void collectLattice();
    void addTracks(const QRectF &rect, qreal first);
    void addEnds(const QList<Polyline> &lines);
    void priceSteps();
    void favourLateBends();
    void priceBox(const Box &box);
    void priceRun(const Run &run);
    void priceAlong(const Run &run);
    void priceAcross(const Run &run);
    void mark(const QList<Polyline> &lines, std::vector<bool> &nodes) const;
    float estimate(int x, int y) const;
    Polyline wayTo(int state) const;
    static bool isAlong(int heading, QPointF wanted);
    void relax(int state, int nextNode, Heading heading, float price);
    void expand(int state);

    std::pair<int, int> within(const std::vector<qreal> &values, qreal low, qreal high) const
    {
        const auto first = std::ranges::lower_bound(values, low);
        const auto last = std::ranges::upper_bound(values, high);
        return {int(first - values.begin()), int(last - values.begin())};
    }

    const Terrain &m_terrain;
    const Quest &m_quest;
    QRectF m_area;
    float m_beside;
    QRectF m_goal;
    std::vector<Box> m_boxes;
    std::vector<int> m_runs;
    std::vector<qreal> m_xs;
    std::vector<qreal> m_ys;
    std::vector<float> m_east;  ///< price from a node to its right neighbour
    std::vector<float> m_south; ///< price from a node to the one below
    std::vector<float> m_costs; ///< by state: node and heading
    std::vector<int> m_previous;
    float m_price = kNoWay;

    struct Entry
    {
        float estimate;
        int state;
        friend bool operator<(const Entry &a, const Entry &b)
        {
            return a.estimate != b.estimate ? a.estimate > b.estimate : a.state > b.state;
        }
    };
    std::priority_queue<Entry> m_queue;
};

} // namespace portolan
