#pragma once

#include "catalog/roles.h"
#include "commands/drawingsession.h"
#include "panels/inspector/fields.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace portolan::views {

/// The roles of the selected hosts, one box each, with the streams of those that have some.
class RolesField : public InspectorField
{
    Q_OBJECT

public:
    RolesField(DrawingSession &session, QWidget *parent = nullptr);

    void setHosts(const QSet<HostId> &hosts);
    void refresh() override;

private:
    struct RoleBox
    {
        RoleId role;
        QCheckBox *box;
    };
    struct StreamBox
    {
        RoleId role;
        QString stream;
        QCheckBox *box;
    };

    QCheckBox *addBox(const QString &text, const QString &hint, int indent);
    void addRole(const RoleDefinition &definition);
    void setRole(const RoleId &role, bool on);
    void setStream(const RoleDefinition &definition, const QString &stream, bool on);
    /// Adds what @p times hosts like this one have.
    void count(const Host &host, int times, QMap<RoleId, int> &roles, QList<int> &streams) const;
    void showUnknownRoles(const QMap<RoleId, int> &roles);
    /// The number of hosts for which it holds, of those that are looked at.
    static void show(QCheckBox *box, qsizetype count, qsizetype all);

    DrawingSession &m_session;
    QSet<HostId> m_hosts;
    QVBoxLayout *m_layout;
    QList<RoleBox> m_roles;
    QList<StreamBox> m_streams;
    QList<QCheckBox *> m_unknown; // owned as children; one per role that the program does not know
};

} // namespace portolan::views
