#include "canvas/canvasview.h"

#include "accessibility/accessiblecanvas.h"
#include "canvas/canvasedits.h"
#include "canvas/canvaskeyboard.h"
#include "canvas/canvaslegend.h"
#include "canvas/edgescroller.h"
#include "canvas/emptyhint.h"
#include "canvas/hostlistinserter.h"
#include "canvas/inplaceeditor.h"
#include "tools/notetool.h"
#include "tools/pantool.h"
#include "tools/placetool.h"
#include "tools/selecttool.h"
#include "tools/zonetool.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace portolan::views {

namespace {

constexpr qreal kMostZoomOfFit = 1;
constexpr qreal kMostZoomOfSelection = 2;
/// Of the drawing, this much stays in sight however far one scrolls, in pixels.
constexpr qreal kStaysInSight = 64;
constexpr int kScrollStep = 40;

QRectF united(const QRectF &a, const QRectF &b)
{
    return a.isNull() ? b : b.isNull() ? a : a.united(b);
}

} // namespace

CanvasView::CanvasView(DrawingSession &session, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_scene(session)
    , m_selectTool(std::make_unique<SelectTool>(context()))
    , m_zoneTool(std::make_unique<ZoneTool>(context()))
    , m_panTool(std::make_unique<PanTool>(context()))
    , m_noteTool(std::make_unique<NoteTool>(context()))
    , m_placeTool(std::make_unique<PlaceTool>(context()))
    , m_dropping(std::make_unique<HostPlacing>(context()))
    , m_edits(std::make_unique<CanvasEdits>(m_scene))
    , m_lists(std::make_unique<HostListInserter>(session, *m_edits))
    , m_keyboard(std::make_unique<CanvasKeyboard>(*this))
    , m_edgeScroller(new EdgeScroller(this))
    , m_nameEditor(new InPlaceEditor(InPlaceEditor::Lines::One, viewport()))
    , m_legend(new CanvasLegend(m_scene, viewport(), this))
    , m_noteEditor(new InPlaceEditor(InPlaceEditor::Lines::Many, viewport()))
    , m_tool(m_selectTool.get())
{
    prepareWidget();
    connectScene();
    m_scene.setTheme(rendering::themeOf(palette()));
}

CanvasView::~CanvasView()
{
    // Losing the focus on the way down, they would still take what is typed.
    m_nameEditor->dismiss();
    m_noteEditor->dismiss();
}

void CanvasView::prepareWidget()
{
    AccessibleCanvas::install(); // first of all: Qt keeps the interface that it got
    setAccessibleName(tr("Drawing"));
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setAttribute(Qt::WA_AcceptTouchEvents);
    viewport()->grabGesture(Qt::PinchGesture);
    horizontalScrollBar()->setSingleStep(kScrollStep);
    verticalScrollBar()->setSingleStep(kScrollStep);
    m_hoverTimer.setSingleShot(true);
    m_hoverTimer.setInterval(kHoverDelayMs);
}

void CanvasView::connectScene()
{
    connect(&m_scene, &CanvasScene::repaintNeeded, viewport(), qOverload<>(&QWidget::update));
    connect(&m_scene, &CanvasScene::diagramChanged, this, &CanvasView::takeDiagram);
    connect(&session(), &DrawingSession::changed, this, &CanvasView::follow);
    connect(&session().undoStack(), &QUndoStack::indexChanged, this, &CanvasView::followSteps);
    connect(&session().selection(), &SelectionModel::changed, this, [this] { m_bend = 0; });
    connect(&m_scene.live(), &LiveDiagram::laidOutAfresh, this, &CanvasView::takeLayout);
    connect(&m_hoverTimer, &QTimer::timeout, this, &CanvasView::lightWhatIsHovered);
    connect(m_edgeScroller, &EdgeScroller::scrolled, this, &CanvasView::scrollAtEdge);
    connect(m_lists.get(), &HostListInserter::done, this,
            [this](const QString &message) { finishList(message); });
    connect(m_lists.get(), &HostListInserter::partlyDone, this, &CanvasView::finishList);
    const auto leaveRoom = [this](int height) { setViewportMargins(0, 0, 0, height); };
    connect(m_legend, &CanvasLegend::roomWanted, this, leaveRoom);
    m_legend->setWanted(true);
    for (const InPlaceEditor *editor : {m_nameEditor, m_noteEditor})
        connect(editor, &InPlaceEditor::closed, this, [this] { setFocus(Qt::OtherFocusReason); });
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this,
            &CanvasView::canPasteChanged);
}

