#pragma once

#include "exports/tables/tableformat.h"

namespace portolan {

/// An array of objects with exactly the fields of the public contract, in its order.
class JsonFormat final : public TableFormat
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
