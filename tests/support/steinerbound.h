#pragma once

#include <QPointF>

#include <vector>

namespace portolan::test {

/// A length below which no tree with right angles joins the points: none is shorter than two thirds
/// of the spanning tree, or than half of the perimeter.
qreal steinerBound(std::vector<QPointF> points);

/// The length of a tree with right angles that joins the points, found by adding the best fork
/// until none shortens it (iterated 1-Steiner, Kahng and Robins 1992): half a percent above the
/// shortest. Takes the fourth power of their number.
qreal steinerTree(std::vector<QPointF> points);

} // namespace portolan::test
