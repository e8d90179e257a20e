#include "exports/tables/xlsxformat.h"

#include "base/errortext.h"
#include "base/escaping.h"
#include "catalog/sectionlooks.h"
#include "tables/sheets.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QStorageInfo>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Exports
{
    Q_DECLARE_TR_FUNCTIONS(Exports)
};

static_assert(XlsxFormat::kMostRows == LXW_ROW_MAX - 1);
constexpr qsizetype kMaxText = 32'767; ///< of a cell, in UTF-16
constexpr qsizetype kMaxWidth = 60;    ///< of a column, in characters
constexpr int kWide = 100;             ///< of the cover's texts
constexpr lxw_color_t kInk = 0x1C2430;
constexpr lxw_color_t kHeadFill = 0xEEF1F5;
constexpr uint8_t kA4 = 9; ///< among the papers of the format
/// The oldest date that a ZIP archive can hold, which says that there is none.
constexpr time_t kNoTime = 315'532'800;

QByteArray utf8(const QString &text)
{
    return text.toUtf8();
}

/// A text as the cells that it takes.
QStringList cellsOf(const QString &text)
{
    QStringList cells;
    for (qsizetype from = 0; from < text.size() || cells.isEmpty();) {
        qsizetype size = std::min(kMaxText, text.size() - from);
        if (size == kMaxText && text[from + size - 1].isHighSurrogate())
            --size;
        cells += text.sliced(from, size);
        from += std::max(size, qsizetype(1));
    }
    return cells;
}

/// A list as the cells that it takes; none begins or ends within an entry that fits into one.
QStringList cellsOf(const QStringList &entries)
{
    QStringList cells{QString()};
    for (const QString &entry : entries) {
        for (const QString &piece : cellsOf(terminalText(readableListEntry(entry)))) {
            if (cells.last().isEmpty())
                cells.last() = piece;
            else if (cells.last().size() + 2 + piece.size() <= kMaxText)
                cells.last() += u", "_s + piece;
            else
                cells += piece;
        }
    }
    return cells;
}

/// A row of a sheet, as many cells as there are columns.
struct CellRow
{
    QStringList cells;
    SectionId section; ///< whose colour it bears; may be empty
};

/// A row of a table as the rows of a sheet that it takes.
std::vector<CellRow> sheetRows(const Table &table, const QList<int> &columns, int row)
{
    std::vector<QStringList> cells;
    qsizetype count = 1;
    for (const int column : columns) {
        const CellValue value = table.value(row, column);
        const auto *list = std::get_if<QStringList>(&value);
        cells.push_back(list ? cellsOf(*list) : cellsOf(terminalText(table.text(row, column))));
        count = std::max(count, cells.back().size());
    }
    std::vector<CellRow> rows;
    for (qsizetype i = 0; i < count; ++i) {
        QStringList texts;
        for (const QStringList &all : cells)
            texts += all.size() == 1 ? all.first() : all.value(i);
        rows.push_back({texts, table.section(row)});
    }
    return rows;
}

/// In characters: as wide as the longest text, within limits.
qsizetype widthOf(const TableColumn &column, const std::vector<CellRow> &rows, qsizetype index)
{
    const int indent = index == 0 ? 2 : 0;
    qsizetype width = column.title.size() + 3; // the filter's button stands beside it
    for (const CellRow &row : rows)
        width = std::max(width, std::min(row.cells[index].size() + 1 + indent, kMaxWidth));
    return width;
}

/// How many lines a text takes in a column so wide; words are not cut.
int linesOf(const QString &text, qsizetype width)
{
    constexpr double kFilled = 0.85;
    return std::max(1, int(std::ceil(double(text.size()) / (kFilled * double(width)))));
}

/// A workbook of libxlsxwriter; everything that it is given is copied.
class Workbook
{
public:
    /// What it needs until it is closed goes into @p folder.
    Workbook(const QString &path, const QString &folder)
        : m_folder(QFile::encodeName(folder))
        , m_book(opened(path))
        , m_top(workbook_add_format(m_book))
        , m_bold(workbook_add_format(m_book))
        , m_head(workbook_add_format(m_book))
        , m_large(workbook_add_format(m_book))
        , m_wrapped(workbook_add_format(m_book))
    {
        format_set_align(m_top, LXW_ALIGN_VERTICAL_TOP);
        format_set_bold(m_bold);
        format_set_align(m_bold, LXW_ALIGN_VERTICAL_TOP);
        // Said once more, for readers that do not know how Excel's tables look.
        format_set_bold(m_head);
        format_set_font_color(m_head, kInk);
        format_set_bg_color(m_head, kHeadFill);
        format_set_bold(m_large);
        format_set_font_size(m_large, 16);
        format_set_text_wrap(m_wrapped);
        format_set_align(m_wrapped, LXW_ALIGN_VERTICAL_TOP);
    }
    ~Workbook()
    {
        if (m_book)
            lxw_workbook_free(m_book);
    }
    Q_DISABLE_COPY_MOVE(Workbook)

    void addCover(const TableCaption &caption);
    void addTable(const Table &table, const TableCaption &caption, int rowsOfASheet);

