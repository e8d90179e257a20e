#include "rendering/tablepages.h"

#include "base/escaping.h"
#include "base/progress.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace portolan::rendering {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kMargin = 36;
constexpr qreal kFoot = 20;    ///< of the body's room, for the line below it
constexpr qreal kPadding = 3;  ///< above and below the texts of a row
constexpr qreal kStripe = 16;  ///< for the colour and mark of a row's section, left of its texts
constexpr qreal kLabels = 90;  ///< for the labels of paragraphs
constexpr int kMostLines = 20; ///< of a cell, and never more than half a page
constexpr qreal kLegendRow = 16;
/// A heading does not stand alone at the end of a page, nor do fewer lines of a row that is cut.
constexpr int kLeastLines = 4;
/// Rows between two questions whether to go on.
constexpr int kRowsAtOnce = 256;

/// Groups are sections of the catalog; those of rules are hosts.
bool isBySection(TableKind kind)
{
    return kind == TableKind::Connections || kind == TableKind::Requirements;
}

} // namespace

TablePages::TablePages(const Table &table, const TableCaption &caption, const QSizeF &paper,
                       const Progress *progress)
    : m_table(table)
    , m_paper(paper)
{
    const ColumnDemands demands(table, readableColumns(table), m_texts);
    setUp(demands.least());
    m_columns = demands.placed(kStripe, m_body.width());
    for (const PageColumn &column : std::as_const(m_columns)) {
        const QString &title = table.columns()[column.column].title;
        m_headLines =
            std::max(m_headLines, m_texts.lineCount(title, PageText::Strong, column.width));
    }
    m_mostLines =
        std::clamp(int(m_body.height() / 2 / m_texts.lineHeight(PageText::Cell)), 1, kMostLines);
    addPage();
    addCaption(caption);
    visitGroups(table, [&](const RowGroup &group, int first, int end) {
        if (!progress || !progress->isCancelled())
            addGroup(group, first, end, progress);
    });
    for (const QString &note : caption.notes)
        addParagraph({terminalText(note), PageText::Cell, {}, true, 10});
}

TablePages::~TablePages() = default;

/// On paper too narrow for the longest words everything is smaller, within reason.
void TablePages::setUp(qreal leastWidth)
{
    constexpr qreal kMostShrunk = 2;
    const qreal width = m_paper.width() - 2 * kMargin;
    m_shrinking = std::clamp((kStripe + leastWidth) / width, 1.0, kMostShrunk);
    const QSizeF size = m_paper * m_shrinking;
    const qreal margin = kMargin * m_shrinking;
    m_body = QRectF(margin, margin, size.width() - 2 * margin, size.height() - 2 * margin - kFoot);
    m_bottom = m_body.bottom();
}

void TablePages::addCaption(const TableCaption &caption)
{
    const QString drawing = terminalText(caption.drawing);
    m_footer = drawing.isEmpty() ? caption.title : caption.title + u": "_s + drawing;
    addParagraph({m_footer, PageText::Title, {}, false, 0});
    qreal gap = 6;
    for (const TableCaption::Fact &fact : caption.facts) {
        addParagraph({terminalText(fact.text), PageText::Cell, fact.label, false, gap});
        gap = 1;
    }
    if (m_table.rowCount() == 0)
        addParagraph({caption.whenEmpty, PageText::Cell, {}, false, 14});
    else if (!caption.meanings.isEmpty())
        addLegend(caption.meanings);
}

/// One line: the sections of the catalog are few.
void TablePages::addLegend(const QList<TableCaption::Meaning> &meanings)
{
    m_meanings = meanings;
    m_y += 8;
    add(PieceKind::Legend, 0, 1, kLegendRow);
}

qreal TablePages::textWidth(const Paragraph &paragraph) const
{
    return m_body.width() - (paragraph.label.isEmpty() ? 0 : kLabels);
}

void TablePages::addParagraph(const Paragraph &paragraph)
{
    m_paragraphs.push_back(paragraph);
    m_y += paragraph.gap;
    const qreal line = m_texts.lineHeight(paragraph.kind);
    const int all = m_texts.lineCount(paragraph.text, paragraph.kind, textWidth(paragraph));
    for (int first = 0; first < all;) {
        if (room() < line)
            addPage();
        const int count = std::clamp(int(room() / line), 1, all - first);
        add(PieceKind::Paragraph, int(m_paragraphs.size()) - 1, count, count * line).firstLine =
            first;
        first += count;
    }
}

void TablePages::addGroup(const RowGroup &group, int first, int end, const Progress *progress)
{
    const int index = int(m_groups.size());
    const bool hasMark = isBySection(m_table.kind());
    m_groups.push_back({{terminalText(group.title), terminalText(group.note)},
                        hasMark ? m_table.section(first) : SectionId()});
    addBand(index, rowHeight(linesOf(first)));
    for (int row = first; row < end; ++row) {
        if (row % kRowsAtOnce == 0 && progress && progress->isCancelled())
            return;
        addRow(index, row);
    }
}

