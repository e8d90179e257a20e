#include "window/windowlayout.h"

#include "window/settings.h"

#include <QApplication>
#include <QMainWindow>
#include <QScreen>

namespace portolan::app {

namespace {

/// To be raised when panels come or go: an older arrangement is then not taken over.
constexpr int kArrangement = 3;

constexpr QSize kUsualSize(1440, 900);
/// Of a window beside one that stands where it would.
constexpr QPoint kStep(32, 32);

bool isTaken(const QPoint &place, const QWidget *except)
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows) {
        const bool counts =
            window != except && window->isVisible() && qobject_cast<const QMainWindow *>(window);
        if (counts && window->pos() == place)
            return true;
    }
    return false;
}

} // namespace

WindowLayout::WindowLayout(QMainWindow *window)
    : m_window(window)
    , m_usual(window->saveState(kArrangement))
{
    place();
}

void WindowLayout::place()
{
    if (!m_window->restoreGeometry(Settings().windowGeometry())) {
        const QSize room = m_window->screen()->availableSize();
        m_window->resize(kUsualSize.boundedTo(room));
    }
    while (!m_window->isMaximized() && isTaken(m_window->pos(), m_window))
        m_window->move(m_window->pos() + kStep);
}

void WindowLayout::restorePanels()
{
    if (!m_window->restoreState(Settings().windowState(), kArrangement))
        resetPanels();
}

void WindowLayout::resetPanels()
{
    m_window->restoreState(m_usual, kArrangement);
}

void WindowLayout::remember(bool panels)
{
    Settings settings;
    settings.setWindowGeometry(m_window->saveGeometry());
    if (panels)
        settings.setWindowState(m_window->saveState(kArrangement));
}

} // namespace portolan::app
