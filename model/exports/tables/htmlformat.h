#pragma once

#include "exports/tables/tableformat.h"

namespace portolan {

/// One page without outside references: readable without script, printable; with script its columns
/// sort by a click and rows can be searched.
class HtmlFormat final : public TableFormat
{
public:
    QString id() const override;
    QStringList endings() const override;
    QString title() const override;
    bool isReadable() const override { return true; }
    [[nodiscard]] Expected<void> write(const Table &table, const TableCaption &caption,
                                       const TableOptions &options,
                                       QIODevice &device) const override;
};

} // namespace portolan
