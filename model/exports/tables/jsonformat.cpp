#include "exports/tables/jsonformat.h"

#include "base/jsonwriter.h"
#include "base/pieces.h"

#include <QBuffer>
#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

void writeNumber(JsonWriter &json, const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber)
        json.value(number);
    else if (text.isEmpty())
        json.null();
    else
        json.value(text);
}

void writeRow(JsonWriter &json, const Table &table, const QList<int> &columns, int row)
{
    json.beginObject();
    for (const int column : columns) {
        json.key(table.columns()[column].field);
        const CellValue cell = table.value(row, column);
        if (table.columns()[column].kind == ColumnKind::Number)
            writeNumber(json, std::get<QString>(cell));
        else
            std::visit([&](const auto &value) { json.value(value); }, cell);
    }
    json.endObject();
}

/// The rows as they stand between the brackets of an array: `\n  {...},\n  {...}`.
QByteArray elements(const Table &table, const QList<int> &columns, int begin, int end)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    JsonWriter json(buffer);
    json.beginArray();
    for (int row = begin; row < end; ++row)
        writeRow(json, table, columns, row);
    json.endArray();
    // A buffer in memory takes everything.
    [[maybe_unused]] const bool complete = json.finish();
    return bytes.sliced(1).chopped(int(sizeof "\n]\n") - 1);
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

Expected<void> JsonFormat::write(const Table &table, const TableCaption &, const TableOptions &,
                                 QIODevice &device) const
{
    // Many enough for each core to have its share, few enough to be held.
    constexpr int kRows = 2000;
    constexpr int kWorthAThread = 500;
    const QList<int> columns = table.columnsFor(Audience::Programs);
    bool good = device.putChar('[');
    for (int first = 0; first < table.rowCount() && good; first += kRows) {
        const int count = std::min(table.rowCount() - first, kRows);
        const auto pieces = inPieces(count, kWorthAThread, [&](qsizetype begin, qsizetype end) {
            return elements(table, columns, first + int(begin), first + int(end));
        });
        for (const QByteArray &piece : pieces) {
            const bool isFirst = first == 0 && &piece == &pieces.front();
            good = good && (isFirst || device.putChar(',')) && device.write(piece) == piece.size();
        }
    }
    const QByteArray end = table.rowCount() > 0 ? "\n]\n" : "]\n";
    return writtenTo(device, good && device.write(end) == end.size());
}

} // namespace portolan
