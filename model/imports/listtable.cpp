#include "imports/listtable.h"

#include "base/errortext.h"
#include "base/escaping.h"
#include "imports/hostfields.h"
#include "imports/listobjects.h"
#include "imports/workbook.h"

#include <QStringDecoder>

#include <algorithm>
#include <limits>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// So many records may stand above the head: what the list is, whose, of when.
constexpr qsizetype kMostAboveHead = 9;

qsizetype filledCells(const ListRecord &record)
{
    return std::ranges::count_if(record.cells,
                                 [](const QString &cell) { return !cell.trimmed().isEmpty(); });
}

/// A word that stands below itself is no title: "fs01; Server" in each line.
bool repeatsName(const ListRecord &head, const ListRecord &next)
{
    const HostMapping mapping = guessedMapping(head.cells);
    const QList<qsizetype> names = columnsOf(HostField::Name, mapping, head.cells);
    return std::ranges::any_of(names, [&](qsizetype column) {
        return next.cells.value(column).compare(head.cells.at(column), Qt::CaseInsensitive) == 0;
    });
}

/// A head further down has titles of several fields, and more of them than what stands above has
/// cells: a host that happens to be called "server" has not.
bool isHeadBelow(const QList<ListRecord> &records, qsizetype at)
{
    const HostMapping mapping = guessedMapping(records.at(at).cells);
    const auto known =
        std::ranges::count_if(mapping, [](HostField field) { return field != HostField::Ignored; });
    return known >= 2 &&
           std::all_of(records.cbegin(), records.cbegin() + at, [&](const ListRecord &above) {
               return filledCells(above) < filledCells(records.at(at));
           });
}

qsizetype headIndex(const QList<ListRecord> &records)
{
    const qsizetype last = std::min(records.size() - 1, kMostAboveHead);
    for (qsizetype at = 0; at <= last; ++at) {
        const ListRecord &record = records.at(at);
        if (record.isOpen || !isHead(record.cells))
            continue;
        const bool isLast = at + 1 == records.size();
        if (isLast ? !record.isDelimited() : repeatsName(record, records.at(at + 1)))
            continue;
        if (at == 0 || isHeadBelow(records, at))
            return at;
    }
    return -1;
}

Error tooLarge()
{
    return {ErrorCode::CannotRead,
            Errors::tr("A list may have %1 MiB at most.").arg(kMostListBytes / (1024 * 1024)),
            {}};
}

bool isWorkbook(const QByteArray &bytes)
{
    return bytes.startsWith("PK\x03\x04");
}

bool isOldWorkbook(const QByteArray &bytes)
{
    return bytes.startsWith("\xD0\xCF\x11\xE0");
}

} // namespace

QString remarkText(const LineRemark &remark, RecordKind kind)
{
    switch (kind) {
    case RecordKind::Line:
        break;
    case RecordKind::Row:
        return Errors::tr("Row %1: %2").arg(remark.line).arg(remark.text);
    case RecordKind::Entry:
        return Errors::tr("Entry %1: %2").arg(remark.line).arg(remark.text);
    }
    return Errors::tr("Line %1: %2").arg(remark.line).arg(remark.text);
}

qsizetype ListTable::columnCount() const
{
    qsizetype count = titles.size();
    for (const ListRecord &record : records)
        count = std::max(count, record.cells.size());
    return count;
}

void takeHead(ListTable &table)
{
    const qsizetype head = headIndex(table.records);
    if (head < 0)
        return;
    for (const QString &title : std::as_const(table.records.at(head).cells))
        table.titles.append(title.simplified());
    table.records.remove(0, head + 1);
}

ListTable listTable(const QString &text)
{
    ListTable table;
    ListRecords records(text);
    const auto readOn = [&](qsizetype most) {
        while (table.records.size() < most) {
            auto record = records.next();
            if (!record)
                return;
            for (QString &cell : record->cells)
                cell = withoutApostrophes(cell);
            table.records.append(*std::move(record));
        }
    };
    readOn(kMostAboveHead + 2);
    if (const qsizetype head = headIndex(table.records); head >= 0) {
        // What follows is separated as the head is, whatever stands in it.
        records = ListRecords(text, table.records.at(head));
        takeHead(table);
        table.records.clear();
    }
    readOn(std::numeric_limits<qsizetype>::max());
    return table;
}

Expected<QList<ListTable>> readListTables(const QByteArray &bytes)
{
    if (bytes.size() > kMostListBytes)
        return tl::unexpected(tooLarge());
    if (isOldWorkbook(bytes))
        return failure(ErrorCode::CannotRead,
                       Errors::tr("this is a workbook of an old kind or with a password, "
                                  "expected .xlsx, .ods, CSV, JSON or text"));
    if (isWorkbook(bytes))
        return readWorkbook(bytes);
    const QString text = listText(bytes);
    const QStringView begin = QStringView(text).left(200).trimmed();
    const bool isJson = begin.startsWith(u'[') || begin.startsWith(u'{') ||
                        begin.startsWith(u"\ufeff[") || begin.startsWith(u"\ufeff{");
    if (isJson) {
        return readListObjects(text.toUtf8()).map([](ListTable table) {
            return QList<ListTable>{std::move(table)};
        });
    }
    return QList<ListTable>{listTable(text)};
}

QString listText(const QByteArray &bytes)
{
    const auto marked = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(marked.value_or(QStringConverter::Utf8));
    const QString text = decoder.decode(bytes);
    return decoder.hasError() ? QString::fromLatin1(bytes) : text;
}

} // namespace portolan
