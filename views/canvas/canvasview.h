#pragma once

#include "canvas/camera.h"
#include "canvas/canvasscene.h"
#include "canvas/viewhistory.h"
#include "tools/bendgrips.h"
#include "tools/tool.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <functional>
#include <memory>

class QGestureEvent;
class QNativeGestureEvent;

namespace portolan::views {

/// How long the pointer rests on something before it lights up (canvas: Behaviour 14).
inline constexpr int kHoverDelayMs = 300;

class CanvasEdits;
class CanvasKeyboard;
class CanvasLegend;
class EdgeScroller;
class HostListInserter;
class HostPlacing;
class InPlaceEditor;
class PlaceTool;

enum class ToolId { Select, Zone, Pan, Note };

/// The drawing: shows it, and lets one draw with pointer and keyboard.
class CanvasView : public QAbstractScrollArea, private ToolContext
{
    Q_OBJECT

public:
    explicit CanvasView(DrawingSession &session, QWidget *parent = nullptr);
    ~CanvasView() override;

    /// The drawing with the places of what was laid out automatically: what is saved.
    Topology placedTopology() const { return m_scene.live().placedTopology(); }
    /// False while a large drawing is being laid out beside the window.
    bool isSettled() const;

    qreal zoom() const override { return m_camera.zoom(); }
    ToolId tool() const { return m_toolId; }
    /// The role that clicks place; empty while they do something else.
    RoleId placedRole() const;
    bool canPaste() const;

    /// Gives a thing the focus, as keys do, and shows it.
    void focusOn(const Hit &hit);

    /// How many hosts the card of the only selected host stands for; 0 without one.
    int hostsOnSelectedCard() const;

    QWidget *legend() const;
    CanvasScene &scene() { return m_scene; }
    const CanvasScene &scene() const { return m_scene; }
    const Camera &camera() const { return m_camera; }

public slots:
    void zoomIn();
    void zoomOut();
    /// 1 is 100 %; about the middle of the view.
    void setZoom(double zoom);
    void fit();
    void fitSelection() override;
    /// Brings a place, in canvas units, to the middle of the view.
    void centreOn(const QPointF &place);
    /// Scrolls just enough that what is selected is in sight.
    void revealSelection();
    /// Along a connection that was followed, else to where the view was before it jumped.
    void goBack();
    /// To where the view was before it went back.
    void goForward();

    void setTool(portolan::views::ToolId tool);
    /// Every click places a host with that role, until Esc or another tool. An empty id ends it.
    void placeOnClick(const portolan::RoleId &role);
    /// Places one at once: in the nearest free slot of the focused zone, or at the view's centre.
    void placeNow(const portolan::RoleId &role);
    /// A note where there is room at the view's centre, whose text is typed next.
    void placeNoteNow();
    /// A picture, as the bytes of its file, with the text for those who cannot see it: near a pixel
    /// of the viewport, else at the view's centre. What is no picture is reported.
    void insertPicture(const QByteArray &file, const QString &text,
                       const std::optional<QPointF> &pixel = {});
    /// Whether a single picture is selected.
    bool canReplacePicture() const;
    /// It gets another file, and keeps its place and its text. What is no picture is reported.
    void replacePicture(const QByteArray &file);

