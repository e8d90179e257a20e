#pragma once

#include "commands/selectionmodel.h"
#include "topology/edit.h"

#include <QLineF>
#include <QList>
#include <QRectF>

#include <optional>

namespace portolan::views {

/// What a gesture shows before it is done. Empty: nothing.
struct Preview
{
    Edit edit; ///< shown as if it were made: what is seen is what a drop does
    std::optional<Selection> selection; ///< shown instead of the session's
    ZoneId target;                      ///< what a drop would join
    QList<QLineF> guides;               ///< what something is aligned with
    std::optional<QRectF> band;
};

} // namespace portolan::views
