// How TablePages paints what it has placed.

#include "rendering/colour.h"
#include "rendering/icons.h"
#include "rendering/tablepages.h"

#include "base/escaping.h"
#include "checks/problem.h"

#include <QCoreApplication>
#include <QPainter>

namespace portolan::rendering {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(portolan::rendering::TablePages)
};

constexpr qreal kPadding = 3;
constexpr qreal kLabels = 90;
constexpr qreal kStripeWidth = 2.5;
constexpr qreal kMark = 8;
constexpr qreal kMarkLeft = 5; ///< behind the stripe
constexpr qreal kHeadingLeft = 16;
constexpr qreal kHairline = 0.5;

const Colours &colours()
{
    static const Colours light = Style::forExport().colours();
    return light;
}

QColor severityColour(QStringView severity)
{
    if (severity == toString(Severity::Error))
        return colours().error;
    return severity == toString(Severity::Warning) ? colours().warningOutline : colours().hint;
}

} // namespace

void TablePages::paint(QPainter &painter, int page)
{
    painter.save();
    painter.scale(1 / m_shrinking, 1 / m_shrinking);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (const Piece &piece : m_pages.at(std::size_t(page)))
        paint(painter, piece);
    paintFoot(painter, page);
    painter.restore();
}

void TablePages::paint(QPainter &painter, const Piece &piece)
{
    switch (piece.kind) {
    case PieceKind::Paragraph:
        paintParagraph(painter, piece);
        break;
    case PieceKind::Legend:
        paintLegend(painter, piece);
        break;
    case PieceKind::Head:
        paintHead(painter, piece);
        break;
    case PieceKind::Band:
        paintBand(painter, piece);
        break;
    case PieceKind::Row:
        paintRow(painter, piece);
        break;
    case PieceKind::List:
        paintList(painter, piece);
        break;
    }
}

void TablePages::paintParagraph(QPainter &painter, const Piece &piece)
{
    const Paragraph &paragraph = m_paragraphs[std::size_t(piece.index)];
    const QPointF place(m_body.left(), piece.top);
    const bool hasLabel = !paragraph.label.isEmpty();
    if (hasLabel && piece.firstLine == 0) {
        painter.setPen(colours().greyText);
        m_texts.paint(painter, place, paragraph.label, paragraph.kind, kLabels, 0, 1);
    }
    painter.setPen(paragraph.isGrey ? colours().greyText : colours().ink);
    m_texts.paint(painter, place + QPointF(hasLabel ? kLabels : 0, 0), paragraph.text,
                  paragraph.kind, textWidth(paragraph), piece.firstLine, piece.lines);
}

void TablePages::paintMark(QPainter &painter, const SectionId &section, const QPointF &place)
{
    std::shared_ptr<QSvgRenderer> &mark = m_marks[section];
    if (!mark) {
        const SectionLook &look = sectionLook(section);
        mark = std::make_shared<QSvgRenderer>(tintedIcon(look.mark, look.light));
    }
    mark->render(&painter, QRectF(place, QSizeF(kMark, kMark)));
}

void TablePages::paintLegend(QPainter &painter, const Piece &piece)
{
    qreal x = m_body.left();
    for (const TableCaption::Meaning &meaning : m_meanings) {
        painter.fillRect(QRectF(x, piece.top, kStripeWidth, piece.height),
                         sectionLook(meaning.section).light);
        paintMark(painter, meaning.section,
                  {x + kMarkLeft, piece.top + (piece.height - kMark) / 2});
        painter.setPen(colours().ink);
        const qreal width = m_texts.width(meaning.title, PageText::Cell) + 2;
        m_texts.paint(painter, {x + kHeadingLeft, piece.top + kPadding}, meaning.title,
                      PageText::Cell, width, 0, 1);
        x += kHeadingLeft + width + kHeadingLeft;
    }
}

void TablePages::paintHead(QPainter &painter, const Piece &piece)
{
    painter.fillRect(QRectF(m_body.left(), piece.top, m_body.width(), piece.height),
                     colours().zone);
    painter.setPen(colours().ink);
    for (const PageColumn &column : std::as_const(m_columns)) {
        const QPointF place(m_body.left() + column.left, piece.top + kPadding);
        m_texts.paint(painter, place, m_table.columns()[column.column].title, PageText::Strong,
                      column.width, 0, piece.lines);
    }
}

