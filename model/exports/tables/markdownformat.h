#pragma once

#include "exports/tables/tableformat.h"

namespace portolan {

/// Tables of GitHub's Markdown, a heading for each group of rows.
class MarkdownFormat final : public TableFormat
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
