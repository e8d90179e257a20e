#pragma once

#include "accessibility/accessiblething.h"
#include "commands/drawingsession.h"
#include "layout/diagram.h"

#include <QSet>

namespace portolan::views {

/// What a zone, a host or a connection is called: "File servers, zone, 10.1.0.0/16, 3 hosts".
/// Nothing for what the drawing does not have. @p members is how many hosts a zone has.
QString accessibleName(const DrawingSession &session, const AccessibleThing &thing, int members);

/// What else is to be said of it: addresses, zone, connections (@p members of a host), problems,
/// whether it is pinned or optional.
QString accessibleDetails(const DrawingSession &session, const AccessibleThing &thing, int members);

/// Which of these connections the canvas does not show: "not shown: Data stream". Nothing where it
/// shows them all.
QString accessibleHidden(const DrawingSession &session, const QSet<SectionId> &hidden,
                         const AccessibleThings &connections);

/// @name The same of a fold, by its card
///@{
/// "Domain controller, 12 hosts".
QString accessibleName(const Card &fold);
/// From which host to which, zone, connections of each, problems of any.
QString accessibleDetails(const DrawingSession &session, const Card &fold, int connections);
///@}

} // namespace portolan::views
