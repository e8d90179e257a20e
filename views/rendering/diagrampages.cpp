#include "rendering/diagrampages.h"

#include "rendering/paintersurface.h"
#include "rendering/paper.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace portolan::rendering {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(portolan::rendering::DiagramTiles)
};

constexpr qreal kScreenDots = 96;    ///< per inch: one canvas unit is a dot at scale 1
constexpr qreal kMaxPoints = 14'400; ///< no reader of PDF shows longer pages
constexpr qreal kMargin = 28;        ///< in points: what printers leave white
constexpr qreal kFoot = 18;
/// Of a tile, in points per canvas unit: capitals of the smallest text are 1.8 mm high.
constexpr qreal kTileScale = 0.65;
constexpr qreal kOverlap = 28; ///< what two sheets beside each other both show, in points
constexpr int kLetters = 26;

QSizeF pointsOf(const QSizeF &millimetres)
{
    return millimetres * (kPointsPerInch / kMillimetresPerInch);
}

void paintSheet(QPainter &painter, const DiagramSheet &sheet, const QRectF &area)
{
    PainterCache cache;
    PainterSurface surface(painter, sheet.style(), sheet.metrics(), cache);
    sheet.paint(surface, 1, area);
}

/// How many sheets it takes to cover @p length, each of @p size with a strip in common.
int sheetsFor(qreal length, qreal size)
{
    return std::max(1, int(std::ceil((length - kOverlap) / (size - kOverlap))));
}

} // namespace

DiagramPage::DiagramPage(std::unique_ptr<DiagramSheet> sheet, double scale)
    : m_sheet(std::move(sheet))
{
    if (m_sheet->paper()) {
        m_paper = pointsOf(*m_sheet->paper());
        return;
    }
    const QSizeF size = m_sheet->area().size() * (scale * kPointsPerInch / kScreenDots);
    m_paper = size * std::min(1.0, kMaxPoints / std::max(size.width(), size.height()));
}

void DiagramPage::paint(QPainter &painter, int)
{
    const QRectF area = m_sheet->area();
    painter.save();
    painter.scale(m_paper.width() / area.width(), m_paper.width() / area.width());
    painter.translate(-area.topLeft());
    paintSheet(painter, *m_sheet, area);
    painter.restore();
}

DiagramTiles::DiagramTiles(std::unique_ptr<DiagramSheet> sheet, const QString &title,
                           const QSizeF &paper)
    : m_sheet(std::move(sheet))
    , m_title(title)
{
    const QSizeF size = m_sheet->area().size() * kTileScale;
    int least = 0;
    for (const QSizeF &lying : {paper.transposed(), paper}) {
        const QSizeF room = pointsOf(lying) - QSizeF(2 * kMargin, 2 * kMargin + kFoot);
        const int columns = sheetsFor(size.width(), room.width());
        const int rows = sheetsFor(size.height(), room.height());
        if (least > 0 && columns * rows >= least)
            continue;
        least = columns * rows;
        m_columns = columns;
        m_rows = rows;
        m_paper = pointsOf(lying);
    }
}

QRectF DiagramTiles::printable() const
{
    return QRectF(QPointF(), m_paper).adjusted(kMargin, kMargin, -kMargin, -kMargin - kFoot);
}

/// In canvas units; all sheets together lie in the middle of the picture.
QRectF DiagramTiles::areaOf(int column, int row) const
{
    const QSizeF size = printable().size() / kTileScale;
    const qreal overlap = kOverlap / kTileScale;
    const QSizeF step = size - QSizeF(overlap, overlap);
    const QSizeF all(m_columns * step.width() + overlap, m_rows * step.height() + overlap);
    const QPointF start = m_sheet->area().center() - QPointF(all.width(), all.height()) / 2;
    return {start + QPointF(column * step.width(), row * step.height()), size};
}

/// A1 is the upper left one, as on a map.
QString DiagramTiles::nameOf(int column, int row)
{
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / kLetters)
        letters.prepend(QChar(u'A' + char16_t((rest - 1) % kLetters)));
    return letters + QString::number(row + 1);
}

void DiagramTiles::paint(QPainter &painter, int page)
{
    painter.save();
    if (page == 0)
        paintOverview(painter);
    else
        paintTile(painter, (page - 1) % m_columns, (page - 1) / m_columns);
    painter.restore();
}

void DiagramTiles::paintOverview(QPainter &painter)
{
    const QRectF all = areaOf(0, 0).united(areaOf(m_columns - 1, m_rows - 1));
    const QRectF room = printable();
    const qreal scale = std::min(room.width() / all.width(), room.height() / all.height());
    painter.save();
    painter.translate(room.center());
    painter.scale(scale, scale);
    painter.translate(-all.center());
    painter.setClipRect(all);
    paintSheet(painter, *m_sheet, all);
    painter.setBrush(Qt::NoBrush);
    const QColor colour = m_sheet->style().colours().selection;
    for (int row = 0; row < m_rows; ++row) {
        for (int column = 0; column < m_columns; ++column) {
            const QRectF area = areaOf(column, row);
            painter.setPen(QPen(colour, 1 / scale));
            painter.drawRect(area);
            painter.save();
            painter.translate(area.topLeft());
            painter.scale(1 / scale, 1 / scale);
            painter.setFont(m_texts.font(PageText::Heading));
            painter.drawText(QPointF(4, 12), nameOf(column, row));
            painter.restore();
        }
    }
    painter.restore();
    paintFoot(painter, Texts::tr("%1: how the sheets lie").arg(m_title));
}

void DiagramTiles::paintTile(QPainter &painter, int column, int row)
{
    const QRectF area = areaOf(column, row);
    const QRectF room = printable();
    painter.save();
    painter.setClipRect(room);
    painter.translate(room.topLeft());
    painter.scale(kTileScale, kTileScale);
    painter.translate(-area.topLeft());
    paintSheet(painter, *m_sheet, area);
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_sheet->style().colours().hairline, 0.5));
    painter.drawRect(room);
    paintFoot(painter, Texts::tr("%1: sheet %2, column %3 of %4, row %5 of %6")
                           .arg(m_title, nameOf(column, row))
                           .arg(column + 1)
                           .arg(m_columns)
                           .arg(row + 1)
                           .arg(m_rows));
}

void DiagramTiles::paintFoot(QPainter &painter, const QString &text)
{
    const QRectF room = printable();
    painter.setPen(m_sheet->style().colours().greyText);
    m_texts.paint(painter, room.bottomLeft() + QPointF(0, 6),
                  m_texts.elided(text, PageText::Cell, room.width()), PageText::Cell,
                  room.width() + 1, 0, 1);
}

} // namespace portolan::rendering
