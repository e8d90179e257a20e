#include "exports/tables/jsonformat.h"

#include "base/jsonwriter.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

void writeRow(JsonWriter &json, const Table &table, const QList<int> &columns, int row)
{
    json.beginObject();
    for (const int column : columns) {
        json.key(table.columns()[column].field);
        std::visit([&](const auto &value) { json.value(value); }, table.value(row, column));
    }
    json.endObject();
}

} // namespace

QString JsonFormat::id() const
{
    return u"json"_s;
}

QStringList JsonFormat::endings() const
{
    return {u"json"_s};
}

QString JsonFormat::title() const
{
    return QCoreApplication::translate("Exports", "JSON data");
}

bool JsonFormat::write(const Table &table, const TableCaption &, QIODevice &device) const
{
    const QList<int> columns = table.columnsFor(Audience::Programs);
    JsonWriter json(device);
    json.beginArray();
    for (int row = 0; row < table.rowCount(); ++row)
        writeRow(json, table, columns, row);
    json.endArray();
    return json.finish();
}

} // namespace portolan
