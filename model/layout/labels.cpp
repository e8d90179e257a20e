#include "layout/labels.h"

#include "layout/layoutmetrics.h"

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>

namespace portolan {

namespace {

constexpr qreal kBorderClearance = 6; ///< to borders and cards
constexpr int kParts = 32;            ///< of a run, to each side of its middle
constexpr qreal kRoom = 12;           ///< along its line, wherever there is that much
constexpr qreal kLineClearance = 2;   ///< to lines; labels of lines a track apart may touch

class LabelPlacer
{
public:
    LabelPlacer(Diagram &diagram, const Terrain &terrain, const TextMetrics &metrics)
        : m_diagram(diagram)
        , m_terrain(terrain)
        , m_metrics(metrics)
    {
        for (int i = 0; i < diagram.trunks.size(); ++i) {
            for (const Polyline &line : diagram.trunks[i].lines())
                addLine(line, i);
        }
    }

    void run()
    {
        std::vector<int> order;
        for (int i = 0; i < m_diagram.trunks.size(); ++i)
            order.push_back(i);
        // The widest first: a small one finds room beside it.
        std::ranges::stable_sort(order, std::greater<>(), [this](int i) {
            return sizeOf(m_diagram.trunks[i].label).width();
        });
        for (const int i : order)
            place(i);
    }

private:
    void addLine(const Polyline &line, int trunk)
    {
        for (qsizetype i = 1; i < line.size(); ++i) {
            m_pieces.push_back({line[i - 1], line[i], trunk});
            m_pieceRects.add(m_pieces.back().rect());
        }
    }

    QSizeF sizeOf(const QString &label) const
    {
        return {std::ceil(labelWidth(label, m_metrics)), kLabelHeight};
    }

    /// Where a label finds no room anywhere, one with its first ports only may.
    void place(int index)
    {
        constexpr std::array kShorter = {120, 64};
        Trunk &trunk = m_diagram.trunks[index];
        const QString whole = trunk.label;
        trunk.labelRect = placeOf(index, sizeOf(whole));
        for (const qreal width : kShorter) {
            const QString shorter = shortened(whole, width);
            if (trunk.labelRect.isEmpty() && !shorter.isEmpty()) {
                trunk.label = shorter;
                trunk.labelRect = placeOf(index, sizeOf(trunk.label));
            }
        }
        if (trunk.labelRect.isEmpty())
            trunk.label = whole;
        else
            m_labels.add(trunk.labelRect);
    }

    /// Protocol and one port at least; empty where that is all there is.
    QString shortened(QString label, qreal width) const
    {
        const QString more = QStringLiteral(" \u2026");
        const qsizetype whole = label.size();
        while (label.count(u' ') > 1 && m_metrics.width(label + more, TextKind::Label) > width)
            label.truncate(label.lastIndexOf(u' '));
        return label.size() < whole ? label + more : QString();
    }

    /// Empty when there is no room.
    QRectF placeOf(int index, const QSizeF &size) const
    {
        const std::vector<Run> runs = runsFor(m_diagram.trunks[index]);
        for (const qreal clearance : {kLabelClearance, kLabelClearance / 2, kLabelClearance / 4}) {
            for (const Run &run : runs) {
                const QRectF rect = placeOn(run, index, size, clearance);
                if (!rect.isEmpty())
                    return rect;
            }
        }
        return {};
    }

    /// Where the label may be, the best first: stems, then spines, then teeth.
    std::vector<Run> runsFor(const Trunk &trunk) const
    {
        std::vector<Run> runs;
        for (const Trunk::Stem &stem : trunk.stems)
            addRuns(stem.line, runs);
        if (!trunk.isShared() && !trunk.teeth.isEmpty())
            addRuns(trunk.teeth.first().line, runs);
        for (const Polyline &spine : trunk.spines)
            addRuns(spine, runs);
        constexpr qsizetype kTeethTried = 40;
        for (qsizetype i = 0; trunk.isShared() && i < qMin(kTeethTried, trunk.teeth.size()); ++i)
            addRuns(trunk.teeth[i].line, runs);
        return runs;
    }

