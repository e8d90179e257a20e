#include "exports/tables/htmlformat.h"

#include "base/escaping.h"
#include "catalog/sectionlooks.h"
#include "exports/htmlpage.h"
#include "exports/tables/escapedcells.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Beyond so many characters a cell scrolls on screen; in print it is whole.
constexpr qsizetype kLongCell = 600;
/// A longer word may break anywhere: its column would else be as wide. Our own words, ids and
/// addresses are shorter, and stay whole.
constexpr qsizetype kLongWord = 80;

bool hasLongWord(QStringView text)
{
    for (const QStringView word : text.tokenize(u' ')) {
        if (word.size() > kLongWord)
            return true;
    }
    return false;
}

QString classOf(const SectionId &section)
{
    return u"section-"_s + htmlText(section.text());
}

/// The stripe of each section that the table has.
QString styleOf(const TableCaption &caption)
{
    QString style;
    for (const TableCaption::Meaning &meaning : caption.meanings) {
        style += u".%1 td:first-child, span.%1 { border-left: 4px solid #%2; }\n"_s.arg(
            classOf(meaning.section),
            QString::number(coloursOfSection(meaning.section.text()).light, 16)
                .rightJustified(6, u'0'));
    }
    return style;
}

/// How wide a column should at least be, in ems: longer cells go on in further lines, and a few
/// very long ones count little.
double widthOf(const Table &table, int column)
{
    constexpr int kLooks = 1000;
    constexpr qsizetype kShort = 32;
    constexpr qsizetype kLong = 22;
    qsizetype longest = 0;
    qsizetype sum = 0;
    qsizetype looks = 0;
    for (int row = 0; row < table.rowCount(); row += 1 + table.rowCount() / kLooks, ++looks) {
        const qsizetype length = table.text(row, column).size();
        longest = std::max(longest, length);
        sum += length;
    }
    if (longest > kShort)
        longest = std::clamp(sum * 4 / looks / 3, kLong, kShort);
    // Beside a title stands a mark, once it is sorted.
    longest = std::max(longest, table.columns()[column].title.size() + 2);
    constexpr double kCharacter = 0.53;
    constexpr double kMargins = 1.4;
    return kMargins + kCharacter * double(longest);
}

bool hasManyGroups(const Table &table)
{
    constexpr int kMany = 10;
    int groups = 1;
    for (int row = 1; row < table.rowCount() && groups < kMany; ++row)
        groups += table.group(row) == table.group(row - 1) ? 0 : 1;
    return groups == kMany;
}

/// Many small tables stand below each other, one of each host: their columns do, too.
QString alignedColumns(const Table &table, const QList<int> &columns)
{
    if (!hasManyGroups(table))
        return {};
    QList<double> widths;
    for (const int column : columns)
        widths.append(widthOf(table, column));
    const double all = std::accumulate(widths.begin(), widths.end(), 0.0);
    constexpr double kWindow = 94; // what is wider still is pressed a little
    QString style = u"table { table-layout: fixed; }\n"
                    "@media screen { table { min-width: %1em; } }\n"
                    "section td:first-child { white-space: normal; }\n"_s.arg(
                        std::min(all, kWindow), 0, 'f', 1);
    for (qsizetype i = 0; i < widths.size(); ++i) {
        style += u"th:nth-child(%1) { width: %2%; }\n"_s.arg(i + 1).arg(100 * widths[i] / all, 0,
                                                                        'f', 1);
    }
    return style;
}

void writeLegend(QTextStream &out, const TableCaption &caption)
{
    if (caption.meanings.isEmpty())
        return;
    out << "<p class=\"legend\">";
    for (const TableCaption::Meaning &meaning : caption.meanings) {
        out << "<span class=\"" << classOf(meaning.section) << "\">" << htmlText(meaning.title)
            << "</span> ";
    }
    out << "</p>\n";
}

