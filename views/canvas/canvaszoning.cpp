// Zones: how hosts get into one, and how it is made without a pointer.

#include "canvas/canvasedits.h"
#include "canvas/canvasview.h"
#include "layout/cardfaces.h"
#include "layout/layoutmetrics.h"
#include "tools/newzonegesture.h"

namespace portolan::views {

void CanvasEdits::sendToZone(const ZoneId &zone)
{
    const QSet<HostId> hosts = selection().hosts;
    FreeSlots room(m_scene.diagram(), m_scene.index());
    room.ignore(hosts);
    const Diagram &diagram = m_scene.diagram();
    const Edit edit = changeHosts(topology(), hosts, [&](Host &host) {
        if (host.zone == zone)
            return;
        const HostId &shown = diagram.shownAs(host.id);
        if (shown != host.id && hosts.contains(shown)) {
            settleHidden(host, zone);
            return;
        }
        if (!zone.isEmpty()) {
            settle(host, zone, room);
            return;
        }
        const Card card = m_scene.live().cardOf(host);
        const QPointF around = m_scene.live().places().positionOf(host).value_or(QPointF());
        host.zone = ZoneId();
        host.position = room.takeNear(around, card.rect.size()).center();
    });
    m_session.perform(zone.isEmpty() ? tr("Take out of zone")
                                     : tr("Move to zone %1").arg(topology().shownName(zone)),
                      edit);
}

void CanvasEdits::makeZone(const QPointF &centre)
{
    const QSet<HostId> hosts = selection().hosts;
    const AutomaticPlaces &places = m_scene.live().places();
    const std::optional<QRectF> around = freeBoxAround(hosts, centre);
    Zone zone = newZone(topology(), around.value_or(QRectF()));
    zone.rect = around;
    Edit edit = insertZone(topology(), zone);
    edit.hosts = changeHosts(topology(), hosts, [&](Host &host) {
                     host.zone = zone.id;
                     host.position = around ? places.positionOf(host) : std::nullopt;
                     host.pinned = host.pinned && around;
                 }).hosts;
    Selection after;
    after.zones.insert(zone.id);
    m_session.perform(tr("Make zone"), edit, after);
}

/// What encloses their cards and nothing else; none where others stand between them. For no hosts,
/// room for one.
std::optional<QRectF> CanvasEdits::freeBoxAround(const QSet<HostId> &hosts,
                                                 const QPointF &centre) const
{
    FreeSlots room(m_scene.diagram(), m_scene.index());
    if (hosts.isEmpty())
        return room.takeNear(centre, zoneAround({0, 0, kCardMinWidth, kCardHeight}).size());
    QRectF bounds;
    const CardPlaces cards = selectedCards();
    for (const QRectF &card : cards)
        bounds |= card;
    room.ignore(hosts);
    return room.hasRoom(zoneAround(bounds)) ? std::optional(zoneAround(bounds)) : std::nullopt;
}

void CanvasView::sendToZone(const ZoneId &zone)
{
    m_edits->sendToZone(zone);
    revealSelection();
}

void CanvasView::makeZone()
{
    m_edits->makeZone(visible().center());
    revealSelection();
    rename();
}

} // namespace portolan::views
