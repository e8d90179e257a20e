// Folds on the canvas: several like hosts in one card, which the pointer, the keyboard and
// assistive technology treat as its hosts.

#include "accessibility/accessiblecanvas.h"
#include "canvas/highlight.h"
#include "support/canvasbench.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace portolan;
using namespace portolan::test;
using namespace portolan::views;
using namespace Qt::StringLiterals;

namespace {

QByteArray fileServers(int count)
{
    QByteArray hosts;
    for (int i = 1; i <= count; ++i) {
        hosts += QByteArray(R"(, {"id": "fs%1", "name": "fs%1.corp.example", "zone": "files",
                    "roles": {"activity-monitor-agent": {}}, "addresses": ["10.2.0.%1"],
                    "position": [160, %2]})")
                     .replace("%1", QByteArray::number(10 + i))
                     .replace("%2", QByteArray::number(104 + 80 * (i - 1)));
    }
    return hosts;
}

/// A server, four like file servers below each other in one zone, one of another kind below them,
/// and another zone.
Topology folder()
{
    return drawing(
        R"({"id": "tm01", "roles": {"threat-manager": {}}, "position": [640, 200],
            "addresses": ["10.0.0.1"]},
           {"id": "dc01", "name": "dc01.corp.example", "roles": {"domain-controller": {}},
            "zone": "files", "position": [160, 424], "addresses": ["10.1.0.1"]})" +
            fileServers(4),
        R"("zones": [{"id": "files", "name": "Files", "rect": [16, 32, 288, 440]},
                     {"id": "other", "name": "Other", "rect": [16, 560, 288, 400]}])");
}

QSet<HostId> ids(const QList<const char *> &texts)
{
    QSet<HostId> hosts;
    for (const char *text : texts)
        hosts.insert(hostId(text));
    return hosts;
}

} // namespace

class TestCanvasFolds : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m = std::make_unique<CanvasBench>(folder(), QSize(1100, 1100));
        m->view.fit();
    }
    void cleanup() { m.reset(); }
    void foldsTheLikeOfASelectedHost();
    void foldsAllOfTheDrawing();
    void foldingAndUnfoldingComeBackExactly();
    void undoTakesAFoldBack();
    void nothingIsLike();
    void aClickSelectsAllItsHosts();
    void togglingTakesAllOrNone();
    void aBandSelectsAllItsHosts();
    void draggingMovesAllItsHosts();
    void aDropIntoAZoneTakesAllItsHosts();
    void sendToZoneTakesOneSlot();
    void nudgingAndAligningMoveAllItsHosts();
    void deletingDeletesAllItsHosts();
    void copiesStayFolded();
    void aDoubleClickUnfolds();
    void keysFoldAndUnfold();
    void tabStopsOnceAtAFold();
    void whoIsFoundIsShownInItsFold();
    void anotherRoleLeavesTheFold();
    void whatStandsThereByNowIsEvaded();
    void aMovedLayoutGivesRoomAgain();
    void theWorstProblemShows();
    void linesLightUp();
    void assistiveTechnologyMeetsAFold();
    void assistiveTechnologyFoldsAndUnfolds();

private:
    void select(const QList<const char *> &hosts)
    {
        m->session.selection().select(Selection{ids(hosts), {}, {}});
    }
    void fold()
    {
        select({"fs11"});
        m->view.foldLike();
    }
    const Card *card(const char *host) { return findCard(m->diagram(), hostId(host)); }
    int cards() { return int(m->diagram().cards.size()); }

    const QSet<HostId> m_all = ids({"fs11", "fs12", "fs13", "fs14"});
    std::unique_ptr<CanvasBench> m;
};

