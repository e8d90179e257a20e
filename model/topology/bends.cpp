#include "topology/bends.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// From where the bend's distance is measured; none where nothing is placed yet.
std::optional<qreal> anchorOf(const Topology &topology, const Bend &bend)
{
    QList<qreal> places;
    const QList<HostId> ends = bend.end == LineEnd::Peer ? bend.peers : QList{bend.server};
    for (const HostId &id : ends) {
        const auto host = topology.hosts.constFind(id);
        if (host != topology.hosts.cend() && host->position)
            places.append(along(bend.axis, *host->position));
    }
    return places.isEmpty() ? std::nullopt : std::optional(middlePlace(places));
}

/// Passes each bend through @p change, which makes nothing of it to remove it.
template <typename Change>
QList<BendChange> changed(const Topology &topology, const Change &change)
{
    QList<BendChange> changes;
    for (const Bend &before : topology.bends) {
        const std::optional<Bend> after = change(before);
        if (after != before)
            changes.append({before, after});
    }
    return changes;
}

} // namespace

BendId freeBendId(const Topology &topology)
{
    BendId id;
    for (int number = 1; number == 1 || topology.bends.contains(id); ++number)
        id = BendId(u"bend-%1"_s.arg(number));
    return id;
}

Edit putBend(const Topology &topology, const Bend &bend)
{
    Edit edit;
    const auto known = topology.bends.constFind(bend.id);
    const bool isKnown = known != topology.bends.cend();
    if (!isKnown || *known != bend)
        edit.bends.append({isKnown ? std::optional(*known) : std::nullopt, bend});
    return edit;
}

Edit removeBends(const Topology &topology, const QSet<BendId> &ids)
{
    Edit edit;
    edit.bends = changed(topology, [&](const Bend &bend) {
        return ids.contains(bend.id) ? std::nullopt : std::optional(bend);
    });
    return edit;
}

QMap<BendId, Bend> bendsAfter(const Topology &topology, const Edit &edit)
{
    QMap<BendId, Bend> bends = topology.bends;
    for (const BendChange &change : edit.bends) {
        if (change.after)
            bends.insert(change.id(), *change.after);
        else
            bends.remove(change.id());
    }
    return bends;
}

QList<BendChange> bendsWithout(const Topology &topology, const QSet<HostId> &gone)
{
    const auto isGone = [&](const HostId &id) { return gone.contains(id); };
    return changed(topology, [&](const Bend &before) -> std::optional<Bend> {
        Bend bend = before;
        bend.peers.removeIf(isGone);
        if (isGone(bend.server) || (bend.peers.isEmpty() && !before.peers.isEmpty()))
            return std::nullopt;
        const auto from = anchorOf(topology, before);
        const auto to = anchorOf(topology, bend);
        if (from && to)
            bend.distance += *from - *to;
        return bend;
    });
}

QList<BendChange> bendsRenamed(const Topology &topology, const HostId &from, const HostId &to)
{
    return changed(topology, [&](Bend bend) -> std::optional<Bend> {
        if (bend.server == from)
            bend.server = to;
        if (bend.peers.contains(from)) {
            std::ranges::replace(bend.peers, from, to);
            std::ranges::sort(bend.peers);
        }
        return bend;
    });
}

QList<BendChange> bendsOfServer(const Topology &topology, const HostId &from, const HostId &to)
{
    return changed(topology, [&](Bend bend) -> std::optional<Bend> {
        if (bend.server != from)
            return bend;
        bend.server = to;
        // A host has no line to itself.
        if (bend.peers.removeAll(to) > 0 && bend.peers.isEmpty())
            return std::nullopt;
        return bend;
    });
}

qreal middlePlace(QList<qreal> places)
{
    const qsizetype middle = (places.size() - 1) / 2;
    std::nth_element(places.begin(), places.begin() + middle, places.end());
    return places.at(middle);
}

} // namespace portolan
