#include "layout/labels.h"

#include "layout/layoutmetrics.h"

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace portolan {

namespace {

constexpr qreal kBorderClearance = 6; ///< to borders and cards
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
        const qreal width =
            m_metrics.width(label, TextKind::Label) + kLabelMark + 2 * kLabelPadding;
        return {std::ceil(width), kLabelHeight};
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

    /// Where the label may be, the best first: stems, then spines, then teeth; the longest of each.
    static std::vector<Run> runsFor(const Trunk &trunk)
    {
        std::vector<Run> runs;
        const auto add = [&runs](const Polyline &line) {
            const auto begin = std::ptrdiff_t(runs.size());
            for (qsizetype i = 1; i < line.size(); ++i)
                runs.push_back({line[i - 1], line[i], 0});
            std::stable_sort(runs.begin() + begin, runs.end(), [](const Run &a, const Run &b) {
                return QLineF(a.from, a.to).length() > QLineF(b.from, b.to).length();
            });
        };
        for (const Trunk::Stem &stem : trunk.stems)
            add(stem.line);
        if (!trunk.isShared() && !trunk.teeth.isEmpty())
            add(trunk.teeth.first().line);
        for (const Polyline &spine : trunk.spines)
            add(spine);
        constexpr qsizetype kTeethTried = 40;
        for (qsizetype i = 0; trunk.isShared() && i < qMin(kTeethTried, trunk.teeth.size()); ++i)
            add(trunk.teeth[i].line);
        return runs;
    }

    /// The middle of the longest part of the run where the label stands free.
    QRectF placeOn(const Run &run, int trunk, const QSizeF &size, qreal clearance) const
    {
        const QRectF line = run.rect();
        const bool vertical = run.isVertical();
        const qreal length = vertical ? line.height() : line.width();
        const qreal extent = vertical ? size.height() : size.width();
        const qreal play = (length - extent) / 2 - clearance;
        if (play < 0)
            return {};
        constexpr int kMostSteps = 32; ///< tried to each side of the middle
        const qreal step = qMax(kGrid, play / kMostSteps);
        const int steps = int(std::floor(play / step));
        const auto rectAt = [&](qreal shift) {
            QRectF rect(QPointF(), size);
            rect.moveCenter(line.center() + (vertical ? QPointF(0, shift) : QPointF(shift, 0)));
            return rect;
        };
        int longest = 0;
        qreal best = 0;
        int free = 0;
        for (int i = -steps; i <= steps; ++i) {
            free = isFree(rectAt(i * step), run, trunk) ? free + 1 : 0;
            if (free > longest) {
                longest = free;
                best = (i - (free - 1) / 2.0) * step;
            }
        }
        return longest > 0 ? rectAt(std::round(best)) : QRectF();
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
