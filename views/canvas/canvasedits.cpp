#include "canvas/canvasedits.h"

#include "canvas/fragmentmime.h"
#include "canvas/fragmentpicture.h"
#include "layout/annotations.h"
#include "layout/cardfaces.h"
#include "layout/layoutmetrics.h"
#include "tools/hostplacing.h"
#include "tools/movegesture.h"
#include "topology/bends.h"
#include "topology/manyhosts.h"

#include <algorithm>
#include <cmath>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

/// Sums of lengths do not come out to the last bit.
constexpr qreal kSamePlace = 1e-6;

/// Texts of so many cards are measured before anybody notices.
bool isFew(const QList<Host> &hosts)
{
    return hosts.size() <= kMostHostsAtOnce;
}

QRectF rectAround(const QPointF &centre, const QSizeF &size)
{
    QRectF rect(QPointF(), size);
    rect.moveCenter(centre);
    return rect;
}

/// What can be put into a zone.
bool areHostsOnly(const Fragment &fragment)
{
    return fragment.zones.isEmpty() && fragment.annotations.isEmpty();
}

QSet<HostId> hostsAndMembers(const Topology &topology, const Selection &selection)
{
    QSet<HostId> hosts = selection.hosts;
    for (const Host &host : topology.hosts) {
        if (selection.zones.contains(host.zone))
            hosts.insert(host.id);
    }
    return hosts;
}

} // namespace

CanvasEdits::CanvasEdits(CanvasScene &scene)
    : m_scene(scene)
    , m_session(scene.session())
    , m_inserter(m_session)
{
    QObject::connect(&m_session.selection(), &SelectionModel::changed, &m_scene,
                     [this] { ++m_nudges; });
}

std::unique_ptr<QMimeData> CanvasEdits::copied() const
{
    const Fragment fragment = selectedFragment();
    if (fragment.isEmpty())
        return nullptr;
    // Painted when asked for, but of the drawing as it is now.
    return mimeFor(fragment, [diagram = m_scene.live().diagram(),
                              hosts = hostsAndMembers(topology(), selection()),
                              zones = selection().zones, annotations = selection().annotations] {
        return fragmentPicture(*diagram, hosts, zones, annotations);
    });
}

void CanvasEdits::remove()
{
    const Selection &selected = selection();
    const qsizetype count = selected.thingCount();
    QString text = tr("Delete %n thing(s)", nullptr, int(count));
    if (const HostId *host = selected.singleHost())
        text = tr("Delete %1").arg(topology().shownName(*host));
    else if (const ZoneId *zone = selected.singleZone())
        text = tr("Delete zone %1").arg(topology().shownName(*zone));
    else if (const AnnotationId *annotation = selected.singleAnnotation())
        text = isNote(topology(), *annotation) ? tr("Delete note") : tr("Delete picture");
    m_session.perform(text,
                      removeAll(topology(), selected.hosts, selected.zones, selected.annotations),
                      Selection());
}

void CanvasEdits::paste(const Fragment &fragment, const QPointF &centre)
{
    const ZoneId zone = focusedZone();
    if (areHostsOnly(fragment) && !zone.isEmpty()) {
        pasteIntoZone(tr("Paste"), fragment, zone);
        return;
    }
    const QRectF bounds = boundsOf(fragment);
    FreeSlots room(m_scene.diagram(), m_scene.index());
    const QRectF place = room.takeNear(centre, bounds.size());
    m_inserter.insert(tr("Paste"), withoutForeignZones(fragment),
                      place.topLeft() - bounds.topLeft());
}

void CanvasEdits::duplicate(const QPointF &centre)
{
    const Fragment fragment = selectedFragment();
    if (fragment.isEmpty())
        return;
    const ZoneId zone = focusedZone();
    if (areHostsOnly(fragment) && !zone.isEmpty()) {
        pasteIntoZone(tr("Duplicate"), fragment, zone);
        return;
    }
    const QRectF bounds = boundsOf(fragment);
    FreeSlots room(m_scene.diagram(), m_scene.index());
    const QPointF around = bounds.isNull() ? centre : bounds.center();
    const QRectF place = room.takeNear(around, bounds.size());
    m_inserter.insert(tr("Duplicate"), withoutForeignZones(fragment),
                      place.topLeft() - bounds.topLeft());
}

