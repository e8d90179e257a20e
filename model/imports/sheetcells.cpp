#include "imports/sheetcells.h"

#include <iterator>

namespace portolan {

void SheetCells::set(int row, int column, const QString &text)
{
    if (row < 0 || column < 0 || column >= kMostColumns || text.isEmpty())
        return;
    if (row >= kMostRows) {
        m_isTooLarge = true;
        return;
    }
    QStringList &cells = rowAt(row);
    if (cells.size() <= column)
        cells.resize(column + 1);
    cells[column] = text;
}

QStringList &SheetCells::rowAt(int row)
{
    if (m_rows.empty())
        return m_rows[row];
    const auto last = std::prev(m_rows.end());
    if (last->first == row)
        return last->second;
    QStringList &cells = m_rows[row];
    cells.reserve(last->second.size());
    return cells;
}

ListTable SheetCells::table(const QString &name) const
{
    ListTable table;
    table.name = name;
    table.kind = RecordKind::Row;
    table.records.reserve(qsizetype(m_rows.size()));
    for (const auto &[row, cells] : m_rows) {
        ListRecord record;
        record.line = row + 1;
        record.cells = cells;
        record.delimiter = u'\t';
        table.records.append(std::move(record));
    }
    takeHead(table);
    return table;
}

} // namespace portolan
