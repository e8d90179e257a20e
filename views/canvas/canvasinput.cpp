// The events of CanvasView: from the desktop's to the tools'.

#include "canvas/canvasedits.h"
#include "canvas/canvaskeyboard.h"
#include "canvas/canvasoverlay.h"
#include "canvas/canvasview.h"
#include "canvas/edgescroller.h"
#include "canvas/emptyhint.h"
#include "canvas/picturemime.h"
#include "panels/rolepalette.h"
#include "tools/hostplacing.h"
#include "tools/newnotegesture.h"
#include "tools/placetool.h"
#include "tools/selecttool.h"

#include <QContextMenuEvent>
#include <QGestureEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QPinchGesture>
#include <QScrollBar>

#include <cmath>

namespace portolan::views {

namespace {

/// What a wheel sends for one notch, in eighths of a degree.
constexpr qreal kNotch = 120;
constexpr qreal kPixelsPerNotch = 96;

RoleId roleOf(const QMimeData *mime)
{
    return RoleId(QString::fromUtf8(mime->data(QString::fromLatin1(kRoleMimeType))));
}

bool isNote(const QMimeData *mime)
{
    return mime->hasFormat(QString::fromLatin1(kNoteMimeType));
}

/// None for a key that is none.
Qt::KeyboardModifier modifierOf(int key)
{
    switch (key) {
    case Qt::Key_Alt:
        return Qt::AltModifier;
    case Qt::Key_Control:
        return Qt::ControlModifier;
    case Qt::Key_Shift:
        return Qt::ShiftModifier;
    default:
        return Qt::NoModifier;
    }
}

} // namespace

bool CanvasView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::NativeGesture:
        return zoomByGesture(static_cast<QNativeGestureEvent *>(event));
    case QEvent::Gesture:
        return zoomByPinch(static_cast<QGestureEvent *>(event));
    case QEvent::Leave:
        m_hoverTimer.stop();
        m_scene.setHovered({});
        if (!m_tool->isPressed())
            m_tool->leave();
        break;
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void CanvasView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(event->rect());
    m_scene.paint(painter, m_camera, event->rect());
    if (m_scene.isEmpty())
        paintEmptyHint(painter, viewport()->rect(), m_scene.renderer().style());
    const Selection &selection = session().selection().selection();
    const ZoneId *zone = selection.singleZone();
    const AnnotationId *annotation = selection.singleAnnotation();
    std::optional<QRectF> handled;
    if (zone && m_toolId == ToolId::Select) {
        if (const ZoneBox *box = findZone(m_scene.shownDiagram(), *zone))
            handled = box->rect;
    } else if (annotation && m_toolId == ToolId::Select) {
        if (const AnnotationBox *box = findAnnotation(m_scene.shownDiagram(), *annotation))
            handled = box->rect;
    }
    paintOverlay(painter, m_camera, m_scene.renderer().style(), m_scene.preview(), handled,
                 shownGrips());
}

void CanvasView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    m_camera.setViewSize(viewport()->size());
    if (m_staysWhole)
        fit();
    takeDiagram();
}

void CanvasView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        m_scene.setTheme(rendering::themeOf(palette()));
}

void CanvasView::scrollContentsBy(int dx, int dy)
{
    if (!m_isScrolling)
        panBy({qreal(dx), qreal(dy)});
}

void CanvasView::mousePressEvent(QMouseEvent *event)
{
    m_hoverTimer.stop();
    m_scene.setHovered({});
    m_pixel = event->position();
    if (event->button() == Qt::MiddleButton && !m_tool->isPressed()) {
        m_lastTool = m_tool;
        m_tool = m_panTool.get();
    } else if (event->button() == Qt::RightButton) {
        cancel();
        selectForMenu(pointerAt(m_pixel, event->modifiers()));
        return;
    } else if (event->button() != Qt::LeftButton) {
        return;
    }
    m_tool->press(pointerAt(m_pixel, event->modifiers()));
    updateCursor();
}

void CanvasView::mouseMoveEvent(QMouseEvent *event)
{
    movePointer(event->position(), event->modifiers());
    updateEdgeScrolling(m_tool->gesture() && m_tool->gesture()->scrollsAtEdge());
    updateCursor();
    if (event->buttons() == Qt::NoButton)
        m_hoverTimer.start();
    const bool stillThere = hitAt(pointerAt(m_pixel).place) == m_scene.hovered();
    if (event->buttons() != Qt::NoButton || !stillThere)
        m_scene.setHovered({});
}

