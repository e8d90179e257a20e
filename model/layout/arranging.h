#pragma once

#include "base/ids.h"

#include <QHash>
#include <QRectF>

namespace portolan {

/// Where the cards stand that a person wants to arrange.
using CardPlaces = QHash<HostId, QRectF>;

/// The centres that bring all cards to one edge, or to the middle, of the box around them.
/// @p edge is one of Qt::AlignLeft, AlignHCenter, AlignRight, AlignTop, AlignVCenter, AlignBottom.
QHash<HostId, QPointF> aligned(const CardPlaces &cards, Qt::AlignmentFlag edge);

/// The centres that leave the same gap between any two neighbours, from left to right or from top
/// to bottom. The first and the last card stay; the gap is negative where there is no room.
QHash<HostId, QPointF> distributed(const CardPlaces &cards, Qt::Orientation direction);

} // namespace portolan
