#include "tables/tablemodel.h"

#include <algorithm>

namespace portolan {

namespace {

QStringList hostTexts(const RowLinks &links)
{
    QStringList texts;
    for (const HostId &host : links.hosts)
        texts.append(host.text());
    return texts;
}

bool shows(const Table &table, int row, const QList<int> &columns, const QString &text)
{
    return std::ranges::any_of(columns, [&](int column) {
        return table.shortText(row, column).contains(text, Qt::CaseInsensitive);
    });
}

} // namespace

std::vector<int> orderedRows(const Table &table, const RowOrder &order)
{
    const QList<int> columns = table.columnsFor(Audience::People);
    std::vector<int> rows;
    for (int row = 0; row < table.rowCount(); ++row) {
        if (order.filter.isEmpty() || shows(table, row, columns, order.filter))
            rows.push_back(row);
    }
    if (order.column < 0 || order.column >= columns.size())
        return rows;
    std::vector<QString> keys(std::size_t(table.rowCount()));
    for (const int row : rows)
        keys[std::size_t(row)] = table.sortKey(row, columns[order.column]);
    const auto key = [&](int row) -> const QString & { return keys[std::size_t(row)]; };
    if (order.order == Qt::AscendingOrder)
        std::ranges::stable_sort(rows, std::less(), key);
    else
        std::ranges::stable_sort(rows, std::greater(), key);
    return rows;
}

TableModel::TableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

TableModel::TableModel(Table table, QObject *parent)
    : QAbstractTableModel(parent)
{
    setTable(std::move(table));
}

void TableModel::setTable(Table table)
{
    if (table.kind() != m_table.kind())
        m_order = {};
    std::vector<int> rows = orderedRows(table, m_order);
    setTable(std::move(table), m_order, std::move(rows));
}

void TableModel::setTable(Table table, const RowOrder &order, std::vector<int> rows)
{
    beginResetModel();
    m_table = std::move(table);
    m_columns = m_table.columnsFor(Audience::People);
    m_order = order;
    m_rows = std::move(rows);
    endResetModel();
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = tableRow(index.row());
    const int column = m_columns[index.column()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return m_table.shortText(row, column);
    case FullTextRole:
        return m_table.text(row, column);
    case SortRole:
        return m_table.sortKey(row, column);
    case HostsRole:
        return hostTexts(m_table.links(row));
    case RequirementRole:
        return m_table.links(row).requirement.text();
    case KeyRole:
        return m_table.links(row).key;
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool hasHead = orientation == Qt::Horizontal && section >= 0 && section < columnCount();
    if (role != Qt::DisplayRole || !hasHead)
        return QAbstractTableModel::headerData(section, orientation, role);
    return m_table.columns()[m_columns[section]].title;
}

void TableModel::sort(int column, Qt::SortOrder order)
{
    if (column >= columnCount())
        return;
    const RowOrder wanted{column, order, m_order.filter};
    setOrder(wanted, orderedRows(m_table, wanted));
}

void TableModel::setOrder(const RowOrder &order, std::vector<int> rows)
{
    m_order = order;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    moveTo(std::move(rows));
    emit layoutChanged({}, VerticalSortHint);
}

void TableModel::moveTo(std::vector<int> rows)
{
    std::vector<int> newPlace(std::size_t(m_table.rowCount()), -1);
    for (std::size_t place = 0; place < rows.size(); ++place)
        newPlace[std::size_t(rows[place])] = int(place);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> places;
    places.reserve(std::size_t(before.size()));
    for (const QModelIndex &old : before)
        places.push_back(newPlace[std::size_t(tableRow(old.row()))]);
    m_rows = std::move(rows);
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(places[std::size_t(i)], before[i].column()));
    changePersistentIndexList(before, after);
}

} // namespace portolan
