#pragma once

#include "imports/listtable.h"

#include <map>

namespace portolan {

/// The texts of a sheet, as a reader finds them. What lies beyond the largest list is not kept.
class SheetCells
{
public:
    /// Both count from 0.
    void set(int row, int column, const QString &text);
    /// There are more rows than a list can have.
    bool isTooLarge() const { return m_isTooLarge; }
    /// With the head taken out.
    ListTable table(const QString &name) const;

    /// Columns that are kept: a list with more is none of hosts.
    static constexpr int kMostColumns = 256;
    /// Rows that are kept, titles and empty rows between the hosts included.
    static constexpr int kMostRows = int(kMostListHosts) + 1000;

private:
    /// With room for as many cells as the row before: what is wide is mostly so throughout, but a
    /// single wide row, such as the head, must not make all others take its room.
    QStringList &rowAt(int row);

    std::map<int, QStringList> m_rows;
    bool m_isTooLarge = false;
};

} // namespace portolan