RoleId CanvasView::placedRole() const
{
    return m_tool == m_placeTool.get() ? m_placeTool->role() : RoleId();
}

void CanvasView::zoomIn()
{
    setZoom(zoom() * kZoomStep);
}

void CanvasView::zoomOut()
{
    setZoom(zoom() / kZoomStep);
}

void CanvasView::setZoom(double zoom)
{
    zoomAbout(QRectF(viewport()->rect()).center(), zoom);
}

void CanvasView::fit()
{
    moveCamera([&](Camera &camera) {
        camera.fit(diagram().bounds, kMostZoomOfFit);
        // What a smaller zoom adds is less each time.
        for (int step = 0; step < 3; ++step)
            camera.fit(m_scene.extent(camera.zoom()), camera.zoom());
    });
    m_staysWhole = true;
}

void CanvasView::fitSelection()
{
    const QRectF rect = rectOf(session().selection().selection());
    if (!rect.isNull())
        moveCamera([&](Camera &camera) { camera.fit(rect, kMostZoomOfSelection); });
}

void CanvasView::centreOn(const QPointF &place)
{
    moveCamera([&](Camera &camera) { camera.centreOn(place); });
}

bool CanvasView::isSettled() const
{
    return m_scene.live().isCurrent() && !m_edits->isInserting() && !m_lists->isRunning();
}

void CanvasView::revealSelection()
{
    // What was just made has its place only in the next diagram.
    m_revealsSelection = !isSettled();
    reveal(session().selection().selection());
}

void CanvasView::setTool(ToolId tool)
{
    const bool wasPlacing = !placedRole().isEmpty();
    Tool *const tools[] = {m_selectTool.get(), m_zoneTool.get(), m_panTool.get(), m_noteTool.get()};
    useTool(tools[int(tool)]);
    if (wasPlacing)
        emit placingChanged({});
    if (tool == m_toolId)
        return;
    m_toolId = tool;
    emit toolChanged(tool);
}

void CanvasView::placeOnClick(const RoleId &role)
{
    if (role == placedRole())
        return;
    if (role.isEmpty()) {
        setTool(ToolId::Select);
        return;
    }
    m_placeTool->setRole(role);
    useTool(m_placeTool.get());
    emit placingChanged(role);
    say(tr("Click where the host is to stand, as often as needed; Esc ends it"));
}

void CanvasView::placeNow(const RoleId &role)
{
    m_edits->placeHost(role, visible().center(), visible());
    revealSelection();
}

void CanvasView::placeNoteNow()
{
    m_edits->insertNote(visible().center());
    revealSelection();
    rename();
}

void CanvasView::removeSelection()
{
    if (session().selection().selection().hasThings())
        m_edits->remove();
}

void CanvasView::selectAll()
{
    Selection all;
    for (const Host &host : session().topology().hosts)
        all.hosts.insert(host.id);
    for (const Zone &zone : session().topology().zones)
        all.zones.insert(zone.id);
    for (const Annotation &annotation : session().topology().annotations)
        all.annotations.insert(annotation.id);
    session().selection().select(all);
}

void CanvasView::align(Qt::AlignmentFlag edge)
{
    m_edits->align(edge);
}

void CanvasView::distribute(Qt::Orientation direction)
{
    m_edits->distribute(direction);
}

void CanvasView::togglePins()
{
    m_edits->togglePins();
}

void CanvasView::pinHosts(const QSet<HostId> &hosts, bool on)
{
    m_edits->pin(hosts, on);
}

void CanvasView::placeZone(const ZoneId &zone, const QRectF &rect, const QString &mergeKey)
{
    m_edits->placeZone(zone, rect, mergeKey);
}

