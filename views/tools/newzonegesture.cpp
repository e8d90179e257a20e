#include "tools/newzonegesture.h"

#include "layout/layoutmetrics.h"
#include "tools/resizegesture.h"
#include "topology/composing.h"

#include <algorithm>
#include <cmath>

namespace portolan::views {

namespace {

QPointF onGrid(const QPointF &place)
{
    return {std::round(place.x() / kGrid) * kGrid, std::round(place.y() / kGrid) * kGrid};
}

} // namespace

NewZoneGesture::NewZoneGesture(ToolContext &context, const Pointer &press)
    : Gesture(context)
    , m_start(press.place)
{
}

void NewZoneGesture::move(const Pointer &pointer)
{
    Preview preview;
    preview.edit = editFor(pointer);
    if (!preview.edit.zones.isEmpty())
        preview.target = preview.edit.zones.first().id();
    preview.band = rectTo(pointer);
    context().showPreview(preview);
}

void NewZoneGesture::finish(const Pointer &pointer)
{
    const Edit edit = editFor(pointer);
    Selection after;
    after.zones.insert(edit.zones.first().id());
    session().perform(tr("Draw zone"), edit, after);
}

QRectF NewZoneGesture::rectTo(const Pointer &pointer) const
{
    const bool isFree = pointer.modifiers & Qt::ControlModifier;
    const QPointF begin = isFree ? m_start.toPoint() : onGrid(m_start);
    const QPointF end = isFree ? pointer.place.toPoint() : onGrid(pointer.place);
    QRectF rect = QRectF(begin, end).normalized();
    rect.setWidth(std::max(rect.width(), kMinZoneWidth));
    rect.setHeight(std::max(rect.height(), kMinZoneHeight));
    return rect;
}

Edit NewZoneGesture::editFor(const Pointer &pointer) const
{
    const Zone zone = newZone(topology(), rectTo(pointer));
    Edit edit = insertZone(topology(), zone);
    if (pointer.modifiers & Qt::AltModifier)
        return edit;
    QSet<HostId> joining;
    for (const int i : context().index().cardsIn(*zone.rect)) {
        const Card &card = context().diagram().cards.at(i);
        const auto host = topology().hosts.constFind(card.host);
        const bool isFree =
            host != topology().hosts.cend() && !topology().zones.contains(host->zone);
        if (isFree && zone.rect->contains(card.rect))
            joining.unite(selectionOf(context().diagram(), hostHit(card.host)).hosts);
    }
    edit.hosts = changeHosts(topology(), joining, [&](Host &host) {
                     host.position = context().positionOf(host);
                     host.zone = zone.id;
                 }).hosts;
    return edit;
}

Zone newZone(const Topology &topology, const QRectF &rect)
{
    const auto isTaken = [&](const QString &name) {
        return std::ranges::any_of(topology.zones,
                                   [&](const Zone &zone) { return zone.name == name; });
    };
    int number = 1;
    while (isTaken(NewZoneGesture::tr("Zone %1").arg(number)))
        ++number;
    Zone zone;
    zone.name = NewZoneGesture::tr("Zone %1").arg(number);
    zone.id = freeZoneId(topology, zone.name.toLower());
    zone.rect = rect;
    return zone;
}

} // namespace portolan::views
