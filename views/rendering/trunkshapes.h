#pragma once

#include "layout/diagram.h"

#include <QList>
#include <QPainterPath>
#include <QPolygonF>
#include <QSet>

#include <optional>
#include <vector>

namespace portolan::rendering {

/// A trunk made ready for strokes: bends rounded, crossings left open, ends drawn back to where
/// heads begin. Depends on the diagram alone, never on zoom. Each line is made when it is first
/// painted: of a server with ten thousand peers a window shows a few.
class TrunkShape
{
public:
    struct Line
    {
        QPainterPath path;
        qreal width = 0;
    };

    explicit TrunkShape(const Trunk &trunk);

    /// Of Trunk::lines() at @p index.
    const Line &line(int index);

private:
    bool isTip(const QPointF &end) const;

    Trunk m_trunk;
    QList<Polyline> m_lines; ///< beside Trunk::lines(), with rounded corners
    qsizetype m_firstTooth = 0;
    QSet<QPair<qint64, qint64>> m_tips; ///< as hundredths of a unit
    std::vector<std::optional<Line>> m_made;
};

/// The shapes of a diagram's trunks, each made when it is first painted: from afar none is.
class TrunkShapes
{
public:
    TrunkShapes() = default;
    explicit TrunkShapes(const QList<Trunk> &trunks)
        : m_trunks(trunks)
        , m_shapes(std::size_t(trunks.size()))
    {
    }

    /// Of Diagram::trunks at @p index.
    TrunkShape &at(int index);

private:
    QList<Trunk> m_trunks;
    std::vector<std::optional<TrunkShape>> m_shapes;
};

/// The triangle of a head.
QPolygonF headShape(const ArrowHead &head);

/// A line within a trunk, from end to end, with the trunk's heads in mind.
QPainterPath pathShape(const Polyline &line, const Trunk &trunk);

} // namespace portolan::rendering
