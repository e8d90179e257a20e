#pragma once

#include <QPointF>

#include <vector>

namespace portolan::test {

/// A length below which no tree with right angles joins the points: none is shorter than two thirds
/// of the spanning tree, or than half of the perimeter.
qreal steinerBound(std::vector<QPointF> points);

} // namespace portolan::test
