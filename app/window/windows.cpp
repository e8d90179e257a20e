#include "window/windows.h"

#include "window/mainwindow.h"

#include <QFileInfo>

#include <algorithm>

namespace portolan::app {

namespace {

bool isFree(const MainWindow *window)
{
    return !window->controller().hasDrawing() && !window->controller().isBusy();
}

void bringToFront(QWidget *window)
{
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

} // namespace

Windows::~Windows()
{
    qDeleteAll(m_windows);
}

MainWindow *Windows::add()
{
    auto *window = new MainWindow;
    m_windows.append(window);
    connect(window, &MainWindow::closed, this, [this, window] { m_windows.removeOne(window); });
    connect(window, &MainWindow::openWanted, this,
            [this, window](const QStringList &paths) { open(paths, window); });
    connect(
        window, &MainWindow::createWanted, this,
        [this, window](const std::function<Expected<Topology>()> &make) { create(make, window); });
    connect(window, &MainWindow::quitWanted, this, &Windows::quit);
    window->show();
    return window;
}

void Windows::open(const QStringList &paths, MainWindow *preferred)
{
    for (const QString &path : paths)
        openOne(path, preferred);
}

void Windows::openAnew(const QStringList &paths)
{
    const auto free = std::ranges::find_if(m_windows, isFree);
    MainWindow *window = free == m_windows.end() ? nullptr : *free;
    if (!window && (m_windows.isEmpty() || paths.isEmpty()))
        window = add();
    if (paths.isEmpty())
        bringToFront(window);
    open(paths, window);
}

void Windows::openOne(const QString &path, MainWindow *preferred)
{
    MainWindow *window = windowOf(path);
    if (!window) {
        window = freeWindow(preferred);
        window->controller().open(path);
    }
    bringToFront(window);
}

void Windows::create(const std::function<Expected<Topology>()> &make, MainWindow *preferred)
{
    MainWindow *window = freeWindow(preferred);
    window->controller().create(make);
    bringToFront(window);
}

void Windows::quit()
{
    if (m_windows.isEmpty())
        return;
    MainWindow *window = m_windows.last();
    if (window->controller().isUnsafe())
        bringToFront(window);
    window->controller().whenSafe([this, window] {
        window->closeForGood();
        quit();
    });
}

MainWindow *Windows::windowOf(const QString &path) const
{
    const QFileInfo file(path);
    const auto has = [&](const MainWindow *window) {
        const QString &shown = window->controller().path();
        return !shown.isEmpty() && QFileInfo(shown) == file;
    };
    const auto found = std::ranges::find_if(m_windows, has);
    return found == m_windows.end() ? nullptr : *found;
}

MainWindow *Windows::freeWindow(MainWindow *preferred)
{
    if (preferred && isFree(preferred))
        return preferred;
    return add();
}

} // namespace portolan::app