void TablePages::paintBand(QPainter &painter, const Piece &piece)
{
    const Group &group = m_groups[std::size_t(piece.index)];
    qreal x = m_body.left();
    if (!group.section.isEmpty()) {
        paintMark(painter, group.section, {x + kMarkLeft, piece.top + (piece.height - kMark) / 2});
        x += kHeadingLeft;
    }
    painter.setPen(group.section.isEmpty() ? colours().ink : sectionLook(group.section).light);
    const QString more = piece.isContinued ? u" "_s + Texts::tr("(continued)") : QString();
    const qreal moreWidth = m_texts.width(more, PageText::Cell);
    const qreal room = m_body.right() - x - moreWidth;
    const QString title = m_texts.elided(group.texts.title, PageText::Heading, room);
    m_texts.paint(painter, {x, piece.top + kPadding}, title, PageText::Heading, room + 1, 0, 1);
    if (more.isEmpty())
        return;
    painter.setPen(colours().greyText);
    const qreal lower = m_texts.lineHeight(PageText::Heading) - m_texts.lineHeight(PageText::Cell);
    m_texts.paint(
        painter,
        {x + m_texts.width(title, PageText::Heading) + 4, piece.top + kPadding + lower / 2},
        more.trimmed(), PageText::Cell, moreWidth + 8, 0, 1);
}

void TablePages::paintStripe(QPainter &painter, const Piece &piece)
{
    const QRectF box(m_body.left(), piece.top, m_body.width(), piece.height);
    painter.fillRect(QRectF(box.left(), box.bottom() - kHairline, box.width(), kHairline),
                     colours().hairline);
    const SectionId section = m_table.section(piece.index);
    if (section.isEmpty())
        return;
    painter.fillRect(QRectF(box.left(), box.top(), kStripeWidth, box.height() - kHairline),
                     sectionLook(section).light);
    if (piece.kind == PieceKind::Row)
        paintMark(painter, section, {box.left() + kMarkLeft, box.top() + kPadding + 1});
}

/// The text of a cell, or that it is listed below.
QString TablePages::shownIn(int row, const PageColumn &column)
{
    QString text = cell(row, column);
    if (!isListed(text, column))
        return text;
    const CellValue value = m_table.value(row, column.column);
    const auto *list = std::get_if<QStringList>(&value);
    const QString told =
        list ? Texts::tr("%n, below", nullptr, int(list->size())) : Texts::tr("below");
    return m_texts.elided(told, PageText::Cell, column.width);
}

void TablePages::paintRow(QPainter &painter, const Piece &piece)
{
    paintStripe(painter, piece);
    for (const PageColumn &column : std::as_const(m_columns)) {
        const bool isSeverity = m_table.columns()[column.column].kind == ColumnKind::Severity;
        painter.setPen(isSeverity ? severityColour(std::get<QString>(
                                        m_table.value(piece.index, column.column)))
                                  : colours().ink);
        m_texts.paint(painter, {m_body.left() + column.left, piece.top + kPadding},
                      shownIn(piece.index, column), PageText::Cell, column.width, 0, piece.lines);
    }
}

void TablePages::paintList(QPainter &painter, const Piece &piece)
{
    paintStripe(painter, piece);
    const PageColumn &column = m_columns[piece.column];
    const QPointF place(m_body.left() + kHeadingLeft, piece.top + kPadding);
    painter.setPen(colours().greyText);
    const QString label =
        m_texts.elided(m_table.columns()[column.column].title, PageText::Cell, kLabels - kPadding);
    m_texts.paint(painter, place, label, PageText::Cell, kLabels, 0, 1);
    painter.setPen(colours().ink);
    m_texts.paint(painter, place + QPointF(kLabels, 0), cell(piece.index, column), PageText::Cell,
                  m_body.width() - kHeadingLeft - kLabels, piece.firstLine, piece.lines);
}

void TablePages::paintFoot(QPainter &painter, int page)
{
    const qreal top =
        m_paper.height() * m_shrinking - m_body.left() - m_texts.lineHeight(PageText::Cell);
    const QString number = Texts::tr("Page %1 of %2").arg(page + 1).arg(pageCount());
    const qreal width = m_texts.width(number, PageText::Cell) + 2;
    const qreal room = m_body.width() - width - kHeadingLeft;
    painter.setPen(colours().greyText);
    m_texts.paint(painter, {m_body.right() - width, top}, number, PageText::Cell, width, 0, 1);
    m_texts.paint(painter, {m_body.left(), top}, m_texts.elided(m_footer, PageText::Cell, room),
                  PageText::Cell, room + 1, 0, 1);
}

} // namespace portolan::rendering