void TestCanvasFolds::foldsTheLikeOfASelectedHost()
{
    QSignalSpy said(&m->view, &CanvasView::statusMessage);
    select({"fs13"});
    m->view.foldLike();
    QCOMPARE(cards(), 3);
    QCOMPARE(card("fs13"), card("fs11"));
    QCOMPARE(card("fs11")->hostCount(), 4);
    QCOMPARE(m->selectedHosts(), m_all);
    QCOMPARE(m->lastStep(), u"Fold 4 host(s)"_s);
    QCOMPARE(m->view.scene().focus().host, hostId("fs11"));
    QCOMPARE(said.last().first().toString(), u"4 host(s) folded"_s);
}

void TestCanvasFolds::foldsAllOfTheDrawing()
{
    m->view.foldAll();
    QCOMPARE(cards(), 3);
    QVERIFY(!m->host("dc01").folded);
    m->view.unfoldAll();
    QCOMPARE(cards(), 6);
    QCOMPARE(m->steps(), 2);
}

void TestCanvasFolds::foldingAndUnfoldingComeBackExactly()
{
    const QByteArray before = m->bytes();
    const QRectF other = m->cardRect("dc01");
    QHash<HostId, QRectF> rects;
    for (const Card &it : m->diagram().cards)
        rects.insert(it.host, it.rect);
    fold();
    QCOMPARE(m->cardRect("fs11"), rects[hostId("fs11")]);
    QCOMPARE(m->cardRect("dc01"), other);
    m->view.unfold();
    QCOMPARE(m->bytes(), before);
    for (const Card &it : m->diagram().cards)
        QCOMPARE(it.rect, rects[it.host]);
    QCOMPARE(m->selectedHosts(), m_all);
}

void TestCanvasFolds::undoTakesAFoldBack()
{
    const QByteArray before = m->bytes();
    fold();
    QCOMPARE(m->steps(), 1);
    m->stack().undo();
    QCOMPARE(m->bytes(), before);
    QCOMPARE(cards(), 6);
    m->stack().redo();
    QCOMPARE(cards(), 3);
}

void TestCanvasFolds::nothingIsLike()
{
    QSignalSpy said(&m->view, &CanvasView::statusMessage);
    select({"dc01"});
    m->view.foldLike();
    QCOMPARE(m->steps(), 0);
    QVERIFY(said.last().first().toString().startsWith(u"No other host of the zone"_s));
}

void TestCanvasFolds::aClickSelectsAllItsHosts()
{
    fold();
    m->session.selection().clear();
    m->click(m->centre("fs11"));
    QCOMPARE(m->selectedHosts(), m_all);
    QVERIFY(m->view.scene().state().selectedHosts.contains(hostId("fs11")));
    // One of them, chosen in a table: its card is lit, too.
    select({"fs13"});
    QCOMPARE(m->view.scene().state().selectedHosts, ids({"fs11"}));
    // What is dragged then is the card.
    m->click(m->centre("fs11"));
    QCOMPARE(m->selectedHosts(), m_all);
}

void TestCanvasFolds::togglingTakesAllOrNone()
{
    fold();
    m->session.selection().clear();
    m->click(m->centre("dc01"));
    m->click(m->centre("fs11"), Qt::ControlModifier);
    QCOMPARE(m->selectedHosts(), m_all + ids({"dc01"}));
    m->click(m->centre("fs11"), Qt::ControlModifier);
    QCOMPARE(m->selectedHosts(), ids({"dc01"}));
}

void TestCanvasFolds::aBandSelectsAllItsHosts()
{
    fold();
    const QRectF rect = m->cardRect("fs11");
    m->drag(rect.bottomRight() + QPointF(14, 40), rect.center());
    QCOMPARE(m->selectedHosts(), m_all);
}

