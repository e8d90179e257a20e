#include "canvas/livediagram.h"

#include "layout/cardfaces.h"
#include "topology/manyhosts.h"

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
    return topology;
}

} // namespace

LiveDiagram::LiveDiagram(DrawingSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_metrics(ownMetrics())
    , m_workMetrics(std::make_shared<FontTextMetrics>(ownMetrics()))
    , m_afreshMetrics(std::make_shared<FontTextMetrics>(ownMetrics()))
    , m_shown(Diagram())
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

std::shared_ptr<const Diagram> LiveDiagram::previewOf(const Edit &edit) const
{
    if (!m_session.isSmall()) {
        DiagramPatch patch = portolan::views::patchFor(edit);
        for (const HostChange &change : edit.hosts) {
            if (!change.before)
                patch.newCards.append(cardOf(*change.after));
        }
        return std::make_shared<Diagram>(patched(*diagram(), patch));
    }
    Topology topology = m_session.topology();
    const auto changes = applyEdit(topology, edit);
    if (!changes)
        return diagram();
    Derivation derivation = m_session.derivation();
    derivation.update(topology, *changes);
    return std::make_shared<Diagram>(
        layOutDiagram(m_places.applied(topology), derivation, m_metrics));
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
                                !changes.hosts.isEmpty() || !changes.zones.isEmpty();
    if (!changesPicture)
        return;
    m_places.follow(m_session.topology(), changes);
    if (changes.everything) {
        m_shown = Shown(Diagram());
        m_afresh.drop();
    }
    if (!m_session.isSmall())
        show(Shown(patched(*diagram(), patchFor(changes))));
    layOut();
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
    return {Shown(std::move(diagram)), std::move(places)};
}

void LiveDiagram::show(Shown shown)
{
    m_shown = std::move(shown);
    emit changed();
}

DiagramPatch LiveDiagram::patchFor(const ChangeSet &changes) const
{
    DiagramPatch patch;
    const std::vector<const Host *> there = hostsIn(m_session.topology(), changes.hosts);
    patch.centres.reserve(qsizetype(there.size()));
    for (const Host *host : there) {
        if (const auto centre = m_places.positionOf(*host))
            patch.centres.insert(host->id, *centre);
    }
    patch.goneHosts = changes.goneHosts;
    patch.goneZones = changes.goneZones;
    const QSet<ZoneId> zones = changes.zones - changes.goneZones;
    for (const ZoneId &id : zones) {
        if (const auto rect = m_places.rectOf(*m_session.topology().zones.constFind(id)))
            patch.rects.insert(id, *rect);
    }
    return patch;
}

} // namespace portolan::views
