#pragma once

#include <QtGlobal>

#include <vector>

namespace portolan {

/// A card along a side of the servers, and the trunks with lines to it, as bits.
struct Mark
{
    qreal at;
    quint32 trunks;
};

/// Along a side of the servers.
struct Reach
{
    qreal low;
    qreal high;
};

/// By how much a group that stands beside the servers moves so that the line of its largest trunk
/// runs straight on through one of its @p gaps: the least distance up to @p most, negative where
/// the gap is before the reach; 0 where none is so near. The other trunks take a track of @p pitch
/// each.
qreal leaning(const std::vector<qreal> &gaps, const std::vector<Mark> &marks, const Reach &reach,
              qreal pitch, qreal most);

} // namespace portolan