void CanvasEdits::insertHosts(const QString &text, Fragment fragment, const ZoneId &zone,
                              const QPointF &centre, const FragmentInserter::Then &then)
{
    if (topology().zones.contains(zone)) {
        pasteIntoZone(text, std::move(fragment), zone, then);
        return;
    }
    placeAsBlock(fragment.hosts);
    const QRectF bounds = boundsOf(fragment);
    FreeSlots room(m_scene.diagram(), m_scene.index());
    const QRectF place = room.takeNear(centre, bounds.size());
    m_inserter.insert(text, fragment, place.topLeft() - bounds.topLeft(), then);
}

/// In rows, about as wide as a screen is beside its height.
void CanvasEdits::placeAsBlock(QList<Host> &hosts) const
{
    constexpr qreal kAspect = 1.6;
    QSizeF cell(kCardMinWidth, kCardHeight);
    for (const Host &host : hosts)
        cell = cell.expandedTo(isFew(hosts) ? cardSize(host) : largestCardSize(host));
    cell += QSizeF(kCardGap, kCardGap);
    const qreal inRow = std::sqrt(qreal(hosts.size()) * kAspect * cell.height() / cell.width());
    const int columns = std::max(1, int(std::ceil(inRow)));
    for (int i = 0; i < hosts.size(); ++i) {
        const int row = i / columns;
        hosts[i].position = QPointF((i - row * columns) * cell.width(), row * cell.height());
    }
}

void CanvasEdits::placeHost(const RoleId &role, const QPointF &centre, const QRectF &visible)
{
    const RoleDefinition *definition = findRole(role);
    if (!definition)
        return;
    Host host = newHost(topology(), *definition);
    ZoneId zone = focusedZone();
    if (zone.isEmpty()) {
        // Its like are the best company, if they are in sight.
        const ZoneId sensible = sensibleZone(topology(), role);
        const ZoneBox *box = findZone(m_scene.diagram(), sensible);
        if (box && visible.intersects(box->rect))
            zone = sensible;
    }
    FreeSlots room(m_scene.diagram(), m_scene.index());
    if (zone.isEmpty())
        host.position = room.takeNear(centre, m_scene.live().cardOf(host).rect.size()).center();
    else
        settle(host, zone, room);
    Selection after;
    after.hosts.insert(host.id);
    m_session.perform(addName(role), insertHost(topology(), host), after);
}

int CanvasEdits::takeLayout(const Diagram &diagram, bool alsoPinned)
{
    const Edit edit = layoutEdit(topology(), m_scene.live().places(), diagram, alsoPinned);
    m_session.perform(alsoPinned ? tr("Lay out all, also pinned") : tr("Lay out all"), edit);
    return int(edit.hosts.size());
}

Moving CanvasEdits::movingOf(const Selection &selection) const
{
    Moving moving;
    moving.annotations = selection.annotations;
    const AutomaticPlaces &places = m_scene.live().places();
    for (const Host *host : hostsIn(topology(), hostsAndMembers(topology(), selection))) {
        if (const auto position = places.positionOf(*host))
            moving.positions.insert(host->id, *position);
    }
    for (const ZoneId &id : selection.zones) {
        if (const auto rect = places.rectOf(topology().zones.value(id)))
            moving.rects.insert(id, *rect);
    }
    return moving;
}

void CanvasEdits::nudge(const QPointF &step)
{
    m_session.perform(moveName(topology(), selection()),
                      movedBy(topology(), movingOf(selection()), step),
                      u"nudge:%1"_s.arg(m_nudges));
}

void CanvasEdits::placeZone(const ZoneId &id, const QRectF &rect, const QString &mergeKey)
{
    if (!topology().zones.contains(id))
        return;
    Selection selected;
    selected.zones.insert(id);
    const Moving moving = movingOf(selected);
    Zone zone = topology().zones.value(id);
    const QRectF stands = zone.rect.value_or(moving.rects.value(id, rect));
    zone.rect = rect;
    Edit edit = movedBy(topology(), moving, rect.topLeft() - stands.topLeft());
    edit.zones = changeZone(topology(), zone).zones;
    m_session.perform(moveName(topology(), selected), edit, mergeKey);
}

