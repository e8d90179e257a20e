// Notes and pictures on the canvas, by pointer, keyboard and clipboard.

#include "base/picture.h"
#include "panels/inspector/inspector.h"
#include "panels/rolepalette.h"
#include "rendering/pictures.h"
#include "support/canvasbench.h"
#include "topology/composing.h"

#include <QBuffer>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace portolan;
using namespace portolan::views;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

QImage redImage(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    return image;
}

QByteArray pngOf(const QSize &size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    redImage(size).save(&buffer, "PNG");
    return bytes;
}

AnnotationId id(const char *text)
{
    return AnnotationId(QString::fromLatin1(text));
}

/// Of canvasDrawing(), with a note below everything and a picture beside it.
Topology drawingWithNotes()
{
    Topology topology = canvasDrawing();
    Annotation note = newAnnotation(topology, AnnotationKind::Note, QRectF(320, 400, 208, 72));
    note.text = u"Maintenance on Sundays"_s;
    topology.annotations.insert(note.id, note);
    Annotation logo = newAnnotation(topology, AnnotationKind::Picture, QRectF(600, 400, 80, 40));
    logo.text = u"Logo of Example Ltd"_s;
    logo.picture = embeddedText(pngOf({80, 40}));
    topology.annotations.insert(logo.id, logo);
    return topology;
}

} // namespace

class TestCanvasNotes : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<CanvasBench>(drawingWithNotes()); }
    void cleanup() { m.reset(); }

    void aClickMakesANoteThatIsTypedAtOnce();
    void aDragMakesOneOfItsSize();
    void escapeEndsTheToolWithoutATrace();
    void fromThePalette();
    void escapeForgetsWhatWasTyped();
    void aDoubleClickAndF2Edit();
    void theEditorGoesWithTheNote();
    void movesByPointerAndSnaps();
    void movesTogetherWithHosts();
    void resizesByItsHandles();
    void aPictureKeepsItsProportions();
    void arrowsNudgeAndDeleteDeletes();
    void tabAndArrowsReachThem();
    void aRubberBandTakesThem();
    void hostsLieAbove();
    void newHostsKeepOffThem();
    void layingOutLeavesThem();
    void cutAndPasteIntoAnotherDrawing();
    void duplicateMakesAnother();
    void anImageIsPasted();
    void aListIsPastedRatherThanItsPicture();
    void pictureFilesAreTaken();
    void aBrokenPictureIsReported();
    void aLargePictureIsShownSmaller();
    void theInspectorHasTheirFields();
    void inALargeDrawing();

private:
    QRectF rectOf(const char *annotation)
    {
        return m->topology().annotations.value(id(annotation)).rect;
    }
    QPlainTextEdit *editor() { return m->view.findChild<QPlainTextEdit *>(); }
    QSet<AnnotationId> selected() { return m->selection().annotations; }

    std::unique_ptr<CanvasBench> m;
};

void TestCanvasNotes::aClickMakesANoteThatIsTypedAtOnce()
{
    m->view.setTool(ToolId::Note);
    m->click({322, 301});
    QCOMPARE(m->lastStep(), u"Add note"_s);
    QCOMPARE(rectOf("note-2"), QRectF(320, 304, 208, 72));
    QCOMPARE(selected(), QSet<AnnotationId>{id("note-2")});
    QVERIFY(m->view.tool() == ToolId::Select);
    QVERIFY(editor()->isVisible() && editor()->hasFocus());
    QTest::keyClicks(editor(), u"Two lines: s"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTest::keyClicks(editor(), u"n"_s);
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!editor()->isVisible() && m->view.hasFocus());
    QCOMPARE(m->topology().annotations.value(id("note-2")).text, u"Two lines: s\nn"_s);
    // One step, as it was one thing to do; what is typed later is another.
    QCOMPARE(m->steps(), 1);
    QCOMPARE(m->lastStep(), u"Add note"_s);
    m->key(Qt::Key_F2);
    QTest::keyClicks(editor(), u"Other"_s);
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m->steps(), 2);
    QCOMPARE(m->lastStep(), u"Change note"_s);
    m->stack().undo();
    QCOMPARE(m->topology().annotations.value(id("note-2")).text, u"Two lines: s\nn"_s);
    m->stack().undo();
    QVERIFY(!m->topology().annotations.contains(id("note-2")));
}