/// The heading of a group with its note, and before the first one the heads of the columns.
void TablePages::addBand(int group, qreal nextHeight)
{
    const RowGroup &texts = m_groups[std::size_t(group)].texts;
    const qreal headHeight = m_headLines * m_texts.lineHeight(PageText::Strong) + 2 * kPadding;
    const qreal cell = m_texts.lineHeight(PageText::Cell);
    const qreal note =
        texts.note.isEmpty()
            ? 0
            : m_texts.lineCount(texts.note, PageText::Cell, m_body.width()) * cell + 2 + kPadding;
    const qreal least = m_texts.lineHeight(PageText::Heading) + 2 * kPadding + note + nextHeight;
    if (group == 0)
        m_y += 12;
    const bool isFirst = group == 0;
    if (room() < least + (isFirst ? headHeight : 0)) {
        addPage();
        add(PieceKind::Head, 0, m_headLines, headHeight);
    } else if (isFirst) {
        add(PieceKind::Head, 0, m_headLines, headHeight);
    }
    if (texts.title.isEmpty())
        return;
    m_bookmarks.append({texts.title, pageCount() - 1, m_y / m_shrinking});
    add(PieceKind::Band, group, 1, m_texts.lineHeight(PageText::Heading) + 2 * kPadding);
    // What the heading has no room for follows it, and its note.
    const bool isCut = m_texts.width(texts.title, PageText::Heading) > m_body.width() - kStripe;
    if (isCut)
        addParagraph({texts.title, PageText::Strong, {}, false, 2});
    if (!texts.note.isEmpty())
        addParagraph({texts.note, PageText::Cell, {}, true, 2});
    if (isCut || !texts.note.isEmpty())
        m_y += kPadding;
}

QString TablePages::cell(int row, const PageColumn &column) const
{
    return terminalText(m_table.text(row, column.column));
}

bool TablePages::isListed(const QString &cell, const PageColumn &column)
{
    return m_texts.lineCount(cell, PageText::Cell, column.width) > m_mostLines;
}

int TablePages::linesIn(const QString &cell, const PageColumn &column)
{
    const int lines = m_texts.lineCount(cell, PageText::Cell, column.width);
    return lines > m_mostLines ? 1 : lines;
}

int TablePages::linesOf(int row)
{
    int lines = 1;
    for (const PageColumn &column : std::as_const(m_columns))
        lines = std::max(lines, linesIn(cell(row, column), column));
    return lines;
}

qreal TablePages::rowHeight(int lines) const
{
    return lines * m_texts.lineHeight(PageText::Cell) + 2 * kPadding;
}

void TablePages::addRow(int group, int row)
{
    const int lines = linesOf(row);
    if (rowHeight(lines) > room())
        addTablePage(group);
    add(PieceKind::Row, row, lines, rowHeight(lines));
    for (int column = 0; column < int(m_columns.size()); ++column) {
        if (isListed(cell(row, m_columns[column]), m_columns[column]))
            addList(group, row, column);
    }
}

/// Below the row, over as many pages as it takes.
void TablePages::addList(int group, int row, int column)
{
    const int all = m_texts.lineCount(cell(row, m_columns[column]), PageText::Cell,
                                      m_body.width() - kStripe - kLabels);
    for (int first = 0; first < all;) {
        if (rowHeight(std::min(all - first, kLeastLines)) > room()) {
            addTablePage(group);
            const int lines = linesOf(row);
            add(PieceKind::Row, row, lines, rowHeight(lines)).isContinued = true;
        }
        const int fitting = int((room() - 2 * kPadding) / m_texts.lineHeight(PageText::Cell));
        const int count = std::min(std::max(1, fitting), all - first);
        Piece &piece = add(PieceKind::List, row, count, rowHeight(count));
        piece.column = column;
        piece.firstLine = first;
        piece.isContinued = first > 0;
        first += count;
    }
}

void TablePages::addPage()
{
    m_pages.emplace_back();
    m_y = m_body.top();
}

/// With the heads of the columns, and the heading of the group that goes on.
void TablePages::addTablePage(int group)
{
    addPage();
    add(PieceKind::Head, 0, m_headLines,
        m_headLines * m_texts.lineHeight(PageText::Strong) + 2 * kPadding);
    if (!m_groups[std::size_t(group)].texts.title.isEmpty()) {
        add(PieceKind::Band, group, 1, m_texts.lineHeight(PageText::Heading) + 2 * kPadding)
            .isContinued = true;
    }
}

TablePages::Piece &TablePages::add(PieceKind kind, int index, int lines, qreal height)
{
    Piece piece{kind};
    piece.index = index;
    piece.lines = lines;
    piece.top = m_y;
    piece.height = height;
    m_y += height;
    return m_pages.back().emplace_back(piece);
}

} // namespace portolan::rendering
