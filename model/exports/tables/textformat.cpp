#include "exports/tables/textformat.h"

#include "base/escaping.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>
#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Where a cell wraps, and where other text does, in terminal columns; a single word may be longer.
constexpr int kMaxWidth = 44;
constexpr int kMaxTextWidth = 100;
constexpr int kGap = 2;

struct CodeRange
{
    char32_t first;
    char32_t last;
};

/// What terminals show two columns wide (Unicode East Asian Width W and F, in broad ranges).
constexpr std::array kWide = {
    CodeRange{0x1100, 0x115f},   CodeRange{0x2e80, 0x303e},   CodeRange{0x3041, 0x4dbf},
    CodeRange{0x4e00, 0xa4cf},   CodeRange{0xa960, 0xa97f},   CodeRange{0xac00, 0xd7a3},
    CodeRange{0xf900, 0xfaff},   CodeRange{0xfe30, 0xfe6f},   CodeRange{0xff00, 0xff60},
    CodeRange{0xffe0, 0xffe6},   CodeRange{0x1f300, 0x1f64f}, CodeRange{0x1f900, 0x1f9ff},
    CodeRange{0x20000, 0x3fffd},
};

int widthOf(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        break;
    }
    return std::ranges::any_of(kWide, [c](CodeRange r) { return c >= r.first && c <= r.last; }) ? 2
                                                                                                : 1;
}

int widthOf(const QString &text)
{
    const auto isAscii = [](QChar c) { return c >= u' ' && c <= u'~'; };
    if (std::ranges::all_of(text, isAscii))
        return int(text.size());
    int width = 0;
    for (const uint c : text.toUcs4())
        width += widthOf(char32_t(c));
    return width;
}

QStringList wrapped(const QString &text, int maxWidth)
{
    if (widthOf(text) <= maxWidth)
        return {text};
    QStringList lines;
    int used = 0;
    for (const QString &word : text.split(u' ')) {
        const int width = widthOf(word);
        if (lines.isEmpty() || used + 1 + width > maxWidth) {
            lines += word;
            used = width;
        } else {
            lines.last() += u' ' + word;
            used += 1 + width;
        }
    }
    return lines;
}

/// A table with its columns aligned: widths are those of all its groups.
class TextTable
{
public:
    explicit TextTable(const Table &table)
        : m_table(table)
        , m_columns(readableColumns(table))
    {
        for (const int column : std::as_const(m_columns))
            m_widths.append(widthOfColumn(column));
    }

    void writeHead(QTextStream &out) const
    {
        QList<QStringList> cells;
        for (const int column : m_columns)
            cells.append({m_table.columns()[column].title});
        writeCells(out, cells);
    }

    void writeRow(QTextStream &out, int row) const
    {
        QList<QStringList> cells;
        for (const int column : m_columns)
            cells.append(lines(row, column));
        writeCells(out, cells);
    }

private:
    QStringList lines(int row, int column) const
    {
        return wrapped(terminalText(m_table.text(row, column)), kMaxWidth);
    }

    int widthOfColumn(int column) const
    {
        int width = widthOf(m_table.columns()[column].title);
        for (int row = 0; row < m_table.rowCount(); ++row) {
            for (const QString &line : lines(row, column))
                width = std::max(width, widthOf(line));
        }
        return width;
    }

    void writeCells(QTextStream &out, const QList<QStringList> &cells) const
    {
        qsizetype height = 0;
        for (const QStringList &cell : cells)
            height = std::max(height, cell.size());
        for (qsizetype i = 0; i < height; ++i)
            writeLine(out, cells, i);
    }

    void writeLine(QTextStream &out, const QList<QStringList> &cells, qsizetype line) const
    {
        QString text;
        int width = 0;
        int start = 0;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const QString part = cells[i].value(line);
            if (!part.isEmpty()) {
                text += QString(start - width, u' ') + part;
                width = start + widthOf(part);
            }
            start += m_widths[i] + kGap;
        }
        out << text << '\n';
    }

    const Table &m_table;
    QList<int> m_columns;
    QList<int> m_widths;
};

void writeText(QTextStream &out, const QString &text)
{
    out << wrapped(terminalText(text), kMaxTextWidth).join(u'\n') << '\n';
}

void writeCaption(QTextStream &out, const TableCaption &caption)
{
    out << caption.title;
    if (!caption.drawing.isEmpty())
        out << ": " << terminalText(caption.drawing);
    out << '\n';
    for (const TableCaption::Fact &fact : caption.facts)
        out << fact.label << ": " << terminalText(fact.text) << '\n';
}

void writeGroup(QTextStream &out, const TextTable &table, const RowGroup &group, int first, int end)
{
    out << '\n';
    if (!group.title.isEmpty())
        out << "== " << terminalText(group.title) << '\n';
    if (!group.note.isEmpty())
        writeText(out, group.note);
    table.writeHead(out);
    for (int row = first; row < end; ++row)
        table.writeRow(out, row);
}

} // namespace

QString TextFormat::id() const
{
    return u"text"_s;
}

QStringList TextFormat::endings() const
{
    return {u"txt"_s, u"text"_s};
}

QString TextFormat::title() const
{
    return QCoreApplication::translate("Exports", "Plain text");
}

Expected<void> TextFormat::write(const Table &table, const TableCaption &caption,
                                 const TableOptions &, QIODevice &device) const
{
    QTextStream out(&device);
    writeCaption(out, caption);
    if (table.rowCount() == 0)
        out << '\n' << caption.whenEmpty << '\n';
    const TextTable text(table);
    visitGroups(table, [&](const RowGroup &group, int first, int end) {
        writeGroup(out, text, group, first, end);
    });
    for (const QString &note : caption.notes) {
        out << '\n';
        writeText(out, note);
    }
    out.flush();
    return writtenTo(device, out.status() == QTextStream::Ok);
}

} // namespace portolan
