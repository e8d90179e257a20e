#pragma once

#include "rendering/pagetexts.h"
#include "tables/table.h"

#include <QList>

#include <map>
#include <vector>

namespace portolan::rendering {

/// A column of a table on paper.
struct PageColumn
{
    int column = 0;  ///< of the table
    qreal left = 0;  ///< of its text, in points from the left edge of the table
    qreal width = 0; ///< of its text
};

/// What the cells of some columns ask for.
class ColumnDemands
{
public:
    /// Looks at every cell.
    ColumnDemands(const Table &table, const QList<int> &columns, const PageTexts &texts);

    /// The width in points in which no word of ours is cut.
    qreal least() const;
    /// The columns beside each other within @p width points, so that the table becomes as low as it
    /// can.
    QList<PageColumn> placed(qreal left, qreal width) const;

private:
    std::vector<qreal> widthsWithin(qreal room) const;
    void share(qreal rest, std::vector<qreal> &widths) const;
    qreal heightOf(const std::vector<qreal> &widths) const;

    QList<int> m_columns;
    std::vector<qreal> m_least;             ///< for the longest word
    std::vector<qreal> m_widest;            ///< for the longest cell, in one line
    std::map<std::vector<int>, int> m_rows; ///< how many have cells so wide, in some unit
};

} // namespace portolan::rendering
