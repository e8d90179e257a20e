#pragma once

#include <QWidget>

namespace portolan::views {

/// Whether anybody can see the widget. One that lies behind others in a row of tabs counts as
/// visible to Qt, and works for nobody.
inline bool isInSight(const QWidget *widget)
{
    return widget->isVisible() && !widget->visibleRegion().isEmpty();
}

} // namespace portolan::views
