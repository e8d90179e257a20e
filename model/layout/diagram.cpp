#include "layout/diagram.h"

#include "layout/annotations.h"
#include "layout/bending.h"
#include "layout/cardfaces.h"
#include "layout/keeping.h"
#include "layout/labels.h"
#include "layout/linegraph.h"
#include "layout/placement.h"
#include "layout/router.h"
#include "layout/terrain.h"

namespace portolan {

bool Card::standsForAny(const QSet<HostId> &among) const
{
    return isFold() ? std::ranges::any_of(
                          members, [&](const HostId &member) { return among.contains(member); })
                    : among.contains(host);
}

int Trunk::peerCount() const
{
    int count = 0;
    for (const Tooth &tooth : teeth)
        count += tooth.hosts;
    return count;
}

const HostId &Diagram::shownAs(const HostId &host) const
{
    const auto shown = folded.constFind(host);
    return shown == folded.cend() ? host : *shown;
}

QList<Polyline> Trunk::lines() const
{
    QList<Polyline> all;
    all.reserve(stems.size() + spines.size() + teeth.size());
    for (const Stem &stem : stems) {
        if (!stem.line.isEmpty())
            all.append(stem.line);
    }
    all += spines;
    for (const Tooth &tooth : teeth)
        all.append(tooth.line);
    return all;
}

Polyline Trunk::path(const HostId &server, const HostId &peer) const
{
    return paths(server, {peer}).value(0);
}

QList<Polyline> Trunk::paths(const HostId &server, const QList<HostId> &peers) const
{
    const auto stem = std::ranges::find(stems, server, &Stem::server);
    if (stem == stems.end())
        return {};
    QList<Polyline> ways;
    for (const HostId &peer : peers) {
        const auto tooth = std::ranges::lower_bound(teeth, peer, {}, &Tooth::peer);
        if (tooth != teeth.end() && tooth->peer == peer && !tooth->line.isEmpty())
            ways.append(tooth->line);
    }
    if (stem->line.isEmpty() || ways.isEmpty())
        return ways;
    LineGraph graph;
    for (const Stem &one : stems)
        graph.add(one.line);
    for (const Polyline &spine : spines)
        graph.add(spine);
    for (const Polyline &tooth : std::as_const(ways))
        graph.add(tooth);
    graph.build();
    const PathsFrom tree(graph, stem->line.first());
    for (Polyline &way : ways)
        way = tree.to(way.last());
    ways.removeIf([](const Polyline &way) { return way.isEmpty(); });
    return ways;
}

namespace {

QList<ZoneBox> makeZones(const Topology &topology, const TextMetrics &metrics)
{
    QList<ZoneBox> zones;
    for (const Zone &zone : topology.zones) {
        ZoneBox box;
        box.zone = zone.id;
        box.rect = QRectF(0, 0, 1e6, 0);
        fitTitle(box, zone, metrics); // as if there were room for all of it
        zones.append(box);
    }
    return zones;
}

/// Who is shown in whose card.
void tellFolds(Diagram &diagram)
{
    for (const Card &card : std::as_const(diagram.cards)) {
        if (!card.isFold())
            continue;
        for (const HostId &member : card.members.sliced(1))
            diagram.folded.insert(member, card.host);
    }
}

/// For how many hosts each tooth stands, and each trunk for how many connections.
void countConnections(Diagram &diagram, const Bonds &bonds, const Catalog &catalog)
{
    QHash<SectionId, const std::vector<Bond> *> bondsOf;
    for (std::size_t i = 0; i < bonds.size(); ++i)
        bondsOf.insert(catalog.sections()[qsizetype(i)].id, &bonds[i]);
    for (Trunk &trunk : diagram.trunks) {
        const std::vector<Bond> &ofSection = *bondsOf.value(trunk.section);
        for (Trunk::Tooth &tooth : trunk.teeth) {
            const auto card = std::ranges::lower_bound(diagram.cards, tooth.peer, {}, &Card::host);
            tooth.hosts = card->hostCount();
            const int peer = int(card - diagram.cards.begin());
            const auto bond = std::ranges::lower_bound(ofSection, peer, {}, &Bond::peer);
            trunk.connections +=
                bond->connections * int(trunk.stems.size()) / int(bond->servers.size());
        }
    }
}

QRectF boundsOf(const Diagram &diagram)
{
    QRectF bounds;
    for (const ZoneBox &zone : diagram.zones)
        bounds |= zone.rect;
    for (const AnnotationBox &box : diagram.annotations)
        bounds |= box.rect;
    for (const Card &card : diagram.cards)
        bounds |= covered(card);
    for (const Trunk &trunk : diagram.trunks) {
        for (const Polyline &line : trunk.lines())
            bounds |= boundingRect(line).adjusted(-1, -1, 1, 1);
        bounds |= trunk.labelRect;
    }
    return bounds;
}

Diagram placed(const Topology &topology, const Derivation &derivation, const Bonds &bonds,
               const TextMetrics &metrics, bool keepPlaces)
{
    Diagram diagram;
    diagram.cards = makeCards(topology, derivation, metrics);
    diagram.zones = makeZones(topology, metrics);
    diagram.annotations = annotationBoxes(topology, metrics);
    placeAutomatically(diagram, bonds, derivation, metrics);
    if (keepPlaces)
        portolan::keepPlaces(diagram, topology);
    return diagram;
}

} // namespace

Diagram layOutDiagram(const Topology &topology, const Derivation &derivation,
                      const TextMetrics &metrics, bool keepPlaces)
{
    const Bonds bonds = collectBonds(topology, derivation);
    Diagram diagram = placed(topology, derivation, bonds, metrics, keepPlaces);
    QSet<ZoneId> serverZones;
    for (const HostId &server : derivation.servers())
        serverZones.insert(topology.hosts[server].zone);
    for (ZoneBox &box : diagram.zones)
        fitTitle(box, topology.zones[box.zone], metrics, serverZones.contains(box.zone));
    Terrain terrain(diagram);
    routeTrunks(diagram, terrain, bonds, derivation, metrics);
    pullBends(diagram, topology.bends);
    markCrossings(diagram);
    placeLabels(diagram, terrain, metrics);
    tellFolds(diagram);
    countConnections(diagram, bonds, derivation.catalog());
    diagram.bounds = boundsOf(diagram);
    return diagram;
}

Diagram placeDiagram(const Topology &topology, const Derivation &derivation,
                     const TextMetrics &metrics)
{
    Diagram diagram =
        placed(topology, derivation, collectBonds(topology, derivation), metrics, true);
    tellFolds(diagram);
    diagram.bounds = boundsOf(diagram);
    return diagram;
}

} // namespace portolan
