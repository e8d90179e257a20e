#pragma once

class QWidget;

namespace portolan::views {
class CanvasView;
class DrawingSession;
} // namespace portolan::views

namespace portolan::app {

class ActionSet;

/// @name Dialogs that the window opens; none of them stops what is going on
///@{
void openFind(views::DrawingSession &session, views::CanvasView *canvas);
void openPreferences(QWidget *window);
/// Changed keys count in every window at once.
void openShortcuts(QWidget *window, const ActionSet &actions);
void openHelp(QWidget *window);
void openAbout(QWidget *window);
///@}

} // namespace portolan::app
