#include "canvas/focusorder.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace portolan::views {

namespace {

/// A zone, or something by itself.
struct Group
{
    ZoneId zone;
    QPointF corner;
    QList<const Card *> cards;
    AnnotationId annotation = {};
};

bool isEarlier(const QPointF &a, const QPointF &b)
{
    return a.y() != b.y() ? a.y() < b.y() : a.x() < b.x();
}

void sortByRow(QList<const Card *> &cards)
{
    std::ranges::sort(cards, [](const Card *a, const Card *b) {
        return isEarlier(a->rect.topLeft(), b->rect.topLeft());
    });
}

QList<Group> groupsOf(const Diagram &diagram)
{
    QHash<ZoneId, QList<const Card *>> members;
    QList<Group> groups;
    for (const Card &card : diagram.cards) {
        if (findZone(diagram, card.zone))
            members[card.zone].append(&card);
        else
            groups.append({{}, card.rect.topLeft(), {&card}});
    }
    for (const ZoneBox &box : diagram.zones)
        groups.append({box.zone, box.rect.topLeft(), members.value(box.zone)});
    for (const AnnotationBox &box : diagram.annotations)
        groups.append({{}, box.rect.topLeft(), {}, box.annotation});
    // Drawings flow from left to right: the next zone is the one below, then the next column.
    std::ranges::stable_sort(groups, [](const Group &a, const Group &b) {
        return a.corner.x() != b.corner.x() ? a.corner.x() < b.corner.x()
                                            : a.corner.y() < b.corner.y();
    });
    return groups;
}

/// They have no card by which the focus could come to them.
QList<const ZoneBox *> emptyZones(const Diagram &diagram)
{
    QSet<ZoneId> withCards;
    for (const Card &card : diagram.cards)
        withCards.insert(card.zone);
    QList<const ZoneBox *> empty;
    for (const ZoneBox &box : diagram.zones) {
        if (!withCards.contains(box.zone))
            empty.append(&box);
    }
    return empty;
}

/// Along the way and across it.
QPointF turned(const QPointF &step, Way way)
{
    switch (way) {
    case Way::Left:
        return {-step.x(), step.y()};
    case Way::Right:
        return step;
    case Way::Up:
        return {-step.y(), step.x()};
    case Way::Down:
        return {step.y(), step.x()};
    }
    return step;
}

} // namespace

QList<FocusGroup> focusGroups(const Diagram &diagram)
{
    QList<FocusGroup> groups;
    for (Group &group : groupsOf(diagram)) {
        sortByRow(group.cards);
        groups.append({group.zone, {}, group.annotation});
        for (const Card *card : std::as_const(group.cards))
            groups.last().hosts.append(card->host);
    }
    return groups;
}

QList<Hit> focusOrder(const Diagram &diagram)
{
    QList<Hit> order;
    for (const FocusGroup &group : focusGroups(diagram)) {
        for (const HostId &host : group.hosts)
            order.append(hostHit(host));
        if (!group.zone.isEmpty() && group.hosts.isEmpty())
            order.append(zoneHit(group.zone));
        if (!group.annotation.isEmpty())
            order.append(annotationHit(group.annotation));
    }
    return order;
}

QList<HostId> hostsByRow(const Diagram &diagram, const ZoneId &zone)
{
    QList<const Card *> cards;
    for (const Card &card : diagram.cards) {
        if (card.zone == zone)
            cards.append(&card);
    }
    sortByRow(cards);
    QList<HostId> hosts;
    for (const Card *card : std::as_const(cards))
        hosts.append(card->host);
    return hosts;
}

Hit nearestThing(const Diagram &diagram, const QPointF &from, Way way)
{
    // What lies aside counts as farther away.
    constexpr qreal kAside = 2;
    Hit nearest;
    qreal least = std::numeric_limits<qreal>::max();
    const auto isNearer = [&](const QRectF &rect) {
        const QPointF step = turned(rect.center() - from, way);
        const qreal cost = step.x() + kAside * std::abs(step.y());
        if (step.x() < 1 || cost >= least)
            return false;
        least = cost;
        return true;
    };
    for (const Card &card : diagram.cards) {
        if (isNearer(card.rect))
            nearest = hostHit(card.host);
    }
    for (const ZoneBox *box : emptyZones(diagram)) {
        if (isNearer(box->rect))
            nearest = zoneHit(box->zone);
    }
    for (const AnnotationBox &box : diagram.annotations) {
        if (isNearer(box.rect))
            nearest = annotationHit(box.annotation);
    }
    return nearest;
}

QList<LineKey> linesOf(const Diagram &diagram, const HostId &host)
{
    QList<LineKey> lines;
    for (const Trunk &trunk : diagram.trunks) {
        for (const Trunk::Stem &stem : trunk.stems) {
            for (const Trunk::Tooth &tooth : trunk.teeth) {
                if (stem.server == host || tooth.peer == host)
                    lines.append({trunk.section, stem.server, tooth.peer});
            }
        }
    }
    return lines;
}

} // namespace portolan::views
