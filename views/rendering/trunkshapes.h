#pragma once

#include "layout/diagram.h"

#include <QList>
#include <QPainterPath>
#include <QPolygonF>

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

/// The triangle of a head.
QPolygonF headShape(const ArrowHead &head);

/// A line within a trunk, from end to end, with the trunk's heads in mind.
QPainterPath pathShape(const Polyline &line, const Trunk &trunk);

} // namespace portolan::rendering
