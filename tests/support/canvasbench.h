#pragma once

#include "canvas/canvasview.h"
#include "canvas/hittest.h"
#include "files/drawingfile.h"
#include "support/drawings.h"

#include <QTest>
#include <QWheelEvent>

namespace portolan::test {

/// A window with a canvas and a drawing, and a hand for it: places are in canvas units, events go
/// the way of real ones, from the window to the viewport.
class CanvasBench
{
public:
    explicit CanvasBench(const Topology &topology, const QSize &size = {1000, 700})
        : view(session)
    {
        session.open(topology);
        view.resize(size);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view))
            qFatal("the window does not show");
        view.setFocus();
    }

    const Topology &topology() const { return session.topology(); }
    Host host(const char *id) const { return topology().hosts.value(hostId(id)); }
    const views::Selection &selection() { return session.selection().selection(); }
    QSet<HostId> selectedHosts() { return selection().hosts; }
    QUndoStack &stack() { return session.undoStack(); }
    QString lastStep() { return stack().undoText(); }
    int steps() { return stack().count(); }
    QByteArray bytes() const { return writeDrawing(topology()); }
    const Diagram &diagram() { return view.scene().diagram(); }

    QRectF cardRect(const char *id)
    {
        const Card *card = views::findCard(diagram(), hostId(id));
        return card ? card->rect : QRectF();
    }
    QPointF centre(const char *id) { return cardRect(id).center(); }
    QRectF zoneRect(const char *id)
    {
        const ZoneBox *box = views::findZone(diagram(), ZoneId(QString::fromLatin1(id)));
        return box ? box->rect : QRectF();
    }
    /// In the middle of the title strip, where a zone is taken hold of.
    QPointF title(const char *id)
    {
        const QRectF rect = zoneRect(id);
        return {rect.center().x(), rect.top() + 12};
    }

    QPoint pixel(const QPointF &place) const { return view.camera().toPixel(place).toPoint(); }

    /// @name The mouse
    ///@{
    void press(const QPointF &place, Qt::KeyboardModifiers held = {},
               Qt::MouseButton button = Qt::LeftButton)
    {
        pressPixel(pixel(place), held, button);
    }
    void pressPixel(const QPoint &at, Qt::KeyboardModifiers held = {},
                    Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mousePress(view.windowHandle(), button, held, inWindow(at));
    }
    void move(const QPointF &place, Qt::KeyboardModifiers held = {})
    {
        movePixel(pixel(place), held);
    }
    void movePixel(const QPoint &at, Qt::KeyboardModifiers held = {})
    {
        QTest::mouseEvent(QTest::MouseMove, view.windowHandle(), Qt::NoButton, held, inWindow(at));
    }
    void release(const QPointF &place, Qt::KeyboardModifiers held = {},
                 Qt::MouseButton button = Qt::LeftButton)
    {
        releasePixel(pixel(place), held, button);
    }
    void releasePixel(const QPoint &at, Qt::KeyboardModifiers held = {},
                      Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mouseRelease(view.windowHandle(), button, held, inWindow(at));
    }
    void click(const QPointF &place, Qt::KeyboardModifiers held = {})
    {
        move(place, held);
        press(place, held);
        release(place, held);
    }
    void doubleClick(const QPointF &place)
    {
        QTest::mouseDClick(view.windowHandle(), Qt::LeftButton, {}, inWindow(pixel(place)));
    }
    /// In several moves, as a hand does it.
    void dragWithoutRelease(const QPointF &from, const QPointF &to, Qt::KeyboardModifiers held = {})
    {
        move(from, held);
        press(from, held);
        for (const qreal part : {0.25, 0.5, 0.75, 1.0})
            move(from + (to - from) * part, held);
    }
    void drag(const QPointF &from, const QPointF &to, Qt::KeyboardModifiers held = {})
    {
        dragWithoutRelease(from, to, held);
        release(to, held);
    }
    void wheel(const QPointF &atPixel, const QPoint &angle, Qt::KeyboardModifiers held = {})
    {
        const QPointF global = view.viewport()->mapToGlobal(atPixel);
        QWheelEvent event(atPixel, global, {}, angle, Qt::NoButton, held, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }
    ///@}

    void key(int key, Qt::KeyboardModifiers held = {})
    {
        QTest::keyClick(view.windowHandle(), Qt::Key(key), held);
    }

    views::DrawingSession session;
    views::CanvasView view;

private:
    QPoint inWindow(const QPoint &viewportPixel) const
    {
        return view.viewport()->mapTo(&view, viewportPixel);
    }
};

/// Two zones with hosts at round places, and a host outside of both.
inline Topology canvasDrawing()
{
    return drawing(R"(
        {"id": "dc01", "name": "dc01.corp.example", "roles": {"domain-controller": {}},
         "zone": "identity", "position": [840, 104], "addresses": ["10.1.0.10"]},
        {"id": "fs01", "name": "fs01.corp.example", "roles": {"activity-monitor-agent": {}},
         "zone": "files", "position": [160, 104], "addresses": ["10.2.0.11"]},
        {"id": "fs02", "name": "fs02.corp.example", "roles": {"activity-monitor-agent": {}},
         "zone": "files", "position": [160, 184], "addresses": ["10.2.0.12"]},
        {"id": "fs03", "name": "fs03.corp.example", "roles": {"activity-monitor-agent": {}},
         "position": [160, 400], "addresses": ["10.2.0.13"]},
        {"id": "tm01", "name": "tm01.corp.example", "roles": {"threat-manager": {}},
         "position": [504, 160], "addresses": ["10.0.0.10"]}
    )",
                   R"("zones": [
        {"id": "files", "name": "File servers", "rect": [16, 32, 288, 240]},
        {"id": "identity", "name": "Identity", "rect": [696, 32, 288, 240]}
    ])");
}

} // namespace portolan::test