    void cut();
    void copy();
    /// A part of a drawing, or text: a list of hosts (readHostList()), or a picture.
    void paste();
    /// Hosts of a list, near a pixel of the viewport and into the zone there; without one, into the
    /// focused zone or the middle of the view. They get the role that clicks place, else the usual.
    void insertHosts(const QString &list, const std::optional<QPointF> &pixel = {});
    void duplicate();
    void removeSelection();
    void selectAll();
    /// @name The selected hosts, each in one step
    ///@{
    void align(Qt::AlignmentFlag edge);
    void distribute(Qt::Orientation direction);
    void togglePins();
    ///@}
    /// @name What the inspector has typed or ticked, for what stands on the canvas
    ///@{
    void pinHosts(const QSet<portolan::HostId> &hosts, bool on);
    /// With its hosts. Steps with the same @p mergeKey are one.
    void placeZone(const portolan::ZoneId &zone, const QRectF &rect, const QString &mergeKey);
    ///@}
    /// @name Bends of the selected line
    ///@{
    /// By a grid step; the one that the keys move, or the next that can go that way.
    void moveBend(const QPoint &direction);
    /// The keys move the next one.
    void chooseNextBend();
    /// Those of everything that shares a way with it.
    void resetBends();
    bool canMoveBends() const;
    bool canResetBends() const;
    ///@}
    /// The legend shows and filters, or is put away and everything shows.
    void showLegend(bool isShown);
    /// A new automatic layout of everything that was not placed by hand, or of that too.
    void layOutAll(bool alsoPinned);
    /// Lets one type another name for the selected or focused host or zone, or text for the note or
    /// picture, in its place. For several hosts there is no one place: that is somebody else's to
    /// ask for.
    void rename() override;
    /// Takes the name that is being typed, if one is, as if one had gone on to something else.
    void finishRenaming();
    /// Puts the selected hosts into the zone, in free slots; an empty id takes them out of theirs.
    void sendToZone(const portolan::ZoneId &zone);
    /// A new zone with the selected hosts, or an empty one, whose name can be typed at once.
    void makeZone();
    /// @name Groups and roles, each in one step
    ///@{
    /// Of the selected hosts; says why when they are not alike.
    void makeGroup();
    void splitGroup(const portolan::HostId &group, int count, bool givesAddresses);
    /// To a new host when there is no @p to.
    void moveRole(const portolan::RoleId &role, const portolan::HostId &from,
                  const portolan::HostId &to);
    ///@}

    /// @name Folds, each in one step
    ///@{
    /// The selected hosts, those of selected zones, else what has the focus, each with all hosts of
    /// its zone that are like it.
    void foldLike();
    void foldAll();
    /// The folds of the selected hosts and zones, else that which has the focus.
    void unfold();
    void unfoldAll();
    /// These only, and no others of their folds.
    void unfoldHosts(const QSet<HostId> &hosts);
    ///@}

signals:
    void zoomChanged(double zoom);
    void toolChanged(portolan::views::ToolId tool);
    /// What clicks place now; empty when placing has ended.
    void placingChanged(const portolan::RoleId &role);
    void contextMenuRequested(const QPoint &global);
    /// Somebody wants to see more of it; no id for a zone or several hosts, which are selected.
    void hostActivated(const portolan::HostId &host);
    /// The result of what was done, for the status bar.
    void statusMessage(const QString &message);
    void renameManyWanted();
    /// A list of hosts, or a picture, was not taken as it stands: in short, and all that is to say.
    void listReported(const QString &message, const QString &details);
    void canPasteChanged();
    /// The view may show another part of the drawing.
    void viewMoved();
    /// There is another diagram in the view.
    void diagramChanged();

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    friend class CanvasKeyboard;

    ToolContext &context() { return *this; }
    // What tools see.
    DrawingSession &session() override { return m_scene.session(); }
    const Diagram &diagram() const override { return m_scene.diagram(); }
    std::shared_ptr<const Diagram> sharedDiagram() const override
    {
        return m_scene.live().diagram();
    }
    const rendering::DiagramIndex &index() const override { return m_scene.index(); }
    Hit hitAt(const QPointF &place) const override;
    std::shared_ptr<const LineBends> lineBends() const override { return m_scene.lineBends(); }
    std::optional<QPointF> positionOf(const Host &host) const override;
    std::optional<QRectF> rectOf(const ZoneId &zone) const override;
    std::optional<QRectF> rectOf(const Hit &box) const override;
    QSizeF cardSize(const Host &host) const override;
    QRectF visible() const override { return m_camera.visible(); }
    void showPreview(const Preview &preview) override { m_scene.showPreview(preview); }
    void panBy(const QPointF &pixels) override;
    void focus(const Hit &hit) override;
    void activate(const HostId &host) override { emit hostActivated(host); }
    void unfold(const HostId &host) override;
    void endTool() override { setTool(ToolId::Select); }
    void say(const QString &message) override { emit statusMessage(message); }
    /// In the status bar, and where it stays.
    void tellOfPicture(const QString &message);
    void tellMissed(const QStringList &missed);