void TestCanvasNotes::aDragMakesOneOfItsSize()
{
    m->view.setTool(ToolId::Note);
    m->drag({322, 302}, {482, 318});
    QCOMPARE(rectOf("note-2"), QRectF(320, 304, 160, 37)); // no smaller than a line
    m->view.setFocus();                                    // takes what was typed: nothing
    QCOMPARE(m->steps(), 1);
}

void TestCanvasNotes::escapeEndsTheToolWithoutATrace()
{
    m->view.setTool(ToolId::Note);
    m->move({320, 300});
    QCOMPARE(m->view.scene().shownDiagram().annotations.size(), 3);
    m->key(Qt::Key_Escape);
    QVERIFY(m->view.tool() == ToolId::Select);
    QCOMPARE(m->view.scene().shownDiagram().annotations.size(), 2);
    QCOMPARE(m->steps(), 0);
}

void TestCanvasNotes::fromThePalette()
{
    RolePalette palette;
    QSignalSpy chosen(&palette, &RolePalette::noteChosen);
    connect(&palette, &RolePalette::noteWanted, &m->view, &CanvasView::placeNoteNow);
    palette.show();
    palette.setCurrentRow(palette.count() - 1);
    QTest::keyClick(&palette, Qt::Key_Return);
    QVERIFY(m->topology().annotations.contains(id("note-2")));
    QVERIFY(editor()->isVisible());
    QTest::keyClick(editor(), Qt::Key_Escape);
    const QRectF rect = palette.visualItemRect(palette.item(palette.count() - 1));
    QTest::mouseClick(palette.viewport(), Qt::LeftButton, {}, rect.center().toPoint());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.constFirst().constFirst(), true);

    QMimeData mime;
    mime.setData(QString::fromLatin1(kNoteMimeType), {});
    const QPoint pixel = m->pixel({320, 304});
    QDragEnterEvent enter(pixel, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m->view.viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(pixel, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m->view.viewport(), &drop);
    QCOMPARE(rectOf("note-3"), QRectF(320, 304, 208, 72));
}

void TestCanvasNotes::escapeForgetsWhatWasTyped()
{
    m->click(rectOf("note-1").center());
    m->key(Qt::Key_F2);
    QTest::keyClicks(editor(), u"other"_s);
    QTest::keyClick(editor(), Qt::Key_Escape);
    QVERIFY(!editor()->isVisible());
    QCOMPARE(m->steps(), 0);
}

void TestCanvasNotes::aDoubleClickAndF2Edit()
{
    m->click(rectOf("note-1").center());
    m->doubleClick(rectOf("note-1").center());
    QCOMPARE(editor()->toPlainText(), u"Maintenance on Sundays"_s);
    QTest::keyClicks(editor(), u"Never"_s);
    m->click({760, 430}); // elsewhere
    QCOMPARE(m->topology().annotations.value(id("note-1")).text, u"Never"_s);
    QCOMPARE(m->lastStep(), u"Change note"_s);
    m->click(rectOf("picture-1").center());
    m->key(Qt::Key_F2);
    QTest::keyClicks(editor(), u"Our logo"_s);
    m->view.finishRenaming();
    QCOMPARE(m->topology().annotations.value(id("picture-1")).text, u"Our logo"_s);
    QCOMPARE(m->lastStep(), u"Describe picture"_s);
}

void TestCanvasNotes::theEditorGoesWithTheNote()
{
    m->click(rectOf("note-1").center());
    m->key(Qt::Key_F2);
    const QPoint before = editor()->pos();
    m->wheel({500, 300}, {0, 120});
    QVERIFY(editor()->pos() != before);
    m->session.perform(u"x"_s, removeAll(m->topology(), {}, {}, {id("note-1")}));
    QVERIFY(!editor()->isVisible());
}

