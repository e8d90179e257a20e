// Groups and roles: what the canvas does to them.

#include "canvas/canvasedits.h"
#include "canvas/canvasview.h"
#include "topology/grouping.h"

namespace portolan::views {

namespace {

Topology changed(Topology topology, const Edit &edit)
{
    const auto changes = applyEdit(topology, edit);
    Q_ASSERT(changes);
    return topology;
}

} // namespace

void CanvasEdits::makeGroup(const Host &group)
{
    Selection after;
    after.hosts.insert(group.id);
    const QSet<HostId> hosts = selection().hosts;
    m_session.perform(tr("Make a group of %n hosts", nullptr, int(hosts.size())),
                      groupHosts(topology(), hosts, group), after);
}

void CanvasEdits::splitGroup(const HostId &id, int count, bool givesAddresses)
{
    const auto group = topology().hosts.constFind(id);
    if (group == topology().hosts.cend() || count < 1)
        return;
    const QList<Host> hosts = splitHosts(*group, count, givesAddresses);
    const Edit first = changeHost(topology(), hosts.first());
    Fragment others{hosts.mid(1), {}};
    placeBeside(*group, others.hosts);
    const Insertion insertion = insertFragment(changed(topology(), first), others, {});
    Selection after;
    after.hosts = insertion.hosts;
    after.hosts.insert(id);
    m_session.perform(tr("Split into %n hosts", nullptr, count), joined(first, insertion.edit),
                      after);
}

void CanvasEdits::moveRole(const RoleId &role, const HostId &from, const HostId &to)
{
    const RoleDefinition *definition = findRole(role);
    const auto source = topology().hosts.constFind(from);
    if (source == topology().hosts.cend())
        return;
    Edit made;
    HostId target = to;
    if (to.isEmpty()) {
        Host host = definition ? newHost(topology(), *definition) : Host();
        host.id = definition ? host.id : freeHostId(topology(), role.text());
        host.platform = source->platform;
        QList<Host> hosts = {host};
        placeBeside(*source, hosts);
        hosts.first().roles.clear();
        target = host.id;
        made = insertHost(topology(), hosts.first());
    }
    const Edit move = portolan::moveRole(changed(topology(), made), role, from, target);
    Selection after;
    after.hosts.insert(target);
    m_session.perform(tr("Move a role"), joined(made, move), after);
}

/// Into the zone of that host, or near it where it stands in none.
void CanvasEdits::placeBeside(const Host &host, QList<Host> &hosts) const
{
    FreeSlots room(m_scene.diagram(), m_scene.index());
    const bool isInZone = topology().zones.contains(host.zone);
    const QPointF near = m_scene.live().places().positionOf(host).value_or(QPointF());
    for (Host &other : hosts) {
        if (isInZone)
            settle(other, host.zone, room);
        else
            other.position = room.takeNear(near, cardSize(other)).center();
    }
}

void CanvasView::makeGroup()
{
    const auto group = groupOf(session().topology(), session().selection().selection().hosts);
    if (!group) {
        say(group.error().message);
        return;
    }
    m_edits->makeGroup(*group);
    revealSelection();
}

void CanvasView::splitGroup(const HostId &group, int count, bool givesAddresses)
{
    m_edits->splitGroup(group, count, givesAddresses);
    revealSelection();
}

void CanvasView::moveRole(const RoleId &role, const HostId &from, const HostId &to)
{
    m_edits->moveRole(role, from, to);
    revealSelection();
}

} // namespace portolan::views
