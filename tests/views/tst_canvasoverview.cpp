// The overview under the pointer: what is painted there in front is what a click means.

#include "support/canvasbench.h"

#include <QSignalSpy>

using namespace portolan;
using namespace portolan::test;
using namespace portolan::views;
using namespace Qt::StringLiterals;

namespace {

/// Two columns of file servers and a domain controller in one zone, and a server beside it.
Topology farOffice()
{
    QByteArray hosts =
        R"({"id": "tm01", "name": "tm01.corp.example", "roles": {"threat-manager": {}},
                           "position": [1600, 400], "addresses": ["10.0.0.1"]},
                          {"id": "dc01", "roles": {"domain-controller": {}}, "zone": "files",
                           "position": [760, 600], "addresses": ["10.1.0.1"]})";
    for (int i = 0; i < 24; ++i) {
        hosts += QByteArray(R"(, {"id": "fs%1", "zone": "files", "addresses": ["10.2.0.%1"],
                    "roles": {"activity-monitor-agent": {}}, "position": [%2, %3]})")
                     .replace("%1", QByteArray::number(10 + i))
                     .replace("%2", QByteArray::number(160 + 240 * (i % 2)))
                     .replace("%3", QByteArray::number(104 + 80 * (i / 2)));
    }
    return drawing(hosts,
                   R"("zones": [{"id": "files", "name": "Files", "rect": [16, 32, 900, 1060]}])");
}

QSet<HostId> fileServers()
{
    QSet<HostId> hosts;
    for (int i = 10; i < 34; ++i)
        hosts.insert(HostId(u"fs%1"_s.arg(i)));
    return hosts;
}

} // namespace

class TestCanvasOverview : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m = std::make_unique<CanvasBench>(farOffice(), QSize(1000, 700));
        m->view.fit();
        m->view.setZoom(0.2);
        m->view.grab(); // what is painted is what is hit
    }
    void cleanup() { m.reset(); }
    void aBlockIsAllItsHosts();
    void aBlockIsTakenInAndOut();
    void betweenItsCardsABlockIsHit();
    void aBlockIsDraggedAsAWhole();
    void aDoubleClickGoesNearer();
    void hoveringLightsTheLinesOfAll();
    void theNameOfAServerIsTheServer();
    void theNameOfAZoneIsTheZone();
    void aHostThatIsAloneIsItself();
    void nearByACardIsOneHost();
    void namesAreFittedIntoTheView();

private:
    std::unique_ptr<CanvasBench> m;
};

void TestCanvasOverview::aBlockIsAllItsHosts()
{
    m->click(m->centre("fs20"));
    QCOMPARE(m->selectedHosts(), fileServers());
    QVERIFY(m->selection().zones.isEmpty());
    QCOMPARE(m->steps(), 0);
}

void TestCanvasOverview::aBlockIsTakenInAndOut()
{
    m->click(m->centre("dc01"));
    m->click(m->centre("fs20"), Qt::ShiftModifier);
    QCOMPARE(m->selectedHosts(), fileServers() + QSet<HostId>{hostId("dc01")});
    m->click(m->centre("fs21"), Qt::ShiftModifier);
    QCOMPARE(m->selectedHosts(), QSet<HostId>{hostId("dc01")});
}

void TestCanvasOverview::betweenItsCardsABlockIsHit()
{
    const QPointF gap = (m->centre("fs20") + m->centre("fs22")) / 2;
    QVERIFY(!m->cardRect("fs20").contains(gap) && !m->cardRect("fs22").contains(gap));
    m->click(gap);
    QCOMPARE(m->selectedHosts(), fileServers());
}

void TestCanvasOverview::aBlockIsDraggedAsAWhole()
{
    const QPointF before = *m->host("fs10").position;
    const QPointF other = *m->host("fs33").position;
    const QPointF dc = *m->host("dc01").position;
    const QPointF from = m->centre("fs20");
    m->drag(from, from + QPointF(0, 400), Qt::ControlModifier);
    QCOMPARE(m->steps(), 1);
    QCOMPARE(*m->host("fs10").position - before, QPointF(0, 400));
    QCOMPARE(*m->host("fs33").position - other, QPointF(0, 400));
    QCOMPARE(*m->host("dc01").position, dc);
}

void TestCanvasOverview::aDoubleClickGoesNearer()
{
    const QSignalSpy activated(&m->view, &CanvasView::hostActivated);
    const QPointF place = m->centre("fs20");
    m->click(place);
    m->doubleClick(place);
    QVERIFY(m->view.zoom() > 0.3);
    QVERIFY(m->view.camera().visible().contains(m->cardRect("fs10")));
    QVERIFY(m->view.camera().visible().contains(m->cardRect("fs33")));
    QCOMPARE(activated.size(), 0);
}

void TestCanvasOverview::hoveringLightsTheLinesOfAll()
{
    m->move(m->zoneRect("files").bottomRight() + QPointF(400, 0));
    m->move(m->centre("fs20"));
    QTRY_VERIFY(!m->view.scene().hovered().isNothing());
    const QSet<HostId> lit = m->view.scene().state().highlight.hosts;
    QVERIFY(lit.contains(fileServers()));
    QVERIFY(lit.contains(hostId("tm01")));
    QVERIFY(!lit.contains(hostId("dc01")));
}

void TestCanvasOverview::theNameOfAServerIsTheServer()
{
    m->view.setZoom(0.05);
    m->view.grab();
    // Right of the card, which is smaller than the name by now.
    const QPointF beside = m->centre("tm01") + QPointF(40 / 0.05, 0);
    QVERIFY(!m->cardRect("tm01").contains(beside));
    m->click(beside);
    QCOMPARE(m->selectedHosts(), QSet<HostId>{hostId("tm01")});
}

void TestCanvasOverview::theNameOfAZoneIsTheZone()
{
    // It stands out of the zone's upper border, where there is no title strip.
    m->click(QPointF(m->zoneRect("files").center().x(), m->zoneRect("files").top() + 60));
    QCOMPARE(m->selection().zones, QSet<ZoneId>{ZoneId(u"files"_s)});
    QVERIFY(m->selectedHosts().isEmpty());
}

void TestCanvasOverview::aHostThatIsAloneIsItself()
{
    m->click(m->centre("dc01"));
    QCOMPARE(m->selectedHosts(), QSet<HostId>{hostId("dc01")});
}

void TestCanvasOverview::nearByACardIsOneHost()
{
    m->session.selection().selectHost(hostId("dc01"));
    m->view.fitSelection();
    m->view.setZoom(0.6);
    m->view.grab();
    m->click(m->centre("fs11"));
    QCOMPARE(m->selectedHosts(), QSet<HostId>{hostId("fs11")});
}

/// The server stands at the edge, and its name is wider than its card there.
void TestCanvasOverview::namesAreFittedIntoTheView()
{
    CanvasBench small(farOffice(), QSize(400, 300));
    small.view.fit();
    const QRectF extent = small.view.scene().extent(small.view.zoom());
    QVERIFY(extent.right() > small.diagram().bounds.right() + 1);
    QVERIFY(small.view.camera().visible().contains(extent));
}

QTEST_MAIN(TestCanvasOverview)
#include "tst_canvasoverview.moc"
