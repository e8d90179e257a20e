#include "imports/workbook.h"

#include "base/errortext.h"
#include "imports/sheetreaders.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kOpenDocument = "application/vnd.oasis.opendocument.spreadsheet";

QList<ListTable> tablesOf(const std::vector<NamedSheet> &sheets)
{
    QList<ListTable> tables;
    for (const NamedSheet &sheet : sheets) {
        ListTable table = sheet.cells.table(sheet.name);
        if (!table.records.isEmpty() || !table.titles.isEmpty())
            tables.append(std::move(table));
    }
    return tables;
}

bool isAnyTooLarge(const std::vector<NamedSheet> &sheets)
{
    return std::ranges::any_of(sheets,
                               [](const NamedSheet &sheet) { return sheet.cells.isTooLarge(); });
}

} // namespace

Expected<QList<ListTable>> readWorkbook(const QByteArray &bytes)
{
    Archive archive(bytes, kMostWorkbookBytes);
    std::optional<std::vector<NamedSheet>> sheets;
    if (archive.isOpen()) {
        const bool isOpenDocument = archive.file(u"mimetype"_s) == kOpenDocument;
        sheets = isOpenDocument ? odsSheets(archive) : xlsxSheets(archive);
    }
    if (archive.isTooLarge() || (sheets && isAnyTooLarge(*sheets)))
        return failure(ErrorCode::CannotRead, Errors::tr("the workbook is too large"));
    if (!sheets)
        return failure(ErrorCode::CannotRead,
                       Errors::tr("this is a damaged workbook, or none: expected .xlsx or .ods"));
    QList<ListTable> tables = tablesOf(*sheets);
    if (tables.isEmpty())
        return failure(ErrorCode::CannotRead, Errors::tr("there is nothing in this workbook"));
    return tables;
}

} // namespace portolan