void TestCanvasFolds::draggingMovesAllItsHosts()
{
    fold();
    m->session.selection().clear();
    const QPointF from = m->centre("fs11");
    const QPointF last = *m->host("fs14").position;
    m->drag(from, from + QPointF(400, 300), Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(m->centre("fs11"), from + QPointF(400, 300));
    QCOMPARE(*m->host("fs14").position, last + QPointF(400, 300));
    QVERIFY(m->host("fs14").pinned);
    QCOMPARE(m->steps(), 2);
}

void TestCanvasFolds::aDropIntoAZoneTakesAllItsHosts()
{
    fold();
    const QPointF to = m->zoneRect("other").center();
    m->drag(m->centre("fs11"), to, Qt::ControlModifier);
    for (const HostId &host : m_all)
        QCOMPARE(m->topology().hosts[host].zone.text(), u"other"_s);
    QCOMPARE(cards(), 3);
    // Also those that were never laid out.
    Topology placeless = folder();
    for (const HostId &host : m_all) {
        placeless.hosts[host].folded = true;
        if (host != hostId("fs11"))
            placeless.hosts[host].position.reset();
    }
    m = std::make_unique<CanvasBench>(placeless, QSize(1100, 1100));
    m->drag(m->centre("fs11"), m->zoneRect("other").center(), Qt::ControlModifier);
    for (const HostId &host : m_all)
        QCOMPARE(m->topology().hosts[host].zone.text(), u"other"_s);
    m->view.unfoldAll();
    for (const HostId &host : m_all)
        QVERIFY(m->zoneRect("other").contains(findCard(m->diagram(), host)->rect));
}

void TestCanvasFolds::sendToZoneTakesOneSlot()
{
    fold();
    m->view.sendToZone(ZoneId(u"other"_s));
    QCOMPARE(cards(), 3);
    QVERIFY(m->zoneRect("other").contains(m->cardRect("fs11")));
    QVERIFY(!m->host("fs12").position);
    m->view.unfold();
    QCOMPARE(cards(), 6);
    for (const HostId &host : m_all)
        QVERIFY(m->zoneRect("other").contains(findCard(m->diagram(), host)->rect));
}

void TestCanvasFolds::nudgingAndAligningMoveAllItsHosts()
{
    fold();
    m->key(Qt::Key_Right);
    QCOMPARE(*m->host("fs14").position, QPointF(161, 344));
    select({"fs11", "fs12", "fs13", "fs14", "tm01"});
    m->view.align(Qt::AlignTop);
    const qreal top = std::min(m->cardRect("tm01").top(), m->cardRect("fs11").top());
    QCOMPARE(m->cardRect("fs11").top(), top);
    QCOMPARE(m->cardRect("tm01").top(), top);
    QCOMPARE(m->host("fs14").position->y() - m->host("fs11").position->y(), 240.0);
}

void TestCanvasFolds::deletingDeletesAllItsHosts()
{
    fold();
    m->click(m->centre("fs11"));
    m->key(Qt::Key_Delete);
    QCOMPARE(m->topology().hosts.size(), 2);
    QCOMPARE(cards(), 2);
}

void TestCanvasFolds::copiesStayFolded()
{
    fold();
    m->view.sendToZone({});
    m->view.duplicate();
    QTRY_COMPARE(m->topology().hosts.size(), 10);
    QCOMPARE(cards(), 3);
    QCOMPARE(card("fs11")->hostCount(), 8);
}

void TestCanvasFolds::aDoubleClickUnfolds()
{
    fold();
    QSignalSpy activated(&m->view, &CanvasView::hostActivated);
    const QPointF centre = m->centre("fs11");
    m->click(centre);
    m->doubleClick(centre);
    QCOMPARE(cards(), 6);
    QCOMPARE(activated.size(), 0);
    QCOMPARE(m->lastStep(), u"Unfold 4 host(s)"_s);
}

void TestCanvasFolds::keysFoldAndUnfold()
{
    m->key(Qt::Key_Tab);
    QCOMPARE(m->view.scene().focus().host, hostId("fs11"));
    m->key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(cards(), 3);
    QCOMPARE(m->view.scene().state().focusedHost, hostId("fs11"));
    m->key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(cards(), 6);
    QCOMPARE(m->view.scene().focus().host, hostId("fs11"));
    // Of one that stands in another's card from then on, the focus goes with it.
    m->key(Qt::Key_Escape);
    m->key(Qt::Key_Tab);
    m->key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m->view.scene().focus().host, hostId("fs11"));
    // A zone with all that is alike in it.
    m->key(Qt::Key_Down, Qt::AltModifier);
    m->key(Qt::Key_Escape);
    m->key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m->view.scene().focus().zone, ZoneId(u"files"_s));
    m->key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(cards(), 3);
}

