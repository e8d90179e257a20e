#pragma once

#include "exports/tables/tableformat.h"

namespace portolan {

/// A workbook of Excel (Office Open XML): a cover with the caption, then the rows as a named table
/// with filters.
///
/// What is longer than a cell goes on in further rows, which repeat all that is shorter; what has
/// more rows than a sheet goes on in further sheets. Cells are texts and never formulas. The same
/// table gives the same bytes: no date is of the clock.
class XlsxFormat final : public TableFormat
{
public:
    /// What the format has room for, below the heads.
    static constexpr int kMostRows = 1'048'575;

    /// With fewer rows a sheet, for tests.
    explicit XlsxFormat(int rowsOfASheet = kMostRows)
        : m_rowsOfASheet(rowsOfASheet)
    {
    }

    QString id() const override;
    QStringList endings() const override;
    QString title() const override;
    bool isReadable() const override { return true; }
    bool isBinary() const override { return true; }
    [[nodiscard]] Expected<void> write(const Table &table, const TableCaption &caption,
                                       const TableOptions &options,
                                       QIODevice &device) const override;

private:
    int m_rowsOfASheet;
};

/// The first @p most rows of the sheet of a workbook, its heads before them.
QList<QStringList> workbookRows(const Table &table, int most);

} // namespace portolan
