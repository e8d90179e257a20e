#pragma once

#include "tables/table.h"

#include <QAbstractTableModel>

#include <vector>

namespace portolan {

/// Which rows of a table are shown, and in which order.
struct RowOrder
{
    int column = -1; ///< of those that are for people; -1: the table's own order
    Qt::SortOrder order = Qt::AscendingOrder;
    QString filter; ///< in any case; only rows that show it in a cell. Empty: all

    friend bool operator==(const RowOrder &, const RowOrder &) = default;
};

/// Rows of the table by @p order; what is equal stays as it stands. Makes a cell of every row: a
/// table of a hundred thousand rows takes a second.
std::vector<int> orderedRows(const Table &table, const RowOrder &order);

/// A Table for item views: the columns that are for people, sortable by value (ports and addresses
/// as numbers, errors before warnings). Sorting keeps the order of equal rows.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SortRole = Qt::UserRole, ///< text that compares as the value sorts, for proxies
        HostsRole,               ///< QStringList: the hosts that the row is about
        RequirementRole,         ///< QString: id of its requirement; may be empty
        KeyRole,                 ///< QString: id of a rule, key of a problem
        FullTextRole,            ///< QString: the cell with the whole of its list, for copying
    };

    explicit TableModel(QObject *parent = nullptr);
    explicit TableModel(Table table, QObject *parent = nullptr);

    const Table &table() const { return m_table; }
    /// Shows another table, in the order that was last asked for.
    void setTable(Table table);
    /// The same with rows that are worked out already: orderedRows(table, order).
    void setTable(Table table, const RowOrder &order, std::vector<int> rows);
    /// Shows the rows of the same table in another order; all of them.
    void setOrder(const RowOrder &order, std::vector<int> rows);
    const RowOrder &order() const { return m_order; }
    /// The row of table() that stands at @p row of the model.
    int tableRow(int row) const { return m_rows[std::size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    /// A @p column of -1 is the table's own order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void moveTo(std::vector<int> rows);

    Table m_table;
    QList<int> m_columns;    ///< those of the table that are shown
    std::vector<int> m_rows; ///< those of the table that are shown, in that order
    RowOrder m_order;
};

} // namespace portolan
