// Lists of hosts that are pasted or dropped.

#include "canvas/hostlistinserter.h"
#include "support/canvasbench.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>

using namespace portolan;
using namespace portolan::views;
using namespace portolan::test;
using namespace Qt::StringLiterals;

class TestCanvasLists : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<CanvasBench>(canvasDrawing()); }
    void cleanup() { m.reset(); }

    void aPastedListIsOneStep();
    void hostsGetTheRoleThatIsArmed();
    void hostsGoIntoTheFocusedZone();
    void hostsStandBesideEachOther();
    void namesThatExistAreTold();
    void anotherDomainIsAnotherHost();
    void whatIsNoHostIsTold();
    void textIsDroppedWhereItLands();
    void textIsDroppedIntoAZone();
    void filesAreLeftToTheWindow();
    void aLongListIsReadBesideTheWindow();
    void listsComeOneAfterTheOther();
    void anotherDrawingGetsNoList();

private:
    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        m->key(Qt::Key_V, Qt::ControlModifier);
    }
    bool drop(const QMimeData &mime, const QPointF &place)
    {
        QWidget *viewport = m->view.viewport();
        const QPoint pixel = m->pixel(place);
        QDragEnterEvent enter(pixel, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &enter);
        QDragMoveEvent move(pixel, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &move);
        if (!enter.isAccepted() || !move.isAccepted())
            return false;
        QDropEvent event(pixel, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &event);
        return event.isAccepted();
    }

    std::unique_ptr<CanvasBench> m;
};

void TestCanvasLists::aPastedListIsOneStep()
{
    const QByteArray before = m->bytes();
    QSignalSpy told(&m->view, &CanvasView::listReported);
    QSignalSpy said(&m->view, &CanvasView::statusMessage);
    paste(u"Name\tIP\nweb01\t10.9.0.1\nweb02\t10.9.0.2, fd00::2\n"_s);
    QCOMPARE(m->steps(), 1);
    QVERIFY2(m->lastStep().startsWith(u"Insert 2 host"_s), qUtf8Printable(m->lastStep()));
    QCOMPARE(m->host("web02").name, u"web02"_s);
    QCOMPARE(m->host("web02").addresses, QStringList({u"10.9.0.2"_s, u"fd00::2"_s}));
    QVERIFY(m->host("web01").hasRole(usualListRole()));
    QCOMPARE(m->selectedHosts(), QSet<HostId>({hostId("web01"), hostId("web02")}));
    QVERIFY(m->view.camera().visible().contains(m->cardRect("web01")));
    QVERIFY(told.isEmpty());
    QCOMPARE(said.size(), 1);
    m->key(Qt::Key_Escape);
    m->stack().undo();
    QCOMPARE(m->bytes(), before);
}

void TestCanvasLists::hostsGetTheRoleThatIsArmed()
{
    m->view.placeOnClick(roles::kDomainController);
    paste(u"dc07,10.9.0.1"_s);
    QVERIFY(m->host("dc07").hasRole(roles::kDomainController));
    QCOMPARE(m->host("dc07").roles.size(), 1);
    QCOMPARE(m->view.placedRole(), roles::kDomainController);
}

void TestCanvasLists::hostsGoIntoTheFocusedZone()
{
    m->click(m->title("identity"));
    paste(u"web01 10.9.0.1"_s);
    QCOMPARE(m->host("web01").zone, ZoneId(u"identity"_s));
    QVERIFY(m->zoneRect("identity").contains(m->cardRect("web01")));
    QVERIFY(!m->cardRect("web01").intersects(m->cardRect("dc01")));
}

void TestCanvasLists::hostsStandBesideEachOther()
{
    QString text;
    for (int i = 10; i < 40; ++i)
        text += u"web%1;10.9.0.%1\n"_s.arg(i);
    paste(text);
    QCOMPARE(m->topology().hosts.size(), 35);
    const QList<Card> cards = m->diagram().cards;
    QRectF block;
    for (qsizetype i = 0; i < cards.size(); ++i) {
        for (qsizetype j = i + 1; j < cards.size(); ++j)
            QVERIFY(!cards[i].rect.intersects(cards[j].rect));
        if (cards[i].host.text().startsWith(u"web"_s)) {
            block |= cards[i].rect;
            QCOMPARE(m->topology().hosts.value(cards[i].host).zone, ZoneId());
        }
    }
    QVERIFY(block.width() > block.height());
    QVERIFY(block.width() < 4 * block.height());
}

