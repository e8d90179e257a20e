#pragma once

#include "layout/diagram.h"
#include "layout/rectindex.h"
#include "rendering/diagramindex.h"

#include <list>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace portolan::views {

/// Finds room for new things among those that stand. What it gave away once is taken.
class FreeSlots
{
public:
    /// @p diagram and @p index must outlive it.
    FreeSlots(const Diagram &diagram, const rendering::DiagramIndex &index)
        : m_diagram(diagram)
        , m_index(index)
    {
    }

    /// Cards that are about to leave make room.
    void ignore(const QSet<HostId> &hosts) { m_ignored = hosts; }

    /// The slot inside a zone's box that is nearest to @p wish, in line with the cards there; none
    /// when it is full.
    std::optional<QRectF> takeIn(const QRectF &zone, const QSizeF &size, const QPointF &wish);
    /// The place nearest to @p centre that touches neither card nor zone, note or picture.
    QRectF takeNear(const QPointF &centre, const QSizeF &size);
    /// It touches none of these.
    bool hasRoom(const QRectF &rect) const { return isFree(rect, true); }

private:
    /// The slots of one zone in line with its cards, the nearest to a wish first; those askew to
    /// columns or rows of cards that there are come last. What was looked at once and taken stays
    /// so: it is not looked at again.
    class Search
    {
    public:
        Search(const QRectF &zone, const QSizeF &size, const QPointF &wish);

        const QRectF &zone() const { return m_zone; }
        bool isFor(const QRectF &zone, const QSizeF &size, const QPointF &wish) const;
        /// Slots in the column and the row of @p card.
        void lineUpWith(const QRectF &card);
        /// Slots in a new column beside @p card and a new row below it.
        void goOnAfter(const QRectF &card);
        /// Slots along the left edge and the top of the zone.
        void startAtCorner();
        /// Enough, when it lined up with the nearest cards first.
        bool hasMany() const;
        /// The next one; none when there is no more.
        std::optional<QRectF> next();

    private:
        using Slot = std::tuple<bool, qreal, qreal, qreal>; ///< askew, distance, y, x
        using Lines = std::map<qreal, bool>;                ///< where it begins, askew

        void add(const Lines::value_type &column, const Lines::value_type &row);
        void addColumn(qreal x, bool isAskew);
        void addRow(qreal y, bool isAskew);
        /// What begins there would stand partly beside what is in another line.
        static bool isAskew(const Lines &lines, qreal at, qreal size);

        QRectF m_zone;
        QRectF m_room;
        QSizeF m_size;
        QPointF m_wish;
        Lines m_columns;
        Lines m_rows;
        std::set<Slot> m_slots;
    };

    Search &searchFor(const QRectF &zone, const QSizeF &size, const QPointF &wish);
    void take(const QRectF &rect);
    bool isFree(const QRectF &rect, bool amongZones) const;

    const Diagram &m_diagram;
    const rendering::DiagramIndex &m_index;
    QSet<HostId> m_ignored;
    RectIndex m_taken;
    std::list<Search> m_searches;
};

} // namespace portolan::views
