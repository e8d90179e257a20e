#include "tables/table.h"

#include "base/addressset.h"
#include "base/escaping.h"
#include "base/phrases.h"
#include "base/portset.h"
#include "checks/problem.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShortListSize = 3;

struct Tables
{
    Q_DECLARE_TR_FUNCTIONS(Tables)
};

QString hex(quint64 number, int digits)
{
    return u"%1"_s.arg(number, digits, 16, QLatin1Char('0'));
}

/// By the first address, IPv4 before IPv6; no address at all before everything.
QString addressKey(const QStringList &entries)
{
    if (entries.isEmpty())
        return {};
    const auto set = AddressSet::parseEntry(entries.first());
    if (!set)
        return u"9"_s + entries.first();
    if (set->hasIpv4())
        return u"4"_s + hex(set->ipv4().front().first, 8);
    const Ipv6 first = set->ipv6().front().first;
    return u"6"_s + hex(first.high, 16) + hex(first.low, 16);
}

QString portKey(const QString &text)
{
    const auto ports = PortSet::parse(text);
    if (!ports || ports->isEmpty())
        return text;
    QString key;
    for (const PortRange &range : ports->ranges())
        key += hex(range.first, 4);
    return key;
}

/// Nothing comes first.
QString numberKey(const QString &text)
{
    bool isNumber = false;
    const quint64 number = text.toULongLong(&isNumber);
    return isNumber ? hex(number, 16) : text.isEmpty() ? text : u"f"_s + portKey(text);
}

QString severityKey(const QString &text)
{
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Hint}) {
        if (text == toString(severity))
            return QString::number(int(severity));
    }
    return text;
}

QString plainText(const CellValue &value)
{
    if (const auto *truth = std::get_if<bool>(&value))
        return *truth ? Tables::tr("yes") : Tables::tr("no");
    if (const auto *list = std::get_if<QStringList>(&value))
        return readableList(*list);
    return std::get<QString>(value);
}

} // namespace

Table::Table(TableKind kind, QList<TableColumn> columns, std::shared_ptr<const TableRows> rows)
    : m_kind(kind)
    , m_columns(std::move(columns))
    , m_rows(std::move(rows))
{
}

QList<int> Table::columnsFor(Audience reader) const
{
    QList<int> indexes;
    for (int i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].isFor(reader))
            indexes.append(i);
    }
    return indexes;
}

int Table::columnOf(QStringView field) const
{
    const auto found = std::ranges::find(m_columns, field, &TableColumn::field);
    return found == m_columns.end() ? -1 : int(found - m_columns.begin());
}

QString Table::text(int row, int column) const
{
    const QString text = plainText(value(row, column));
    const ColumnKind kind = m_columns[column].kind;
    return kind == ColumnKind::Phrase || kind == ColumnKind::Severity ? phrase(text) : text;
}

QString Table::shortText(int row, int column) const
{
    const CellValue cell = value(row, column);
    const auto *list = std::get_if<QStringList>(&cell);
    if (!list || list->size() <= kShortListSize + 1)
        return text(row, column);
    return Tables::tr("%1 and %n more", nullptr, int(list->size() - kShortListSize))
        .arg(readableList(list->first(kShortListSize)));
}

QString Table::sortKey(int row, int column) const
{
    const CellValue cell = value(row, column);
    switch (m_columns[column].kind) {
    case ColumnKind::Addresses:
        return addressKey(std::get<QStringList>(cell));
    case ColumnKind::Ports:
        return portKey(std::get<QString>(cell));
    case ColumnKind::Number:
        return numberKey(std::get<QString>(cell));
    case ColumnKind::Severity:
        return severityKey(std::get<QString>(cell));
    case ColumnKind::Truth:
        return std::get<bool>(cell) ? u"1"_s : u"0"_s;
    case ColumnKind::Text:
    case ColumnKind::Host:
    case ColumnKind::Hosts:
    case ColumnKind::Texts:
    case ColumnKind::Requirement:
    case ColumnKind::Phrase:
        break;
    }
    return plainText(cell);
}

bool Table::isSortedAsShown(int column) const
{
    switch (m_columns[column].kind) {
    case ColumnKind::Text:
    case ColumnKind::Host:
    case ColumnKind::Hosts:
    case ColumnKind::Texts:
    case ColumnKind::Requirement:
        return true;
    default:
        return false;
    }
}

} // namespace portolan
