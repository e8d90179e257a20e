#pragma once

#include "canvas/camera.h"
#include "canvas/hittest.h"
#include "canvas/livediagram.h"
#include "layout/bendhandles.h"
#include "rendering/renderer.h"
#include "tools/preview.h"

#include <QObject>

class QPainter;

namespace portolan::views {

/// What a canvas shows: the live diagram or a gesture's preview of it, and which parts of it are
/// selected, focused, hovered and hidden.
class CanvasScene : public QObject
{
    Q_OBJECT

public:
    explicit CanvasScene(DrawingSession &session, QObject *parent = nullptr);

    DrawingSession &session() const { return m_session; }
    LiveDiagram &live() { return m_live; }
    const LiveDiagram &live() const { return m_live; }
    /// As it stands, without any preview.
    const Diagram &diagram() const { return *m_live.diagram(); }
    const rendering::DiagramIndex &index() const { return *m_live.index(); }
    /// Nothing is drawn, and nothing is about to land.
    bool isEmpty() const;
    /// With the preview, if there is one.
    const Diagram &shownDiagram() const { return *m_renderer.diagram(); }
    const rendering::Renderer &renderer() const { return m_renderer; }
    const rendering::RenderState &state() const;
    const Preview &preview() const { return m_preview; }

    Hit hitAt(const QPointF &place, qreal zoom) const;
    /// What the drawing covers at a zoom, with the names that stand out of it from afar.
    QRectF extent(qreal zoom) const;
    /// @name What can be pulled of the selected line; null while none is selected or shows
    ///@{
    std::shared_ptr<const LineBends> lineBends() const;
    std::shared_ptr<const LineBends> shownBends() const; ///< with the preview
    ///@}
    void setTheme(rendering::Theme theme);
    void showPreview(const Preview &preview);

    /// What the keyboard acts on: a thing or nothing; of a block the host that stands for it.
    const Hit &focus() const { return m_focus; }
    void setFocus(const Hit &focus);
    /// The ring shows only while the keyboard is used.
    void showFocus(bool isShown);
    bool showsFocus() const { return m_showsFocus; }
    const Hit &hovered() const { return m_hovered; }
    void setHovered(const Hit &hit);
    const QSet<SectionId> &hiddenSections() const { return m_state.hiddenSections; }
    void setHiddenSections(const QSet<SectionId> &sections);

    void paint(QPainter &painter, const Camera &camera, const QRectF &pixels);

signals:
    /// Something looks different.
    void repaintNeeded();
    /// There is another diagram(), not just a preview.
    void diagramChanged();
    void focusChanged();
    void hiddenSectionsChanged();

private:
    Hit hitFromAfar(const QPointF &place) const;
    void takeDiagram();
    void showEdited();
    void showLive();
    void show(const IndexedDiagram &diagram);
    void follow();
    void focusSelection();
    void refresh();
    void lookAtSelection() const;
    void refreshFocus();
    void refreshProblems();
    void refreshMarks();
    QSet<HostId> pinnedOf(const QSet<HostId> &hosts) const;
    Selection shownSelection() const;
    /// Kept for as long as diagram and line are the same: both are asked for with each move.
    struct KeptBends
    {
        std::shared_ptr<const Diagram> diagram;
        std::optional<LineKey> line;
        std::shared_ptr<const LineBends> bends;
    };
    std::shared_ptr<const LineBends> bendsIn(const std::shared_ptr<const Diagram> &diagram,
                                             KeptBends &kept) const;
    /// Kept while what is selected moves: the server of a large drawing lights all of it.
    struct KeptHighlight
    {
        std::shared_ptr<const Diagram> diagram;
        Selection selection;
        rendering::Highlight highlight;
    };
    const rendering::Highlight &shownHighlight(const Selection &selection) const;

    DrawingSession &m_session;
    LiveDiagram m_live;
    rendering::Renderer m_renderer;
    mutable rendering::RenderState m_state;
    /// What depends on selection, pointer and preview is worked out when it is asked for: one
    /// gesture changes several of them.
    mutable bool m_isStateStale = true;
    rendering::Detail m_detail = rendering::Detail::Full; ///< where two are possible, the more
    Preview m_preview;
    LatestWork<IndexedDiagram> m_edited; ///< of the preview, where that is much
    Hit m_focus;
    Hit m_hovered;
    bool m_showsFocus = false;
    std::shared_ptr<const Diagram> m_movedFrom; ///< what is shown, or what that is a preview of
    QList<HostId> m_moved;
    mutable KeptHighlight m_highlight;
    mutable KeptBends m_bends;
    mutable KeptBends m_shownBends;
};

} // namespace portolan::views
