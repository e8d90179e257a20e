#pragma once

#include "accessibility/accessiblething.h"
#include "commands/drawingsession.h"

namespace portolan::views {

/// What a zone, a host or a connection is called: "File servers, zone, 10.1.0.0/16, 3 hosts".
/// Nothing for what the drawing does not have. @p members is how many hosts a zone has.
QString accessibleName(const DrawingSession &session, const AccessibleThing &thing, int members);

/// What else is to be said of it: addresses, zone, connections (@p members of a host), problems,
/// whether it is pinned.
QString accessibleDetails(const DrawingSession &session, const AccessibleThing &thing, int members);

} // namespace portolan::views
