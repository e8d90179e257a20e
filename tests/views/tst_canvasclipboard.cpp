// Cut, copy, paste and duplicate, within a drawing and between two.

#include "canvas/fragmentmime.h"
#include "layout/layoutmetrics.h"
#include "support/canvasbench.h"
#include "support/sourcetree.h"
#include "topology/topologyjson.h"

#include <QClipboard>
#include <QFile>
#include <QImage>
#include <QSignalSpy>

using namespace portolan;
using namespace portolan::views;
using namespace portolan::test;
using namespace Qt::StringLiterals;

class TestCanvasClipboard : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<CanvasBench>(canvasDrawing()); }
    void cleanup() { m.reset(); }

    void aCopyIsPastedUnderAFreshName();
    void aCopyIsAlsoTextAndPicture();
    void aCutIsOneStepAndComesBack();
    void aZoneIsCopiedWithItsHosts();
    void pasteGoesIntoTheFocusedZone();
    void pasteIntoAnotherDrawingKeepsEveryField_data();
    void pasteIntoAnotherDrawingKeepsEveryField();
    void duplicateTouchesNothing();
    void copiesStandInTheColumnsThatThereAre();
    void nothingSelectedCopiesNothing();
    void foreignThingsAreNotPasted();
    void aDamagedFragmentIsSaid();

private:
    std::unique_ptr<CanvasBench> m;
};

void TestCanvasClipboard::aCopyIsPastedUnderAFreshName()
{
    m->click(m->centre("fs03"));
    m->key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(m->steps(), 0);
    m->click({504, 420});
    m->key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m->lastStep(), u"Paste"_s);
    QCOMPARE(m->host("fs04").name, u"fs04.corp.example"_s);
    QCOMPARE(m->host("fs04").zone, ZoneId());
    QCOMPARE(m->selectedHosts(), QSet<HostId>{hostId("fs04")});
    for (const char *id : {"dc01", "fs01", "fs02", "fs03", "tm01"})
        QVERIFY(!m->cardRect("fs04").intersects(m->cardRect(id)));
    QVERIFY(m->view.camera().visible().contains(m->cardRect("fs04")));
    m->key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(m->topology().hosts.contains(hostId("fs05")));
    QCOMPARE(m->steps(), 2);
}

void TestCanvasClipboard::aCopyIsAlsoTextAndPicture()
{
    m->click(m->centre("fs03"));
    m->view.copy();
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    QVERIFY(hasFragment(mime));
    QCOMPARE(mime->text(), u"fs03.corp.example"_s);
    const auto image = mime->imageData().value<QImage>();
    QVERIFY(!image.isNull());
    QVERIFY(image.width() > 2 * m->cardRect("fs03").width());
}

void TestCanvasClipboard::aCutIsOneStepAndComesBack()
{
    const QByteArray before = m->bytes();
    m->click(m->centre("fs01"));
    m->key(Qt::Key_X, Qt::ControlModifier);
    QVERIFY(!m->topology().hosts.contains(hostId("fs01")));
    QCOMPARE(m->steps(), 1);
    m->key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m->host("fs01").addresses, QStringList{u"10.2.0.11"_s});
    m->stack().undo();
    m->stack().undo();
    QCOMPARE(m->bytes(), before);
}

void TestCanvasClipboard::aZoneIsCopiedWithItsHosts()
{
    m->click(m->title("files"));
    m->view.copy();
    m->click({504, 420});
    m->view.paste();
    QCOMPARE(m->topology().zones.size(), 3);
    QCOMPARE(m->topology().hosts.size(), 7);
    const ZoneId copy = *m->selection().zones.cbegin();
    QVERIFY(copy != ZoneId(u"files"_s));
    QCOMPARE(m->host("fs04").zone, copy);
    QCOMPARE(m->host("fs05").zone, copy);
    const QRectF rect = *m->topology().zones.value(copy).rect;
    QVERIFY(rect.contains(m->cardRect("fs04")));
    QVERIFY(!rect.intersects(m->zoneRect("files")));
}

void TestCanvasClipboard::pasteGoesIntoTheFocusedZone()
{
    m->click(m->centre("fs03"));
    m->view.copy();
    m->click(m->title("identity"));
    m->view.paste();
    QCOMPARE(m->host("fs04").zone, ZoneId(u"identity"_s));
    QVERIFY(m->zoneRect("identity").contains(m->cardRect("fs04")));
    QVERIFY(!m->cardRect("fs04").intersects(m->cardRect("dc01")));
}

void TestCanvasClipboard::pasteIntoAnotherDrawingKeepsEveryField_data()
{
    QTest::addColumn<bool>("isOtherProgram");
    QTest::newRow("in another window") << false;
    QTest::newRow("in another program") << true;
}

