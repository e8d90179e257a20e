#pragma once

#include "commands/drawingsession.h"

#include <QMenu>

namespace portolan::app {

/// The roles of the selected host, as they are when the menu opens.
class RoleMenu : public QMenu
{
    Q_OBJECT

public:
    explicit RoleMenu(views::DrawingSession &session, QWidget *parent = nullptr);

signals:
    void roleChosen(const portolan::RoleId &role);

private:
    void fill();

    views::DrawingSession &m_session;
};

} // namespace portolan::app
