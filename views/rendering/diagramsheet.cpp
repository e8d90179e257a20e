#include "rendering/diagramsheet.h"

#include "rendering/surface.h"

#include <algorithm>

namespace portolan::rendering {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kMargin = 24;         ///< around a picture, in canvas units
constexpr qreal kBlockGap = 24;       ///< between drawing and title block
constexpr qreal kPortsGap = 16;       ///< between title block and table of ports
constexpr qreal kPaperMargin = 10;    ///< in millimetres: what printers leave white
constexpr qreal kLeastCapital = 1.8;  ///< in millimetres
constexpr qreal kCapitalShare = 0.72; ///< height of capitals, of the size of the font
/// A millimetre of paper shows no fewer canvas units: a tiny drawing is not blown up beyond its
/// size on a screen of 96 dots an inch.
constexpr qreal kLeastUnits = 96 / 25.4;

/// The renderer wants to share it; it lives as long as the program.
std::shared_ptr<const TextMetrics> sharedBuiltInMetrics()
{
    return {&builtInTextMetrics(), [](const TextMetrics *) {}};
}

/// Canvas units per millimetre at which drawing and foot fit into the printable area.
qreal unitsFor(const QSizeF &printable, const QSizeF &drawing, const QSizeF &foot)
{
    return std::max({kLeastUnits, std::max(drawing.width(), foot.width()) / printable.width(),
                     (drawing.height() + kBlockGap + foot.height()) / printable.height()});
}

QSizeF printableOf(const QSizeF &paper)
{
    return paper - QSizeF(2 * kPaperMargin, 2 * kPaperMargin);
}

} // namespace

DiagramSheet::DiagramSheet(std::shared_ptr<const Diagram> diagram, const Derivation &derivation,
                           const TitleBlockTexts &texts, RenderState state, const Options &options)
    : m_renderer(Style::forExport(), sharedBuiltInMetrics())
    , m_state(std::move(state))
    , m_derivation(derivation)
    , m_texts(texts)
    , m_hasPorts(options.hasPorts)
{
    m_state.showsDots = false;
    m_renderer.setSectionTitles(derivation.catalog());
    m_renderer.setDiagram(std::move(diagram));
    m_entries = legendEntries(*m_renderer.diagram(), derivation.catalog(), m_state);
    if (options.paper)
        arrangeOn(*options.paper);
    else
        arrangeFreely();
}

QSizeF DiagramSheet::makeFoot(qreal width)
{
    m_block.emplace(m_texts, m_entries, metrics(), width);
    if (!m_hasPorts)
        return m_block->size();
    m_ports.emplace(m_derivation, m_state.hiddenSections, metrics(), m_block->size().width());
    if (m_ports->size().isEmpty())
        return m_block->size();
    if (m_ports->size().width() > m_block->size().width()) // which likes to be wider
        m_block.emplace(m_texts, m_entries, metrics(), m_ports->size().width());
    return {m_block->size().width(),
            m_block->size().height() + kPortsGap + m_ports->size().height()};
}

QRectF DiagramSheet::content() const
{
    const QRectF &bounds = m_renderer.diagram()->bounds;
    return bounds.isNull() ? QRectF(0, 0, TitleBlock::kMinWidth, kTitleStrip) : bounds;
}

void DiagramSheet::arrangeFreely()
{
    const QRectF drawing = content();
    const QSizeF foot = makeFoot(drawing.width());
    const qreal width = std::max(drawing.width(), foot.width());
    const QRectF wide(drawing.center().x() - width / 2, drawing.top(), width, drawing.height());
    m_blockPlace = wide.bottomLeft() + QPointF(0, kBlockGap);
    m_area = wide.adjusted(-kMargin, -kMargin, kMargin, kBlockGap + foot.height() + kMargin);
}

void DiagramSheet::arrangeOn(const QSizeF &paper)
{
    const QSizeF drawing = content().size();
    const QSizeF first = makeFoot(drawing.width());
    const auto units = [&](const QSizeF &sheet, const QSizeF &foot) {
        return unitsFor(printableOf(sheet), drawing, foot);
    };
    m_paper = units(paper.transposed(), first) <= units(paper, first) ? paper.transposed() : paper;
    m_unitsPerMillimetre = units(*m_paper, first);
    // A wider foot is lower, never higher: what fitted still fits.
    const QSizeF second = makeFoot(printableOf(*m_paper).width() * m_unitsPerMillimetre);
    m_unitsPerMillimetre = units(*m_paper, {first.width(), second.height()});
    const QSizeF foot = makeFoot(printableOf(*m_paper).width() * m_unitsPerMillimetre);

    const QSizeF size = *m_paper * m_unitsPerMillimetre;
    const qreal margin = kPaperMargin * m_unitsPerMillimetre;
    const qreal free = size.height() - 2 * margin - foot.height() - kBlockGap;
    m_area = QRectF(content().center().x() - size.width() / 2,
                    content().center().y() - free / 2 - margin, size.width(), size.height());
    m_blockPlace = m_area.bottomLeft() + QPointF(margin, -margin - foot.height());
}

QStringList DiagramSheet::warnings() const
{
    if (!m_paper)
        return {};
    const qreal capital = kCapitalShare * Style::textSize(TextKind::Chip) / m_unitsPerMillimetre;
    if (capital >= kLeastCapital)
        return {};
    return {u"the smallest capitals print %1 mm high, less than the %2 mm that read well; a larger "
            "paper or a part of the drawing shows them larger"_s.arg(capital, 0, 'f', 1)
                .arg(kLeastCapital)};
}

void DiagramSheet::paint(Surface &surface, qreal scale, const QRectF &area) const
{
    surface.box(m_area, 0, {style().colours().canvas, {}, 0, {}});
    // Paper leaves nothing out: whoever prints small has good eyes, or prints it larger.
    const qreal shown = m_paper ? qMax<qreal>(1, scale) : scale;
    const Viewport viewport{area, shown, detailFor(shown)};
    m_renderer.paint(surface, viewport, m_state);
    m_block->paint(surface, style(), m_blockPlace, m_state.hiddenSections);
    if (m_ports)
        m_ports->paint(surface, style(),
                       m_blockPlace + QPointF(0, m_block->size().height() + kPortsGap));
}

} // namespace portolan::rendering