void CanvasView::layOutAll(bool alsoPinned)
{
    m_laysOutPinned = alsoPinned;
    m_scene.live().layOutAfresh(alsoPinned);
}

QWidget *CanvasView::legend() const
{
    return m_legend;
}

void CanvasView::showLegend(bool isShown)
{
    m_legend->setWanted(isShown);
}

void CanvasView::takeLayout(const Diagram &diagram)
{
    const int moved = m_edits->takeLayout(diagram, m_laysOutPinned);
    say(moved == 0 ? tr("Everything is in its place already")
                   : tr("%n host(s) moved", nullptr, moved));
}

Hit CanvasView::hitAt(const QPointF &place) const
{
    return m_scene.hitAt(place, zoom());
}

std::optional<QPointF> CanvasView::positionOf(const Host &host) const
{
    return m_scene.live().places().positionOf(host);
}

std::optional<QRectF> CanvasView::rectOf(const ZoneId &zone) const
{
    const auto it = m_scene.session().topology().zones.constFind(zone);
    return it == m_scene.session().topology().zones.cend() ? std::nullopt
                                                           : m_scene.live().places().rectOf(*it);
}

std::optional<QRectF> CanvasView::rectOf(const Hit &box) const
{
    if (box.kind == Hit::Kind::Zone)
        return rectOf(box.zone);
    const AnnotationBox *annotation = findAnnotation(diagram(), box.annotation);
    return annotation ? std::optional(annotation->rect) : std::nullopt;
}

QSizeF CanvasView::cardSize(const Host &host) const
{
    return m_scene.live().cardOf(host).rect.size();
}

void CanvasView::panBy(const QPointF &pixels)
{
    moveCamera([&](Camera &camera) { camera.moveBy(pixels); });
}

void CanvasView::focus(const Hit &hit)
{
    m_scene.showFocus(false);
    if (hit.isThing())
        m_scene.setFocus(hit);
}

void CanvasView::useTool(Tool *tool)
{
    if (tool == m_tool && !m_lastTool)
        return;
    m_tool->leave();
    m_lastTool = nullptr;
    m_tool = tool;
    updateCursor();
}

void CanvasView::zoomAbout(const QPointF &pixel, qreal zoom)
{
    moveCamera([&](Camera &camera) { camera.zoomAbout(pixel, zoom); });
}

void CanvasView::goBack()
{
    if (m_keyboard->goBack())
        return;
    if (const auto camera = m_history.back(m_camera))
        showFrom([&](Camera &now) { now = *camera; });
}

void CanvasView::goForward()
{
    if (const auto camera = m_history.forward(m_camera))
        showFrom([&](Camera &now) { now = *camera; });
}

void CanvasView::moveCamera(const std::function<void(Camera &)> &move)
{
    const Camera from = m_camera;
    showFrom(move);
    m_history.moved(from, m_camera);
}

void CanvasView::showFrom(const std::function<void(Camera &)> &move)
{
    const qreal before = zoom();
    const QRectF seen = visible();
    move(m_camera);
    m_staysWhole = m_staysWhole && visible() == seen;
    followNamed();
    updateScrollBars();
    viewport()->update();
    if (zoom() != before)
        emit zoomChanged(zoom());
}

/// The bars are a picture of the camera, in pixels. The scroll area must hear of every value,
/// because it tells us the difference to the last one; what we set ourselves scrolls nothing.
void CanvasView::updateScrollBars()
{
    const QRectF roam = m_camera.toPixels(roamRect());
    const auto set = [](QScrollBar *bar, qreal begin, qreal end, int page) {
        bar->setPageStep(page);
        bar->setRange(std::min(0, int(begin)), std::max(0, int(end) - page));
        bar->setValue(0);
    };
    const QScopedValueRollback scrolling(m_isScrolling, true);
    set(horizontalScrollBar(), roam.left(), roam.right(), viewport()->width());
    set(verticalScrollBar(), roam.top(), roam.bottom(), viewport()->height());
    emit viewMoved();
}

