#pragma once

#include "base/ids.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <variant>

namespace portolan {

/// The first ones, up to Hosts, are made of every drawing, the others of what came to it: results
/// from the network, lists.
enum class TableKind {
    Connections,
    Rules,
    Requirements,
    Problems,
    Hosts,
    Results,
    Proof,
    Names,
    Import
};

/// How the cells of a column sort and align, and what they link to.
enum class ColumnKind {
    Text,
    Host,        ///< the id of one host
    Hosts,       ///< ids of hosts
    Texts,       ///< other lists
    Ports,       ///< as in PortSet: by number
    Number,      ///< a number, or a list of ports, or nothing: data formats tell these apart
    Addresses,   ///< as in AddressSet: by number, IPv4 first
    Requirement, ///< id of a requirement
    Truth,
    Severity, ///< errors first
    Phrase,   ///< of the program's own data: translated for people
};

/// Who a column is for: data formats keep the fields apart that a reader wants to see as one.
enum class Audience { Everyone, People, Programs };

struct TableColumn
{
    QString field; ///< member in JSON and head in CSV, English: `remoteAddresses`
    QString title; ///< for people, translated: "Remote addresses"
    ColumnKind kind = ColumnKind::Text;
    Audience audience = Audience::Everyone;
    bool headsGroup = false; ///< a heading above the row's group says the same

    bool isFor(Audience reader) const
    {
        return audience == Audience::Everyone || audience == reader;
    }
};

using CellValue = std::variant<QString, QStringList, bool>;

/// What a row is about, for those who follow a click.
struct RowLinks
{
    QList<HostId> hosts;       ///< the hosts that it stands for, the first one first
    RequirementId requirement; ///< may be empty
    QString key;               ///< of a rule its id, of a problem its stable key; else empty
};

/// The rows of a table that can belong together under a heading.
struct RowGroup
{
    QString title;
    QString note; ///< may be empty

    friend bool operator==(const RowGroup &, const RowGroup &) = default;
};

/// Where the rows of a table come from. Cells are made when they are asked for: a table of a
/// hundred thousand rows costs no more than what it is derived from.
class TableRows
{
public:
    virtual ~TableRows() = default;

    virtual int count() const = 0;
    virtual CellValue value(int row, int column) const = 0;
    virtual RowLinks links(int row) const = 0;
    virtual RowGroup group(int row) const = 0;
    /// Of the catalog, whose colour and mark the row bears; may be empty.
    virtual SectionId section(int row) const = 0;
    /// False for a row that readers should see and that opens nothing: server.dynamic-ports.
    virtual bool isData(int row) const = 0;
};

/// One table as a value: typed columns, rows in the order of the data formats. Copies share their
/// rows.
class Table
{
public:
    Table() = default;
    Table(TableKind kind, QList<TableColumn> columns, std::shared_ptr<const TableRows> rows);

    TableKind kind() const { return m_kind; }
    const QList<TableColumn> &columns() const { return m_columns; }
    /// Indexes of the columns that @p reader is shown, in order.
    QList<int> columnsFor(Audience reader) const;
    /// -1 when there is none.
    int columnOf(QStringView field) const;

    int rowCount() const { return m_rows ? m_rows->count() : 0; }
    CellValue value(int row, int column) const { return m_rows->value(row, column); }
    RowLinks links(int row) const { return m_rows->links(row); }
    RowGroup group(int row) const { return m_rows->group(row); }
    SectionId section(int row) const { return m_rows->section(row); }
    bool isData(int row) const { return m_rows->isData(row); }

    /// The whole cell for people: lists as readableList() has them, truths translated.
    QString text(int row, int column) const;
    /// The same, with a long list cut short: `10.0.0.1, 10.0.0.3, 10.0.0.5 and 97 more`.
    QString shortText(int row, int column) const;
    /// Texts that compare, character by character, as the values of the column should sort.
    QString sortKey(int row, int column) const;
    /// Whether text() is the sortKey() of all cells of the column.
    bool isSortedAsShown(int column) const;

private:
    TableKind m_kind = TableKind::Connections;
    QList<TableColumn> m_columns;
    std::shared_ptr<const TableRows> m_rows;
};

} // namespace portolan
