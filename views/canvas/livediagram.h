#pragma once

#include "canvas/automaticplaces.h"
#include "canvas/diagrampatch.h"
#include "canvas/movingdiagram.h"
#include "commands/drawingsession.h"
#include "layout/diagram.h"
#include "rendering/diagramindex.h"
#include "rendering/fontmetrics.h"

#include <functional>
#include <memory>

namespace portolan::views {

/// A diagram and what is looked up in it: shared, as it is large. Neither is ever null.
struct IndexedDiagram
{
    using Use = rendering::DiagramIndex::Use;

    explicit IndexedDiagram(Diagram made = {}, Use use = Use::Often)
        : IndexedDiagram(std::make_shared<const Diagram>(std::move(made)), use)
    {
    }
    IndexedDiagram(std::shared_ptr<const Diagram> made, Use use)
        : diagram(std::move(made))
        , index(std::make_shared<rendering::DiagramIndex>(*diagram, use))
    {
    }
    std::shared_ptr<const Diagram> diagram;
    std::shared_ptr<const rendering::DiagramIndex> index;
    /// Where there are the same things, joined by the same lines, in other places; null: itself.
    std::shared_ptr<const Diagram> movedFrom;
    QList<HostId> moved; ///< the cards that stand elsewhere than there
};

/// The diagram of a session's drawing, kept up to date.
///
/// Where a drawing is too large to be laid out within a frame, the last diagram shows until the
/// next is ready, with what was removed already gone, and what was moved as good as moved: at once
/// or, where that is much, a moment later.
class LiveDiagram : public QObject
{
    Q_OBJECT

public:
    explicit LiveDiagram(DrawingSession &session, QObject *parent = nullptr);

    const IndexedDiagram &shown() const { return m_shown; }
    const std::shared_ptr<const Diagram> &diagram() const { return m_shown.diagram; }
    const std::shared_ptr<const rendering::DiagramIndex> &index() const { return m_shown.index; }
    /// False while a newer one is being worked out.
    bool isCurrent() const { return !m_work.isRunning(); }
    /// Something was moved that does not show so yet.
    bool isBehind() const { return m_moving.isRunning(); }
    const AutomaticPlaces &places() const { return m_places; }
    /// The drawing with the places of everything that was laid out.
    Topology placedTopology() const { return m_places.applied(m_session.topology()); }

    /// The card that a host would have, at its position.
    Card cardOf(const Host &host) const;
    /// Cards and zones of a drawing with places, and free room for what has none: no lines.
    Diagram settled(const Topology &placed) const;
    /// Works out the diagram as it would be after @p edit, in any thread. Exact for drawings that
    /// are laid out at once, patched() for larger ones.
    using Preview = std::function<IndexedDiagram()>;
    Preview previewOf(const Edit &edit);
    /// There is no preview any more.
    void dropPreviews() { m_previews.clear(); }
    /// Whether a preview, or what the edit moves, is there within a frame.
    bool isQuick(const Edit &edit) const { return isFew(edit.hosts.size()); }

    /// Works out a wholly new layout that keeps what was placed by hand, unless @p alsoPinned, and
    /// tells it by laidOutAfresh().
    void layOutAfresh(bool alsoPinned);

signals:
    /// There is another diagram().
    void changed();
    void laidOutAfresh(const portolan::Diagram &diagram);

private:
    /// What is there and stands, or may stand, elsewhere than in the diagram.
    struct Moved
    {
        QSet<HostId> hosts;
        QSet<ZoneId> zones;
    };

    void follow(const ChangeSet &changes);
    void layOut();
    void patch(const ChangeSet &changes);
    Preview patchedPreview(const Edit &edit);
    Preview movedPreview(const DiagramPatch &patch);
    QList<AnnotationBox> annotationsAfter(const Edit &edit) const;
    bool isFew(qsizetype hosts) const { return m_session.isSmall() || hosts <= kMostHostsAtOnce; }
    static DiagramPatch patchFor(const Moved &moved, const Topology &topology,
                                 const AutomaticPlaces &places);

    DrawingSession &m_session;
    /// What was laid out, with what the automatic places are then.
    struct LaidOut
    {
        IndexedDiagram shown;
        AutomaticPlaces places;
    };
    static LaidOut laidOut(const Topology &topology, AutomaticPlaces places,
                           const Derivation &derivation, const rendering::FontTextMetrics &metrics);
    void show(IndexedDiagram shown);
    using Metrics = std::shared_ptr<const rendering::FontTextMetrics>;

    const rendering::FontTextMetrics m_metrics;
    const Metrics m_workMetrics; ///< fonts are for one thread at a time
    const Metrics m_afreshMetrics;
    AutomaticPlaces m_places;
    IndexedDiagram m_shown;
    Moved m_moved; ///< while isBehind()
    MovingDiagram m_previews;
    LatestWork<IndexedDiagram> m_moving;
    LatestWork<LaidOut> m_work;
    LatestWork<Diagram> m_afresh;
};

} // namespace portolan::views