void TestCanvasFolds::tabStopsOnceAtAFold()
{
    fold();
    m->session.selection().clear();
    m->view.scene().setFocus({});
    QStringList visited;
    for (int i = 0; i < 4; ++i) {
        m->key(Qt::Key_Tab);
        visited.append(m->view.scene().focus().host.text());
    }
    // The third is a zone without hosts.
    QCOMPARE(visited, QStringList({u"fs11"_s, u"dc01"_s, QString(), u"tm01"_s}));
    m->key(Qt::Key_Backtab, Qt::ShiftModifier);
    m->key(Qt::Key_Backtab, Qt::ShiftModifier);
    m->key(Qt::Key_Backtab, Qt::ShiftModifier);
    m->key(Qt::Key_Space);
    QCOMPARE(m->selectedHosts(), m_all);
}

void TestCanvasFolds::whoIsFoundIsShownInItsFold()
{
    fold();
    m->view.setZoom(2);
    m->view.centreOn({4000, 4000});
    m->session.selection().selectHost(hostId("fs14"));
    m->view.revealSelection();
    QVERIFY(m->view.camera().visible().contains(m->centre("fs11")));
    QCOMPARE(m->view.hostsOnSelectedCard(), 4);
    QCOMPARE(m->view.scene().focus().host, hostId("fs11"));
    QCOMPARE(m->selectedHosts(), ids({"fs14"})); // the inspector is about the one that was found
}

void TestCanvasFolds::anotherRoleLeavesTheFold()
{
    fold();
    Host host = m->host("fs12");
    host.roles.insert(RoleId(u"domain-controller"_s), {});
    m->session.perform(u"change"_s, changeHost(m->topology(), host));
    QCOMPARE(cards(), 4);
    QCOMPARE(card("fs11")->hostCount(), 3);
    QCOMPARE(m->centre("fs12"), *m->host("fs12").position);
}

void TestCanvasFolds::whatStandsThereByNowIsEvaded()
{
    fold();
    m->session.selection().clear();
    m->drag(m->centre("dc01"), *m->host("fs13").position, Qt::ControlModifier | Qt::AltModifier);
    select({"fs11"});
    m->view.unfold();
    QCOMPARE(m->centre("fs12"), QPointF(160, 184)); // where it was
    QVERIFY(!m->cardRect("fs13").intersects(m->cardRect("dc01")));
    QVERIFY(m->zoneRect("files").contains(m->cardRect("fs13")));
    const QByteArray unfolded = m->bytes();
    m->stack().undo();
    QCOMPARE(cards(), 3);
    m->stack().redo();
    QCOMPARE(m->bytes(), unfolded);
}

void TestCanvasFolds::aMovedLayoutGivesRoomAgain()
{
    fold();
    QSignalSpy laidOut(&m->view.scene().live(), &LiveDiagram::laidOutAfresh);
    m->view.layOutAll(true);
    QVERIFY(!laidOut.isEmpty() || laidOut.wait());
    const QRectF before = m->zoneRect("files");
    QVERIFY(before.height() < 300); // one card for four
    select({"fs11"});
    m->view.unfold();
    QCOMPARE(cards(), 6);
    QList<QRectF> rects;
    for (const Card &it : m->diagram().cards) {
        for (const QRectF &other : std::as_const(rects))
            QVERIFY(!other.intersects(it.rect));
        rects.append(it.rect);
        if (it.zone == ZoneId(u"files"_s))
            QVERIFY(m->zoneRect("files").contains(it.rect));
    }
    QCOMPARE(m->lastStep(), u"Unfold 4 host(s)"_s);
    m->stack().undo();
    QCOMPARE(m->zoneRect("files"), before);
}

