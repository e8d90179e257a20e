#pragma once

#include <QString>

class QMainWindow;
class QMenu;
class QToolBar;

namespace portolan::app {

class ActionSet;

/// Makes the submenus of the table of actions; before the menus that they open from.
void giveSubmenus(QMainWindow *window, const ActionSet &actions);

/// Fills the menu bar of @p window from the table of menus.
void fillMenuBar(QMainWindow *window, const ActionSet &actions);

/// The tool bar of @p window: what one does often, with names where there is room.
QToolBar *makeToolBar(QMainWindow *window, const ActionSet &actions);

/// Has the menus of a window keep the plain keys for their mnemonics while they are open: S is
/// "Save" then, and not a tool of the canvas.
void keepMnemonics(QMainWindow *window);

/// What can be done with what is selected on the canvas now: unlike a menu of the bar, which is
/// there to be learned, it shows nothing else.
void fillCanvasMenu(QMenu *menu, const ActionSet &actions);

/// @p text as a menu shows it, where an ampersand would mark a key.
QString withoutMnemonic(QString text);

} // namespace portolan::app
