#pragma once

#include "layout/diagram.h"

#include <QImage>
#include <QSet>

namespace portolan::views {

/// Some hosts and zones of a diagram with the lines among them, in the light colours of print.
QImage fragmentPicture(const Diagram &diagram, const QSet<HostId> &hosts,
                       const QSet<ZoneId> &zones);

} // namespace portolan::views
