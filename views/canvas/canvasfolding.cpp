// Folds: what the canvas does with them.

#include "canvas/canvasedits.h"
#include "canvas/canvasview.h"
#include "layout/layoutmetrics.h"
#include "topology/folding.h"
#include "topology/manyhosts.h"

namespace portolan::views {

namespace {

/// What every card covers around its centre, however wide it is.
QRectF leastCard(const QPointF &centre)
{
    constexpr qreal kLess = kCardGap + kStackOffset; // a stack may reach in between its neighbours
    QRectF rect(0, 0, kCardMinWidth - 2 * kLess, kCardHeight - 2 * kStackOffset);
    rect.moveCenter(centre);
    return rect;
}

QSet<HostId> allHosts(const Topology &topology)
{
    return {topology.hosts.keyBegin(), topology.hosts.keyEnd()};
}

} // namespace

int CanvasEdits::fold(const QSet<HostId> &hosts)
{
    const QSet<HostId> like = foldable(topology(), hosts);
    const Edit edit = markFolded(topology(), like, true);
    const int count = int(like.size());
    Selection after;
    after.hosts = like;
    if (!edit.isEmpty())
        m_session.perform(tr("Fold %n host(s)", nullptr, count), edit, after);
    return int(edit.hosts.size());
}

void CanvasEdits::unfold(const QSet<HostId> &hosts)
{
    Edit edit = markFolded(topology(), hosts, false);
    const int count = int(edit.hosts.size());
    const QSet<HostId> crowded = withoutRoom(hosts);
    if (!crowded.isEmpty())
        makeRoom(edit, hosts, crowded);
    Selection after;
    after.hosts = hosts;
    if (!edit.isEmpty())
        m_session.perform(tr("Unfold %n host(s)", nullptr, count), edit, after);
}

/// Of hosts that are folded, those in whose places something else stands by now, or that lie
/// outside of their zone: the drawing went on while they were not to be seen.
QSet<HostId> CanvasEdits::withoutRoom(const QSet<HostId> &hosts) const
{
    QSet<HostId> crowded;
    const AutomaticPlaces &places = m_scene.live().places();
    const Diagram &diagram = m_scene.diagram();
    for (const Host *host : hostsIn(topology(), hosts)) {
        const auto centre = places.positionOf(*host);
        if (!centre || !diagram.folded.contains(host->id))
            continue;
        QRectF rect = leastCard(*centre);
        const auto zone = topology().zones.constFind(host->zone);
        const auto box = zone == topology().zones.cend() ? std::nullopt : places.rectOf(*zone);
        const bool isOutside = box && !box->contains(rect);
        if (hosts.size() <= kMostHostsAtOnce) // texts take long to measure
            rect = m_scene.live().cardOf(*host).rect.translated(*centre -
                                                                host->position.value_or(QPointF()));
        const auto isInTheWay = [&](int i) { return diagram.cards.at(i).rect.intersects(rect); };
        if (isOutside || m_scene.index().hasCardIn(rect, isInTheWay))
            crowded.insert(host->id);
    }
    return crowded;
}

/// Gives them the places that the layout finds for what has none, and their zones its boxes.
void CanvasEdits::makeRoom(Edit &edit, const QSet<HostId> &unfolded,
                           const QSet<HostId> &crowded) const
{
    Topology placed = m_scene.live().placedTopology();
    for (const HostId &id : unfolded)
        placed.hosts[id].folded = false;
    for (const HostId &id : crowded)
        placed.hosts[id].position.reset();
    const Diagram diagram = m_scene.live().settled(placed);
    QSet<ZoneId> zones;
    for (HostChange &change : edit.hosts) {
        if (!crowded.contains(change.id()))
            continue;
        if (const Card *card = findCard(diagram, change.id()))
            change.after->position = card->rect.center();
        change.after->pinned = false;
        zones.insert(change.after->zone);
    }
    for (const ZoneBox &box : diagram.zones) {
        const auto zone = topology().zones.constFind(box.zone);
        if (zone == topology().zones.cend() || !zones.contains(box.zone) ||
            m_scene.live().places().rectOf(*zone) == box.rect)
            continue;
        Zone after = *zone;
        after.rect = box.rect;
        edit.zones += changeZone(topology(), after).zones;
    }
}

/// In a fold, which stands in the place of another host: a place of its own is found when it is
/// unfolded.
void CanvasEdits::settleHidden(Host &host, const ZoneId &zone)
{
    host.zone = zone;
    host.position.reset();
    host.pinned = false;
}

/// Into free slots of the zone, one for each fold.
void CanvasEdits::settleAll(QList<Host> &hosts, const ZoneId &zone) const
{
    FreeSlots room(m_scene.diagram(), m_scene.index());
    Topology alone;
    for (const Host &host : std::as_const(hosts))
        alone.hosts.insert(host.id, host);
    const Folds folds(alone);
    for (Host &host : hosts) {
        if (folds.isHidden(host.id))
            settleHidden(host, zone);
        else
            settle(host, zone, room);
    }
}

/// Without a selection, what the keys act on.
QSet<HostId> CanvasView::meantHosts() const
{
    DrawingSession &session = m_scene.session();
    Selection meant = session.selection().selection();
    if (meant.isEmpty())
        meant = selectionOf(m_scene.diagram(), m_scene.focus());
    QSet<HostId> hosts = meant.hosts;
    for (const Host &host : session.topology().hosts) {
        if (meant.zones.contains(host.zone))
            hosts.insert(host.id);
    }
    return hosts;
}

int CanvasView::hostsOnSelectedCard() const
{
    const HostId *host = m_scene.session().selection().selection().singleHost();
    const Card *card = host ? findCard(m_scene.diagram(), *host) : nullptr;
    return card ? card->hostCount() : 0;
}

void CanvasView::foldLike()
{
    const QSet<HostId> meant = meantHosts();
    const int folded = m_edits->fold(meant);
    if (folded > 0)
        say(tr("%n host(s) folded", nullptr, folded));
    else
        say(foldedWith(session().topology(), meant).isEmpty()
                ? tr("No other host of the zone has the same roles, options, servers and platform")
                : tr("What is alike is folded already"));
    revealSelection();
}

void CanvasView::foldAll()
{
    const int folded = m_edits->fold(allHosts(session().topology()));
    say(folded > 0 ? tr("%n host(s) folded", nullptr, folded)
                   : tr("There is nothing more to fold"));
}

void CanvasView::unfold()
{
    m_edits->unfold(foldedWith(session().topology(), meantHosts()));
}

void CanvasView::unfold(const HostId &host)
{
    m_edits->unfold(foldedWith(session().topology(), {host}));
}

void CanvasView::unfoldHosts(const QSet<HostId> &hosts)
{
    m_edits->unfold(hosts);
}

void CanvasView::unfoldAll()
{
    m_edits->unfold(allHosts(session().topology()));
}

} // namespace portolan::views
