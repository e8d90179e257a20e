#pragma once

#include "commands/drawingsession.h"

#include <QObject>

namespace portolan::views {
class CanvasView;
}

namespace portolan::app {

class ActionSet;
class DrawingController;

/// Lets those actions of a window be chosen that make sense now.
class ActionStates : public QObject
{
    Q_OBJECT

public:
    ActionStates(const ActionSet &actions, const DrawingController &controller,
                 views::DrawingSession &session, views::CanvasView *canvas);

private:
    void connectSources();
    void update();
    void updateFile();
    void updateSelection();
    void updateArranging();
    void updateBends();
    void updateGrouping();
    void updateFolding();
    void updateSteps();
    void updateTool();

    const ActionSet &m_actions;
    const DrawingController &m_controller;
    views::DrawingSession &m_session;
    views::CanvasView *m_canvas;
};

} // namespace portolan::app
