#pragma once

#include "tables/table.h"
#include "topology/topology.h"

#include <QCoreApplication>
#include <QList>

#include <span>

namespace portolan {

class Catalog;

/// What the cells of a sheet are made from besides their row.
struct SheetContext
{
    Topology topology;
    const Catalog *catalog = nullptr; ///< bundled: lives as long as the program
};

/// One column of a sheet whose rows are values of type @p Row.
template <typename Row>
struct SheetColumn
{
    const char16_t *field;
    const char *title; ///< marked with QT_TRANSLATE_NOOP("Tables", ...)
    ColumnKind kind;
    Audience audience;
    CellValue (*value)(const Row &, const SheetContext &);
    bool headsGroup = false;
};

/// Rows of one type behind the interface of all tables. @p Traits says what a row links to:
/// `links`, `group`, `section` and `isData`, each of `(row, context)`.
template <typename Row, typename Traits>
class SheetRows final : public TableRows
{
public:
    SheetRows(QList<Row> rows, std::span<const SheetColumn<Row>> columns, SheetContext context)
        : m_rows(std::move(rows))
        , m_columns(columns)
        , m_context(std::move(context))
    {
    }

    int count() const override { return int(m_rows.size()); }
    CellValue value(int row, int column) const override
    {
        return m_columns[std::size_t(column)].value(m_rows[row], m_context);
    }
    RowLinks links(int row) const override { return Traits::links(m_rows[row], m_context); }
    RowGroup group(int row) const override { return Traits::group(m_rows[row], m_context); }
    SectionId section(int row) const override { return Traits::section(m_rows[row], m_context); }
    bool isData(int row) const override { return Traits::isData(m_rows[row], m_context); }

private:
    QList<Row> m_rows;
    std::span<const SheetColumn<Row>> m_columns;
    SheetContext m_context;
};

/// @p columns must live as long as the program.
template <typename Traits, typename Row>
Table makeSheet(TableKind kind, std::span<const SheetColumn<Row>> columns, QList<Row> rows,
                SheetContext context)
{
    QList<TableColumn> described;
    for (const SheetColumn<Row> &column : columns) {
        described.append({QString::fromUtf16(column.field),
                          QCoreApplication::translate("Tables", column.title), column.kind,
                          column.audience, column.headsGroup});
    }
    return Table(
        kind, described,
        std::make_shared<SheetRows<Row, Traits>>(std::move(rows), columns, std::move(context)));
}

/// @name Cells
///@{
inline QStringList idTexts(const QList<HostId> &ids)
{
    QStringList texts;
    texts.reserve(ids.size());
    for (const HostId &id : ids)
        texts.append(id.text());
    return texts;
}
///@}

} // namespace portolan
