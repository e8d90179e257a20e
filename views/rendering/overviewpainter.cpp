#include "rendering/overviewpainter.h"

#include "rendering/cardpainter.h"
#include "rendering/colour.h"
#include "rendering/icons.h"
#include "rendering/meanings.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan::rendering {

namespace {

struct OverviewTexts
{
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

constexpr qreal kBlockTint = 0.14; ///< share of the section's colour
/// A text is made this much narrower before any of it is left out.
constexpr qreal kLeastNarrowing = 0.85;
/// @name In pixels of the screen
///@{
constexpr qreal kMostRadius = 4;
constexpr qreal kPlateRadius = 6;
constexpr qreal kCountPill = 18; ///< height of a number on a line
constexpr qreal kCountMargins = 14;
constexpr qreal kLineAround = 12; ///< that stays in sight on each side of a number
///@}

/// The longest straight piece of these lines.
QLineF longest(const QList<Polyline> &lines)
{
    QLineF longest;
    for (const Polyline &line : lines) {
        for (qsizetype i = 1; i < line.size(); ++i) {
            const QLineF piece(line.at(i - 1), line.at(i));
            if (piece.length() > longest.length())
                longest = piece;
        }
    }
    return longest;
}

/// What all its connections share.
QList<Polyline> sharedLines(const Trunk &trunk)
{
    QList<Polyline> lines = trunk.spines;
    for (const Trunk::Stem &stem : trunk.stems)
        lines.append(stem.line);
    if (!trunk.isShared() && !trunk.teeth.isEmpty())
        lines.append(trunk.teeth.first().line);
    return lines;
}

} // namespace

OverviewPainter::OverviewPainter(const Scene &scene, const CardBlocks &blocks,
                                 const QList<BlockLook> &looks, const OverviewLayout &layout)
    : m_scene(scene)
    , m_blocks(blocks)
    , m_looks(looks)
    , m_layout(layout)
    , m_pixel(1 / scene.viewport.scale)
{
}

void OverviewPainter::paint(const QList<int> &cards)
{
    const QRectF &exposed = m_scene.viewport.exposed;
    for (qsizetype i = 0; i < m_looks.size(); ++i)
        paintBlock(m_blocks.blocks().at(i), m_looks.at(i));
    paintCardBoxes(m_scene, paintedBySelf(cards));
    paintFaces();
    for (const ZoneSummary &summary : m_layout.summaries()) {
        if (summary.plate.intersects(exposed))
            paintSummary(summary);
    }
    for (const ServerPlate &plate : m_layout.servers()) {
        if (plate.rect.intersects(exposed))
            paintServer(plate);
    }
    paintCounts();
}

void OverviewPainter::paintBlock(const CardBlock &block, const BlockLook &look) const
{
    const auto isSeen = [&](const QRectF &rect) {
        return rect.intersects(m_scene.viewport.exposed);
    };
    if (std::ranges::none_of(block.rects, isSeen))
        return;
    const Colours &colours = m_scene.colours(look.isLit);
    const QColor accent = m_scene.section(SectionId(block.section), look.isLit);
    const SurfaceGroup group(
        m_scene.surface,
        {Meaning::Role::Object,
         OverviewTexts::tr("%1, %n host(s)", nullptr, block.hosts).arg(roleName(block.role)),
         {}});
    const Paint paint{mixed(accent, colours.card, kBlockTint), accent, m_pixel, {}};
    const qreal radius = std::min(kCardRadius, kMostRadius * m_pixel);
    for (const QRectF &rect : block.rects) {
        m_scene.surface.box(rect, radius, paint);
        if (look.isSelected)
            paintRing(rect, kMostRadius);
    }
}

/// Of what is selected; @p radius in pixels.
void OverviewPainter::paintRing(const QRectF &rect, qreal radius) const
{
    const qreal away = (kRingGap + kRingWidth / 2) * m_pixel;
    m_scene.surface.box(rect.adjusted(-away, -away, away, away), radius * m_pixel + away,
                        solidLine(m_scene.style.colours().selection, kRingWidth * m_pixel));
}

void OverviewPainter::paintFaces() const
{
    const QList<BlockFace> &faces = m_layout.faces();
    for (qsizetype i = 0; i < faces.size(); ++i) {
        if (faces.at(i).plate.intersects(m_scene.viewport.exposed))
            paintFace(m_blocks.blocks().at(i), faces.at(i), m_looks.at(i));
    }
}

void OverviewPainter::paintFace(const CardBlock &block, const BlockFace &face,
                                const BlockLook &look) const
{
    const Colours &colours = m_scene.colours(look.isLit);
    const QPointF middle = face.plate.center();
    if (look.hasToldCards)
        m_scene.surface.box(face.plate, kMostRadius * m_pixel, {colours.card, {}, 0, {}});
    QPointF left = middle - QPointF(face.width / 2, 0) * m_pixel;
    if (face.hasIcon) {
        const QRectF icon(left - QPointF(0, kFarIcon / 2) * m_pixel,
                          QSizeF(kFarIcon, kFarIcon) * m_pixel);
        m_scene.surface.icon(roleIconName(block.role), icon,
                             m_scene.section(SectionId(block.section), look.isLit));
        left += QPointF(kFarIcon + kFarGap, 0) * m_pixel;
    }
    const QPointF up = face.isTwoLines ? QPointF(0, kFarLine / 2) : QPointF();
    const bool isBehind = !face.isTwoLines && !face.name.isEmpty();
    const QPointF behind = isBehind ? QPointF(face.nameWidth + kFarGap, 0) : QPointF();
    write(face.name, TextKind::Label, left - up * m_pixel, colours.ink, face.nameWidth);
    write(face.number, TextKind::Name, left + (up + behind) * m_pixel, colours.ink,
          face.numberWidth);
}

void OverviewPainter::paintSummary(const ZoneSummary &summary) const
{
    const Colours &colours = m_scene.style.colours();
    m_scene.surface.box(summary.plate, kPlateRadius * m_pixel,
                        {colours.zone, colours.zoneBorder, m_pixel, {}});
    const QPointF centre = summary.plate.center();
    const bool isAlone = summary.count.isEmpty();
    writeCentred(summary.name, TextKind::Name, centre - QPointF(0, isAlone ? 0 : 8) * m_pixel,
                 colours.ink, summary.room);
    if (!isAlone)
        writeCentred(summary.count, TextKind::Label, centre + QPointF(0, 9) * m_pixel,
                     colours.greyText, summary.room);
}

void OverviewPainter::paintServer(const ServerPlate &plate) const
{
    const Card &card = m_scene.diagram.cards.at(plate.card);
    const Colours &colours = m_scene.colours(m_scene.isHostLit(card.host));
    const SurfaceGroup group(m_scene.surface, meaningOf(card));
    m_scene.surface.box(plate.rect, kPlateRadius * m_pixel,
                        {colours.server, colours.serverBorder, m_pixel, {}});
    if (m_scene.state.selectedHosts.contains(card.host))
        paintRing(plate.rect, kPlateRadius);
    QRectF icon(QPointF(), QSizeF(kPlateIcon, kPlateIcon) * m_pixel);
    icon.moveCenter(
        {plate.rect.left() + (kPlateMargin + kPlateIcon / 2) * m_pixel, plate.rect.center().y()});
    m_scene.surface.icon(roleIconName(card.primaryRole), icon, colours.serverText);
    const QPointF begin(icon.right() + kPlateGap * m_pixel, plate.rect.center().y());
    write(plate.name, TextKind::Name, begin, colours.serverText,
          (plate.rect.right() - begin.x()) / m_pixel - kPlateMargin);
}

/// As large on the screen at any zoom; @p middle is where it begins, @p room in pixels.
void OverviewPainter::write(const QString &text, TextKind kind, const QPointF &middle,
                            const QColor &colour, qreal room) const
{
    if (text.isEmpty())
        return;
    TextRun run;
    run.text = text;
    run.kind = kind;
    run.size = Style::textSize(kind) * m_pixel;
    run.baseline = middle + QPointF(0, baselineDrop(run.size));
    run.colour = colour;
    run.room = room * m_pixel;
    m_scene.surface.text(run);
}

/// The middle of what has no @p room, in canvas units, is left out.
void OverviewPainter::writeCentred(const QString &text, TextKind kind, const QPointF &centre,
                                   const QColor &colour, qreal room) const
{
    TextRun run;
    run.kind = kind;
    run.size = Style::textSize(kind) * m_pixel;
    run.room = room;
    run.text =
        elidedMiddle(text, m_scene.surface.metrics(), kind, room / kLeastNarrowing, run.size);
    run.align = TextAlign::Centre;
    run.baseline = centre + QPointF(0, baselineDrop(run.size));
    run.colour = colour;
    m_scene.surface.text(run);
}

/// Of the cards, those that no block stands for, and those that are to be told from their like.
QList<int> OverviewPainter::paintedBySelf(const QList<int> &cards) const
{
    const RenderState &state = m_scene.state;
    const auto isTold = [&](const HostId &host) {
        return state.selectedHosts.contains(host) || state.hoveredHost == host ||
               state.highlight.hosts.contains(host);
    };
    QList<int> bySelf;
    for (const int card : cards) {
        const int block = m_blocks.blockOf(card);
        if (block == CardBlocks::kNone ||
            (m_looks.at(block).hasToldCards && isTold(m_scene.diagram.cards.at(card).host)))
            bySelf.append(card);
    }
    return bySelf;
}

void OverviewPainter::paintCounts()
{
    const Highlight &highlight = m_scene.state.highlight;
    for (int i = 0; i < m_scene.diagram.trunks.size(); ++i) {
        const Trunk &trunk = m_scene.diagram.trunks.at(i);
        if (trunk.connections > 1 && !m_scene.state.hiddenSections.contains(trunk.section))
            paintCount(trunk, highlight.isEmpty() || highlight.trunks.contains(i));
    }
}

void OverviewPainter::paintCount(const Trunk &trunk, bool isLit)
{
    const QString number = QString::number(trunk.connections);
    const qreal width = m_scene.surface.metrics().width(number, TextKind::Label) + kCountMargins;
    const QRectF pill = roomForCount(trunk, QSizeF(width, kCountPill) * m_pixel);
    if (pill.isNull())
        return;
    m_pills.append(pill);
    if (!pill.intersects(m_scene.viewport.exposed))
        return;
    const QColor colour = m_scene.section(trunk.section, isLit);
    m_scene.surface.box(pill, pill.height() / 2,
                        {m_scene.style.colours().canvas, colour, m_pixel, {}});
    writeCentred(number, TextKind::Label, pill.center(), colour, pill.width());
}

/// In the middle of the longest piece that all of them share, if it is long enough and nothing is
/// in the way there; else null.
QRectF OverviewPainter::roomForCount(const Trunk &trunk, const QSizeF &size) const
{
    const QLineF piece = longest(sharedLines(trunk));
    const bool isHorizontal = std::abs(piece.dx()) > std::abs(piece.dy());
    const qreal along = isHorizontal ? size.width() : size.height();
    if (piece.length() < along + 2 * kLineAround * m_pixel)
        return {};
    const auto isTaken = [this](const QRectF &rect) {
        const auto meets = [&](const QRectF &pill) { return pill.intersects(rect); };
        return std::ranges::any_of(m_pills, meets) || !m_layout.isFree(rect);
    };
    for (const qreal part : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9}) {
        QRectF pill(QPointF(), size);
        pill.moveCenter(piece.pointAt(part));
        if (!isTaken(pill))
            return pill;
    }
    return {};
}

} // namespace portolan::rendering
