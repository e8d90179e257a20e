#include "window/rolemenu.h"

#include "base/phrases.h"
#include "catalog/roles.h"
#include "rendering/icons.h"
#include "window/menus.h"

namespace portolan::app {

RoleMenu::RoleMenu(views::DrawingSession &session, QWidget *parent)
    : QMenu(parent)
    , m_session(session)
{
    connect(this, &QMenu::aboutToShow, this, &RoleMenu::fill);
}

void RoleMenu::fill()
{
    clear();
    const HostId *host = m_session.selection().selection().singleHost();
    const QList<RoleId> roles =
        host ? m_session.topology().hosts.value(*host).roles.keys() : QList<RoleId>();
    for (const RoleId &role : roles) {
        const RoleDefinition *definition = findRole(role);
        const QString name = definition ? phrase(definition->name) : role.text();
        addAction(rendering::icon(rendering::roleIconName(role)), withoutMnemonic(name), this,
                  [this, role] { emit roleChosen(role); });
    }
}

} // namespace portolan::app
