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
        QStringList titles;
        for (const int column : m_columns)
            titles.append(m_table.columns()[column].title);
        writeLine(out, titles);
    }

    void writeRow(QTextStream &out, int row) const
    {
        QStringList texts;
        texts.reserve(m_columns.size());
        for (const int column : m_columns)
            texts.append(terminalText(m_table.text(row, column)));
        const auto isLine = [](const QString &text) { return widthOf(text) <= kMaxWidth; };
        if (std::ranges::all_of(texts, isLine))
            writeLine(out, texts);
        else
            writeWrapped(out, texts);
    }

private:
    int widthOfColumn(int column) const
    {
        int width = widthOf(m_table.columns()[column].title);
        for (int row = 0; row < m_table.rowCount(); ++row)
            width = std::max(width, widthOfCell(terminalText(m_table.text(row, column))));
        return width;
    }

    static int widthOfCell(const QString &text)
    {
        if (const int width = widthOf(text); width <= kMaxWidth)
            return width;
        int width = 0;
        for (const QString &line : wrapped(text, kMaxWidth))
            width = std::max(width, widthOf(line));
        return width;
    }

    void writeWrapped(QTextStream &out, const QStringList &texts) const
    {
        QList<QStringList> cells;
        qsizetype height = 0;
        for (const QString &text : texts) {
            cells.append(wrapped(text, kMaxWidth));
            height = std::max(height, cells.last().size());
        }
        for (qsizetype i = 0; i < height; ++i) {
            QStringList line;
            for (const QStringList &cell : std::as_const(cells))
                line.append(cell.value(i));
            writeLine(out, line);
        }
    }

    /// One text for each column.
    void writeLine(QTextStream &out, const QStringList &texts) const
    {
        QString text;
        int width = 0;
        int start = 0;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const QString &part = texts.at(i);
            if (!part.isEmpty()) {
                text.append(QString(start - width, u' ')).append(part);
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
