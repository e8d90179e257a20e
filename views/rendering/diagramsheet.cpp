#include "rendering/diagramsheet.h"

#include "rendering/surface.h"

#include <algorithm>

namespace portolan::rendering {

namespace {

constexpr qreal kMargin = 24;      ///< around a picture, in canvas units
constexpr qreal kBlockGap = 24;    ///< between drawing and title block
constexpr qreal kPaperMargin = 10; ///< in millimetres: what printers leave white
/// A millimetre of paper shows no fewer canvas units: a tiny drawing is not blown up beyond its
/// size on a screen of 96 dots an inch.
constexpr qreal kLeastUnits = 96 / 25.4;

/// The renderer wants to share it; it lives as long as the program.
std::shared_ptr<const TextMetrics> sharedBuiltInMetrics()
{
    return {&builtInTextMetrics(), [](const TextMetrics *) {}};
}

/// Canvas units per millimetre at which drawing and block fit into the printable area.
qreal unitsFor(const QSizeF &printable, const QSizeF &drawing, qreal blockHeight)
{
    return std::max({kLeastUnits,
                     std::max(drawing.width(), TitleBlock::kMinWidth) / printable.width(),
                     (drawing.height() + kBlockGap + blockHeight) / printable.height()});
}

QSizeF printableOf(const QSizeF &paper)
{
    return paper - QSizeF(2 * kPaperMargin, 2 * kPaperMargin);
}

} // namespace

DiagramSheet::DiagramSheet(std::shared_ptr<const Diagram> diagram, const Catalog &catalog,
                           const TitleBlockTexts &texts, RenderState state,
                           std::optional<QSizeF> paper)
    : m_renderer(Style::forExport(), sharedBuiltInMetrics())
    , m_state(std::move(state))
{
    m_state.showsDots = false;
    m_renderer.setSectionTitles(catalog);
    m_renderer.setDiagram(std::move(diagram));
    const QList<LegendEntry> entries = legendEntries(*m_renderer.diagram(), catalog, m_state);
    if (paper)
        arrangeOn(*paper, texts, entries);
    else
        arrangeFreely(texts, entries);
}

QRectF DiagramSheet::content() const
{
    const QRectF &bounds = m_renderer.diagram()->bounds;
    return bounds.isNull() ? QRectF(0, 0, TitleBlock::kMinWidth, kTitleStrip) : bounds;
}

void DiagramSheet::arrangeFreely(const TitleBlockTexts &texts, const QList<LegendEntry> &entries)
{
    const QRectF drawing = content();
    m_block.emplace(texts, entries, metrics(), drawing.width());
    const qreal width = std::max(drawing.width(), m_block->size().width());
    const QRectF wide(drawing.center().x() - width / 2, drawing.top(), width, drawing.height());
    m_blockPlace = wide.bottomLeft() + QPointF(0, kBlockGap);
    m_area =
        wide.adjusted(-kMargin, -kMargin, kMargin, kBlockGap + m_block->size().height() + kMargin);
}

void DiagramSheet::arrangeOn(const QSizeF &paper, const TitleBlockTexts &texts,
                             const QList<LegendEntry> &entries)
{
    const QSizeF drawing = content().size();
    const qreal blockHeight =
        TitleBlock(texts, entries, metrics(), drawing.width()).size().height();
    const auto units = [&](const QSizeF &sheet) {
        return unitsFor(printableOf(sheet), drawing, blockHeight);
    };
    m_paper = units(paper.transposed()) <= units(paper) ? paper.transposed() : paper;
    m_unitsPerMillimetre = units(*m_paper);
    m_block.emplace(texts, entries, metrics(),
                    printableOf(*m_paper).width() * m_unitsPerMillimetre);
    // A wider block is lower, never higher: what fitted still fits.
    m_unitsPerMillimetre = unitsFor(printableOf(*m_paper), drawing, m_block->size().height());
    m_block.emplace(texts, entries, metrics(),
                    printableOf(*m_paper).width() * m_unitsPerMillimetre);

    const QSizeF size = *m_paper * m_unitsPerMillimetre;
    const qreal margin = kPaperMargin * m_unitsPerMillimetre;
    const qreal free = size.height() - 2 * margin - m_block->size().height() - kBlockGap;
    m_area = QRectF(content().center().x() - size.width() / 2,
                    content().center().y() - free / 2 - margin, size.width(), size.height());
    m_blockPlace = m_area.bottomLeft() + QPointF(margin, -margin - m_block->size().height());
}

void DiagramSheet::paint(Surface &surface, qreal scale) const
{
    surface.box(m_area, 0, {style().colours().canvas, {}, 0, {}});
    // Paper leaves nothing out: whoever prints small has good eyes, or prints it larger.
    const qreal shown = m_paper ? qMax<qreal>(1, scale) : scale;
    const Viewport viewport{m_area, shown, detailFor(shown)};
    m_renderer.paint(surface, viewport, m_state);
    m_block->paint(surface, style(), m_blockPlace, m_state.hiddenSections);
}

} // namespace portolan::rendering
