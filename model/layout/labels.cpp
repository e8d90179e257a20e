#include "layout/labels.h"

#include "layout/layoutmetrics.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr qreal kBorderClearance = 6; ///< to borders and cards
constexpr qreal kLineClearance = 2;   ///< to lines and labels, which are at most a track away

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
        for (int i = 0; i < m_diagram.trunks.size(); ++i)
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

    void place(int index)
    {
        Trunk &trunk = m_diagram.trunks[index];
        const qreal width =
            m_metrics.width(trunk.label, TextKind::Label) + kLabelMark + 2 * kLabelPadding;
        const QSizeF size(std::ceil(width), kLabelHeight);
        const std::vector<Run> runs = runsFor(trunk);
        for (const qreal clearance : {kLabelClearance, kLabelClearance / 2, kLabelClearance / 4}) {
            for (const Run &run : runs) {
                const QRectF rect = placeOn(run, index, size, clearance);
                if (!rect.isEmpty()) {
                    trunk.labelRect = rect;
                    m_labels.add(rect);
                    return;
                }
            }
        }
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

    /// The first free place on the run, from its middle outwards.
    QRectF placeOn(const Run &run, int trunk, const QSizeF &size, qreal clearance) const
    {
        const QRectF line = run.rect();
        const bool vertical = run.isVertical();
        const qreal length = vertical ? line.height() : line.width();
        const qreal extent = vertical ? size.height() : size.width();
        const qreal play = (length - extent) / 2 - clearance;
        if (play < 0)
            return {};
        for (qreal shift = 0; shift <= play; shift += kGrid) {
            for (const qreal sign : {1, -1}) {
                QRectF rect(QPointF(), size);
                QPointF centre = line.center();
                (vertical ? centre.ry() : centre.rx()) += sign * shift;
                rect.moveCenter(centre);
                if (isFree(rect, run, trunk))
                    return rect;
            }
        }
        return {};
    }

    bool isFree(const QRectF &rect, const Run &run, int trunk) const
    {
        const QRectF hair =
            rect.adjusted(-kLineClearance, -kLineClearance, kLineClearance, kLineClearance);
        const QRectF around =
            rect.adjusted(-kBorderClearance, -kBorderClearance, kBorderClearance, kBorderClearance);
        return !m_terrain.cards().overlaps(around) && !m_terrain.titles().overlaps(around) &&
               !m_labels.overlaps(hair) && !crossesBorder(around) && !meetsLine(hair, run, trunk);
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