void TestCanvasNotes::movesByPointerAndSnaps()
{
    const QPointF grip = rectOf("note-1").center();
    m->drag(grip, grip + QPointF(0, 61));
    QCOMPARE(m->lastStep(), u"Move note"_s);
    QCOMPARE(rectOf("note-1").left(), 320.0);
    QVERIFY(std::abs(rectOf("note-1").top() - 461) <= 6);
    // Lines up with the picture when it comes near.
    const QPointF top = rectOf("note-1").center();
    m->drag(top, top + QPointF(0, 401 - rectOf("note-1").top()));
    QCOMPARE(rectOf("note-1").top(), 400.0);
    m->stack().undo();
    m->stack().undo();
    QCOMPARE(rectOf("note-1"), QRectF(320, 400, 208, 72));
}

void TestCanvasNotes::movesTogetherWithHosts()
{
    m->click(m->centre("fs03"));
    m->click(rectOf("note-1").center(), Qt::ShiftModifier);
    QCOMPARE(m->selection().thingCount(), 2);
    const QPointF host = m->centre("fs03");
    m->drag(host, host + QPointF(40, 60));
    QCOMPARE(m->lastStep(), u"Move 2 thing(s)"_s);
    const QPointF offset = m->centre("fs03") - host;
    QCOMPARE(rectOf("note-1").topLeft(), QPointF(320, 400) + offset);
}

void TestCanvasNotes::resizesByItsHandles()
{
    m->click(rectOf("note-1").center());
    m->drag({528, 436}, {628, 436}, Qt::NoModifier);
    QCOMPARE(m->lastStep(), u"Resize note"_s);
    QVERIFY(std::abs(rectOf("note-1").width() - 308) <= 6);
    QCOMPARE(rectOf("note-1").height(), 72.0);
    // As tall as its text, whatever is asked for.
    const QPointF below(rectOf("note-1").center().x(), rectOf("note-1").bottom());
    m->drag(below, below - QPointF(0, 300));
    QVERIFY(rectOf("note-1").height() < 45);
    QCOMPARE(m->steps(), 2);
}

void TestCanvasNotes::aPictureKeepsItsProportions()
{
    m->click(rectOf("picture-1").center());
    m->drag({680, 440}, {840, 441});
    QCOMPARE(m->lastStep(), u"Resize picture"_s);
    const QRectF rect = rectOf("picture-1");
    QCOMPARE(rect.topLeft(), QPointF(600, 400));
    QVERIFY(rect.width() > 200);
    QVERIFY(std::abs(rect.width() - 2 * rect.height()) <= 2);
}

void TestCanvasNotes::arrowsNudgeAndDeleteDeletes()
{
    m->click(rectOf("note-1").center());
    m->key(Qt::Key_Right);
    m->key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(rectOf("note-1").topLeft(), QPointF(321, 410));
    QCOMPARE(m->steps(), 1);
    m->key(Qt::Key_Delete);
    QCOMPARE(m->lastStep(), u"Delete note"_s);
    QVERIFY(!m->topology().annotations.contains(id("note-1")));
    QVERIFY(m->selection().isEmpty());
    m->stack().undo();
    QCOMPARE(selected(), QSet<AnnotationId>{id("note-1")});
}

void TestCanvasNotes::tabAndArrowsReachThem()
{
    QSet<AnnotationId> visited;
    for (int i = 0; i < 7; ++i) {
        m->key(Qt::Key_Tab);
        QVERIFY(m->view.hasFocus());
        visited.insert(m->view.scene().focus().annotation);
    }
    QVERIFY(visited.contains(id("note-1")) && visited.contains(id("picture-1")));
    m->view.focusOn(annotationHit(id("note-1")));
    m->key(Qt::Key_Right);
    QCOMPARE(m->view.scene().focus().annotation, id("picture-1"));
    QCOMPARE(m->view.scene().state().focusedAnnotation, id("picture-1"));
    m->key(Qt::Key_Space);
    QCOMPARE(selected(), QSet<AnnotationId>{id("picture-1")});
    m->key(Qt::Key_Left, Qt::ControlModifier);
    m->key(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(selected(), (QSet<AnnotationId>{id("picture-1"), id("note-1")}));
}

void TestCanvasNotes::aRubberBandTakesThem()
{
    m->drag({300, 380}, {340, 420});
    QCOMPARE(selected(), QSet<AnnotationId>{id("note-1")});
    m->drag({300, 380}, {640, 420}, Qt::AltModifier);
    QVERIFY(selected().isEmpty());
    m->key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m->selection().thingCount(), 9);
}

