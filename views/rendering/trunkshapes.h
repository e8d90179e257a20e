#pragma once

#include "layout/diagram.h"

#include <QList>
#include <QPainterPath>
#include <QPolygonF>

#include <optional>
#include <vector>

namespace portolan::rendering {

/// A trunk made ready for strokes: bends rounded, crossings left open, ends drawn back to where
/// heads begin. Depends on the diagram alone, never on zoom.
struct TrunkShape
{
    struct Line
    {
        QPainterPath path;
        qreal width = 0;
    };

    QList<Line> lines;      ///< beside Trunk::lines()
    QList<QPolygonF> heads; ///< triangles, beside Trunk::heads
};

TrunkShape shapeOf(const Trunk &trunk);

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
    const TrunkShape &at(int index);

private:
    QList<Trunk> m_trunks;
    std::vector<std::optional<TrunkShape>> m_shapes;
};

/// The triangle of a head.
QPolygonF headShape(const ArrowHead &head);

/// A line within a trunk, from end to end, with the trunk's heads in mind.
QPainterPath pathShape(const Polyline &line, const Trunk &trunk);

} // namespace portolan::rendering
