#include "canvas/livediagram.h"

#include "layout/annotations.h"
#include "layout/cardfaces.h"
#include "topology/bends.h"
#include "topology/manyhosts.h"

#include <utility>

namespace portolan::views {

namespace {

using rendering::FontTextMetrics;
using rendering::Style;
using rendering::Theme;

/// Texts are as wide in every theme.
FontTextMetrics ownMetrics()
{
    return FontTextMetrics(Style(Theme::Light));
}

/// The drawing without the places that a new layout may choose.
Topology withoutPlaces(Topology topology, bool alsoPinned)
{
    for (Host &host : topology.hosts) {
        if (alsoPinned || !host.pinned)
            host.position.reset();
    }
    for (Zone &zone : topology.zones)
        zone.rect.reset();
    if (alsoPinned)
        topology.bends.clear();
    return topology;
}

} // namespace

LiveDiagram::LiveDiagram(DrawingSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_metrics(ownMetrics())
    , m_workMetrics(std::make_shared<FontTextMetrics>(ownMetrics()))
    , m_afreshMetrics(std::make_shared<FontTextMetrics>(ownMetrics()))
    , m_moving([this](IndexedDiagram moved) { show(std::move(moved)); }, quickWorkers())
    , m_work([this](LaidOut made) {
        m_places = std::move(made.places); // unchanged since: a change begins another work
        show(std::move(made.shown));
    })
    , m_afresh([this](const Diagram &diagram) { emit laidOutAfresh(diagram); })
{
    connect(&session, &DrawingSession::changed, this, &LiveDiagram::follow);
    layOut();
}

Card LiveDiagram::cardOf(const Host &host) const
{
    Topology alone;
    alone.properties = m_session.topology().properties;
    alone.hosts.insert(host.id, host);
    Card card = makeCards(alone, Derivation(alone), m_metrics).constFirst();
    card.rect.moveCenter(host.position.value_or(QPointF()));
    return card;
}

Diagram LiveDiagram::settled(const Topology &placed) const
{
    return placeDiagram(placed, m_session.derivation(), m_metrics);
}

LiveDiagram::Preview LiveDiagram::previewOf(const Edit &edit)
{
    if (!m_session.isSmall())
        return patchedPreview(edit);
    Topology topology = m_session.topology();
    const auto changes = applyEdit(topology, edit);
    if (!changes)
        return [shown = m_shown] { return shown; };
    Derivation derivation = m_session.derivation();
    derivation.update(topology, *changes);
    IndexedDiagram made(layOutDiagram(m_places.applied(topology), derivation, m_metrics));
    return [made] { return made; };
}

LiveDiagram::Preview LiveDiagram::patchedPreview(const Edit &edit)
{
    DiagramPatch rest; // texts are measured in this thread
    for (const HostChange &change : edit.hosts) {
        if (!change.before)
            rest.newCards.append(cardOf(*change.after));
    }
    if (!edit.annotations.isEmpty())
        rest.annotations = annotationsAfter(edit);
    if (!edit.bends.isEmpty())
        rest.bends = bendsAfter(m_session.topology(), edit);
    const auto patch = [edit, rest] {
        DiagramPatch all = portolan::views::patchFor(edit);
        all.newCards = rest.newCards;
        all.annotations = rest.annotations;
        all.bends = rest.bends;
        return all;
    };
    const Preview anew = [shown = diagram(), patch] {
        return IndexedDiagram(patched(*shown, patch()), IndexedDiagram::Use::Briefly);
    };
    if (!isQuick(edit))
        return anew;
    const DiagramPatch quick = patch();
    return quick.movesOnly() ? movedPreview(quick) : anew;
}

LiveDiagram::Preview LiveDiagram::movedPreview(const DiagramPatch &patch)
{
    IndexedDiagram made(m_previews.patched(diagram(), patch), IndexedDiagram::Use::Briefly);
    made.movedFrom = diagram();
    made.moved = patch.centres.keys();
    return [made] { return made; };
}

QList<AnnotationBox> LiveDiagram::annotationsAfter(const Edit &edit) const
{
    Topology alone;
    alone.annotations = m_session.topology().annotations;
    Edit only;
    only.annotations = edit.annotations;
    const bool isMade = applyEdit(alone, only).has_value();
    return isMade ? annotationBoxes(alone, m_metrics) : diagram()->annotations;
}

void LiveDiagram::layOutAfresh(bool alsoPinned)
{
    m_afresh.start([topology = m_session.topology(), derivation = m_session.derivation(),
                    metrics = m_afreshMetrics, alsoPinned] {
        return layOutDiagram(withoutPlaces(topology, alsoPinned), derivation, *metrics);
    });
}

void LiveDiagram::follow(const ChangeSet &changes)
{
    const bool changesPicture = changes.everything || changes.derivingProperties ||
                                !changes.hosts.isEmpty() || !changes.zones.isEmpty() ||
                                !changes.annotations.isEmpty() || !changes.bends.isEmpty();
    if (!changesPicture)
        return;
    m_places.follow(m_session.topology(), changes);
    if (changes.everything) {
        m_shown = IndexedDiagram();
        m_moving.drop();
        m_afresh.drop();
    }
    if (!m_session.isSmall())
        patch(changes);
    layOut();
}

/// What is gone is so at once: nobody shall touch it any more. Where many are moved, that shows
/// when it is worked out.
void LiveDiagram::patch(const ChangeSet &changes)
{
    if (changes.movedHosts.isEmpty() && changes.goneHosts.isEmpty() && changes.zones.isEmpty() &&
        changes.annotations.isEmpty() && changes.bends.isEmpty())
        return;
    Moved moved = std::exchange(m_moved, {});
    moved.hosts += changes.movedHosts;
    moved.hosts -= changes.goneHosts;
    moved.zones += changes.zones - changes.goneZones;
    const bool isQuick = isFew(moved.hosts.size());
    DiagramPatch now;
    if (isQuick)
        now = patchFor(moved, m_session.topology(), m_places);
    now.goneHosts = changes.goneHosts;
    now.goneZones = changes.goneZones;
    if (!changes.annotations.isEmpty())
        now.annotations = annotationBoxes(m_session.topology(), m_metrics);
    if (!changes.bends.isEmpty())
        now.bends = m_session.topology().bends;
    if (isQuick || now.annotations || now.bends || !now.goneHosts.isEmpty() ||
        !now.goneZones.isEmpty())
        show(IndexedDiagram(patched(*diagram(), now)));
    if (isQuick)
        return;
    m_moved = moved;
    m_moving.start([shown = diagram(), moved, topology = m_session.topology(), places = m_places] {
        return IndexedDiagram(patched(*shown, patchFor(moved, topology, places)));
    });
}

void LiveDiagram::layOut()
{
    if (!m_session.isSmall()) {
        m_work.start([topology = m_session.topology(), places = m_places,
                      derivation = m_session.derivation(), metrics = m_workMetrics] {
            return laidOut(topology, places, derivation, *metrics);
        });
        return;
    }
    m_work.runAtOnce([this] {
        return laidOut(m_session.topology(), m_places, m_session.derivation(), m_metrics);
    });
}

LiveDiagram::LaidOut LiveDiagram::laidOut(const Topology &topology, AutomaticPlaces places,
                                          const Derivation &derivation,
                                          const FontTextMetrics &metrics)
{
    Diagram diagram = layOutDiagram(places.applied(topology), derivation, metrics);
    places.learn(topology, diagram);
    return {IndexedDiagram(std::move(diagram)), std::move(places)};
}

void LiveDiagram::show(IndexedDiagram shown)
{
    m_moving.drop();
    m_moved = {};
    m_shown = std::move(shown);
    m_previews.clear();
    emit changed();
}

DiagramPatch LiveDiagram::patchFor(const Moved &moved, const Topology &topology,
                                   const AutomaticPlaces &places)
{
    DiagramPatch patch;
    const std::vector<const Host *> hosts = hostsIn(topology, moved.hosts);
    patch.centres.reserve(qsizetype(hosts.size()));
    for (const Host *host : hosts) {
        if (const auto centre = places.positionOf(*host))
            patch.centres.insert(host->id, *centre);
    }
    for (const ZoneId &id : moved.zones) {
        const auto zone = topology.zones.constFind(id);
        if (zone == topology.zones.cend())
            continue;
        if (const auto rect = places.rectOf(*zone))
            patch.rects.insert(id, *rect);
    }
    return patch;
}

} // namespace portolan::views
