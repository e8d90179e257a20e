#pragma once

#include "layout/diagram.h"

#include <QImage>
#include <QSet>

namespace portolan::views {

/// Some things of a diagram with the lines among them, in the light colours of print.
QImage fragmentPicture(const Diagram &diagram, const QSet<HostId> &hosts, const QSet<ZoneId> &zones,
                       const QSet<AnnotationId> &annotations);

} // namespace portolan::views