void CanvasView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool isPan = event->button() == Qt::MiddleButton && m_lastTool;
    if (event->button() != Qt::LeftButton && !isPan)
        return;
    m_edgeScroller->stop();
    m_pixel = event->position();
    m_tool->release(pointerAt(m_pixel, event->modifiers()));
    if (isPan)
        endPanning();
    updateCursor();
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent *event)
{
    // Placing goes on, however fast one clicks.
    if (m_tool != m_selectTool.get() || event->button() != Qt::LeftButton) {
        mousePressEvent(event);
        return;
    }
    m_tool->cancel();
    m_tool->doubleClick(pointerAt(event->position(), event->modifiers()));
}

void CanvasView::focusOn(const Hit &hit)
{
    m_scene.showFocus(true);
    m_scene.setFocus(hit);
    reveal(rectOf(hit.selection()));
}

void CanvasView::wheelEvent(QWheelEvent *event)
{
    const QPoint angle = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        zoomAbout(event->position(), zoom() * std::pow(kZoomStep, angle.y() / kNotch));
    } else {
        QPointF pixels = event->pixelDelta();
        if (pixels.isNull())
            pixels = QPointF(angle) / kNotch * kPixelsPerNotch;
        panBy(event->modifiers() & Qt::ShiftModifier ? pixels.transposed() : pixels);
    }
    event->accept();
    movePointer(event->position(), event->modifiers());
}

void CanvasView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint global = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QRectF rect = rectOf(session().selection().selection());
        const QRectF focused = rect.isNull() ? rectOf(m_scene.focus().selection()) : rect;
        reveal(focused);
        global = viewport()->mapToGlobal(m_camera.toPixel(focused.center()).toPoint());
    }
    emit contextMenuRequested(global);
}

void CanvasView::keyPressEvent(QKeyEvent *event)
{
    if (modifierOf(event->key()) != Qt::NoModifier && isGesturing()) {
        // What Alt and Ctrl do shows at once.
        m_tool->move(pointerAt(m_pixel, event->modifiers() | modifierOf(event->key())));
        return;
    }
    if (!m_keyboard->press(*event))
        event->ignore();
}

void CanvasView::keyReleaseEvent(QKeyEvent *event)
{
    if (modifierOf(event->key()) != Qt::NoModifier && isGesturing())
        m_tool->move(pointerAt(m_pixel, event->modifiers() & ~modifierOf(event->key())));
    else
        QAbstractScrollArea::keyReleaseEvent(event);
}

void CanvasView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        m_keyboard->enter(event->reason() == Qt::BacktabFocusReason);
}

void CanvasView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_scene.showFocus(false);
}

bool CanvasView::focusNextPrevChild(bool next)
{
    return (hasFocus() && m_keyboard->step(next)) || QAbstractScrollArea::focusNextPrevChild(next);
}

void CanvasView::dragEnterEvent(QDragEnterEvent *event)
{
    acceptDrop(event);
}

void CanvasView::dragMoveEvent(QDragMoveEvent *event)
{
    acceptDrop(event);
    if (!event->isAccepted())
        return;
    m_pixel = event->position();
    m_droppedRole = roleOf(event->mimeData());
    if (isNote(event->mimeData()))
        showNote(*this, noteRectAt(pointerAt(m_pixel, event->modifiers())));
    if (m_droppedRole.isEmpty())
        return;
    m_dropping->show(m_droppedRole, pointerAt(m_pixel, event->modifiers()));
    updateEdgeScrolling(true);
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent *)
{
    m_edgeScroller->stop();
    m_droppedRole = {};
    showPreview({});
}

