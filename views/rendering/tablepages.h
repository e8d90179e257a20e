#pragma once

#include "exports/tables/tableformat.h"
#include "rendering/pages.h"
#include "rendering/pdfmetadata.h"
#include "rendering/tablecolumns.h"

#include <QSizeF>
#include <QSvgRenderer>

#include <memory>
#include <vector>

namespace portolan::rendering {

/// A table on sheets of paper: what is around it first, the heads of its columns on each page, its
/// rows whole. What would make a row too high, the addresses of thousands of hosts, is listed below
/// it in the full width; where that goes on on another page, the row and the heading of its group
/// are repeated there. All lengths in points.
class TablePages final : public Pages
{
public:
    /// @p paper as it lies. Fewer pages where the progress of @p options is cancelled meanwhile.
    TablePages(const Table &table, const TableCaption &caption, const QSizeF &paper,
               const Progress *progress = nullptr);
    ~TablePages() override;
    Q_DISABLE_COPY_MOVE(TablePages)

    QSizeF paper() const override { return m_paper; }
    int pageCount() const override { return int(m_pages.size()); }
    const QList<PageBookmark> &bookmarks() const { return m_bookmarks; }
    void paint(QPainter &painter, int page) override;

private:
    enum class PieceKind : quint8 { Paragraph, Legend, Head, Band, Row, List };
    /// What stands on a page below each other.
    struct Piece
    {
        PieceKind kind;
        bool isContinued = false; ///< began on an earlier page
        int index = 0;            ///< of the paragraph, group, row, or row of a list
        int column = 0;           ///< of a list, among those shown
        int firstLine = 0;
        int lines = 1;
        qreal top = 0;
        qreal height = 0;
    };
    struct Paragraph
    {
        QString text;
        PageText kind;
        QString label = {}; ///< before it
        bool isGrey = false;
        qreal gap = 0; ///< above it
    };
    struct Group
    {
        RowGroup texts;
        SectionId section; ///< whose mark the heading bears; may be empty
    };

    void setUp(qreal leastWidth);
    void addCaption(const TableCaption &caption);
    void addLegend(const QList<TableCaption::Meaning> &meanings);
    void addParagraph(const Paragraph &paragraph);
    void addGroup(const RowGroup &group, int first, int end, const Progress *progress);
    void addBand(int group, qreal nextHeight);
    void addRow(int group, int row);
    void addList(int group, int row, int column);
    void addPage();
    void addTablePage(int group);
    Piece &add(PieceKind kind, int index, int lines, qreal height);

    qreal room() const { return m_bottom - m_y; }
    qreal textWidth(const Paragraph &paragraph) const;
    QString cell(int row, const PageColumn &column) const;
    /// How many lines a cell takes within its row; one where it is listed below.
    int linesIn(const QString &cell, const PageColumn &column);
    bool isListed(const QString &cell, const PageColumn &column);
    int linesOf(int row);
    qreal rowHeight(int lines) const;

    void paint(QPainter &painter, const Piece &piece);
    void paintParagraph(QPainter &painter, const Piece &piece);
    void paintLegend(QPainter &painter, const Piece &piece);
    void paintHead(QPainter &painter, const Piece &piece);
    void paintBand(QPainter &painter, const Piece &piece);
    void paintRow(QPainter &painter, const Piece &piece);
    void paintList(QPainter &painter, const Piece &piece);
    void paintStripe(QPainter &painter, const Piece &piece);
    QString shownIn(int row, const PageColumn &column);
    void paintFoot(QPainter &painter, int page);
    void paintMark(QPainter &painter, const SectionId &section, const QPointF &place);

    Table m_table;
    QSizeF m_paper;
    qreal m_shrinking = 1; ///< by which all below is smaller on paper than its numbers say
    QRectF m_body;         ///< within the margins, without the foot
    PageTexts m_texts;
    QList<PageColumn> m_columns;
    QString m_footer;
    QList<TableCaption::Meaning> m_meanings;
    std::vector<Paragraph> m_paragraphs;
    std::vector<Group> m_groups;
    std::vector<std::vector<Piece>> m_pages;
    QList<PageBookmark> m_bookmarks;
    qreal m_y = 0; ///< where the next piece goes
    qreal m_bottom = 0;
    int m_headLines = 1;
    int m_mostLines = 1; ///< of a cell; a longer one is listed below its row
    QHash<SectionId, std::shared_ptr<QSvgRenderer>> m_marks;
};

} // namespace portolan::rendering
