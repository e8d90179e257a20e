#pragma once

#include "base/ids.h"

#include <QPointF>

#include <optional>

class QString;
class QWidget;

namespace portolan::views {
class CanvasView;
class DrawingSession;
class HostFinder;
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
/// What is typed there is what @p finder goes on with.
void openFind(views::HostFinder &finder, views::DrawingSession &session, views::CanvasView *canvas);
/// Every action that can be done now, and every host.
void openCommands(const ActionSet &actions, views::DrawingSession &session,
                  views::CanvasView *canvas);
/// For the selected host, which stands for several.
void openSplit(views::DrawingSession &session, views::CanvasView *canvas);
/// From the selected host to one that does not have the role, or to a new one.
void openMoveRole(const RoleId &role, views::DrawingSession &session, views::CanvasView *canvas);
/// For the selected hosts.
void openRename(views::DrawingSession &session, views::CanvasView *canvas);
/// For a file to be put on the drawing; begins where the last file was.
void openPicture(views::CanvasView *canvas);
/// For another file in place of the selected picture.
void openOtherPicture(views::CanvasView *canvas);
/// At a pixel of the viewport, or where there is room.
void insertPictureFile(views::CanvasView *canvas, const QString &path,
                       const std::optional<QPointF> &pixel = {});
void openPreferences(QWidget *window);
/// Changed keys count in every window at once.
void openShortcuts(QWidget *window, const ActionSet &actions);
void openHelp(QWidget *window);
void openAbout(QWidget *window);
///@}

} // namespace portolan::app
