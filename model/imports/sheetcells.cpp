#include "imports/sheetcells.h"

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
    m_width = std::max(m_width, cells.size());
}

QStringList &SheetCells::rowAt(int row)
{
    if (!m_rows.empty() && m_rows.rbegin()->first == row)
        return m_rows.rbegin()->second;
    QStringList &cells = m_rows[row];
    cells.reserve(m_width);
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
