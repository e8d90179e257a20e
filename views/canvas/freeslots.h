#pragma once

#include "layout/diagram.h"
#include "layout/rectindex.h"
#include "rendering/diagramindex.h"

#include <list>
#include <optional>
#include <set>

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
    /// The slots of one zone in line with its cards, the nearest to a wish first. What was looked
    /// at once and taken stays so: it is not looked at again.
    class Search
    {
    public:
        Search(const QRectF &zone, const QSizeF &size, const QPointF &wish);

        bool isFor(const QRectF &zone, const QSizeF &size, const QPointF &wish) const;
        /// Cards beside and below @p card line up with it.
        void lineUpWith(const QRectF &card);
        /// The next one; none when there is no more.
        std::optional<QRectF> next();

    private:
        using Slot = std::tuple<qreal, qreal, qreal>; ///< distance, y, x

        void add(qreal x, qreal y);
        void addColumn(qreal x);
        void addRow(qreal y);

        QRectF m_zone;
        QRectF m_room;
        QSizeF m_size;
        QPointF m_wish;
        std::set<qreal> m_columns;
        std::set<qreal> m_rows;
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
