#include "rendering/trunkshapes.h"

#include "rendering/style.h"
#include "rendering/surface.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace portolan::rendering {

namespace {

/// A line ends where its head is still wider than the line.
constexpr qreal kHeadOverlap = 2;
/// Half of what a line leaves open at a crossing: the visible gap and the foreign line in it.
constexpr qreal kHalfGap = (kCrossingGap + kTrunkWidth) / 2;

/// What is nearer is the same place.
constexpr qreal kSamePlace = 0.01;

/// Points by place, to a hundredth of a unit.
using PlaceCount = QHash<QPair<qint64, qint64>, int>;

QPair<qint64, qint64> placeOf(const QPointF &point)
{
    return {qRound64(point.x() * 100), qRound64(point.y() * 100)};
}

bool isHorizontal(const QLineF &line)
{
    return std::abs(line.dx()) >= std::abs(line.dy());
}

QPointF along(const QPointF &from, const QPointF &to, qreal distance)
{
    const QLineF line(from, to);
    return line.length() > 0 ? line.pointAt(std::min(1.0, distance / line.length())) : from;
}

/// Stems that have a line: that of a single pair has none.
qsizetype stemCount(const Trunk &trunk)
{
    return std::count_if(trunk.stems.begin(), trunk.stems.end(),
                         [](const Trunk::Stem &stem) { return !stem.line.isEmpty(); });
}

/// The line drawn back from those of its ends where a head stands.
template <typename IsTip>
Polyline withRoomForHeads(Polyline line, const IsTip &isTip)
{
    if (line.size() < 2)
        return line;
    constexpr qreal kBack = kHeadLength - kHeadOverlap;
    if (isTip(line.first()))
        line.first() = along(line.at(0), line.at(1), kBack);
    if (isTip(line.last()))
        line.last() = along(line.last(), line.at(line.size() - 2), kBack);
    return line;
}

/// Both ends of a trunk's lines as they are worked on.
class LineMaker
{
public:
    explicit LineMaker(const Trunk &trunk)
        : m_lines(trunk.lines())
        , m_firstSpine(stemCount(trunk))
        , m_firstTooth(m_firstSpine + trunk.spines.size())
    {
        for (const ArrowHead &head : trunk.heads)
            ++m_tips[placeOf(head.tip)];
        for (const QPointF &junction : trunk.junctions)
            ++m_joined[placeOf(junction)];
    }

    QList<Polyline> made()
    {
        roundOuterCorners();
        const auto isTip = [&](const QPointF &end) { return m_tips.contains(placeOf(end)); };
        for (Polyline &line : m_lines)
            line = withRoomForHeads(line, isTip);
        return m_lines;
    }

private:
    /// Where a spine ends in a single branch, the branch takes over its last units, so that the
    /// corner becomes a bend like any other.
    void roundOuterCorners()
    {
        PlaceCount branches;
        for (qsizetype i = 0; i < m_firstSpine; ++i)
            ++branches[placeOf(m_lines.at(i).last())];
        for (qsizetype i = m_firstTooth; i < m_lines.size(); ++i)
            ++branches[placeOf(m_lines.at(i).first())];
        QHash<QPair<qint64, qint64>, qsizetype> ends;
        for (qsizetype i = m_firstSpine; i < m_firstTooth; ++i) {
            ends.insert(placeOf(m_lines.at(i).first()), i);
            ends.insert(placeOf(m_lines.at(i).last()), i);
        }
        const auto isCorner = [&](const QPointF &point) {
            return branches.value(placeOf(point)) == 1 && !m_joined.contains(placeOf(point)) &&
                   ends.contains(placeOf(point));
        };
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            if (i >= m_firstSpine && i < m_firstTooth)
                continue;
            const bool isStem = i < m_firstSpine;
            const QPointF end = isStem ? m_lines.at(i).last() : m_lines.at(i).first();
            if (isCorner(end))
                takeOver(m_lines[i], isStem, m_lines[ends.value(placeOf(end))]);
        }
    }