    void prepareWidget();
    void connectScene();
    void useTool(Tool *tool);
    /// With the modifiers that are held now.
    Pointer pointerAt(const QPointF &pixel) const;
    Pointer pointerAt(const QPointF &pixel, Qt::KeyboardModifiers modifiers) const;
    void movePointer(const QPointF &pixel, Qt::KeyboardModifiers modifiers);
    void updateCursor();
    void updateEdgeScrolling(bool isDragging);
    void scrollAtEdge(const QPointF &pixels);
    void lightWhatIsHovered();
    bool cancel();
    void endPanning();
    bool isGesturing() const { return m_tool->isPressed() || !placedRole().isEmpty(); }
    void selectForMenu(const Pointer &pointer);
    bool zoomByGesture(QNativeGestureEvent *event);
    bool zoomByPinch(QGestureEvent *event);
    void zoomAbout(const QPointF &pixel, qreal zoom);
    void moveCamera(const std::function<void(Camera &)> &move);
    void showFrom(const std::function<void(Camera &)> &move);
    void updateScrollBars();
    /// What can be scrolled to.
    QRectF roamRect() const;
    void takeDiagram();
    void takeLayout(const Diagram &diagram);
    void follow(const ChangeSet &changes);
    /// Tells what was undone or redone, and shows it where it is out of sight.
    void followSteps(int index);
    void editName(const Selection &named, const QString &name,
                  const std::function<void(const QString &)> &take);
    void editText(const AnnotationId &annotation);
    /// Where the name of a host or zone is typed, or the text of a note or picture, in canvas
    /// units; null when it is not drawn.
    QRectF nameRect(const Selection &named) const;
    void followNamed();
    QList<BendGrip> shownGrips() const;
    void tellBlockedBends();
    void sayBend(const BendHandle &handle);
    void reveal(const Selection &selection);
    void reveal(const QRectF &rect);
    QRectF rectOf(const Selection &selection) const;
    void acceptDrop(QDropEvent *event);
    QSet<HostId> meantHosts() const;
    void finishList(const QString &message, const QString &details = {});

    CanvasScene m_scene;
    Camera m_camera;
    ViewHistory m_history;
    std::unique_ptr<Tool> m_selectTool;
    std::unique_ptr<Tool> m_zoneTool;
    std::unique_ptr<Tool> m_panTool;
    std::unique_ptr<Tool> m_noteTool;
    std::unique_ptr<PlaceTool> m_placeTool;
    std::unique_ptr<HostPlacing> m_dropping;
    std::unique_ptr<CanvasEdits> m_edits;
    std::unique_ptr<HostListInserter> m_lists;
    std::unique_ptr<CanvasKeyboard> m_keyboard;
    EdgeScroller *m_edgeScroller;
    InPlaceEditor *m_nameEditor;
    CanvasLegend *m_legend;
    InPlaceEditor *m_noteEditor;
    Tool *m_tool = nullptr;     ///< what the pointer does
    Tool *m_lastTool = nullptr; ///< while the middle button pans
    ToolId m_toolId = ToolId::Select;
    int m_bend = 0;               ///< of the selected line: that which keys move
    QList<BendId> m_blockedBends; ///< that were told of
    Selection m_named;            ///< the thing whose name or text is being typed
    QPointF m_pixel;              ///< where the pointer was last
    RoleId m_droppedRole;         ///< while one is dragged over the view
    QTimer m_hoverTimer;
    ChangeSet m_lastChanges;
    int m_stepIndex = 0;                      ///< of the undo stack
    const QUndoCommand *m_nextStep = nullptr; ///< what redo would make; only ever compared
    bool m_laysOutPinned = false;
    bool m_isFitted = false;    ///< the first diagram was brought into view
    bool m_staysWhole = false;  ///< the whole drawing is in view, and shall be in a larger one too
    bool m_isScrolling = false; ///< by ourselves
    bool m_revealsSelection = false; ///< as soon as the diagram is ready
};

} // namespace portolan::views