void TestCanvasNotes::hostsLieAbove()
{
    Edit edit = changeAnnotations(m->topology(), {id("note-1")}, [&](Annotation &note) {
        note.rect.moveCenter(m->centre("tm01"));
    });
    m->session.perform(u"under"_s, edit);
    m->click(m->centre("tm01"));
    QCOMPARE(m->selectedHosts(), QSet<HostId>{hostId("tm01")});
}

void TestCanvasNotes::newHostsKeepOffThem()
{
    m->click({320, 640});
    for (int i = 0; i < 12; ++i) {
        m->session.selection().clear();
        m->view.scene().setFocus({});
        m->view.placeNow(RoleId(u"console-client"_s));
    }
    for (const Card &card : m->diagram().cards) {
        for (const AnnotationBox &box : m->diagram().annotations)
            QVERIFY(!card.rect.intersects(box.rect));
    }
}

void TestCanvasNotes::layingOutLeavesThem()
{
    const auto before = m->topology().annotations;
    m->view.layOutAll(true);
    QTRY_COMPARE(m->steps(), 1);
    QVERIFY(m->topology().annotations == before);
}

void TestCanvasNotes::cutAndPasteIntoAnotherDrawing()
{
    m->click(rectOf("note-1").center());
    m->click(rectOf("picture-1").center(), Qt::ShiftModifier);
    m->key(Qt::Key_X, Qt::ControlModifier);
    QVERIFY(m->topology().annotations.isEmpty());
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"Maintenance on Sundays\nLogo of Example Ltd"_s);
    const auto image = qvariant_cast<QImage>(QGuiApplication::clipboard()->mimeData()->imageData());
    QVERIFY(!image.isNull());

    // As another program would get it, not just another window.
    const QString type = u"application/x-portolan-fragment"_s;
    auto *copy = new QMimeData;
    copy->setData(type, QGuiApplication::clipboard()->mimeData()->data(type));
    QGuiApplication::clipboard()->setMimeData(copy);
    CanvasBench other(Topology{});
    other.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(other.topology().annotations.size(), 2);
    QCOMPARE(other.topology().annotations.value(id("note-1")).text, u"Maintenance on Sundays"_s);
    QCOMPARE(other.topology().annotations.value(id("picture-1")).picture,
             drawingWithNotes().annotations.value(id("picture-1")).picture);
    QCOMPARE(other.selection().annotations.size(), 2);
    other.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(other.topology().annotations.size(), 4);
    m->stack().undo();
    QCOMPARE(m->bytes(), writeDrawing(drawingWithNotes()));
}

void TestCanvasNotes::duplicateMakesAnother()
{
    m->click(rectOf("note-1").center());
    m->view.duplicate();
    QCOMPARE(selected().size(), 1);
    const Annotation copy = m->topology().annotations.value(*selected().cbegin());
    QCOMPARE(copy.text, u"Maintenance on Sundays"_s);
    QVERIFY(!copy.rect.intersects(rectOf("note-1")));
}

void TestCanvasNotes::anImageIsPasted()
{
    QGuiApplication::clipboard()->setImage(redImage({64, 48}));
    QVERIFY(m->view.canPaste());
    m->key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m->lastStep(), u"Add picture"_s);
    const Annotation pasted = m->topology().annotations.value(id("picture-2"));
    QCOMPARE(pasted.rect.size(), QSizeF(64, 48));
    QCOMPARE(rendering::loadedPicture(pasted.picture)->image.pixelColor(5, 5), QColor(Qt::red));
    QCOMPARE(selected(), QSet<AnnotationId>{id("picture-2")});
}

