#pragma once

#include <QWidget>

namespace portolan::views {

/// Whether anybody can see the widget. One that lies behind others in a row of tabs counts as
/// visible to Qt, and works for nobody: Qt moves it out of the window.
inline bool isInSight(const QWidget *widget)
{
    const QWidget *window = widget->window();
    const QRect rect(widget->mapTo(window, QPoint()), widget->size());
    return widget->isVisible() && rect.intersects(window->rect());
}

} // namespace portolan::views