QRectF CanvasView::roamRect() const
{
    const QSizeF view = visible().size();
    const qreal dx = std::max(0.0, view.width() - kStaysInSight / zoom());
    const qreal dy = std::max(0.0, view.height() - kStaysInSight / zoom());
    return diagram().bounds.adjusted(-dx, -dy, dx, dy);
}

void CanvasView::takeDiagram()
{
    const bool isEmpty =
        diagram().cards.isEmpty() && diagram().zones.isEmpty() && diagram().annotations.isEmpty();
    if (!m_isFitted && !isEmpty && m_camera.viewSize().isValid()) {
        m_isFitted = true;
        fit();
        m_history.clear(); // it was of another drawing
    }
    // What is painted there instead, for those who do not see it.
    setAccessibleDescription(m_scene.isEmpty() ? emptyHint() : QString());
    updateScrollBars();
    followNamed();
    tellBlockedBends();
    if (m_revealsSelection && isSettled())
        revealSelection();
    emit diagramChanged();
}

void CanvasView::follow(const ChangeSet &changes)
{
    m_tool->follow(changes);
    if (!m_tool->isPressed() && m_droppedRole.isEmpty())
        m_edgeScroller->stop();
    m_lastChanges = changes;
    if (changes.everything) {
        m_scene.setHiddenSections({});
        m_nameEditor->dismiss();
        m_noteEditor->dismiss();
        // The first things that a person draws are where they were put: the view stays.
        const Topology &topology = session().topology();
        m_isFitted =
            topology.hosts.isEmpty() && topology.zones.isEmpty() && topology.annotations.isEmpty();
        takeDiagram();
    }
}

void CanvasView::followSteps(int index)
{
    const QUndoStack &stack = session().undoStack();
    // A step that comes to nothing, such as text that was typed and deleted, leaves the stack.
    const bool isUndo = index < m_stepIndex && index < stack.count();
    const bool isRedo = index > m_stepIndex && stack.command(index - 1) == m_nextStep;
    m_stepIndex = index;
    m_nextStep = stack.command(index);
    if (!isUndo && !isRedo)
        return;
    const QString text = isUndo ? stack.text(index) : stack.text(index - 1);
    say(isUndo ? tr("Undone: %1").arg(text) : tr("Redone: %1").arg(text));
    Selection changed;
    changed.hosts = m_lastChanges.hosts;
    changed.zones = m_lastChanges.zones;
    changed.annotations = m_lastChanges.annotations;
    if (!m_lastChanges.bends.isEmpty())
        changed.line = session().selection().selection().line;
    const QRectF rect = rectOf(changed);
    if (!rect.isNull() && !rect.intersects(visible()))
        reveal(changed);
}

void CanvasView::reveal(const Selection &selection)
{
    const QRectF rect = rectOf(selection);
    const bool fits = rect.width() <= visible().width() && rect.height() <= visible().height();
    // Of a line that is larger than the view, the corner of its box shows nothing.
    reveal(selection.line && !fits ? rectOf(Selection{{selection.line->peer}, {}, {}}) : rect);
}

void CanvasView::reveal(const QRectF &rect)
{
    if (!rect.isNull())
        moveCamera([&](Camera &camera) { camera.reveal(rect); });
}

QRectF CanvasView::rectOf(const Selection &selection) const
{
    QRectF rect;
    for (const Card *card : cardsOf(diagram(), selection.hosts))
        rect = united(rect, card->rect);
    for (const ZoneId &id : selection.zones) {
        if (const ZoneBox *box = findZone(diagram(), id))
            rect = united(rect, box->rect);
    }
    for (const AnnotationId &id : selection.annotations) {
        if (const AnnotationBox *box = findAnnotation(diagram(), id))
            rect = united(rect, box->rect);
    }
    if (!selection.line)
        return rect;
    const auto path = pathOf(diagram(), *selection.line);
    for (const QPointF &corner : path ? path->line : Polyline())
        rect = united(rect, QRectF(corner, QSizeF(1, 1)));
    return rect;
}

} // namespace portolan::views
