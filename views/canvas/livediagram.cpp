#include "canvas/livediagram.h"

#include <QtConcurrentRun>

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
    , m_workMetrics(ownMetrics())
    , m_afreshMetrics(ownMetrics())
    , m_diagram(std::make_shared<Diagram>())
{
    connect(&session, &DrawingSession::changed, this, &LiveDiagram::follow);
    connect(&m_work, &QFutureWatcherBase::finished, this, &LiveDiagram::finishWork);
    connect(&m_afresh, &QFutureWatcherBase::finished, this, &LiveDiagram::finishAfresh);
    layOut();
}

LiveDiagram::~LiveDiagram()
{
    m_work.waitForFinished();
    m_afresh.waitForFinished();
}

Card LiveDiagram::cardOf(const Host &host) const
{
    Topology alone;
    alone.properties = m_session.topology().properties;
    alone.hosts.insert(host.id, host);
    return layOutDiagram(alone, Derivation(alone), m_metrics).cards.first();
}

std::shared_ptr<const Diagram> LiveDiagram::previewOf(const Edit &edit) const
{
    Topology topology = m_session.topology();
    const auto changes = applyEdit(topology, edit);
    if (!changes)
        return m_diagram;
    if (!isSmall()) {
        DiagramPatch patch = portolan::views::patchFor(edit);
        for (const HostChange &change : edit.hosts) {
            if (!change.before)
                patch.newCards.append(cardOf(*change.after));
        }
        return std::make_shared<Diagram>(patched(*m_diagram, patch));
    }
    Derivation derivation = m_session.derivation();
    derivation.update(topology, *changes);
    return std::make_shared<Diagram>(
        layOutDiagram(m_places.applied(topology), derivation, m_metrics));
}

void LiveDiagram::layOutAfresh(bool alsoPinned)
{
    if (m_worksAfresh) {
        // What is under way may be for the drawing before this one.
        if (m_isAfreshOutdated)
            m_wantedAfresh = alsoPinned;
        return;
    }
    m_worksAfresh = true;
    m_isAfreshOutdated = false;
    m_afresh.setFuture(
        QtConcurrent::run([topology = withoutPlaces(m_session.topology(), alsoPinned),
                           derivation = m_session.derivation(), &metrics = m_afreshMetrics] {
            return layOutDiagram(topology, derivation, metrics);
        }));
}

void LiveDiagram::finishAfresh()
{
    m_worksAfresh = false;
    if (!m_isAfreshOutdated)
        emit laidOutAfresh(m_afresh.result());
    else if (const auto alsoPinned = std::exchange(m_wantedAfresh, std::nullopt))
        layOutAfresh(*alsoPinned);
}

void LiveDiagram::follow(const ChangeSet &changes)
{
    const bool changesPicture = changes.everything || changes.derivingProperties ||
                                !changes.hosts.isEmpty() || !changes.zones.isEmpty();
    if (!changesPicture)
        return;
    m_places.follow(m_session.topology(), changes);
    if (changes.everything) {
        m_diagram = std::make_shared<Diagram>();
        m_isAfreshOutdated = m_worksAfresh;
        m_wantedAfresh.reset();
    }
    if (!isSmall())
        show(patched(*m_diagram, patchFor(changes)));
    layOut();
}

void LiveDiagram::layOut()
{
    if (!isSmall()) {
        startWork();
        return;
    }
    m_isOutdated = m_isWorking;
    const Diagram diagram = layOutDiagram(placedTopology(), m_session.derivation(), m_metrics);
    m_places.learn(m_session.topology(), diagram);
    show(diagram);
}

void LiveDiagram::startWork()
{
    if (m_isWorking) {
        m_isOutdated = true;
        return;
    }
    m_isWorking = true;
    m_isOutdated = false;
    m_workTopology = m_session.topology();
    m_work.setFuture(
        QtConcurrent::run([topology = m_workTopology, places = m_places,
                           derivation = m_session.derivation(), &metrics = m_workMetrics] {
            return layOutDiagram(places.applied(topology), derivation, metrics);
        }));
}

void LiveDiagram::finishWork()
{
    m_isWorking = false;
    const Topology topology = std::exchange(m_workTopology, {});
    if (m_isOutdated) {
        // What it shows is no longer so; a small drawing has its diagram already.
        if (!isSmall())
            startWork();
        return;
    }
    const Diagram diagram = m_work.result();
    m_places.learn(topology, diagram);
    show(diagram);
}

void LiveDiagram::show(const Diagram &diagram)
{
    m_diagram = std::make_shared<Diagram>(diagram);
    emit changed();
}

DiagramPatch LiveDiagram::patchFor(const ChangeSet &changes) const
{
    DiagramPatch patch;
    for (const HostId &id : changes.hosts) {
        const auto host = m_session.topology().hosts.constFind(id);
        if (host == m_session.topology().hosts.cend())
            patch.goneHosts.insert(id);
        else if (const auto centre = m_places.positionOf(*host))
            patch.centres.insert(id, *centre);
    }
    for (const ZoneId &id : changes.zones) {
        const auto zone = m_session.topology().zones.constFind(id);
        if (zone == m_session.topology().zones.cend())
            patch.goneZones.insert(id);
        else if (const auto rect = m_places.rectOf(*zone))
            patch.rects.insert(id, *rect);
    }
    return patch;
}

bool LiveDiagram::isSmall() const
{
    return m_session.topology().hosts.size() <= kMostHostsAtOnce;
}

} // namespace portolan::views
