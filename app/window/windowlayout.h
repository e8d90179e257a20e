#pragma once

#include <QByteArray>

class QMainWindow;

namespace portolan::app {

/// Where the window and its panels stand, remembered between runs.
class WindowLayout
{
public:
    /// Takes how the panels of @p window stand now for the usual way, and puts the window where
    /// it was last.
    explicit WindowLayout(QMainWindow *window);

    /// Puts the panels as they were when they were last remembered.
    void restorePanels();
    void resetPanels();
    /// Without @p panels only the window's place, for a window that never showed a drawing.
    void remember(bool panels);

private:
    void place();

    QMainWindow *m_window;
    QByteArray m_usual;
};

} // namespace portolan::app
