#pragma once

#include "base/ids.h"
#include "checks/problem.h"
#include "layout/diagram.h"
#include "rendering/linemarks.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

namespace portolan::rendering {

/// How much is painted at a scale (canvas: Behaviour 15).
enum class Detail {
    Overview, ///< zones with their counts; cards as plain boxes
    Compact,  ///< cards with icon and name, lines with heads
    Full,
};

/// The band of a scale; @p previous keeps hold of its band for 10 % beyond its limit, so that
/// nothing flickers while one zooms.
Detail detailFor(qreal scale, std::optional<Detail> previous = std::nullopt);

/// A part of a trunk that is lit while the rest of it may be dimmed: see Trunk::path().
struct LitPath
{
    int trunk = 0; ///< index into Diagram::trunks
    Polyline line;
};

/// What stays in full colours while everything else is dimmed.
struct Highlight
{
    QSet<HostId> hosts;
    QSet<int> trunks; ///< indexes into Diagram::trunks
    QList<LitPath> paths;

    bool isEmpty() const { return hosts.isEmpty() && trunks.isEmpty() && paths.isEmpty(); }
};

/// The worst problem of each host, less those that a person has waived.
QHash<HostId, Severity> worstProblems(const QList<Problem> &problems);

/// The same for the cards of @p diagram: a fold has the worst of its hosts.
QHash<HostId, Severity> onCards(const Diagram &diagram, const QHash<HostId, Severity> &problems);

/// What the renderer must know beside the diagram. A plain value: who paints decides what is
/// selected, hovered and so on. Its hosts are those of cards: see Diagram::shownAs().
struct RenderState
{
    QSet<HostId> selectedHosts;
    QSet<ZoneId> selectedZones;
    QSet<AnnotationId> selectedAnnotations;
    HostId focusedHost; ///< wears the focus ring; empty: none
    ZoneId focusedZone;
    AnnotationId focusedAnnotation;
    HostId hoveredHost;
    ZoneId hoveredZone;
    AnnotationId hoveredAnnotation;
    ZoneId targetZone; ///< what a drag would be dropped into
    Highlight highlight;
    QHash<HostId, Severity> problems; ///< the worst one of each card
    LineMarks marks;                  ///< what the network says of lines
    QSet<HostId> pinned;              ///< show a pin while hovered or selected
    QSet<SectionId> hiddenSections;   ///< their trunks are not painted
    bool showsDots = true;            ///< the canvas's grid
    bool namesZonesFromAfar = true;   ///< in the overview
};

} // namespace portolan::rendering