void TestCanvasFolds::theWorstProblemShows()
{
    fold();
    Host host = m->host("fs13");
    host.addresses = {u"10.2.0.999"_s};
    m->session.perform(u"change"_s, changeHost(m->topology(), host));
    QTRY_VERIFY(m->view.scene().state().problems.contains(hostId("fs11")));
    QVERIFY(m->view.scene().state().problems[hostId("fs11")] == Severity::Error);
    QVERIFY(!m->view.scene().state().problems.contains(hostId("fs13")));
}

void TestCanvasFolds::linesLightUp()
{
    fold();
    const auto lit = highlightOf(m->diagram(), onCards(m->diagram(), m->selection()));
    QVERIFY(lit.hosts.contains(hostId("tm01")));
    select({"fs13"});
    QVERIFY(m->view.scene().state().highlight.hosts.contains(hostId("tm01")));
    // A line of one of them is that of the card.
    const Trunk &trunk = *std::ranges::find_if(m->diagram().trunks, [](const Trunk &it) {
        return std::ranges::any_of(it.teeth, [](const auto &t) { return t.hosts == 4; });
    });
    QVERIFY(pathOf(m->diagram(), {trunk.section, hostId("tm01"), hostId("fs13")}));
}

void TestCanvasFolds::assistiveTechnologyMeetsAFold()
{
    fold();
    auto &canvas =
        dynamic_cast<AccessibleCanvas &>(*QAccessible::queryAccessibleInterface(&m->view));
    QAccessibleInterface *item = canvas.interfaceOf(AccessibleThing::ofHost(hostId("fs11")));
    QVERIFY(item);
    QCOMPARE(item->role(), QAccessible::ListItem);
    QCOMPARE(item->text(QAccessible::Name), u"Activity Monitor agent, 4 host(s)"_s);
    QVERIFY(item->text(QAccessible::Description).contains(u"fs11.corp.example to fs14"_s));
    QVERIFY(item->text(QAccessible::Description).contains(u"in zone Files"_s));
    QVERIFY(item->state().expandable && item->state().collapsed && !item->state().expanded);
    QVERIFY(item->state().selected);
    QVERIFY(!canvas.interfaceOf(AccessibleThing::ofHost(hostId("fs12"))));
    QAccessibleInterface *zone = item->parent();
    QCOMPARE(zone->childCount(), 2);
    QVERIFY(zone->text(QAccessible::Name).contains(u"5 host(s)"_s));
    QVERIFY(zone->state().expandable && zone->state().expanded);
    QAccessibleInterface *other = canvas.interfaceOf(AccessibleThing::ofHost(hostId("dc01")));
    QVERIFY(!other->state().expandable);
}

void TestCanvasFolds::assistiveTechnologyFoldsAndUnfolds()
{
    auto &canvas =
        dynamic_cast<AccessibleCanvas &>(*QAccessible::queryAccessibleInterface(&m->view));
    const auto actions = [&](const char *host) {
        return canvas.interfaceOf(AccessibleThing::ofHost(hostId(host)))->actionInterface();
    };
    QVERIFY(actions("fs12")->actionNames().contains(u"Fold"_s));
    QVERIFY(!actions("fs12")->actionNames().contains(u"Unfold"_s));
    QCOMPARE(actions("fs12")->keyBindingsForAction(u"Fold"_s), QStringList(u"Ctrl+Shift+Left"_s));
    actions("fs12")->doAction(u"Fold"_s);
    QCOMPARE(cards(), 3);
    QVERIFY(!actions("fs11")->actionNames().contains(u"Fold"_s));
    actions("fs11")->doAction(u"Unfold"_s);
    QCOMPARE(cards(), 6);
}

QTEST_MAIN(TestCanvasFolds)
#include "tst_canvasfolds.moc"
