#include "exports/tables/markdownformat.h"

#include "base/escaping.h"
#include "exports/tables/escapedcells.h"

#include <QCoreApplication>
#include <QTextStream>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

void writeCaption(QTextStream &out, const TableCaption &caption)
{
    out << "# " << markdownText(caption.title);
    if (!caption.drawing.isEmpty())
        out << ": " << markdownText(caption.drawing);
    out << "\n\n";
    for (const TableCaption::Fact &fact : caption.facts)
        out << "- **" << markdownText(fact.label) << ":** " << markdownText(fact.text) << '\n';
}

void writeLine(QTextStream &out, const QStringList &cells)
{
    out << "| " << cells.join(u" | ") << " |\n";
}

void writeRows(QTextStream &out, const Table &table, const QList<int> &columns, int first, int end,
               EscapedCells &escaped)
{
    QStringList heads;
    for (const int column : columns)
        heads += escaped(table.columns()[column].title);
    out << '\n';
    writeLine(out, heads);
    writeLine(out, QStringList(columns.size(), u"---"_s));
    for (int row = first; row < end; ++row) {
        QStringList cells;
        for (const int column : columns)
            cells += escaped(table.text(row, column));
        writeLine(out, cells);
    }
}

} // namespace

QString MarkdownFormat::id() const
{
    return u"md"_s;
}

QStringList MarkdownFormat::endings() const
{
    return {u"md"_s, u"markdown"_s};
}

QString MarkdownFormat::title() const
{
    return QCoreApplication::translate("Exports", "Markdown");
}

Expected<void> MarkdownFormat::write(const Table &table, const TableCaption &caption,
                                     const TableOptions &, QIODevice &device) const
{
    QTextStream out(&device);
    const QList<int> columns = readableColumns(table);
    EscapedCells escaped(markdownText);
    writeCaption(out, caption);
    if (table.rowCount() == 0)
        out << '\n' << markdownText(caption.whenEmpty) << '\n';
    visitGroups(table, [&](const RowGroup &group, int first, int end) {
        if (!group.title.isEmpty())
            out << "\n## " << markdownText(group.title) << '\n';
        if (!group.note.isEmpty())
            out << '\n' << markdownText(group.note) << '\n';
        writeRows(out, table, columns, first, end, escaped);
    });
    for (const QString &note : caption.notes)
        out << '\n' << markdownText(note) << '\n';
    out.flush();
    return writtenTo(device, out.status() == QTextStream::Ok);
}

} // namespace portolan