    static void takeOver(Polyline &branch, bool atItsEnd, Polyline &spine)
    {
        const QPointF corner = atItsEnd ? branch.last() : branch.first();
        const bool atSpineStart = placeOf(spine.first()) == placeOf(corner);
        const QPointF next = atSpineStart ? spine.at(1) : spine.at(spine.size() - 2);
        const QPointF before = atItsEnd ? branch.at(branch.size() - 2) : branch.at(1);
        const QLineF piece(corner, next);
        if (isHorizontal(piece) == isHorizontal(QLineF(corner, before)))
            return;
        const QPointF taken = along(corner, next, std::min(kBendRadius, piece.length() / 2));
        (atSpineStart ? spine.first() : spine.last()) = taken;
        if (atItsEnd)
            branch.append(taken);
        else
            branch.prepend(taken);
    }

    QList<Polyline> m_lines;
    qsizetype m_firstSpine; ///< in m_lines: first stems, then spines, then teeth
    qsizetype m_firstTooth;
    PlaceCount m_tips;
    PlaceCount m_joined;
};

/// Where the horizontal pieces of a line are crossed, from their first point on.
QList<qreal> cuts(const QLineF &piece, const QList<QPointF> &crossings)
{
    QList<qreal> found;
    if (!isHorizontal(piece))
        return found;
    const auto [left, right] = std::minmax({piece.x1(), piece.x2()});
    for (const QPointF &crossing : crossings) {
        if (std::abs(crossing.y() - piece.y1()) < 0.5 && crossing.x() > left + kHalfGap &&
            crossing.x() < right - kHalfGap)
            found.append(crossing.x());
    }
    std::sort(found.begin(), found.end());
    if (piece.x1() > piece.x2())
        std::reverse(found.begin(), found.end());
    return found;
}

/// The line in parts, open where it crosses foreign ones.
QList<Polyline> parted(const Polyline &line, const QList<QPointF> &crossings)
{
    QList<Polyline> parts;
    Polyline part;
    for (qsizetype i = 0; i < line.size(); ++i) {
        part.append(line.at(i));
        if (i + 1 == line.size())
            break;
        const QLineF piece(line.at(i), line.at(i + 1));
        const qreal step = piece.dx() > 0 ? kHalfGap : -kHalfGap;
        for (const qreal x : cuts(piece, crossings)) {
            part.append({x - step, piece.y1()});
            parts.append(part);
            part = {QPointF(x + step, piece.y1())};
        }
    }
    parts.append(part);
    return parts;
}

QPainterPath strokeOf(const Polyline &line, const QList<QPointF> &crossings)
{
    QPainterPath path;
    for (const Polyline &part : parted(line, crossings))
        path.addPath(roundedPath(part, kBendRadius));
    return path;
}

} // namespace

QPolygonF headShape(const ArrowHead &head)
{
    const QPointF back = head.tip - head.direction * kHeadLength;
    const QPointF side = QPointF(-head.direction.y(), head.direction.x()) * (kHeadWidth / 2);
    return {head.tip, back + side, back - side};
}

QPainterPath pathShape(const Polyline &line, const Trunk &trunk)
{
    const auto isTip = [&](const QPointF &end) {
        return std::ranges::any_of(trunk.heads, [&](const ArrowHead &head) {
            return (head.tip - end).manhattanLength() < kSamePlace;
        });
    };
    return strokeOf(withRoomForHeads(line, isTip), trunk.crossings);
}

TrunkShape shapeOf(const Trunk &trunk)
{
    TrunkShape shape;
    const qsizetype firstTooth = stemCount(trunk) + trunk.spines.size();
    const QList<Polyline> lines = LineMaker(trunk).made();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isThick = trunk.isShared() && i < firstTooth;
        shape.lines.append(
            {strokeOf(lines.at(i), trunk.crossings), isThick ? kTrunkWidth : kLineWidth});
    }
    for (const ArrowHead &head : trunk.heads)
        shape.heads.append(headShape(head));
    return shape;
}

const TrunkShape &TrunkShapes::at(int index)
{
    std::optional<TrunkShape> &shape = m_shapes[std::size_t(index)];
    if (!shape)
        shape = shapeOf(m_trunks.at(index));
    return *shape;
}

} // namespace portolan::rendering
