#pragma once

#include "canvas/automaticplaces.h"
#include "canvas/diagrampatch.h"
#include "commands/drawingsession.h"
#include "layout/diagram.h"
#include "rendering/diagramindex.h"
#include "rendering/fontmetrics.h"

#include <memory>

namespace portolan::views {

/// The diagram of a session's drawing, kept up to date.
///
/// Where a drawing is too large to be laid out within a frame, the last diagram shows until the
/// next is ready, with what was moved or removed already so.
class LiveDiagram : public QObject
{
    Q_OBJECT

public:
    explicit LiveDiagram(DrawingSession &session, QObject *parent = nullptr);

    /// Never null.
    const std::shared_ptr<const Diagram> &diagram() const { return m_shown.diagram; }
    /// Of diagram(); never null.
    const std::shared_ptr<const rendering::DiagramIndex> &index() const { return m_shown.index; }
    /// False while a newer one is being worked out.
    bool isCurrent() const { return !m_work.isRunning(); }
    const AutomaticPlaces &places() const { return m_places; }
    /// The drawing with the places of everything that was laid out.
    Topology placedTopology() const { return m_places.applied(m_session.topology()); }

    /// The card that a host would have, at its position.
    Card cardOf(const Host &host) const;
    /// The diagram as it would be after @p edit. Exact for drawings that are laid out at once,
    /// patched() for larger ones.
    std::shared_ptr<const Diagram> previewOf(const Edit &edit) const;

    /// Works out a wholly new layout that keeps what was placed by hand, unless @p alsoPinned, and
    /// tells it by laidOutAfresh().
    void layOutAfresh(bool alsoPinned);

signals:
    /// There is another diagram().
    void changed();
    void laidOutAfresh(const portolan::Diagram &diagram);

private:
    void follow(const ChangeSet &changes);
    void layOut();
    DiagramPatch patchFor(const ChangeSet &changes) const;

    DrawingSession &m_session;
    /// A diagram and what is looked up in it: shared, as it is large.
    struct Shown
    {
        explicit Shown(Diagram made)
            : diagram(std::make_shared<Diagram>(std::move(made)))
            , index(std::make_shared<rendering::DiagramIndex>(*diagram))
        {
        }
        std::shared_ptr<const Diagram> diagram;
        std::shared_ptr<const rendering::DiagramIndex> index;
    };
    /// What was laid out, with what the automatic places are then.
    struct LaidOut
    {
        Shown shown;
        AutomaticPlaces places;
    };
    static LaidOut laidOut(const Topology &topology, AutomaticPlaces places,
                           const Derivation &derivation, const rendering::FontTextMetrics &metrics);
    void show(Shown shown);
    using Metrics = std::shared_ptr<const rendering::FontTextMetrics>;

    const rendering::FontTextMetrics m_metrics;
    const Metrics m_workMetrics; ///< fonts are for one thread at a time
    const Metrics m_afreshMetrics;
    AutomaticPlaces m_places;
    Shown m_shown;
    LatestWork<LaidOut> m_work;
    LatestWork<Diagram> m_afresh;
};

} // namespace portolan::views