void writeCaption(QTextStream &out, const TableCaption &caption)
{
    out << "<h1>" << htmlText(caption.title);
    if (!caption.drawing.isEmpty())
        out << ": " << htmlText(caption.drawing);
    out << "</h1>\n<dl>\n";
    for (const TableCaption::Fact &fact : caption.facts) {
        out << "<dt>" << htmlText(fact.label) << "</dt><dd>" << htmlText(fact.text) << "</dd>\n";
    }
    out << "</dl>\n";
    writeLegend(out, caption);
    out << "<p class=\"search\" hidden><label>"
        << htmlText(QCoreApplication::translate("Exports", "Search"))
        << " <input type=\"search\"></label></p>\n";
}

void writeCell(QTextStream &out, const Table &table, int row, int column, EscapedCells &escaped)
{
    const QString text = table.text(row, column);
    out << u"<td"_s;
    if (hasLongWord(text))
        out << u" class=\"unwieldy\""_s;
    const QString key = table.isSortedAsShown(column) ? text : table.sortKey(row, column);
    if (key != text)
        out << u" data-sort=\""_s << escaped(key) << u'"';
    if (text.size() > kLongCell)
        out << u"><div class=\"long\">"_s << escaped(text) << u"</div></td>"_s;
    else
        out << u'>' << escaped(text) << u"</td>"_s;
}

void writeRow(QTextStream &out, const Table &table, const QList<int> &columns, int row,
              EscapedCells &escaped)
{
    const SectionId section = table.section(row);
    if (section.isEmpty())
        out << u"<tr>"_s;
    else
        out << u"<tr class=\""_s << classOf(section) << u"\">"_s;
    for (const int column : columns)
        writeCell(out, table, row, column, escaped);
    out << u"</tr>\n"_s;
}

void writeRows(QTextStream &out, const Table &table, const QList<int> &columns, int first, int end,
               EscapedCells &escaped)
{
    out << u"<table>\n<thead><tr>"_s;
    for (const int column : columns)
        out << u"<th scope=\"col\">"_s << escaped(table.columns()[column].title) << u"</th>"_s;
    out << u"</tr></thead>\n<tbody>\n"_s;
    for (int row = first; row < end; ++row)
        writeRow(out, table, columns, row, escaped);
    out << u"</tbody>\n</table>\n"_s;
}

void writeGroup(QTextStream &out, const Table &table, const QList<int> &columns,
                const RowGroup &group, int first, int end, EscapedCells &escaped)
{
    out << "<section>\n";
    if (!group.title.isEmpty())
        out << "<h2>" << htmlText(group.title) << "</h2>\n";
    if (!group.note.isEmpty())
        out << "<p class=\"note\">" << htmlText(group.note) << "</p>\n";
    writeRows(out, table, columns, first, end, escaped);
    out << "</section>\n";
}

} // namespace

QString HtmlFormat::id() const
{
    return u"html"_s;
}

QStringList HtmlFormat::endings() const
{
    return {u"html"_s, u"htm"_s};
}

QString HtmlFormat::title() const
{
    return QCoreApplication::translate("Exports", "HTML page");
}

Expected<void> HtmlFormat::write(const Table &table, const TableCaption &caption,
                                 const TableOptions &, QIODevice &device) const
{
    const QString title =
        caption.drawing.isEmpty() ? caption.title : caption.title + u": "_s + caption.drawing;
    const QList<int> columns = readableColumns(table);
    HtmlPage page(device, title, HtmlPage::Script::Tables,
                  styleOf(caption) + alignedColumns(table, columns));
    EscapedCells escaped(htmlText);
    writeCaption(page.body(), caption);
    if (table.rowCount() == 0)
        page.body() << "<p>" << htmlText(caption.whenEmpty) << "</p>\n";
    visitGroups(table, [&](const RowGroup &group, int first, int end) {
        writeGroup(page.body(), table, columns, group, first, end, escaped);
    });
    for (const QString &note : caption.notes)
        page.body() << "<p class=\"note\">" << htmlText(note) << "</p>\n";
    return writtenTo(device, page.finish());
}

} // namespace portolan
