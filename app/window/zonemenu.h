#pragma once

#include "commands/drawingsession.h"

#include <QMenu>

namespace portolan::app {

/// The zones that the selected hosts can be sent to, as they are when the menu opens.
class ZoneMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ZoneMenu(views::DrawingSession &session, QWidget *parent = nullptr);

signals:
    /// An empty id takes the hosts out of their zones.
    void zoneChosen(const portolan::ZoneId &zone);

private:
    void fill();
    void add(const QString &text, const ZoneId &zone);

    views::DrawingSession &m_session;
};

} // namespace portolan::app
