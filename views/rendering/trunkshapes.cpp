#include "rendering/trunkshapes.h"

#include "rendering/style.h"
#include "rendering/surface.h"

#include <QLineF>
#include <QMap>

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

/// To a hundredth of a unit.
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

/// Where a spine ends in a single branch, the branch takes over its last units, so that the corner
/// becomes a bend like any other.
class CornerRounder
{
public:
    /// Of @p lines, the first ones are stems, then come spines and teeth.
    CornerRounder(QList<Polyline> &lines, qsizetype firstSpine, qsizetype firstTooth)
        : m_lines(lines)
        , m_firstSpine(firstSpine)
        , m_firstTooth(firstTooth)
    {
    }

    void run(const QList<QPointF> &junctions)
    {
        for (qsizetype i = m_firstSpine; i < m_firstTooth; ++i) {
            m_ends[placeOf(m_lines.at(i).first())].spine = i;
            m_ends[placeOf(m_lines.at(i).last())].spine = i;
        }
        for (const QPointF &junction : junctions) {
            if (const auto end = m_ends.find(placeOf(junction)); end != m_ends.end())
                end->isJoined = true;
        }
        visitBranches([](SpineEnd &end, qsizetype branch) {
            ++end.branches;
            end.branch = branch;
        });
        QMap<qsizetype, qsizetype> rounded; // spines by branch: in a certain order
        for (const SpineEnd &end : std::as_const(m_ends)) {
            if (end.branches == 1 && !end.isJoined)
                rounded.insert(end.branch, end.spine);
        }
        for (auto it = rounded.cbegin(); it != rounded.cend(); ++it)
            takeOver(m_lines[it.key()], it.key() < m_firstSpine, m_lines[it.value()]);
    }

private:
    struct SpineEnd
    {
        qsizetype spine = 0; ///< the last one, where several end
        int branches = 0;
        qsizetype branch = 0; ///< the last one
        bool isJoined = false;
    };

    /// Those that begin or end at the end of a spine.
    template <typename Visit>
    void visitBranches(const Visit &visit)
    {
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            if (i == m_firstSpine)
                i = m_firstTooth;
            if (i == m_lines.size())
                return;
            const QPointF end = i < m_firstSpine ? m_lines.at(i).last() : m_lines.at(i).first();
            if (const auto found = m_ends.find(placeOf(end)); found != m_ends.end())
                visit(*found, i);
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

    QList<Polyline> &m_lines;
    qsizetype m_firstSpine;
    qsizetype m_firstTooth;
    QHash<QPair<qint64, qint64>, SpineEnd> m_ends;
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

TrunkShape::TrunkShape(const Trunk &trunk)
    : m_trunk(trunk)
    , m_lines(trunk.lines())
    , m_made(std::size_t(m_lines.size()))
{
    const qsizetype firstSpine = stemCount(trunk);
    m_firstTooth = firstSpine + trunk.spines.size();
    CornerRounder(m_lines, firstSpine, m_firstTooth).run(trunk.junctions);
    m_tips.reserve(trunk.heads.size());
    for (const ArrowHead &head : trunk.heads)
        m_tips.insert(placeOf(head.tip));
}

bool TrunkShape::isTip(const QPointF &end) const
{
    return m_tips.contains(placeOf(end));
}

const TrunkShape::Line &TrunkShape::line(int index)
{
    std::optional<Line> &made = m_made[std::size_t(index)];
    if (!made) {
        const Polyline line =
            withRoomForHeads(m_lines.at(index), [this](const QPointF &end) { return isTip(end); });
        const bool isThick = m_trunk.isShared() && index < m_firstTooth;
        made = {strokeOf(line, m_trunk.crossings), isThick ? kTrunkWidth : kLineWidth};
    }
    return *made;
}

TrunkShape &TrunkShapes::at(int index)
{
    std::optional<TrunkShape> &shape = m_shapes[std::size_t(index)];
    if (!shape)
        shape.emplace(m_trunks.at(index));
    return *shape;
}

} // namespace portolan::rendering