void CanvasEdits::align(Qt::AlignmentFlag edge)
{
    placeCards(tr("Align"), aligned(selectedCards(), edge));
}

void CanvasEdits::distribute(Qt::Orientation direction)
{
    placeCards(tr("Distribute"), distributed(selectedCards(), direction));
}

void CanvasEdits::togglePins()
{
    pin(selection().hosts,
        !std::ranges::all_of(hostsIn(topology(), selection().hosts), &Host::pinned));
}

void CanvasEdits::pin(const QSet<HostId> &hosts, bool on)
{
    const AutomaticPlaces &places = m_scene.live().places();
    const Edit edit = changeHosts(topology(), hosts, [&](Host &host) {
        host.pinned = on;
        if (on)
            host.position = places.positionOf(host);
    });
    m_session.perform(on ? tr("Pin") : tr("Unpin"), edit);
}

CardPlaces CanvasEdits::selectedCards() const
{
    CardPlaces cards;
    for (const Card &card : m_scene.diagram().cards) {
        if (card.standsForAny(selection().hosts))
            cards.insert(card.host, card.rect);
    }
    return cards;
}

void CanvasEdits::placeCards(const QString &text, const QHash<HostId, QPointF> &centres)
{
    const AutomaticPlaces &places = m_scene.live().places();
    QHash<HostId, QPointF> offsets;
    for (const Card *card : cardsOf(m_scene.diagram(), {centres.keyBegin(), centres.keyEnd()})) {
        for (const HostId &host : card->hosts())
            offsets.insert(host, centres.value(card->host) - card->rect.center());
    }
    const QSet<HostId> hosts(offsets.keyBegin(), offsets.keyEnd());
    const Edit edit = changeHosts(topology(), hosts, [&](Host &host) {
        const QPointF offset = *offsets.constFind(host.id);
        const auto stands = places.positionOf(host);
        if (!stands || offset.manhattanLength() < kSamePlace)
            return;
        host.position = centres.value(host.id, *stands + offset);
        host.pinned = true;
    });
    m_session.perform(text, edit);
}

void CanvasEdits::rename(const HostId &host, const QString &name)
{
    m_session.perform(tr("Rename"),
                      changeHosts(topology(), {host}, [&](Host &it) { it.name = name; }));
}

void CanvasEdits::rename(const ZoneId &id, const QString &name)
{
    if (!topology().zones.contains(id))
        return;
    Zone zone = topology().zones.value(id);
    zone.name = name;
    m_session.perform(tr("Rename zone"), changeZone(topology(), zone));
}

ZoneId CanvasEdits::focusedZone() const
{
    if (const ZoneId *zone = selection().singleZone())
        return *zone;
    QSet<ZoneId> zones;
    for (const Host *host : hostsIn(topology(), selection().hosts))
        zones.insert(host->zone);
    if (selection().isEmpty() && m_scene.focus().kind == Hit::Kind::Zone)
        zones.insert(m_scene.focus().zone);
    else if (selection().isEmpty() && m_scene.focus().kind == Hit::Kind::Host)
        zones.insert(topology().hosts.value(m_scene.focus().host).zone);
    const ZoneId zone = zones.size() == 1 ? *zones.cbegin() : ZoneId();
    return topology().zones.contains(zone) ? zone : ZoneId();
}

Fragment CanvasEdits::selectedFragment() const
{
    Fragment fragment = fragmentOf(topology(), hostsAndMembers(topology(), selection()),
                                   selection().zones, selection().annotations);
    const AutomaticPlaces &places = m_scene.live().places();
    for (Host &host : fragment.hosts)
        host.position = places.positionOf(host);
    for (Zone &zone : fragment.zones)
        zone.rect = places.rectOf(zone);
    return fragment;
}

