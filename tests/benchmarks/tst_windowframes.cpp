// From an event to the painted frame, in the whole window with its docks, of large drawings:
// opened, panned, zoomed, a server dragged. Prints figures, and appends them as JSON to the file
// that PORTOLAN_FIGURES names.

#include "files/drawingfile.h"
#include "support/framemeter.h"
#include "support/stallprobe.h"

#include <QWheelEvent>

using namespace portolan;
using namespace portolan::test;
using namespace portolan::views;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFrames = 300; ///< of a gesture: five seconds of a display

} // namespace

class WindowFrames : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void opening();
    void panning_data();
    void panning();
    void zooming();
    void draggingTheServer_data();
    void draggingTheServer();
    void changingAll();
    void folded();
    void cleanupTestCase();

private:
    CanvasView *canvas() const { return m_window.canvas(); }
    QWindow *native() const { return m_window->windowHandle(); }
    QPoint pixel(const QPointF &place) const;
    QPoint middle() const { return pixel(canvas()->camera().visible().center()); }
    void move(const QPoint &to, Qt::MouseButton pressed) const;
    void wheel(int angle, Qt::KeyboardModifiers modifiers) const;
    void tell(const QString &what);
    void panAt(qreal zoom);
    void dragServerAt(qreal zoom);

    LargeWindow m_window;
    std::unique_ptr<FrameMeter> m_meter;
};

void WindowFrames::initTestCase()
{
    const int hosts = qEnvironmentVariableIntValue("PORTOLAN_HOSTS");
    m_window->resize(1600, 900);
    if (hosts == 0)
        m_window.make();
    else
        m_window.make({.agents = hosts - hosts / 10, .domainControllers = hosts / 10});
    m_meter = std::make_unique<FrameMeter>(canvas()->viewport());
}

QPoint WindowFrames::pixel(const QPointF &place) const
{
    return canvas()->viewport()->mapTo(m_window.get(), canvas()->camera().toPixel(place).toPoint());
}

void WindowFrames::move(const QPoint &to, Qt::MouseButton pressed) const
{
    QTest::mouseEvent(QTest::MouseMove, native(), pressed, {}, to);
}