    /// In bytes, at the most: everything uncompressed, and once more as an archive.
    qint64 roomNeeded() const { return 2 * (kFrame + m_size); }
    bool close() { return workbook_close(std::exchange(m_book, nullptr)) == LXW_NO_ERROR; }

private:
    static constexpr qint64 kFrame = 100'000; ///< of what every workbook has
    static constexpr qint64 kCell = 50;       ///< of a cell besides its text

    lxw_workbook *opened(const QString &path)
    {
        lxw_workbook_options options{};
        options.tmpdir = m_folder.data();
        return workbook_new_opt(QFile::encodeName(path).constData(), &options);
    }
    void setProperties(const TableCaption &caption);
    void addSheet(const QString &name, const QString &tableName, const QList<TableColumn> &columns,
                  const std::vector<CellRow> &rows);
    void addLegend(lxw_worksheet *sheet, lxw_row_t row,
                   const QList<TableCaption::Meaning> &meanings);
    lxw_format *stripeOf(const SectionId &section);
    lxw_format *legendOf(const SectionId &section);
    void write(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QString &text,
               lxw_format *format);
    static void makeRoom(lxw_worksheet *sheet, lxw_row_t row, int lines);
    static void setUpPages(lxw_worksheet *sheet, lxw_row_t lastRow, lxw_col_t lastColumn);
    void addNamedTable(lxw_worksheet *sheet, const QString &name, const QList<TableColumn> &columns,
                       lxw_row_t rows);

    QByteArray m_folder;
    lxw_workbook *m_book;
    qint64 m_size = 0; ///< of all cells in the files
    lxw_format *m_top;
    lxw_format *m_bold;
    lxw_format *m_head;
    lxw_format *m_large;
    lxw_format *m_wrapped;
    QHash<SectionId, lxw_format *> m_stripes; ///< of the first cell of a row
};

void Workbook::setProperties(const TableCaption &caption)
{
    QByteArray title = utf8(terminalText(caption.drawing).left(255));
    QByteArray subject = utf8(caption.title);
    QByteArray program = "portolan " PORTOLAN_VERSION;
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.subject = subject.data();
    properties.comments = program.data();
    properties.created = kNoTime;
    workbook_set_properties(m_book, &properties);
}

void Workbook::addCover(const TableCaption &caption)
{
    setProperties(caption);
    lxw_worksheet *sheet = workbook_add_worksheet(m_book, utf8(Exports::tr("Cover")).constData());
    worksheet_set_column(sheet, 0, 0, 20, nullptr);
    worksheet_set_column(sheet, 1, 1, kWide, nullptr);
    worksheet_set_paper(sheet, kA4);
    worksheet_fit_to_pages(sheet, 1, 0);
    lxw_row_t row = 0;
    const auto add = [&](lxw_col_t column, const QString &text, lxw_format *format) {
        const QString cell = terminalText(text).left(kMaxText);
        write(sheet, row, column, cell, format);
        if (format == m_wrapped)
            makeRoom(sheet, row, linesOf(cell, kWide));
    };
    add(0, caption.title, m_large);
    row += 2;
    QList<TableCaption::Fact> facts = caption.facts;
    facts.prepend({Exports::tr("Drawing"), caption.drawing});
    for (const TableCaption::Fact &fact : std::as_const(facts)) {
        add(0, fact.label, m_bold);
        add(1, fact.text, m_wrapped);
        ++row;
    }
    for (const QString &note : caption.notes) {
        ++row;
        add(1, note, m_wrapped);
    }
    addLegend(sheet, row + 2, caption.meanings);
}

/// What the colours at the left of the rows mean.
void Workbook::addLegend(lxw_worksheet *sheet, lxw_row_t row,
                         const QList<TableCaption::Meaning> &meanings)
{
    for (const TableCaption::Meaning &meaning : meanings)
        write(sheet, row++, 0, meaning.title, legendOf(meaning.section));
}

/// White on the section's colour.
lxw_format *Workbook::legendOf(const SectionId &section)
{
    lxw_format *format = workbook_add_format(m_book);
    format_set_bg_color(format, coloursOfSection(section.text()).light);
    format_set_font_color(format, LXW_COLOR_WHITE);
    format_set_bold(format);
    return format;
}

/// A thick line in the section's colour.
lxw_format *Workbook::stripeOf(const SectionId &section)
{
    if (section.isEmpty())
        return m_top;
    lxw_format *&format = m_stripes[section];
    if (!format) {
        format = workbook_add_format(m_book);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_indent(format, 1); // the line would touch the text
        format_set_left(format, LXW_BORDER_THICK);
        format_set_left_color(format, coloursOfSection(section.text()).light);
    }
    return format;
}

