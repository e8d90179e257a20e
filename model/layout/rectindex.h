#pragma once

#include <QHash>
#include <QRectF>

#include <cmath>
#include <vector>

namespace portolan {

/// Finds rectangles near a place without looking at all of them.
class RectIndex
{
public:
    int add(const QRectF &rect)
    {
        const int index = int(m_rects.size());
        m_rects.push_back(rect);
        const Cells cells = cellsOf(rect);
        if (cells.count() > kMany) {
            m_large.push_back(index);
            return index;
        }
        visitCells(cells, [&](quint64 key) { m_cells[key].push_back(index); });
        return index;
    }

    const QRectF &rect(int index) const { return m_rects[std::size_t(index)]; }
    int size() const { return int(m_rects.size()); }

    /// Calls @p visit(index) for each rectangle that overlaps or touches @p area, some of them more
    /// than once, until it returns false.
    template <typename Visit>
    void visit(const QRectF &area, const Visit &visit) const
    {
        const Cells cells = cellsOf(area);
        if (cells.count() > kMany || cells.count() > size()) {
            for (int i = 0; i < size(); ++i) {
                if (touches(rect(i), area) && !visit(i))
                    return;
            }
            return;
        }
        for (const int index : m_large) {
            if (touches(rect(index), area) && !visit(index))
                return;
        }
        bool goOn = true;
        visitCells(cells, [&](quint64 key) {
            const auto found = m_cells.constFind(key);
            if (!goOn || found == m_cells.cend())
                return;
            for (const int index : *found) {
                if (touches(rect(index), area) && !visit(index)) {
                    goOn = false;
                    return;
                }
            }
        });
    }

    /// Whether a rectangle but @p except has a part of its inside in @p area.
    bool overlaps(const QRectF &area, int except = -1) const
    {
        bool found = false;
        visit(area, [&](int index) {
            const QRectF &r = rect(index);
            found = index != except && r.left() < area.right() && area.left() < r.right() &&
                    r.top() < area.bottom() && area.top() < r.bottom();
            return !found;
        });
        return found;
    }

private:
    static constexpr qreal kCell = 256;
    static constexpr qint64 kMany =
        4096; ///< cells; more are looked through one rectangle at a time

    struct Cells
    {
        qint64 left;
        qint64 right;
        qint64 top;
        qint64 bottom;
        qint64 count() const { return (right - left + 1) * (bottom - top + 1); }
    };

    static Cells cellsOf(const QRectF &rect)
    {
        const auto cell = [](qreal value) { return qint64(std::floor(value / kCell)); };
        return {cell(rect.left()), cell(rect.right()), cell(rect.top()), cell(rect.bottom())};
    }

    static bool touches(const QRectF &a, const QRectF &b)
    {
        return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() &&
               b.top() <= a.bottom();
    }

    template <typename Visit>
    static void visitCells(const Cells &cells, const Visit &visit)
    {
        for (qint64 x = cells.left; x <= cells.right; ++x) {
            for (qint64 y = cells.top; y <= cells.bottom; ++y)
                visit((quint64(quint32(x)) << 32) | quint32(y));
        }
    }

    std::vector<QRectF> m_rects;
    std::vector<int> m_large;
    QHash<quint64, std::vector<int>> m_cells;
};

} // namespace portolan
