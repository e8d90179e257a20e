#pragma once

#include <QList>
#include <QObject>

class QDockWidget;
class QMainWindow;

namespace portolan::app {

/// Takes the title bar from docks whose title stands on their tab already, as long as that is so:
/// the room is the drawing's.
class DockTitles : public QObject
{
    Q_OBJECT

public:
    DockTitles(QMainWindow *window, const QList<QDockWidget *> &docks);

private:
    void update();

    QMainWindow *m_window;
    QList<QDockWidget *> m_docks;
    bool m_isDue = false;
};

} // namespace portolan::app