void TestCanvasClipboard::pasteIntoAnotherDrawingKeepsEveryField()
{
    QFETCH(bool, isOtherProgram);
    QFile file(sourcePath(u"tests/data/drawings/every-field.portolan"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    CanvasBench source(readOrDie(file.readAll()));
    CanvasBench target{Topology()};
    source.view.selectAll();
    source.view.copy();
    if (isOtherProgram) {
        const QString type = QString::fromLatin1(kFragmentMimeType);
        auto *foreign = new QMimeData;
        foreign->setData(type, QGuiApplication::clipboard()->mimeData()->data(type));
        QGuiApplication::clipboard()->setMimeData(foreign);
    }
    QVERIFY(target.view.canPaste());
    target.view.paste();
    QCOMPARE(target.topology().hosts.size(), source.topology().hosts.size());
    QCOMPARE(target.topology().zones.size(), source.topology().zones.size());
    for (const Host &copied : source.topology().hosts) {
        Host host = copied;
        Host pasted = target.topology().hosts.value(host.id);
        // It stands elsewhere, and what was laid out by itself has its place now.
        host.position.reset();
        pasted.position.reset();
        QCOMPARE(toJson(pasted), toJson(host));
    }
    QCOMPARE(target.steps(), 1);
}

void TestCanvasClipboard::duplicateTouchesNothing()
{
    m->click(m->centre("tm01"));
    m->click(m->centre("fs03"), Qt::ShiftModifier);
    m->view.duplicate();
    QCOMPARE(m->lastStep(), u"Duplicate"_s);
    QCOMPARE(m->topology().hosts.size(), 7);
    QCOMPARE(m->selectedHosts(), QSet<HostId>({hostId("fs04"), hostId("tm02")}));
    QVERIFY(!m->cardRect("fs04").intersects(m->cardRect("fs03")));
    QVERIFY(!m->cardRect("tm02").intersects(m->cardRect("tm01")));
    // As they stood to each other.
    QCOMPARE(m->centre("tm02") - m->centre("fs04"), m->centre("tm01") - m->centre("fs03"));
}

/// Also where a slot askew to a column is nearer.
void TestCanvasClipboard::copiesStandInTheColumnsThatThereAre()
{
    Topology topology = canvasDrawing();
    topology.zones[ZoneId(u"files"_s)].rect = QRectF(16, 32, 656, 240);
    topology.zones[ZoneId(u"identity"_s)].rect = QRectF(704, 32, 288, 240);
    const qreal besides = m->cardRect("fs01").width() + kCardGap;
    topology.hosts[hostId("fs02")].position = QPointF(160 + besides + 10, 184);
    topology.hosts.remove(hostId("tm01"));
    topology.hosts[hostId("fs03")].position = QPointF(160, 600);
    m = std::make_unique<CanvasBench>(topology);
    m->click(m->centre("fs01"));
    for (int i = 0; i < 3; ++i)
        m->view.duplicate();
    for (const char *id : {"fs04", "fs05", "fs06"}) {
        const qreal left = m->cardRect(id).left();
        QVERIFY2(left == m->cardRect("fs01").left() || left == m->cardRect("fs02").left(), id);
    }
}

void TestCanvasClipboard::nothingSelectedCopiesNothing()
{
    QGuiApplication::clipboard()->setText(u"mine"_s);
    m->view.copy();
    m->view.cut();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"mine"_s);
    m->view.duplicate();
    QCOMPARE(m->steps(), 0);
}

void TestCanvasClipboard::foreignThingsAreNotPasted()
{
    QSignalSpy told(&m->view, &CanvasView::canPasteChanged);
    auto *page = new QMimeData;
    page->setHtml(u"<b>page</b>"_s);
    QGuiApplication::clipboard()->setMimeData(page);
    QVERIFY(!told.isEmpty());
    QVERIFY(!m->view.canPaste());
    m->view.paste();
    QCOMPARE(m->steps(), 0);
}

void TestCanvasClipboard::aDamagedFragmentIsSaid()
{
    auto *mime = new QMimeData;
    mime->setData(QString::fromLatin1(kFragmentMimeType), "{\"hosts\": [{\"id\": 7}]}");
    QGuiApplication::clipboard()->setMimeData(mime);
    QSignalSpy told(&m->view, &CanvasView::statusMessage);
    m->view.paste();
    QCOMPARE(m->steps(), 0);
    QCOMPARE(told.size(), 1);
}

QTEST_MAIN(TestCanvasClipboard)
#include "tst_canvasclipboard.moc"
