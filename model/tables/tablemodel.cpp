#include "tables/tablemodel.h"

#include <algorithm>
#include <numeric>

namespace portolan {

namespace {

QStringList hostTexts(const RowLinks &links)
{
    QStringList texts;
    for (const HostId &host : links.hosts)
        texts.append(host.text());
    return texts;
}

} // namespace

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
    beginResetModel();
    if (table.kind() != m_table.kind())
        m_sortColumn = -1;
    m_table = std::move(table);
    m_columns = m_table.columnsFor(Audience::People);
    m_order = sortedRows();
    endResetModel();
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
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
    m_sortColumn = column;
    m_sortOrder = order;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    moveTo(sortedRows());
    emit layoutChanged({}, VerticalSortHint);
}

std::vector<int> TableModel::sortedRows() const
{
    std::vector<int> order(std::size_t(m_table.rowCount()));
    std::iota(order.begin(), order.end(), 0);
    if (m_sortColumn < 0)
        return order;
    std::vector<QString> keys;
    keys.reserve(order.size());
    for (const int row : order)
        keys.push_back(m_table.sortKey(row, m_columns[m_sortColumn]));
    const auto key = [&](int row) -> const QString & { return keys[std::size_t(row)]; };
    if (m_sortOrder == Qt::AscendingOrder)
        std::ranges::stable_sort(order, std::less(), key);
    else
        std::ranges::stable_sort(order, std::greater(), key);
    return order;
}

void TableModel::moveTo(std::vector<int> order)
{
    std::vector<int> newPlace(order.size());
    for (std::size_t place = 0; place < order.size(); ++place)
        newPlace[std::size_t(order[place])] = int(place);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before)
        after.append(index(newPlace[std::size_t(tableRow(old.row()))], old.column()));
    m_order = std::move(order);
    changePersistentIndexList(before, after);
}

} // namespace portolan
