#include "exports/tables/csvformat.h"

#include "base/escaping.h"
#include "exports/tables/escapedcells.h"

#include <QCoreApplication>
#include <QTextStream>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString field(const CellValue &value, EscapedCells &escaped)
{
    if (const auto *truth = std::get_if<bool>(&value))
        return *truth ? u"true"_s : u"false"_s;
    if (const auto *list = std::get_if<QStringList>(&value))
        return list->size() == 1 && !list->first().contains(u'\\') && !list->first().contains(u';')
                   ? escaped(list->first())
                   : csvListField(*list);
    return escaped(std::get<QString>(value));
}

} // namespace

QString CsvFormat::id() const
{
    return u"csv"_s;
}

QStringList CsvFormat::endings() const
{
    return {u"csv"_s};
}

QString CsvFormat::title() const
{
    return QCoreApplication::translate("Exports", "CSV data");
}

Expected<void> CsvFormat::write(const Table &table, const TableCaption &, const TableOptions &,
                                QIODevice &device) const
{
    QTextStream out(&device);
    EscapedCells escaped(csvField);
    const QList<int> columns = table.columnsFor(Audience::Programs);
    QStringList fields;
    for (const int column : columns)
        fields += table.columns()[column].field;
    out << fields.join(u',') << u'\n';
    for (int row = 0; row < table.rowCount(); ++row) {
        if (!table.isData(row))
            continue;
        fields.clear();
        for (const int column : columns)
            fields += field(table.value(row, column), escaped);
        out << fields.join(u',') << u'\n';
    }
    out.flush();
    return writtenTo(device, out.status() == QTextStream::Ok);
}

} // namespace portolan
