#pragma once

#include "commands/drawingsession.h"

#include <QList>

class QAction;
class QDockWidget;
class QMainWindow;
class QUndoView;

namespace portolan::views {
class CanvasView;
class Inspector;
class NetworkPanel;
class Minimap;
class ProblemsPanel;
class RolePalette;
class ScriptsPanel;
class TablePanel;
} // namespace portolan::views

namespace portolan::app {

/// The panels around the drawing, each in a dock that can be moved, hidden and found again in the
/// View menu.
struct Panels
{
    /// Makes them in their usual places.
    Panels(views::DrawingSession &session, views::CanvasView *canvas, QMainWindow *window);

    /// Brings the dock to the front in which @p panel is.
    void raise(const QWidget *panel) const;
    void setVisible(bool visible) const;
    /// Left, right, below.
    QList<QWidget *> inOrder() const;
    /// Show or hide each, for a menu.
    QList<QAction *> toggles() const;

    views::RolePalette *palette;
    views::Minimap *minimap;
    views::Inspector *inspector;
    views::TablePanel *connections;
    views::TablePanel *rules;
    views::TablePanel *requirements;
    views::ProblemsPanel *problems;
    views::ScriptsPanel *scripts;
    views::NetworkPanel *proof;   ///< what the network says of each connection
    views::NetworkPanel *results; ///< each try
    QUndoView *steps;             ///< what was done, to go back to; hidden until somebody wants it

private:
    void addSides(QMainWindow *window);
    void addTables(QMainWindow *window);
    void giveUsualSizes(QMainWindow *window) const;
    QDockWidget *dockOf(const QWidget *panel) const;
    QDockWidget *addDock(QMainWindow *window, const char *name, const QString &title,
                         QWidget *panel, Qt::DockWidgetArea area);

    QList<QDockWidget *> m_docks;
};

} // namespace portolan::app
