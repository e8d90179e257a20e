#pragma once

#include "canvas/automaticplaces.h"
#include "canvas/diagrampatch.h"
#include "commands/drawingsession.h"
#include "layout/diagram.h"
#include "rendering/fontmetrics.h"

#include <QFutureWatcher>

#include <memory>

namespace portolan::views {

/// Up to this many hosts a drawing is laid out at once, within a frame; larger ones beside the
/// window.
inline constexpr qsizetype kMostHostsAtOnce = 300;

/// The diagram of a session's drawing, kept up to date.
///
/// Where a drawing is too large to be laid out within a frame, the last diagram shows until the
/// next is ready, with what was moved or removed already so.
class LiveDiagram : public QObject
{
    Q_OBJECT

public:
    explicit LiveDiagram(DrawingSession &session, QObject *parent = nullptr);
    ~LiveDiagram() override;

    /// Never null.
    const std::shared_ptr<const Diagram> &diagram() const { return m_diagram; }
    /// False while a newer one is being worked out.
    bool isCurrent() const { return !m_isWorking; }
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
    void startWork();
    void finishWork();
    void finishAfresh();
    void show(const Diagram &diagram);
    DiagramPatch patchFor(const ChangeSet &changes) const;
    bool isSmall() const;

    DrawingSession &m_session;
    const rendering::FontTextMetrics m_metrics;
    const rendering::FontTextMetrics m_workMetrics; ///< fonts are for one thread at a time
    const rendering::FontTextMetrics m_afreshMetrics;
    AutomaticPlaces m_places;
    std::shared_ptr<const Diagram> m_diagram;
    QFutureWatcher<Diagram> m_work;
    QFutureWatcher<Diagram> m_afresh;
    Topology m_workTopology; ///< what the work is about
    bool m_isWorking = false;
    bool m_isOutdated = false; ///< the drawing changed after the work began
    bool m_worksAfresh = false;
    bool m_isAfreshOutdated = false;    ///< another drawing was opened after that began
    std::optional<bool> m_wantedAfresh; ///< as soon as what is outdated has ended
};

} // namespace portolan::views
