#include "exports/tables/tableformat.h"

#include "exports/tables/csvformat.h"
#include "exports/tables/htmlformat.h"
#include "exports/tables/jsonformat.h"
#include "exports/tables/markdownformat.h"
#include "exports/tables/textformat.h"
#include "exports/tables/xlsxformat.h"

#include <QFileInfo>
#include <QIODevice>

#include <algorithm>

namespace portolan {

namespace {

bool hasContent(const CellValue &value)
{
    if (const auto *list = std::get_if<QStringList>(&value))
        return !list->isEmpty();
    const auto *text = std::get_if<QString>(&value);
    return !text || !text->isEmpty();
}

bool isColumnEmpty(const Table &table, int column)
{
    for (int row = 0; row < table.rowCount(); ++row) {
        if (hasContent(table.value(row, column)))
            return false;
    }
    return true;
}

} // namespace

const QList<const TableFormat *> &tableFormats()
{
    static const TextFormat text;
    static const CsvFormat csv;
    static const JsonFormat json;
    static const MarkdownFormat markdown;
    static const HtmlFormat html;
    static const XlsxFormat xlsx;
    static const QList<const TableFormat *> all = {&text, &csv, &json, &markdown, &html, &xlsx};
    return all;
}

const TableFormat *findTableFormat(const QList<const TableFormat *> &formats, const QString &id)
{
    const auto found = std::ranges::find(formats, id, &TableFormat::id);
    return found == formats.end() ? nullptr : *found;
}

const TableFormat *tableFormatOf(const QList<const TableFormat *> &formats, const QString &fileName)
{
    const QString ending = QFileInfo(fileName).suffix().toLower();
    const auto found = std::ranges::find_if(
        formats, [&](const TableFormat *format) { return format->endings().contains(ending); });
    return found == formats.end() ? nullptr : *found;
}

Expected<void> writtenTo(const QIODevice &device, bool everything)
{
    if (everything)
        return {};
    return failure(ErrorCode::CannotWrite, device.errorString());
}

QList<int> readableColumns(const Table &table)
{
    QList<int> columns = table.columnsFor(Audience::People);
    columns.removeIf([&](int column) {
        return table.columns()[column].headsGroup || isColumnEmpty(table, column);
    });
    return columns;
}

void visitGroups(const Table &table,
                 const std::function<void(const RowGroup &, int first, int end)> &visit)
{
    int first = 0;
    while (first < table.rowCount()) {
        const RowGroup group = table.group(first);
        int end = first + 1;
        while (end < table.rowCount() && table.group(end) == group)
            ++end;
        visit(group, first, end);
        first = end;
    }
}

} // namespace portolan