void TestCanvasLists::namesThatExistAreTold()
{
    QSignalSpy told(&m->view, &CanvasView::listReported);
    paste(u"fs02.corp.example,10.9.0.1\nweb01,10.9.0.2"_s);
    QCOMPARE(m->host("fs02").addresses, QStringList{u"10.2.0.12"_s});
    QCOMPARE(m->host("fs04").name, u"fs04.corp.example"_s);
    QCOMPARE(m->host("fs04").addresses, QStringList{u"10.9.0.1"_s});
    QCOMPARE(told.size(), 1);
    const QString details = told.first().at(1).toString();
    QVERIFY2(details.contains(u"fs02.corp.example"_s) && details.contains(u"fs04.corp.example"_s),
             qUtf8Printable(details));
}

void TestCanvasLists::anotherDomainIsAnotherHost()
{
    QSignalSpy told(&m->view, &CanvasView::listReported);
    paste(u"fs02.branch.example,10.9.0.1\nfs02.other.example,10.9.0.2"_s);
    QStringList names;
    for (const Host &host : m->topology().hosts)
        names.append(host.name);
    QVERIFY(names.contains(u"fs02.branch.example"_s));
    QVERIFY(names.contains(u"fs02.other.example"_s));
    QVERIFY(names.contains(u"fs02.corp.example"_s));
    QVERIFY(told.isEmpty());
}

void TestCanvasLists::whatIsNoHostIsTold()
{
    QSignalSpy told(&m->view, &CanvasView::listReported);
    paste(u"This is no list of hosts.\nNeither is this."_s);
    QCOMPARE(m->steps(), 0);
    QCOMPARE(told.size(), 1);
    const QString message = told.first().at(0).toString();
    QVERIFY2(message.contains(u"Line 1"_s) && message.contains(u"Line 2"_s),
             qUtf8Printable(message));

    QString many;
    for (int i = 0; i < 30; ++i)
        many += u"web%1,10.9.0.5/24\n"_s.arg(i);
    paste(many);
    QCOMPARE(m->steps(), 1);
    QCOMPARE(told.size(), 2);
    QVERIFY(told.at(1).at(0).toString().count(u'\n') < 8);
    QVERIFY(told.at(1).at(1).toString().contains(u"Line 30"_s));
}

void TestCanvasLists::textIsDroppedWhereItLands()
{
    QMimeData mime;
    mime.setText(u"web01 10.9.0.1"_s);
    QVERIFY(drop(mime, {504, 420}));
    QCOMPARE(m->steps(), 1);
    QCOMPARE(m->host("web01").zone, ZoneId());
    QVERIFY((m->centre("web01") - QPointF(504, 420)).manhattanLength() < 60);
}

void TestCanvasLists::textIsDroppedIntoAZone()
{
    QMimeData mime;
    mime.setText(u"web01 10.9.0.1"_s);
    QVERIFY(drop(mime, {840, 220}));
    QCOMPARE(m->host("web01").zone, ZoneId(u"identity"_s));
    QVERIFY(m->zoneRect("identity").contains(m->cardRect("web01")));
}

void TestCanvasLists::filesAreLeftToTheWindow()
{
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(u"/somewhere/hosts.csv"_s)});
    QVERIFY(!drop(mime, {504, 420}));
    QGuiApplication::clipboard()->setMimeData(new QMimeData);
    QVERIFY(!m->view.canPaste());
}

void TestCanvasLists::aLongListIsReadBesideTheWindow()
{
    QString text;
    for (int i = 0; i < 5000; ++i)
        text += u"web%1.branch.example,10.9.%2.%3\n"_s.arg(i).arg(i / 250).arg(i % 250);
    QVERIFY(text.size() > HostListInserter::kMostCharactersAtOnce);
    QSignalSpy said(&m->view, &CanvasView::statusMessage);
    paste(text);
    QVERIFY(!m->view.isSettled());
    QTRY_COMPARE_WITH_TIMEOUT(m->topology().hosts.size(), 5005, 20'000);
    QCOMPARE(m->steps(), 1);
    QCOMPARE(m->selectedHosts().size(), 5000);
    QVERIFY(said.last().at(0).toString().startsWith(u"5000 host"_s));
}

void TestCanvasLists::listsComeOneAfterTheOther()
{
    const QString padding = u'#' + QString(HostListInserter::kMostCharactersAtOnce, u'-') + u'\n';
    m->view.insertHosts(padding + u"web01"_s);
    m->view.insertHosts(padding + u"web02"_s);
    m->view.insertHosts(u"web03"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m->topology().hosts.size(), 8, 20'000);
    QCOMPARE(m->steps(), 3);
    QCOMPARE(m->selectedHosts(), QSet<HostId>{hostId("web03")});
}

void TestCanvasLists::anotherDrawingGetsNoList()
{
    const QString padding = u'#' + QString(HostListInserter::kMostCharactersAtOnce, u'-') + u'\n';
    m->view.insertHosts(padding + u"web01"_s);
    m->session.open(canvasDrawing());
    QTest::qWait(300);
    QCOMPARE(m->topology().hosts.size(), 5);
}

QTEST_MAIN(TestCanvasLists)
#include "tst_canvaslists.moc"