void TestCanvasNotes::aListIsPastedRatherThanItsPicture()
{
    auto *mime = new QMimeData;
    mime->setText(u"fs77\t10.2.0.77"_s);
    mime->setImageData(redImage({64, 48}));
    QGuiApplication::clipboard()->setMimeData(mime);
    m->key(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(m->topology().hosts.contains(hostId("fs77")));
    QCOMPARE(m->topology().annotations.size(), 2);
}

void TestCanvasNotes::pictureFilesAreTaken()
{
    m->view.insertPicture("<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'/>",
                          u"logo"_s, QPointF(m->pixel({320, 304})));
    const Annotation svg = m->topology().annotations.value(id("picture-2"));
    QCOMPARE(svg.rect.size(), QSizeF(20, 16)); // no smaller
    QVERIFY((svg.rect.center() - QPointF(320, 304)).manhattanLength() < 4);
    QCOMPARE(svg.text, u"logo"_s);
    QVERIFY(embeddedPicture(svg.picture).value().format == PictureFormat::Svg);
}

void TestCanvasNotes::aBrokenPictureIsReported()
{
    QSignalSpy reports(&m->view, &CanvasView::listReported);
    m->view.insertPicture("no picture", u"x"_s);
    QCOMPARE(reports.size(), 1);
    QCOMPARE(reports.constFirst().constFirst().toString(),
             u"The picture was not inserted: this is no PNG, JPEG or SVG picture"_s);
    QCOMPARE(m->steps(), 0);
}

void TestCanvasNotes::aLargePictureIsShownSmaller()
{
    m->view.insertPicture(pngOf({1600, 400}), {});
    QCOMPARE(rectOf("picture-2").size(), QSizeF(320, 80));
}

void TestCanvasNotes::theInspectorHasTheirFields()
{
    Inspector inspector(m->session);
    inspector.resize(320, 700);
    inspector.show();
    m->click(rectOf("note-1").center());
    QPlainTextEdit *text = nullptr;
    for (auto *edit : inspector.findChildren<QPlainTextEdit *>())
        text = edit->isVisible() ? edit : text;
    QVERIFY(text);
    QCOMPARE(text->toPlainText(), u"Maintenance on Sundays"_s);
    text->setFocus();
    QTest::keyClicks(text, u"!"_s);
    QVERIFY(m->topology().annotations.value(id("note-1")).text.contains(u'!'));
    QLineEdit *place = nullptr;
    for (auto *edit : inspector.findChildren<QLineEdit *>())
        place = edit->isVisible() && edit->text().contains(u"320, 400"_s) ? edit : place;
    QVERIFY(place);
    place->selectAll();
    QTest::keyClicks(place, u"8, 16, 240, 80"_s);
    QCOMPARE(rectOf("note-1"), QRectF(8, 16, 240, 80));
    place->selectAll();
    QTest::keyClicks(place, u"8, 16"_s);
    QCOMPARE(rectOf("note-1").size(), QSizeF(240, 80));
}

void TestCanvasNotes::inALargeDrawing()
{
    Topology fleet = drawingWithNotes();
    for (int i = 0; i < 400; ++i) {
        Host host;
        host.id = HostId(u"h%1"_s.arg(i));
        host.position = QPointF(-2000 + 250 * (i % 8), 1000 + 100 * (i / 8));
        host.roles.insert(RoleId(u"activity-monitor-agent"_s), {});
        fleet.hosts.insert(host.id, host);
    }
    m = std::make_unique<CanvasBench>(fleet);
    QTRY_VERIFY_WITH_TIMEOUT(m->view.isSettled(), 60'000);
    m->view.focusOn(annotationHit(id("note-1")));
    m->key(Qt::Key_Space);
    m->key(Qt::Key_Right, Qt::ShiftModifier);
    // At once, though the layout takes its time.
    QCOMPARE(findAnnotation(m->diagram(), id("note-1"))->rect.left(), 330.0);
    m->key(Qt::Key_Delete);
    QVERIFY(!findAnnotation(m->diagram(), id("note-1")));
    m->view.setZoom(1);
    m->view.setTool(ToolId::Note);
    const QPointF middle = m->view.camera().visible().center();
    m->dragWithoutRelease(middle, middle + QPointF(160, 80));
    QTRY_COMPARE(m->view.scene().shownDiagram().annotations.size(), 2);
    m->release(middle + QPointF(160, 80));
    QCOMPARE(m->diagram().annotations.size(), 2);
}

QTEST_MAIN(TestCanvasNotes)
#include "tst_canvasnotes.moc"
