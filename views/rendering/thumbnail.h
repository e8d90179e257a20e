#pragma once

#include "rendering/style.h"
#include "topology/topology.h"

#include <QImage>

namespace portolan::rendering {

/// A small picture of the whole drawing, in the middle of an image of that size in pixels. An empty
/// drawing gives an empty canvas. May run in any thread.
QImage thumbnailOf(const Topology &topology, const QSize &size, Theme theme);

} // namespace portolan::rendering
