#include "tools/hostplacing.h"

#include "layout/layoutmetrics.h"
#include "tools/snapping.h"
#include "topology/composing.h"

#include <algorithm>

namespace portolan::views {

namespace {

/// Where a span of @p length must begin to lie within @p low to @p high; as it is without room.
qreal within(qreal begin, qreal length, qreal low, qreal high)
{
    return high - low < length ? begin : std::clamp(begin, low, high - length);
}

QRectF movedInto(QRectF rect, const QRectF &zone)
{
    const QRectF room = zone.adjusted(kZonePadding, kTitleStrip, -kZonePadding, -kZonePadding);
    rect.moveLeft(within(rect.left(), rect.width(), room.left(), room.right()));
    rect.moveTop(within(rect.top(), rect.height(), room.top(), room.bottom()));
    return rect;
}

} // namespace

Placing HostPlacing::placingAt(const RoleId &role, const Pointer &pointer) const
{
    Placing placing;
    const RoleDefinition *definition = findRole(role);
    if (!definition)
        return placing;
    placing.host = newHost(m_context.session().topology(), *definition);
    if (!(pointer.modifiers & Qt::AltModifier))
        placing.target = zoneAt(m_context.diagram(), pointer.place);
    QRectF rect(QPointF(), m_context.cardSize(placing.host));
    rect.moveCenter(pointer.place);
    placing.host.position = settled(rect, pointer, placing).center().toPoint();
    placing.host.pinned = true;
    placing.host.zone = placing.target;
    return placing;
}

void HostPlacing::show(const RoleId &role, const Pointer &pointer)
{
    const Placing placing = placingAt(role, pointer);
    if (placing.host.id.isEmpty())
        return;
    Preview preview;
    preview.edit = insertHost(m_context.session().topology(), placing.host);
    preview.target = placing.target;
    preview.guides = placing.guides;
    m_context.showPreview(preview);
}

void HostPlacing::place(const RoleId &role, const Pointer &pointer)
{
    const Placing placing = placingAt(role, pointer);
    m_context.showPreview({});
    if (placing.host.id.isEmpty())
        return;
    Selection after;
    after.hosts.insert(placing.host.id);
    DrawingSession &session = m_context.session();
    session.perform(addName(role), insertHost(session.topology(), placing.host), after);
    m_context.say(tr("Added %1").arg(placing.host.shownName()));
}

QRectF HostPlacing::settled(const QRectF &rect, const Pointer &pointer, Placing &placing) const
{
    const auto zone = m_context.rectOf(placing.target);
    const QRectF inside = zone ? movedInto(rect, *zone) : rect;
    if (pointer.modifiers & Qt::ControlModifier)
        return inside;
    QList<QRectF> others;
    for (const int i : m_context.index().cardsIn(m_context.visible()))
        others.append(m_context.diagram().cards.at(i).rect);
    const Snap snap = snapRect(inside, others, kSnapPixels / m_context.zoom());
    placing.guides = snap.guides;
    return inside.translated(snap.shift);
}

QString addName(const RoleId &role)
{
    const RoleDefinition *definition = findRole(role);
    return HostPlacing::tr("Add %1").arg(definition ? definition->name : role.text());
}

} // namespace portolan::views
