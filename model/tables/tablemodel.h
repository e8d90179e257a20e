#pragma once

#include "tables/table.h"

#include <QAbstractTableModel>

#include <vector>

namespace portolan {

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
    /// The row of table() that stands at @p row of the model.
    int tableRow(int row) const { return m_order[std::size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    /// A @p column of -1 is the table's own order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    std::vector<int> sortedRows() const;
    void moveTo(std::vector<int> order);

    Table m_table;
    QList<int> m_columns;     ///< those of the table that are shown
    std::vector<int> m_order; ///< rows of the table in the order shown
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace portolan