void Workbook::addTable(const Table &table, const TableCaption &caption, int rowsOfASheet)
{
    const QList<int> columns = table.columnsFor(Audience::People);
    QList<TableColumn> heads;
    for (const int column : columns)
        heads += table.columns()[column];
    const QString kind = toString(table.kind());
    std::vector<CellRow> rows;
    int sheets = 0;
    const auto flush = [&] {
        ++sheets;
        const QString more = sheets == 1 ? QString() : u" %1"_s.arg(sheets);
        addSheet(caption.title.left(26) + more, kind + QString::number(sheets), heads, rows);
        rows.clear();
    };
    for (int row = 0; row < table.rowCount(); ++row) {
        for (CellRow &cells : sheetRows(table, columns, row)) {
            if (int(rows.size()) == rowsOfASheet)
                flush();
            rows.push_back(std::move(cells));
        }
    }
    if (!rows.empty())
        flush();
}

void Workbook::addSheet(const QString &name, const QString &tableName,
                        const QList<TableColumn> &columns, const std::vector<CellRow> &rows)
{
    lxw_worksheet *sheet = workbook_add_worksheet(m_book, utf8(name).constData());
    addNamedTable(sheet, tableName, columns, lxw_row_t(rows.size()));
    std::vector<int> lines(rows.size(), 1);
    for (qsizetype column = 0; column < columns.size(); ++column) {
        const qsizetype width = widthOf(columns[column], rows, column);
        worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), double(width), nullptr);
        const bool isSentence = columns[column].kind == ColumnKind::Phrase;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const QString &text = rows[row].cells[column];
            lxw_format *format = isSentence    ? m_wrapped
                                 : column == 0 ? stripeOf(rows[row].section)
                                               : m_top;
            write(sheet, lxw_row_t(row + 1), lxw_col_t(column), text, format);
            if (isSentence)
                lines[row] = std::max(lines[row], linesOf(text, width));
        }
    }
    for (std::size_t row = 0; row < rows.size(); ++row)
        makeRoom(sheet, lxw_row_t(row + 1), lines[row]);
    setUpPages(sheet, lxw_row_t(rows.size()), lxw_col_t(columns.size() - 1));
}

void Workbook::write(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QString &text,
                     lxw_format *format)
{
    const QByteArray bytes = utf8(text);
    m_size += kCell + bytes.size();
    worksheet_write_string(sheet, row, column, bytes.constData(), format);
}

/// Not every reader does that for a row by itself.
void Workbook::makeRoom(lxw_worksheet *sheet, lxw_row_t row, int lines)
{
    if (lines > 1)
        worksheet_set_row(sheet, row, LXW_DEF_ROW_HEIGHT * lines, nullptr);
}

void Workbook::setUpPages(lxw_worksheet *sheet, lxw_row_t lastRow, lxw_col_t lastColumn)
{
    worksheet_freeze_panes(sheet, 1, 1);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, kA4);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_print_area(sheet, 0, 0, lastRow, lastColumn);
}

/// From the first row of the sheet, with the heads there.
void Workbook::addNamedTable(lxw_worksheet *sheet, const QString &name,
                             const QList<TableColumn> &columns, lxw_row_t rows)
{
    std::vector<QByteArray> titles;
    for (const TableColumn &column : columns)
        titles.push_back(utf8(column.title));
    std::vector<lxw_table_column> heads(titles.size());
    std::vector<lxw_table_column *> list;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        heads[i].header = titles[i].data();
        heads[i].header_format = m_head;
        list.push_back(&heads[i]);
    }
    list.push_back(nullptr);
    QByteArray table = utf8(name);
    lxw_table_options options{};
    options.name = table.data();
    options.columns = list.data();
    worksheet_add_table(sheet, 0, 0, rows, lxw_col_t(columns.size() - 1), &options);
}

} // namespace

QList<QStringList> workbookRows(const Table &table, int most)
{
    const QList<int> columns = table.columnsFor(Audience::People);
    QStringList heads;
    for (const int column : columns)
        heads += table.columns()[column].title;
    QList<QStringList> rows{heads};
    for (int row = 0; row < table.rowCount() && rows.size() <= most; ++row) {
        for (const CellRow &cells : sheetRows(table, columns, row))
            rows += cells.cells;
    }
    return rows.first(std::min<qsizetype>(rows.size(), most + 1));
}

QString XlsxFormat::id() const
{
    return u"xlsx"_s;
}

QStringList XlsxFormat::endings() const
{
    return {u"xlsx"_s};
}

QString XlsxFormat::title() const
{
    return Exports::tr("Excel workbook");
}

Expected<void> XlsxFormat::write(const Table &table, const TableCaption &caption,
                                 const TableOptions &, QIODevice &device) const
{
    // libxlsxwriter writes to a file of a name only.
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"table.xlsx"_s);
    Workbook book(path, folder.path());
    book.addCover(caption);
    book.addTable(table, caption, m_rowsOfASheet);
    // It says on standard error what it fails of: what can be foreseen is not left to it.
    const bool hasRoom =
        folder.isValid() && QStorageInfo(folder.path()).bytesAvailable() > book.roomNeeded();
    QFile file(path);
    if (!hasRoom || !book.close() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::CannotWrite,
                       Errors::tr("no room for temporary files in %1").arg(QDir::tempPath()));
    const QByteArray bytes = file.readAll();
    return writtenTo(device, device.write(bytes) == bytes.size());
}

} // namespace portolan