    /// Those of one line, each in pieces between the borders of zones that it crosses.
    void addRuns(const Polyline &line, std::vector<Run> &runs) const
    {
        std::vector<Run> own;
        for (qsizetype i = 1; i < line.size(); ++i)
            own.push_back({line[i - 1], line[i], 0});
        for (const Run &run : longestFirst(own)) {
            std::vector<Run> pieces = longestFirst(piecesOf(run));
            middleFirst(pieces, run.rect().center());
            runs.insert(runs.end(), pieces.begin(), pieces.end());
        }
    }

    /// The piece in the middle of the run, unless another one is far longer.
    static void middleFirst(std::vector<Run> &pieces, const QPointF &middle)
    {
        const auto found = std::ranges::find_if(pieces, [&](const Run &piece) {
            return piece.rect().adjusted(-1, -1, 1, 1).contains(middle);
        });
        if (found != pieces.end() && lengthOf(*found) >= lengthOf(pieces.front()) / 2)
            std::rotate(pieces.begin(), found, found + 1);
    }

    static qreal lengthOf(const Run &run) { return QLineF(run.from, run.to).length(); }

    /// The first of those that are about as long as the longest, so that two of one length are no
    /// matter of a pixel, then the others by length.
    static std::vector<Run> longestFirst(std::vector<Run> runs)
    {
        constexpr qreal kAboutAsLong = 0.75;
        if (runs.empty())
            return runs;
        const qreal enough = lengthOf(*std::ranges::max_element(runs, {}, lengthOf)) * kAboutAsLong;
        const auto isLong = [enough](const Run &run) { return lengthOf(run) >= enough; };
        const auto rest = std::stable_partition(runs.begin(), runs.end(), isLong);
        std::ranges::stable_sort(rest, runs.end(), std::greater<>(), lengthOf);
        return runs;
    }

    /// A label crosses no border: it stands in the middle of what lies between two.
    std::vector<Run> piecesOf(const Run &run) const
    {
        const bool vertical = run.isVertical();
        const auto along = [vertical](QPointF point) { return vertical ? point.y() : point.x(); };
        const qreal low = qMin(along(run.from), along(run.to));
        const qreal high = qMax(along(run.from), along(run.to));
        std::vector<qreal> cuts;
        m_terrain.zones().visit(run.rect(), [&](int index) {
            const QRectF &zone = m_terrain.zones().rect(index);
            for (const QPointF &corner : {zone.topLeft(), zone.bottomRight()}) {
                if (along(corner) > low && along(corner) < high)
                    cuts.push_back(along(corner));
            }
            return true;
        });
        std::ranges::sort(cuts);
        if (along(run.from) > along(run.to))
            std::ranges::reverse(cuts);
        std::vector<Run> pieces{{run.from, run.to, run.trunk}};
        for (const qreal cut : cuts) {
            const QPointF place =
                vertical ? QPointF(run.from.x(), cut) : QPointF(cut, run.from.y());
            pieces.back().to = place;
            pieces.push_back({place, run.to, run.trunk});
        }
        return pieces;
    }

    /// In the middle of the run, or as few parts of it off as it takes to be free, with some room
    /// if possible: a label keeps its place in the line, however long that becomes. Where it is
    /// narrow everywhere, the middle of the longest free part.
    QRectF placeOn(const Run &run, int trunk, const QSizeF &size, qreal clearance) const
    {
        const QRectF line = run.rect();
        const bool vertical = run.isVertical();
        const qreal length = vertical ? line.height() : line.width();
        const qreal extent = vertical ? size.height() : size.width();
        const qreal play = (length - extent) / 2 - clearance;
        if (play < 0)
            return {};
        std::array<bool, 2 * kParts + 1> free{};
        for (int i = 0; i <= 2 * kParts; ++i) {
            const int part = i % 2 == 0 ? -i / 2 : (i + 1) / 2;
            const QRectF rect = rectAt(line.center(), size, vertical, play * part / kParts);
            if (!isFree(rect, run, trunk))
                continue;
            free[std::size_t(part + kParts)] = true;
            const QRectF roomy =
                vertical ? rect.adjusted(0, -kRoom, 0, kRoom) : rect.adjusted(-kRoom, 0, kRoom, 0);
            if (isFree(roomy, run, trunk))
                return rect;
        }
        const auto middle = middleOfLongest(free);
        return middle ? rectAt(line.center(), size, vertical, play * (*middle - kParts) / kParts)
                      : QRectF();
    }