void WindowFrames::wheel(int angle, Qt::KeyboardModifiers modifiers) const
{
    const QPoint place = canvas()->viewport()->mapFrom(m_window.get(), middle());
    QWheelEvent event(place, canvas()->viewport()->mapToGlobal(place), {}, {0, angle}, Qt::NoButton,
                      modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(canvas()->viewport(), &event);
}

/// With what is in sight now.
void WindowFrames::tell(const QString &what)
{
    const QRectF seen = canvas()->camera().visible();
    const rendering::DiagramIndex &index = canvas()->scene().index();
    m_meter->tell(what, int(index.cardsIn(seen).size()), int(index.piecesIn(seen).size()));
}

void WindowFrames::opening()
{
    const QString path = m_window.filePath(u"large.portolan"_s);
    QVERIFY(saveDrawingBytes(path, writeDrawing(canvas()->placedTopology())));
    canvas()->fit();
    const int hosts = int(m_window.topology().hosts.size());
    const auto isOpen = [&] {
        return !m_window->controller().isBusy() &&
               canvas()->scene().diagram().cards.size() == hosts;
    };
    for (int i = 0; i < 5; ++i) {
        m_window->session().open({});
        m_window.wait();
        m_meter->frame([&] {
            m_window->controller().open(path);
            QVERIFY(QTest::qWaitFor(isOpen, LargeWindow::kPatienceMs));
        });
    }
    m_window.wait();
    tell(u"open a file, to the first picture"_s);
    FrameMeter::tellMemory(u"memory once it is open"_s);
}

void WindowFrames::panning_data()
{
    QTest::addColumn<double>("zoom");
    QTest::newRow("everything") << 0.0;
    for (const double zoom : {0.05, 0.1, 0.2, 0.3, 0.4, 0.6, 1.0, 2.0})
        QTest::addRow("zoom %g", zoom) << zoom;
}

void WindowFrames::panning()
{
    QFETCH(double, zoom);
    panAt(zoom);
}

/// By the middle button: to and fro over half a window; 0 is everything.
void WindowFrames::panAt(qreal zoom)
{
    m_window.session().selection().clear();
    canvas()->fit();
    if (zoom > 0) {
        const QList<Card> &cards = canvas()->scene().diagram().cards;
        canvas()->setZoom(zoom);
        canvas()->centreOn(cards.at(cards.size() / 3).rect.center());
    }
    m_window.wait();
    const QPoint from = middle();
    QTest::mousePress(native(), Qt::MiddleButton, {}, from);
    move(from + QPoint(20, 0), Qt::MiddleButton);
    for (int i = 0; i < kFrames; ++i) {
        const QPoint to =
            from + QPoint(20 + 3 * (i < kFrames / 2 ? i : kFrames - i), 3 * (i % 25) + 1);
        m_meter->frame([&] { move(to, Qt::MiddleButton); });
    }
    QTest::mouseRelease(native(), Qt::MiddleButton, {}, from);
    tell(u"pan at %1"_s.arg(zoom > 0 ? QString::number(zoom) : u"everything"_s));
}

void WindowFrames::zooming()
{
    canvas()->fit();
    m_window.wait();
    for (int i = 0; i < kFrames; ++i)
        m_meter->frame([&] { wheel(i / 30 % 2 == 0 ? 60 : -60, Qt::ControlModifier); });
    tell(u"zoom by the wheel, from everything and back"_s);
}

void WindowFrames::draggingTheServer_data()
{
    QTest::addColumn<double>("zoom");
    QTest::newRow("everything") << 0.0;
    for (const double zoom : {0.3, 1.0})
        QTest::addRow("zoom %g", zoom) << zoom;
}

void WindowFrames::draggingTheServer()
{
    QFETCH(double, zoom);
    dragServerAt(zoom);
}

void WindowFrames::dragServerAt(qreal zoom)
{
    const HostId server = m_window.session().derivation().servers().first();
    m_window.session().selection().selectHost(server);
    canvas()->fitSelection();
    if (zoom > 0)
        canvas()->setZoom(zoom);
    else
        canvas()->fit();
    m_window.wait();
    const QPoint from = pixel(findCard(canvas()->scene().diagram(), server)->rect.center());
    QTest::mousePress(native(), Qt::LeftButton, {}, from);
    move(from + QPoint(20, 0), Qt::LeftButton);
    for (int i = 0; i < kFrames; ++i) {
        const QPoint to = from + QPoint(20 + (i < kFrames / 2 ? i : kFrames - i), i % 25 + 1);
        m_meter->frame([&] { move(to, Qt::LeftButton); });
    }
    tell(u"drag the server at %1"_s.arg(zoom > 0 ? QString::number(zoom) : u"everything"_s));
    QTest::keyClick(canvas(), Qt::Key_Escape);
    QTest::mouseRelease(native(), Qt::LeftButton, {}, from);
    m_window.wait();
}

/// Until it is painted: what is worked out beside the window may follow.
void WindowFrames::changingAll()
{
    canvas()->fit();
    for (int i = 0; i < 3; ++i) {
        m_window->session().selection().clear();
        m_window.wait();
        m_meter->frame([&] { canvas()->selectAll(); });
        tell(u"select all"_s);
        m_meter->frame([&] { canvas()->removeSelection(); });
        tell(u"delete all"_s);
        m_window.wait();
        m_meter->frame([&] { m_window.session().undoStack().undo(); });
        m_window.wait();
        tell(u"undo that"_s);
    }
}

void WindowFrames::folded()
{
    canvas()->foldAll();
    m_window.wait();
    for (const qreal zoom : {0.0, 0.3, 1.0})
        panAt(zoom);
    for (const qreal zoom : {0.0, 1.0})
        dragServerAt(zoom);
}

void WindowFrames::cleanupTestCase()
{
    FrameMeter::tellMemory(u"memory at the end"_s);
    m_window->closeForGood();
    QTest::qWait(50);
}

QTEST_MAIN(WindowFrames)
#include "tst_windowframes.moc"
