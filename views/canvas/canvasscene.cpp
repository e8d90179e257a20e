#include "canvas/canvasscene.h"

#include "canvas/highlight.h"
#include "commands/networkresults.h"
#include "topology/manyhosts.h"

#include <QPainter>

#include <utility>

namespace portolan::views {

using rendering::FontTextMetrics;
using rendering::Style;
using rendering::Theme;

CanvasScene::CanvasScene(DrawingSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_live(session)
    , m_renderer(Style(Theme::Light), std::make_shared<FontTextMetrics>(Style(Theme::Light)))
    , m_edited([this](const IndexedDiagram &made) { show(made); }, quickWorkers())
{
    connect(&m_live, &LiveDiagram::changed, this, &CanvasScene::takeDiagram);
    connect(&session, &DrawingSession::changed, this, &CanvasScene::follow);
    connect(&session, &DrawingSession::problemsChanged, this, &CanvasScene::refreshProblems);
    connect(&session.network(), &NetworkResults::changed, this, &CanvasScene::refreshMarks);
    connect(&session.selection(), &SelectionModel::changed, this, &CanvasScene::focusSelection);
    connect(&session.selection(), &SelectionModel::changed, this, &CanvasScene::refresh);
    takeDiagram();
    refreshProblems();
    refreshMarks();
}

Hit CanvasScene::hitAt(const QPointF &place, qreal zoom) const
{
    const bool isFar = rendering::detailFor(zoom, m_detail) == rendering::Detail::Overview;
    const bool isSeen = isFar && m_renderer.diagram() == m_live.diagram();
    const Hit inFront = isSeen ? hitFromAfar(place) : Hit();
    if (!inFront.isNothing())
        return inFront;
    return portolan::views::hitAt(diagram(), index(), place, kHitPixels / zoom,
                                  m_state.hiddenSections);
}

QRectF CanvasScene::extent(qreal zoom) const
{
    const bool isFar = rendering::detailFor(zoom, m_detail) == rendering::Detail::Overview;
    const bool isSeen = isFar && m_renderer.diagram() == m_live.diagram();
    return isSeen ? m_renderer.extentFromAfar(zoom) : diagram().bounds;
}

/// What is painted in front there is what is hit.
Hit CanvasScene::hitFromAfar(const QPointF &place) const
{
    const rendering::FarThing thing = m_renderer.seenFromAfar(place);
    if (!thing.server.isEmpty())
        return hostHit(thing.server);
    if (!thing.zone.isEmpty())
        return zoneHit(thing.zone);
    return thing.block ? blockHit(diagram().cards.at(thing.block->cards.first()).host) : Hit();
}

std::shared_ptr<const LineBends> CanvasScene::lineBends() const
{
    return bendsIn(m_live.diagram(), m_bends);
}

std::shared_ptr<const LineBends> CanvasScene::shownBends() const
{
    return bendsIn(m_renderer.diagram(), m_shownBends);
}

std::shared_ptr<const LineBends> CanvasScene::bendsIn(const std::shared_ptr<const Diagram> &diagram,
                                                      KeptBends &kept) const
{
    const std::optional<LineKey> line = shownSelection().line;
    if (!line || m_state.hiddenSections.contains(line->section))
        return nullptr;
    if (kept.diagram != diagram || kept.line != line || !kept.bends) {
        kept = {diagram, line,
                std::make_shared<LineBends>(*diagram, line->section, line->server, line->peer)};
    }
    return kept.bends;
}

bool CanvasScene::isEmpty() const
{
    const Topology &topology = m_session.topology();
    return topology.hosts.isEmpty() && topology.zones.isEmpty() && topology.annotations.isEmpty() &&
           m_preview.edit.isEmpty();
}

void CanvasScene::setTheme(Theme theme)
{
    if (theme == m_renderer.style().theme())
        return;
    m_renderer.setStyle(Style(theme));
    emit repaintNeeded();
}

void CanvasScene::showPreview(const Preview &preview)
{
    const bool wasEdited = !m_preview.edit.isEmpty();
    m_preview = preview;
    if (!preview.edit.isEmpty())
        showEdited();
    else if (wasEdited)
        showLive();
    refresh();
}

void CanvasScene::showEdited()
{
    if (m_live.isQuick(m_preview.edit))
        m_edited.runAtOnce(m_live.previewOf(m_preview.edit));
    else
        m_edited.keepUp(m_live.previewOf(m_preview.edit));
}

void CanvasScene::showLive()
{
    m_edited.drop();
    m_live.dropPreviews();
    // What has just been dropped does not jump back until it shows at its new place.
    if (!m_live.isBehind())
        show(m_live.shown());
}

void CanvasScene::show(const IndexedDiagram &diagram)
{
    const auto &from = diagram.movedFrom ? diagram.movedFrom : diagram.diagram;
    if (from == m_movedFrom)
        m_renderer.setMovedDiagram(diagram.diagram, diagram.index, m_moved + diagram.moved);
    else
        m_renderer.setDiagram(diagram.diagram, diagram.index);
    m_movedFrom = from;
    m_moved = diagram.moved;
    refresh();
}

void CanvasScene::setFocus(const Hit &focus)
{
    Hit single = focus;
    single.isBlock = false;
    if (single == m_focus)
        return;
    m_focus = single;
    refreshFocus();
    emit focusChanged();
}

void CanvasScene::showFocus(bool isShown)
{
    m_showsFocus = isShown;
    refreshFocus();
}

void CanvasScene::setHovered(const Hit &hit)
{
    if (hit == m_hovered)
        return;
    m_hovered = hit;
    refresh();
}

void CanvasScene::setHiddenSections(const QSet<SectionId> &sections)
{
    if (sections == m_state.hiddenSections)
        return;
    m_state.hiddenSections = sections;
    emit hiddenSectionsChanged();
    emit repaintNeeded();
}

void CanvasScene::paint(QPainter &painter, const Camera &camera, const QRectF &pixels)
{
    m_detail = rendering::detailFor(camera.zoom(), m_detail);
    painter.fillRect(pixels, m_renderer.style().colours().canvas);
    painter.save();
    painter.setTransform(camera.transform(), true);
    m_renderer.paint(painter, {camera.toPlaces(pixels), camera.zoom(), m_detail}, state());
    painter.restore();
}

void CanvasScene::takeDiagram()
{
    m_renderer.setSectionTitles(m_session.derivation().catalog());
    if (m_preview.edit.isEmpty())
        showLive();
    else
        showEdited();
    // What was folded has no card of its own any more.
    if (m_focus.kind == Hit::Kind::Host)
        setFocus(hostHit(diagram().shownAs(m_focus.host)));
    refreshProblems();
    refreshMarks();
    emit diagramChanged();
}

/// The focus goes with the thing that had it.
void CanvasScene::follow()
{
    const Topology &topology = m_session.topology();
    const bool isThere = topology.hosts.contains(m_focus.host) ||
                         topology.zones.contains(m_focus.zone) ||
                         topology.annotations.contains(m_focus.annotation);
    if (!isThere)
        setFocus({});
    setHovered({});
}

/// The keys go on with what was just made or chosen, wherever that was done.
void CanvasScene::focusSelection()
{
    const Selection selection = onCards(diagram(), m_session.selection().selection());
    if (const HostId *host = selection.singleHost())
        setFocus(hostHit(*host));
    else if (const ZoneId *zone = selection.singleZone())
        setFocus(zoneHit(*zone));
    else if (const AnnotationId *annotation = selection.singleAnnotation())
        setFocus(annotationHit(*annotation));
}

void CanvasScene::refresh()
{
    m_isStateStale = true;
    emit repaintNeeded();
}

const rendering::RenderState &CanvasScene::state() const
{
    if (std::exchange(m_isStateStale, false))
        lookAtSelection();
    return m_state;
}

void CanvasScene::lookAtSelection() const
{
    const Selection selection = onCards(shownDiagram(), shownSelection());
    m_state.selectedHosts = selection.hosts;
    m_state.selectedZones = selection.zones;
    m_state.selectedAnnotations = selection.annotations;
    m_state.hoveredHost = m_hovered.isBlock ? HostId() : m_hovered.host;
    m_state.hoveredZone = m_hovered.zone;
    m_state.hoveredAnnotation = m_hovered.annotation;
    m_state.targetZone = m_preview.target;
    m_state.pinned = pinnedOf(selection.hosts) + pinnedOf({m_hovered.host});
    m_state.highlight = shownHighlight(
        m_hovered.isNothing() ? selection
                              : onCards(shownDiagram(), selectionOf(shownDiagram(), m_hovered)));
}

const rendering::Highlight &CanvasScene::shownHighlight(const Selection &selection) const
{
    // Ways are in other places than before; which trunks and hosts are lit stays.
    const bool isKept = m_highlight.diagram == m_movedFrom && m_movedFrom &&
                        m_highlight.selection == selection && m_highlight.highlight.paths.isEmpty();
    if (!isKept)
        m_highlight = {m_movedFrom, selection, highlightOf(shownDiagram(), selection)};
    return m_highlight.highlight;
}

void CanvasScene::refreshFocus()
{
    m_state.focusedHost = m_showsFocus ? m_focus.host : HostId();
    m_state.focusedZone = m_showsFocus ? m_focus.zone : ZoneId();
    m_state.focusedAnnotation = m_showsFocus ? m_focus.annotation : AnnotationId();
    emit repaintNeeded();
}

void CanvasScene::refreshProblems()
{
    m_state.problems =
        rendering::onCards(diagram(), rendering::worstProblems(m_session.problems()));
    emit repaintNeeded();
}

void CanvasScene::refreshMarks()
{
    m_state.marks = rendering::onCards(diagram(), m_session.network().marks());
    emit repaintNeeded();
}

QSet<HostId> CanvasScene::pinnedOf(const QSet<HostId> &hosts) const
{
    QSet<HostId> pinned;
    for (const Host *host : hostsIn(m_session.topology(), hosts)) {
        if (host->pinned)
            pinned.insert(host->id);
    }
    return pinned;
}

Selection CanvasScene::shownSelection() const
{
    return m_preview.selection.value_or(m_session.selection().selection());
}

} // namespace portolan::views
