#pragma once

#include "commands/drawingsession.h"
#include "panels/inspector/fields.h"

class QListWidget;
class QListWidgetItem;

namespace portolan::views {

/// Which Threat Manager servers the selected hosts belong to. Nothing ticked means all of them, as
/// in the drawing; names that are no server of the drawing are shown, so that they can be taken
/// away.
class ServersField : public InspectorField
{
    Q_OBJECT

public:
    ServersField(DrawingSession &session, QWidget *parent = nullptr);

    void setHosts(const QSet<HostId> &hosts);
    void refresh() override;

private:
    void toggle(QListWidgetItem *item);
    void setServer(const QSet<HostId> &hosts, const HostId &server, bool on);

    DrawingSession &m_session;
    QSet<HostId> m_hosts;
    QListWidget *m_list;
};

} // namespace portolan::views
