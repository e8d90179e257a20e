#pragma once

#include "base/error.h"
#include "imports/listrecords.h"

#include <QByteArray>
#include <QList>

namespace portolan {

/// @name Limits of a list; what is larger is refused as a whole
///@{
inline constexpr qsizetype kMostListBytes = 64 * 1024 * 1024;
inline constexpr qsizetype kMostListHosts = 100'000;
///@}

/// What a person counts in a list to find a record.
enum class RecordKind {
    Line,  ///< of a text
    Row,   ///< of a sheet
    Entry, ///< of a JSON array, from 1
};

/// What somebody should know of one record of a list.
struct LineRemark
{
    int line = 0; ///< as in ListRecord
    QString text; ///< one sentence
};

/// "Line 5: ...", "Row 5: ...", "Entry 5: ...".
QString remarkText(const LineRemark &remark, RecordKind kind);

/// A list of hosts before anybody knows what its columns mean.
struct ListTable
{
    QString name; ///< of the sheet; empty for other lists
    RecordKind kind = RecordKind::Line;
    QStringList titles;        ///< of the columns; empty: the list has no head
    QList<ListRecord> records; ///< without the head, and what stands above it
    qsizetype columnCount() const;
};

/// Takes a text apart (ListRecords). The head is the first record with titles of columns, among the
/// first few: above it may stand what the list is.
ListTable listTable(const QString &text);

/// The lists in the bytes of a file, at least one: text in any of its forms, the array of objects
/// that ConvertTo-Json and the tables of this program are, or the sheets of a workbook (.xlsx,
/// .ods) that have something in them. Fails where it is none of these, and on what is too large.
[[nodiscard]] Expected<QList<ListTable>> readListTables(const QByteArray &bytes);

/// The text of a file: UTF-8 or UTF-16 by its mark, else UTF-8, and Latin-1 where it is none.
QString listText(const QByteArray &bytes);

/// Makes the first record of titles among the first few of @p records the head of the list.
void takeHead(ListTable &table);

} // namespace portolan
