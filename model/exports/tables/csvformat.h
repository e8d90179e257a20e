#pragma once

#include "exports/tables/tableformat.h"

namespace portolan {

/// RFC 4180 but for `\n` as the end of a line, with the fields of the JSON output as columns; lists
/// are joined by `;` (csvListField). No cell is taken for a formula by a spreadsheet.
class CsvFormat final : public TableFormat
{
public:
    QString id() const override;
    QStringList endings() const override;
    QString title() const override;
    bool isReadable() const override { return false; }
    [[nodiscard]] Expected<void> write(const Table &table, const TableCaption &caption,
                                       const TableOptions &options,
                                       QIODevice &device) const override;
};

} // namespace portolan
