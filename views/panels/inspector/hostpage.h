#pragma once

#include "commands/drawingsession.h"
#include "panels/inspector/inspectorpage.h"

#include <optional>
#include <vector>

namespace portolan::views {

class RolesField;
class ServersField;
class ServicesField;

/// Every field of one host, or of several at once.
class HostPage : public InspectorPage
{
    Q_OBJECT

public:
    HostPage(DrawingSession &session, QWidget *parent = nullptr);

    /// @p hosts must be in the drawing.
    void setHosts(const QSet<HostId> &hosts);
    /// After every change of the drawing, before anything else: what was found in it is gone.
    void forget() { m_found.reset(); }
    void refreshHosts();

signals:
    /// These are to stand by themselves: whoever knows where there is room does it.
    void unfoldWanted(const QSet<portolan::HostId> &hosts);
    /// These are to stay where they stand, or no longer: the same knows where that is.
    void pinWanted(const QSet<portolan::HostId> &hosts, bool on);

private:
    FieldBinding bind(const QString &label, const QString &undoText,
                      std::function<QString(const Host &)> read,
                      std::function<void(Host &, const QString &)> write);
    FieldBinding idBinding();
    void addIdentity();
    void addZone();
    void addPlacement();
    struct CheckUndoTexts
    {
        QString on;
        QString off;
    };
    void addCheck(const QString &text, bool Host::*field, const CheckUndoTexts &undoTexts);
    void addCheck(const QString &text, bool Host::*field, std::function<void(bool)> write);
    void addFold();
    void change(const QString &undoText, const std::function<void(Host &)> &change,
                const QString &mergeKey = {});
    void showFieldsThatFit();
    /// Those of m_hosts, looked up once for all fields: good until the drawing changes.
    const std::vector<const Host *> &shown();

    DrawingSession &m_session;
    QSet<HostId> m_hosts;
    std::optional<std::vector<const Host *>> m_found; ///< what shown() gives
    int m_choices = 0;                                ///< how often other hosts were shown
    InspectorField *m_id = nullptr;
    ServersField *m_servers = nullptr;
    ServicesField *m_services = nullptr;
    RolesField *m_roles = nullptr;
};

} // namespace portolan::views
