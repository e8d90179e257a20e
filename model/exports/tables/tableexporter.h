#pragma once

#include "exports/exporter.h"
#include "exports/tables/tableformat.h"

#include <memory>
#include <vector>

namespace portolan {

/// One table in one format.
class TableExporter final : public Exporter
{
public:
    TableExporter(TableKind kind, const TableFormat &format);

    TableKind kind() const { return m_kind; }
    const TableFormat &tableFormat() const { return m_format; }

    QString subject() const override;
    QString format() const override;
    QString subjectTitle() const override;
    QString formatTitle() const override;
    QStringList files(const ExportContext &context) const override;
    [[nodiscard]] Expected<void> write(const ExportContext &context, const QString &file,
                                       QIODevice &device) const override;

private:
    TableKind m_kind;
    const TableFormat &m_format;
};

/// Every table in each of these formats, table by table.
std::vector<std::unique_ptr<const TableExporter>>
makeTableExporters(const QList<const TableFormat *> &formats);

/// The table of @p kind of a drawing, which must be one that every drawing has.
Table tableOf(TableKind kind, const ExportContext &context);
/// What formats for people print around it.
TableCaption captionOf(const Table &table, const ExportContext &context);

/// Writes @p table as @p format, on the paper of @p context; formats that people read get @p notes
/// below it. Fails as formats do.
[[nodiscard]] Expected<void> writeTable(const Table &table, const TableFormat &format,
                                        const ExportContext &context, QIODevice &device,
                                        const QStringList &notes = {});

} // namespace portolan
