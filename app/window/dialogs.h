#pragma once

class QString;
class QWidget;

namespace portolan::views {
class CanvasView;
class DrawingSession;
} // namespace portolan::views

namespace portolan::app {

class ActionSet;

/// @name Dialogs that the window opens; none of them stops what is going on
///@{
/// @p path is that of the drawing, beside which the folder is suggested.
void openExport(views::DrawingSession &session, views::CanvasView *canvas, const QString &path,
                bool scriptsOnly);
/// On the paper of the last export.
void openPrint(views::DrawingSession &session, views::CanvasView *canvas);
void openFind(views::DrawingSession &session, views::CanvasView *canvas);
void openPreferences(QWidget *window);
/// Changed keys count in every window at once.
void openShortcuts(QWidget *window, const ActionSet &actions);
void openHelp(QWidget *window);
void openAbout(QWidget *window);
///@}

} // namespace portolan::app