void CanvasView::dropEvent(QDropEvent *event)
{
    acceptDrop(event);
    m_edgeScroller->stop();
    m_droppedRole = {};
    if (!event->isAccepted())
        return;
    const RoleId role = roleOf(event->mimeData());
    if (isNote(event->mimeData())) {
        setFocus(Qt::MouseFocusReason);
        placeNote(*this, noteRectAt(pointerAt(event->position(), event->modifiers())));
        return;
    }
    if (hasPicture(event->mimeData()) && !event->mimeData()->hasText()) {
        const ForeignPicture picture = pictureFrom(*event->mimeData());
        insertPicture(picture.file, picture.name, event->position());
        setFocus(Qt::MouseFocusReason);
        return;
    }
    if (role.isEmpty()) {
        insertHosts(event->mimeData()->text(), event->position());
        setFocus(Qt::MouseFocusReason);
        return;
    }
    setTool(ToolId::Select);
    m_dropping->place(role, pointerAt(event->position(), event->modifiers()));
    setFocus(Qt::MouseFocusReason);
}

/// A role, a note, a picture, or text with hosts. Files that are dropped are the window's.
void CanvasView::acceptDrop(QDropEvent *event)
{
    const bool isText = event->mimeData()->hasText() && !event->mimeData()->hasUrls();
    const bool isPicture = hasPicture(event->mimeData()) && !event->mimeData()->hasUrls();
    if (findRole(roleOf(event->mimeData())) || isNote(event->mimeData())) {
        event->acceptProposedAction();
    } else if (isText || isPicture) {
        event->setDropAction(Qt::CopyAction); // nobody's text is taken away
        event->accept();
    } else {
        event->ignore();
    }
}

Pointer CanvasView::pointerAt(const QPointF &pixel) const
{
    return pointerAt(pixel, QGuiApplication::keyboardModifiers());
}

Pointer CanvasView::pointerAt(const QPointF &pixel, Qt::KeyboardModifiers modifiers) const
{
    return {m_camera.toPlace(pixel), pixel, modifiers};
}

void CanvasView::movePointer(const QPointF &pixel, Qt::KeyboardModifiers modifiers)
{
    m_pixel = pixel;
    m_tool->move(pointerAt(pixel, modifiers));
}

void CanvasView::updateCursor()
{
    viewport()->setCursor(m_tool->cursorAt(pointerAt(m_pixel)));
}

void CanvasView::updateEdgeScrolling(bool isDragging)
{
    if (isDragging)
        m_edgeScroller->follow(m_pixel, viewport()->size());
    else
        m_edgeScroller->stop();
}

void CanvasView::scrollAtEdge(const QPointF &pixels)
{
    panBy(pixels);
    if (!m_droppedRole.isEmpty())
        m_dropping->show(m_droppedRole, pointerAt(m_pixel));
    else
        movePointer(m_pixel, QGuiApplication::keyboardModifiers());
}

void CanvasView::lightWhatIsHovered()
{
    if (m_tool == m_selectTool.get() && !m_tool->isPressed())
        m_scene.setHovered(hitAt(pointerAt(m_pixel).place));
}

bool CanvasView::cancel()
{
    m_edgeScroller->stop();
    const bool wasBusy = m_tool->cancel();
    endPanning();
    return wasBusy;
}

/// Of the middle button, which lends the tool for as long as it is held.
void CanvasView::endPanning()
{
    if (m_lastTool)
        m_tool = std::exchange(m_lastTool, nullptr);
}

void CanvasView::selectForMenu(const Pointer &pointer)
{
    const Hit hit = hitAt(pointer.place);
    focus(hit);
    if (!contains(diagram(), session().selection().selection(), hit))
        session().selection().select(selectionOf(diagram(), hit));
}

bool CanvasView::zoomByGesture(QNativeGestureEvent *event)
{
    if (event->gestureType() != Qt::ZoomNativeGesture)
        return QAbstractScrollArea::viewportEvent(event);
    zoomAbout(event->position(), zoom() * (1 + event->value()));
    return true;
}

bool CanvasView::zoomByPinch(QGestureEvent *event)
{
    const auto *pinch = static_cast<QPinchGesture *>(event->gesture(Qt::PinchGesture));
    if (!pinch)
        return false;
    // Two fingers that began on a card were never meant to drag it.
    cancel();
    const QPointF centre = viewport()->mapFromGlobal(pinch->centerPoint());
    if (pinch->changeFlags() & QPinchGesture::CenterPointChanged)
        panBy(pinch->centerPoint() - pinch->lastCenterPoint());
    if (pinch->changeFlags() & QPinchGesture::ScaleFactorChanged)
        zoomAbout(centre, zoom() * pinch->scaleFactor());
    event->accept();
    return true;
}

} // namespace portolan::views