/// Near what is focused in the zone, else at its beginning.
QPointF CanvasEdits::wishIn(const ZoneId &zone) const
{
    if (const HostId *host = selection().singleHost()) {
        const Host &it = topology().hosts.value(*host);
        const auto position = m_scene.live().places().positionOf(it);
        if (it.zone == zone && position)
            return *position;
    }
    const ZoneBox *box = findZone(m_scene.diagram(), zone);
    return box ? box->rect.topLeft() : QPointF();
}

/// Into a free slot of the zone; when it is full, wherever the automatic layout makes room.
void CanvasEdits::settle(Host &host, const ZoneId &zone, FreeSlots &room) const
{
    host.zone = zone;
    host.position.reset();
    host.pinned = false;
    const auto rect = m_scene.live().places().rectOf(topology().zones.value(zone));
    if (!rect)
        return;
    const auto slot = room.takeIn(*rect, cardSize(host), wishIn(zone));
    if (slot)
        host.position = slot->center();
}

/// Texts take long to measure: a copy's card is as large as that of what it was copied from.
QSizeF CanvasEdits::cardSize(const Host &host) const
{
    const auto known = topology().hosts.constFind(host.id);
    const Card *card = findCard(m_scene.diagram(), host.id);
    if (card && card->isFold()) // as large as the cards of its hosts
        return card->rect.size();
    if (known == topology().hosts.cend() || !card)
        return m_scene.live().cardOf(host).rect.size();
    Host copied = host;
    copied.zone = known->zone;
    copied.position = known->position;
    copied.pinned = known->pinned;
    return copied == *known ? card->rect.size() : m_scene.live().cardOf(host).rect.size();
}

void CanvasEdits::pasteIntoZone(const QString &text, Fragment fragment, const ZoneId &zone,
                                const FragmentInserter::Then &then)
{
    settleAll(fragment.hosts, zone);
    m_inserter.insert(text, fragment, {}, then);
}

/// Hosts that come without their zone and into none belong to none.
Fragment CanvasEdits::withoutForeignZones(Fragment fragment)
{
    for (Host &host : fragment.hosts) {
        const auto isIts = [&](const Zone &zone) { return zone.id == host.zone; };
        if (std::ranges::none_of(fragment.zones, isIts))
            host.zone = ZoneId();
    }
    return fragment;
}

QRectF CanvasEdits::boundsOf(const Fragment &fragment) const
{
    QRectF bounds;
    const auto centreOf = [](const Host &host) { return host.position.value_or(QPointF()); };
    const auto isHidden = [](const Host &host) { return host.folded && !host.position; };
    for (const Host &host : fragment.hosts) {
        if (!isHidden(host))
            bounds |= rectAround(centreOf(host), {kCardMinWidth, kCardHeight});
    }
    for (const Host &host : fragment.hosts) {
        if (isHidden(host))
            continue;
        // Of many, few are at the rim.
        if (!bounds.contains(rectAround(centreOf(host), largestCardSize(host))))
            bounds |= rectAround(centreOf(host), cardSize(host));
    }
    for (const Zone &zone : fragment.zones)
        bounds |= zone.rect.value_or(QRectF());
    for (const Annotation &annotation : fragment.annotations)
        bounds |= annotation.rect;
    return bounds;
}

Edit layoutEdit(const Topology &topology, const AutomaticPlaces &places, const Diagram &diagram,
                bool alsoPinned)
{
    Edit edit;
    edit.hosts.reserve(diagram.cards.size());
    for (const Card &card : diagram.cards) {
        const auto host = topology.hosts.constFind(card.host);
        if (host == topology.hosts.cend() || places.positionOf(*host) == card.rect.center())
            continue;
        Host after = *host;
        after.position = card.rect.center();
        after.pinned = host->pinned && !alsoPinned;
        edit.hosts.append({*host, after});
    }
    for (const ZoneBox &box : diagram.zones) {
        const auto zone = topology.zones.constFind(box.zone);
        if (zone == topology.zones.cend() || places.rectOf(*zone) == box.rect)
            continue;
        Zone after = *zone;
        after.rect = box.rect;
        edit.zones.append({*zone, after});
    }
    if (alsoPinned)
        edit.bends =
            removeBends(topology, {topology.bends.keyBegin(), topology.bends.keyEnd()}).bends;
    return edit;
}

} // namespace portolan::views
