#include "window/docktitles.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>

#include <algorithm>

namespace portolan::app {

namespace {

bool standsOnTab(const QMainWindow &window, QDockWidget *dock)
{
    // A dock behind another one is not visible either; what was closed tells its action.
    return !dock->isFloating() &&
           std::ranges::any_of(window.tabifiedDockWidgets(dock), [](const QDockWidget *other) {
               return other->toggleViewAction()->isChecked();
           });
}

void showTitle(QDockWidget *dock, bool isShown)
{
    QWidget *own = dock->titleBarWidget();
    if (isShown == (own == nullptr))
        return;
    dock->setTitleBarWidget(isShown ? nullptr : new QWidget(dock));
    delete own;
}

} // namespace

DockTitles::DockTitles(QMainWindow *window, const QList<QDockWidget *> &docks)
    : QObject(window)
    , m_window(window)
    , m_docks(docks)
{
    // What has no title bar is moved by its tab.
    window->setDockOptions(window->dockOptions() | QMainWindow::GroupedDragging);
    const auto updateSoon = [this] {
        if (std::exchange(m_isDue, true))
            return;
        QMetaObject::invokeMethod(this, &DockTitles::update, Qt::QueuedConnection);
    };
    for (const QDockWidget *dock : docks) {
        connect(dock, &QDockWidget::topLevelChanged, this, updateSoon);
        connect(dock, &QDockWidget::dockLocationChanged, this, updateSoon);
        connect(dock, &QDockWidget::visibilityChanged, this, updateSoon);
    }
}

void DockTitles::update()
{
    m_isDue = false;
    for (QDockWidget *dock : std::as_const(m_docks))
        showTitle(dock, !standsOnTab(*m_window, dock));
}

} // namespace portolan::app
