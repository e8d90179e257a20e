#include "tools/movegesture.h"

#include "tools/snapping.h"
#include "topology/composing.h"
#include "topology/manyhosts.h"

#include <algorithm>
#include <cmath>

namespace portolan::views {

namespace {

QPointF rounded(const QPointF &offset)
{
    return {std::round(offset.x()), std::round(offset.y())};
}

} // namespace

MoveGesture::MoveGesture(ToolContext &context, const Pointer &press)
    : Gesture(context)
    , m_grip(press.place)
{
    const Selection &selection = session().selection().selection();
    m_moving = movingWith(context, topology(), selection);
    for (const Host *host : hostsIn(topology(), selection.hosts)) {
        if (!selection.zones.contains(host->zone))
            m_joining.insert(host->id);
    }
    const Hit hit = context.hitAt(press.place);
    if (const Card *card = findCard(context.diagram(), hit.host))
        m_rect = card->rect;
    else
        m_rect = context.rectOf(hit).value_or(QRectF());
}

void MoveGesture::move(const Pointer &pointer)
{
    const Drop drop = dropAt(pointer);
    Preview preview;
    preview.edit = drop.edit;
    preview.target = drop.target;
    preview.guides = drop.guides;
    context().showPreview(preview);
}

void MoveGesture::finish(const Pointer &pointer)
{
    const Drop drop = dropAt(pointer);
    session().perform(stepName(), drop.edit);
    tellZone(drop, pointer);
}

bool MoveGesture::outlives(const ChangeSet &changes) const
{
    const auto moves = [&](const HostId &id) { return m_moving.positions.contains(id); };
    const auto movesZone = [&](const ZoneId &id) { return m_moving.rects.contains(id); };
    return !changes.everything && std::ranges::none_of(changes.hosts, moves) &&
           std::ranges::none_of(changes.zones, movesZone) &&
           !changes.annotations.intersects(m_moving.annotations);
}

MoveGesture::Drop MoveGesture::dropAt(const Pointer &pointer) const
{
    Drop drop;
    const QPointF offset = offsetTo(pointer, drop.guides);
    drop.target = targetAt(pointer);
    drop.edit = movedBy(topology(), m_moving, offset);
    if (drop.target.isEmpty())
        return drop;
    for (HostChange &change : drop.edit.hosts) {
        if (m_joining.contains(change.id()))
            change.after->zone = drop.target;
    }
    joinWithoutPlace(drop);
    return drop;
}

/// What was folded before it was ever laid out has no place that could move.
void MoveGesture::joinWithoutPlace(Drop &drop) const
{
    QSet<HostId> placeless = m_joining;
    for (const HostChange &change : std::as_const(drop.edit.hosts))
        placeless.remove(change.id());
    if (placeless.isEmpty())
        return;
    Edit joining = changeHosts(topology(), placeless, [&](Host &host) { host.zone = drop.target; });
    drop.edit.hosts += joining.hosts;
    std::ranges::sort(drop.edit.hosts, {}, &HostChange::id);
}

QPointF MoveGesture::offsetTo(const Pointer &pointer, QList<QLineF> &guides) const
{
    const QPointF offset = pointer.place - m_grip;
    if (pointer.modifiers & Qt::ControlModifier)
        return rounded(offset);
    const Snap snap =
        snapRect(m_rect.translated(offset), surroundings(), kSnapPixels / context().zoom());
    guides = snap.guides;
    return rounded(offset + snap.shift);
}

ZoneId MoveGesture::targetAt(const Pointer &pointer) const
{
    if (m_joining.isEmpty() || pointer.modifiers & Qt::AltModifier)
        return {};
    const QSet<ZoneId> moving(m_moving.rects.keyBegin(), m_moving.rects.keyEnd());
    const ZoneId zone = zoneAt(context().diagram(), pointer.place, moving);
    const auto isThere = [&](const HostId &id) { return topology().hosts.value(id).zone == zone; };
    return std::ranges::all_of(m_joining, isThere) ? ZoneId() : zone;
}

const QList<QRectF> &MoveGesture::surroundings() const
{
    const QRectF visible = context().visible();
    const auto diagram = context().sharedDiagram();
    if (m_surroundings.diagram != diagram || m_surroundings.visible != visible)
        m_surroundings = {diagram, visible, collectedSurroundings()};
    return m_surroundings.rects;
}

/// What it can be aligned with, in sight and at rest: like with like, but notes with everything.
QList<QRectF> MoveGesture::collectedSurroundings() const
{
    QList<QRectF> rects;
    const Diagram &diagram = context().diagram();
    const QRectF visible = context().visible();
    const bool movesHosts = !m_joining.isEmpty();
    const bool movesNotesOnly = !movesHosts && m_moving.rects.isEmpty();
    if (!movesHosts) {
        for (const int i : context().index().zonesIn(visible)) {
            if (!m_moving.rects.contains(diagram.zones.at(i).zone))
                rects.append(diagram.zones.at(i).rect);
        }
    }
    if (movesHosts || movesNotesOnly) {
        for (const int i : context().index().cardsIn(visible)) {
            if (!m_moving.positions.contains(diagram.cards.at(i).host))
                rects.append(diagram.cards.at(i).rect);
        }
    }
    for (const AnnotationBox &box : movesNotesOnly ? diagram.annotations : QList<AnnotationBox>()) {
        if (!m_moving.annotations.contains(box.annotation) && box.rect.intersects(visible))
            rects.append(box.rect);
    }
    return rects;
}

QString MoveGesture::stepName() const
{
    return moveName(topology(), session().selection().selection());
}

void MoveGesture::tellZone(const Drop &drop, const Pointer &pointer) const
{
    if (!drop.target.isEmpty()) {
        context().say(MoveGesture::tr("Moved to zone %1").arg(topology().shownName(drop.target)));
        return;
    }
    const auto single = m_joining.size() == 1 ? topology().hosts.constFind(*m_joining.cbegin())
                                              : topology().hosts.cend();
    if (single == topology().hosts.cend() || !topology().zones.contains(single->zone))
        return;
    const auto rect = context().rectOf(single->zone);
    if (rect && !rect->contains(pointer.place)) {
        context().say(MoveGesture::tr("%1 still belongs to zone %2")
                          .arg(single->shownName(), topology().shownName(single->zone)));
    }
}

Edit movedBy(const Topology &topology, const Moving &moving, const QPointF &offset)
{
    if (offset.isNull())
        return {};
    const QSet<HostId> hosts(moving.positions.keyBegin(), moving.positions.keyEnd());
    Edit edit = changeHosts(topology, hosts, [&](Host &host) {
        host.position = moving.positions.value(host.id) + offset;
        host.pinned = true;
    });
    for (auto rect = moving.rects.cbegin(); rect != moving.rects.cend(); ++rect) {
        Zone zone = topology.zones.value(rect.key());
        zone.rect = rect->translated(offset);
        edit.zones.append(changeZone(topology, zone).zones);
    }
    std::ranges::sort(edit.zones, {}, &ZoneChange::id);
    edit.annotations = changeAnnotations(topology, moving.annotations, [&](Annotation &annotation) {
                           annotation.rect.translate(offset);
                       }).annotations;
    return edit;
}

Moving movingWith(const ToolContext &context, const Topology &topology, const Selection &selection)
{
    Moving moving;
    moving.annotations = selection.annotations;
    for (const ZoneId &id : selection.zones) {
        if (const auto rect = context.rectOf(id))
            moving.rects.insert(id, *rect);
    }
    const auto add = [&](const Host &host) {
        if (const auto position = context.positionOf(host))
            moving.positions.insert(host.id, *position);
    };
    for (const Host *host : hostsIn(topology, selection.hosts))
        add(*host);
    if (moving.rects.isEmpty())
        return moving;
    for (const Host &host : topology.hosts) {
        if (moving.rects.contains(host.zone))
            add(host);
    }
    return moving;
}

QString moveName(const Topology &topology, const Selection &selection)
{
    if (const ZoneId *zone = selection.singleZone())
        return MoveGesture::tr("Move zone %1").arg(topology.shownName(*zone));
    if (const AnnotationId *annotation = selection.singleAnnotation()) {
        return topology.annotations.value(*annotation).kind == AnnotationKind::Note
                   ? MoveGesture::tr("Move note")
                   : MoveGesture::tr("Move picture");
    }
    if (selection.hosts.isEmpty() && selection.zones.isEmpty())
        return MoveGesture::tr("Move %n note(s) and picture(s)", nullptr,
                               int(selection.annotations.size()));
    if (const HostId *host = selection.singleHost())
        return MoveGesture::tr("Move %1").arg(topology.shownName(*host));
    if (!selection.annotations.isEmpty())
        return MoveGesture::tr("Move %n thing(s)", nullptr, int(selection.thingCount()));
    if (selection.zones.isEmpty())
        return MoveGesture::tr("Move %n host(s)", nullptr, int(selection.hosts.size()));
    return MoveGesture::tr("Move hosts and zones");
}

} // namespace portolan::views