    static QRectF rectAt(const QPointF &middle, const QSizeF &size, bool vertical, qreal shift)
    {
        QRectF rect(QPointF(), size);
        const qreal whole = std::round(shift);
        rect.moveCenter(middle + (vertical ? QPointF(0, whole) : QPointF(whole, 0)));
        return rect;
    }

    static std::optional<int> middleOfLongest(const std::array<bool, 2 * kParts + 1> &free)
    {
        std::optional<int> best;
        int longest = 0;
        int length = 0;
        for (int i = 0; i < int(free.size()); ++i) {
            length = free[std::size_t(i)] ? length + 1 : 0;
            if (length > longest) {
                longest = length;
                best = i - (length - 1) / 2;
            }
        }
        return best;
    }

    bool isFree(const QRectF &rect, const Run &run, int trunk) const
    {
        const QRectF hair =
            rect.adjusted(-kLineClearance, -kLineClearance, kLineClearance, kLineClearance);
        const QRectF around =
            rect.adjusted(-kBorderClearance, -kBorderClearance, kBorderClearance, kBorderClearance);
        return !m_terrain.cards().overlaps(around) && !m_terrain.titles().overlaps(around) &&
               !m_labels.overlaps(rect) && !crossesBorder(around) && !meetsLine(hair, run, trunk);
    }

    bool crossesBorder(const QRectF &rect) const
    {
        bool crosses = false;
        m_terrain.zones().visit(rect, [&](int index) {
            crosses = !m_terrain.zones().rect(index).contains(rect);
            return !crosses;
        });
        return crosses;
    }

    /// Whether another line than the one it lies on meets the label.
    bool meetsLine(const QRectF &rect, const Run &run, int trunk) const
    {
        bool meets = false;
        m_pieceRects.visit(rect, [&](int index) {
            const Run &piece = m_pieces[std::size_t(index)];
            const bool along = piece.trunk == trunk && piece.isVertical() == run.isVertical() &&
                               (run.isVertical() ? piece.from.x() == run.from.x()
                                                 : piece.from.y() == run.from.y());
            meets = !along;
            return !meets;
        });
        return meets;
    }

    Diagram &m_diagram;
    const Terrain &m_terrain;
    const TextMetrics &m_metrics;
    std::vector<Run> m_pieces;
    RectIndex m_pieceRects;
    RectIndex m_labels;
};

} // namespace

qreal labelWidth(const QString &label, const TextMetrics &metrics)
{
    return metrics.width(label, TextKind::Label) + kLabelMark + 2 * kLabelPadding;
}

void placeLabels(Diagram &diagram, const Terrain &terrain, const TextMetrics &metrics)
{
    LabelPlacer(diagram, terrain, metrics).run();
}

void markCrossings(Diagram &diagram)
{
    std::vector<Run> uprights;
    RectIndex index;
    for (int i = 0; i < diagram.trunks.size(); ++i) {
        for (const Polyline &line : diagram.trunks[i].lines()) {
            for (qsizetype k = 1; k < line.size(); ++k) {
                if (line[k - 1].x() != line[k].x())
                    continue;
                uprights.push_back({line[k - 1], line[k], i});
                index.add(uprights.back().rect());
            }
        }
    }
    for (int i = 0; i < diagram.trunks.size(); ++i) {
        Trunk &trunk = diagram.trunks[i];
        for (const Polyline &line : trunk.lines()) {
            for (qsizetype k = 1; k < line.size(); ++k) {
                if (line[k - 1].y() != line[k].y())
                    continue;
                index.visit(QRectF(line[k - 1], line[k]).normalized(), [&](int found) {
                    const Run &upright = uprights[std::size_t(found)];
                    const QPointF point(upright.from.x(), line[k].y());
                    if (upright.trunk != i && !trunk.crossings.contains(point))
                        trunk.crossings.append(point);
                    return true;
                });
            }
        }
        std::ranges::sort(trunk.crossings, [](QPointF a, QPointF b) {
            return a.x() != b.x() ? a.x() < b.x() : a.y() < b.y();
        });
    }
}

} // namespace portolan
