#include "panels/minimap.h"

#include "canvas/canvasview.h"
#include "commands/drawingsession.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace portolan::views {

using rendering::Detail;

namespace {

constexpr int kRestMs = 120; ///< without a change before the picture is painted again
constexpr int kMargin = 6;
constexpr qreal kMostScale = 0.25; ///< a drawing of one host is not blown up
constexpr qreal kKeyStep = 0.1;    ///< of what the canvas shows
constexpr qreal kLeastFrame = 6;   ///< pixels a side, so that it is seen in any drawing
constexpr int kShade = 28;         ///< of 255, over what the canvas does not show

QRectF atLeast(const QRectF &rect, qreal side)
{
    const qreal dx = std::max(0.0, side - rect.width()) / 2;
    const qreal dy = std::max(0.0, side - rect.height()) / 2;
    return rect.adjusted(-dx, -dy, dx, dy);
}

} // namespace

Minimap::Minimap(CanvasView *canvas, QWidget *parent)
    : QWidget(parent)
    , m_canvas(canvas)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Minimap"));
    setAccessibleDescription(tr("The whole drawing, and a frame around what the canvas shows. "
                                "Arrow keys move the frame, plus and minus zoom, Home shows all."));
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    CanvasScene &scene = canvas->scene();
    connect(canvas, &CanvasView::diagramChanged, this, &Minimap::makeStale);
    connect(canvas, &CanvasView::viewMoved, this, qOverload<>(&QWidget::update));
    connect(&scene, &CanvasScene::hiddenSectionsChanged, this, &Minimap::makeStale);
    connect(&scene.session().selection(), &SelectionModel::changed, this, &Minimap::makeStale);
    connect(&scene.session(), &DrawingSession::problemsChanged, this, &Minimap::makeStale);
}

QSize Minimap::sizeHint() const
{
    return {200, 140};
}

QSize Minimap::minimumSizeHint() const
{
    return {80, 60};
}

QTransform Minimap::transform() const
{
    const QRectF all = m_canvas->scene().diagram().bounds;
    const QRectF room = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    QTransform result;
    if (all.isEmpty() || room.isEmpty())
        return result;
    const qreal scale =
        std::min({kMostScale, room.width() / all.width(), room.height() / all.height()});
    result.translate(room.center().x(), room.center().y());
    result.scale(scale, scale);
    result.translate(-all.center().x(), -all.center().y());
    return result;
}

QRectF Minimap::frame() const
{
    return transform().mapRect(m_canvas->camera().visible());
}

void Minimap::makeStale()
{
    m_isStale = true;
    m_rest.start();
}

void Minimap::paintEvent(QPaintEvent * /*event*/)
{
    // Not while the drawing changes with every frame: the canvas goes first.
    if (m_isStale && !m_rest.isActive())
        paintPicture();
    QPainter painter(this);
    painter.fillRect(rect(), m_canvas->scene().renderer().style().colours().canvas);
    if (m_canvas->scene().diagram().bounds.isEmpty())
        return;
    painter.save();
    painter.setTransform(m_picturedAs.inverted() * transform(), true);
    painter.drawPixmap(QPointF(), m_picture);
    painter.restore();
    paintFrame(painter);
}

void Minimap::paintPicture()
{
    m_isStale = false;
    m_picturedAs = transform();
    m_picture = QPixmap(size() * devicePixelRatioF());
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture.fill(Qt::transparent);
    const CanvasScene &scene = m_canvas->scene();
    rendering::RenderState state;
    state.selectedHosts = scene.state().selectedHosts;
    state.selectedZones = scene.state().selectedZones;
    state.problems = scene.state().problems;
    state.hiddenSections = scene.hiddenSections();
    state.showsDots = false;
    state.namesZonesFromAfar = false; // they would cover it all
    QPainter painter(&m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(m_picturedAs, true);
    const QRectF all = m_picturedAs.inverted().mapRect(QRectF(rect()));
    scene.renderer().paint(painter, {all, m_picturedAs.m11(), Detail::Overview}, state);
}

void Minimap::paintFrame(QPainter &painter) const
{
    const QRectF shown = atLeast(frame(), kLeastFrame);
    QPainterPath outside;
    outside.setFillRule(Qt::OddEvenFill);
    outside.addRect(rect());
    outside.addRect(shown.intersected(rect()));
    const rendering::Colours &colours = m_canvas->scene().renderer().style().colours();
    QColor shade = colours.ink;
    shade.setAlpha(kShade);
    painter.fillPath(outside, shade);
    // Where the canvas shows more than there is, the frame lies along the edge.
    const QRectF inside = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(colours.selection, hasFocus() ? 2 : 1));
    painter.drawRect(shown.intersected(inside));
}

void Minimap::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeStale();
}

void Minimap::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        makeStale();
}

void Minimap::moveTo(const QPointF &pixel)
{
    m_canvas->centreOn(transform().inverted().map(pixel));
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPointF pixel = event->position();
    const QRectF shown = atLeast(frame(), kLeastFrame);
    // The frame is dragged by where it is gripped; a click elsewhere brings its middle there.
    m_grip = shown.contains(pixel) ? shown.center() - pixel : QPointF();
    moveTo(pixel + *m_grip);
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    if (m_grip)
        moveTo(event->position() + *m_grip);
}

void Minimap::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_grip.reset();
}

void Minimap::wheelEvent(QWheelEvent *event)
{
    const qreal notches = event->angleDelta().y() / qreal(QWheelEvent::DefaultDeltasPerStep);
    m_canvas->setZoom(m_canvas->zoom() * std::pow(kZoomStep, notches));
    event->accept();
}

void Minimap::keyPressEvent(QKeyEvent *event)
{
    const QRectF seen = m_canvas->camera().visible();
    const auto moveBy = [&](qreal x, qreal y) {
        m_canvas->centreOn(seen.center() + kKeyStep * QPointF(x * seen.width(), y * seen.height()));
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return moveBy(-1, 0);
    case Qt::Key_Right:
        return moveBy(1, 0);
    case Qt::Key_Up:
        return moveBy(0, -1);
    case Qt::Key_Down:
        return moveBy(0, 1);
    case Qt::Key_Plus:
        return m_canvas->zoomIn();
    case Qt::Key_Minus:
        return m_canvas->zoomOut();
    case Qt::Key_Home:
        return m_canvas->fit();
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace portolan::views
