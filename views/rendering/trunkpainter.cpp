#include "rendering/trunkpainter.h"

#include "layout/linegraph.h"
#include "rendering/colour.h"
#include "rendering/meanings.h"

#include <QMap>

#include <algorithm>
#include <array>

namespace portolan::rendering {

namespace {

/// Beyond this many pieces in view, bends and dots are a blur: runs of pixels say as much.
constexpr qsizetype kManyPieces = 1500;
/// The same for ways that are lit.
constexpr qsizetype kManyPaths = 200;
constexpr qreal kLitWidth = kTrunkWidth + kLitExtra / 2;
constexpr qreal kLabelBorderShare = 0.35;
/// Of what the network says: a band under the line, and a sign on it.
constexpr qreal kBandWidth = 8;
constexpr qreal kBandShare = 0.45;
constexpr qreal kSignSize = 18;
/// How much of a colour is left while something else is highlighted.
constexpr qreal kDimmedShare = 0.4;

/// How far strokes, bends and heads reach from the lines that the index knows.
constexpr qreal kReach = std::max(kBendRadius + kTrunkWidth + kLitExtra, kSignSize);

Paint linePaint(const Trunk &trunk, const QColor &colour, qreal width)
{
    return trunk.isOptional ? dashedLine(colour, width) : solidLine(colour, width);
}

} // namespace

TrunkPainter::TrunkPainter(const Scene &scene, TrunkShapes &shapes)
    : m_scene(scene)
    , m_shapes(shapes)
    , m_exposed(scene.viewport.exposed.adjusted(-kReach, -kReach, kReach, kReach))
{
}

void TrunkPainter::paint() const
{
    const QList<DiagramIndex::Piece> pieces = m_scene.index.piecesIn(m_exposed);
    if (m_scene.viewport.detail == Detail::Overview || pieces.size() > kManyPieces) {
        paintMany(pieces);
        paintManyMarks(pieces);
        paintLit(m_scene.viewport.detail == Detail::Overview);
        return;
    }
    QMap<int, QList<int>> lines;
    for (const DiagramIndex::Piece &piece : pieces) {
        QList<int> &known = lines[piece.trunk];
        if (known.isEmpty() || known.constLast() != piece.line)
            known.append(piece.line);
    }
    const QList<int> trunks = inPaintingOrder(m_scene.index.trunksIn(m_exposed, pieces));
    for (const int trunk : trunks)
        paintTrunk(trunk, lines.value(trunk));
    paintLit(false);
}

bool TrunkPainter::isHidden(int trunk) const
{
    return m_scene.state.hiddenSections.contains(m_scene.diagram.trunks.at(trunk).section);
}

bool TrunkPainter::isTrunkLit(int trunk) const
{
    return m_scene.state.highlight.trunks.contains(trunk);
}

TrunkPainter::Look TrunkPainter::lookOf(int trunk) const
{
    const bool isLit = isTrunkLit(trunk);
    const SectionId &section = m_scene.diagram.trunks.at(trunk).section;
    return {m_scene.section(section, isLit || m_scene.state.highlight.isEmpty()),
            isLit ? kLitExtra : 0};
}

/// What is lit lies above what is not.
QList<int> TrunkPainter::inPaintingOrder(QList<int> trunks) const
{
    trunks.removeIf([this](int trunk) { return isHidden(trunk); });
    std::stable_partition(trunks.begin(), trunks.end(),
                          [this](int trunk) { return !isTrunkLit(trunk); });
    return trunks;
}

void TrunkPainter::paintMany(const QList<DiagramIndex::Piece> &pieces) const
{
    QMap<int, QList<QLineF>> lines;
    for (const DiagramIndex::Piece &piece : pieces)
        lines[piece.trunk].append(piece.segment);
    const QList<int> trunks = inPaintingOrder(lines.keys());
    for (const int trunk : trunks) {
        const Look look = lookOf(trunk);
        m_scene.surface.segments(lines.value(trunk),
                                 solidLine(look.colour, kLineWidth + look.extraWidth));
    }
}

void TrunkPainter::paintTrunk(int trunk, const QList<int> &lines) const
{
    const Trunk &shown = m_scene.diagram.trunks.at(trunk);
    const SurfaceGroup group(m_scene.surface,
                             meaningOf(shown, m_scene.sectionTitle(shown.section)));
    const Look look = lookOf(trunk);
    paintMarkBands(trunk, lines);
    paintLines(trunk, lines, look);
    paintDots(trunk, look);
    paintHeads(trunk, look);
    if (m_scene.viewport.detail != Detail::Overview)
        paintMarks(trunk, lines);
    if (m_scene.viewport.detail == Detail::Full)
        paintLabel(trunk, look.colour);
}

void TrunkPainter::paintLines(int trunk, const QList<int> &lines, const Look &look) const
{
    TrunkShape &shape = m_shapes.at(trunk);
    for (const int line : lines) {
        const TrunkShape::Line &made = shape.line(line);
        m_scene.surface.path(made.path, linePaint(m_scene.diagram.trunks.at(trunk), look.colour,
                                                  made.width + look.extraWidth));
    }
}

void TrunkPainter::paintDots(int trunk, const Look &look) const
{
    for (const QPointF &junction : m_scene.diagram.trunks.at(trunk).junctions) {
        if (m_exposed.contains(junction))
            m_scene.surface.circle(junction, kJunctionRadius + look.extraWidth / 2,
                                   {look.colour, {}, 0, {}});
    }
}

void TrunkPainter::paintHeads(int trunk, const Look &look) const
{
    QPainterPath heads;
    const QRectF near = m_exposed.adjusted(-kHeadLength, -kHeadLength, kHeadLength, kHeadLength);
    for (const ArrowHead &head : m_scene.diagram.trunks.at(trunk).heads) {
        if (!near.contains(head.tip))
            continue;
        const QPolygonF triangle = headShape(head);
        if (triangle.boundingRect().intersects(m_exposed)) {
            heads.addPolygon(triangle);
            heads.closeSubpath();
        }
    }
    if (!heads.isEmpty())
        m_scene.surface.path(heads, {look.colour, {}, 0, {}});
}

/// Calls @p visit(line, tooth, mark) for those of the lines that are teeth with a mark.
template <typename Visit>
void TrunkPainter::visitMarks(int trunk, const QList<int> &lines, const Visit &visit) const
{
    if (m_scene.state.marks.isEmpty())
        return;
    const Trunk &shown = m_scene.diagram.trunks.at(trunk);
    const auto stems = std::ranges::count_if(
        shown.stems, [](const Trunk::Stem &stem) { return !stem.line.isEmpty(); });
    const qsizetype firstTooth = stems + shown.spines.size();
    for (const int line : lines) {
        if (line < firstTooth)
            continue;
        const Trunk::Tooth &tooth = shown.teeth.at(line - firstTooth);
        if (const auto mark = markOf(shown, tooth, m_scene.state.marks))
            visit(line, tooth, *mark);
    }
}

QColor TrunkPainter::markColour(LineMark mark, bool isLit) const
{
    const QColor colour = colourOf(mark, m_scene.style.theme());
    return isLit ? colour : mixed(colour, m_scene.style.colours().canvas, kDimmedShare);
}

void TrunkPainter::paintMarkBands(int trunk, const QList<int> &lines) const
{
    const bool isLit = isTrunkLit(trunk) || m_scene.state.highlight.isEmpty();
    const QColor &canvas = m_scene.style.colours().canvas;
    visitMarks(trunk, lines, [&](int line, const Trunk::Tooth &, LineMark mark) {
        const QColor colour = mixed(markColour(mark, isLit), canvas, kBandShare);
        m_scene.surface.path(m_shapes.at(trunk).line(line).path, solidLine(colour, kBandWidth));
    });
}

void TrunkPainter::paintMarks(int trunk, const QList<int> &lines) const
{
    visitMarks(trunk, lines, [&](int, const Trunk::Tooth &tooth, LineMark mark) {
        paintLineMark(m_scene.surface, mark, placeOfMark(tooth.line), m_scene.style, kSignSize);
    });
}

/// From afar, where no sign would be seen, the line itself is coloured.
void TrunkPainter::paintManyMarks(const QList<DiagramIndex::Piece> &pieces) const
{
    if (m_scene.state.marks.isEmpty())
        return;
    std::array<QList<QLineF>, kLineMarkCount> lines;
    for (const DiagramIndex::Piece &piece : pieces) {
        if (!isHidden(piece.trunk)) {
            visitMarks(piece.trunk, {piece.line}, [&](int, const Trunk::Tooth &, LineMark mark) {
                lines[std::size_t(mark)].append(piece.segment);
            });
        }
    }
    // The most urgent ones last, so that they are on top.
    for (int mark = kLineMarkCount - 1; mark >= 0; --mark) {
        const QColor colour = markColour(LineMark(mark), m_scene.state.highlight.isEmpty());
        m_scene.surface.segments(lines[std::size_t(mark)], solidLine(colour, kTrunkWidth));
    }
}

void TrunkPainter::paintLit(bool asPieces) const
{
    const QList<LitPath> &paths = m_scene.state.highlight.paths;
    if (asPieces || paths.size() > kManyPaths) {
        paintLitPieces();
        return;
    }
    for (const LitPath &lit : paths) {
        if (isShown(lit))
            paintLitPath(lit);
    }
}

bool TrunkPainter::isShown(const LitPath &lit) const
{
    return lit.trunk >= 0 && lit.trunk < m_scene.diagram.trunks.size() && !isHidden(lit.trunk) &&
           !lit.line.isEmpty() &&
           boundingRect(lit.line).adjusted(-1, -1, 1, 1).intersects(m_exposed);
}

void TrunkPainter::paintLitPieces() const
{
    QMap<int, QList<QLineF>> pieces;
    for (const LitPath &lit : m_scene.state.highlight.paths) {
        if (!isShown(lit))
            continue;
        for (qsizetype i = 1; i < lit.line.size(); ++i)
            pieces[lit.trunk].append(QLineF(lit.line.at(i - 1), lit.line.at(i)));
    }
    for (auto trunk = pieces.cbegin(); trunk != pieces.cend(); ++trunk) {
        const QColor colour = m_scene.section(m_scene.diagram.trunks.at(trunk.key()).section, true);
        m_scene.surface.segments(*trunk, solidLine(colour, kLitWidth));
    }
}

void TrunkPainter::paintLitPath(const LitPath &lit) const
{
    const Trunk &trunk = m_scene.diagram.trunks.at(lit.trunk);
    const QColor colour = m_scene.section(trunk.section, true);
    m_scene.surface.path(pathShape(lit.line, trunk), linePaint(trunk, colour, kLitWidth));
    for (const ArrowHead &head : trunk.heads) {
        if (head.tip == lit.line.first() || head.tip == lit.line.last()) {
            QPainterPath triangle;
            triangle.addPolygon(headShape(head));
            triangle.closeSubpath();
            m_scene.surface.path(triangle, {colour, {}, 0, {}});
        }
    }
    if (m_scene.viewport.detail == Detail::Full)
        paintLabel(lit.trunk, colour);
}

void TrunkPainter::paintLabel(int trunk, const QColor &colour) const
{
    const Trunk &shown = m_scene.diagram.trunks.at(trunk);
    const QRectF &pill = shown.labelRect;
    if (pill.isEmpty() || !pill.intersects(m_exposed) ||
        !m_scene.isLegible(Style::textSize(TextKind::Label)))
        return;
    const QColor &canvas = m_scene.style.colours().canvas;
    m_scene.surface.box(pill, pill.height() / 2,
                        {canvas, mixed(colour, canvas, kLabelBorderShare), 1, {}});
    const QRectF mark(pill.left() + kLabelPadding, pill.center().y() - kMarkSize / 2, kMarkSize,
                      kMarkSize);
    m_scene.surface.icon(sectionLook(shown.section).mark, mark, colour);
    TextRun run;
    run.text = shown.label;
    run.baseline = {pill.left() + kLabelPadding + kLabelMark,
                    pill.center().y() + baselineDrop(Style::textSize(TextKind::Label))};
    run.colour = colour;
    run.room = pill.right() - kLabelPadding - run.baseline.x();
    m_scene.surface.text(run);
}

} // namespace portolan::rendering
