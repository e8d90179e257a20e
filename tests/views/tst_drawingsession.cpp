#include "commands/drawingsession.h"
#include "topology/composing.h"

#include <QSignalSpy>
#include <QTest>

using namespace portolan;
using namespace portolan::views;
using namespace Qt::StringLiterals;

namespace {

const HostId kServer(u"tm01"_s);
const HostId kAgent(u"fs01"_s);

Topology drawing()
{
    Topology topology;
    for (const RoleId &role : {roles::kThreatManager, roles::kActivityMonitorAgent}) {
        const Host host = newHost(topology, *findRole(role));
        topology.hosts.insert(host.id, host);
    }
    return topology;
}

Edit renamed(const Topology &topology, const HostId &id, const QString &name)
{
    return changeHosts(topology, {id}, [&](Host &host) { host.name = name; });
}

} // namespace

class TestDrawingSession : public QObject
{
    Q_OBJECT

private slots:
    void oneEditIsOneNamedStep();
    void anEditThatDoesNothingLeavesNoStep();
    void undoGivesTheSelectionBack();
    void stepsWithTheSameKeyMerge();
    void mergedStepsThatComeToNothingVanish();
    void theSelectionForgetsWhatIsGone();
    void derivationIsReadyWhenChangedIsTold();
    void problemsFollowBesideTheWindow();
};

void TestDrawingSession::oneEditIsOneNamedStep()
{
    DrawingSession session;
    session.open(drawing());
    session.perform(u"Rename host"_s, renamed(session.topology(), kAgent, u"files"_s));
    QCOMPARE(session.undoStack().undoText(), u"Rename host"_s);
    session.undoStack().undo();
    QVERIFY(session.topology() == drawing());
    session.undoStack().redo();
    QCOMPARE(session.topology().hosts.value(kAgent).name, u"files"_s);
}

void TestDrawingSession::anEditThatDoesNothingLeavesNoStep()
{
    DrawingSession session;
    session.open(drawing());
    session.perform(u"Rename host"_s, renamed(session.topology(), kAgent, u"fs01"_s));
    QCOMPARE(session.undoStack().count(), 0);
}

void TestDrawingSession::undoGivesTheSelectionBack()
{
    DrawingSession session;
    session.open(drawing());
    session.selection().selectHost(kAgent);
    session.perform(u"Delete"_s, removeHosts(session.topology(), {kAgent}), Selection());
    QVERIFY(session.selection().selection().isEmpty());
    session.undoStack().undo();
    QCOMPARE(*session.selection().selection().singleHost(), kAgent);
}

void TestDrawingSession::stepsWithTheSameKeyMerge()
{
    DrawingSession session;
    session.open(drawing());
    for (const QString &name : {u"f"_s, u"fi"_s, u"file"_s})
        session.perform(u"Rename"_s, renamed(session.topology(), kAgent, name), u"name:fs01"_s);
    session.perform(u"Rename"_s, renamed(session.topology(), kServer, u"t"_s), u"name:tm01"_s);
    QCOMPARE(session.undoStack().count(), 2);
    session.undoStack().undo();
    session.undoStack().undo();
    QVERIFY(session.topology() == drawing());
}

void TestDrawingSession::mergedStepsThatComeToNothingVanish()
{
    DrawingSession session;
    session.open(drawing());
    for (const QString &name : {u"f"_s, u"fs01"_s})
        session.perform(u"Rename"_s, renamed(session.topology(), kAgent, name), u"name:fs01"_s);
    QCOMPARE(session.undoStack().count(), 0);
    QVERIFY(session.undoStack().isClean());
}

void TestDrawingSession::theSelectionForgetsWhatIsGone()
{
    DrawingSession session;
    session.open(drawing());
    session.selection().selectHost(kAgent);
    session.perform(u"Delete"_s, removeHosts(session.topology(), {kAgent}));
    QVERIFY(session.selection().selection().isEmpty());
}

void TestDrawingSession::derivationIsReadyWhenChangedIsTold()
{
    DrawingSession session;
    session.open(drawing());
    qsizetype seen = -1;
    connect(&session, &DrawingSession::changed, this,
            [&] { seen = session.derivation().connectionsOf(kAgent).size(); });
    session.perform(u"Delete"_s, removeHosts(session.topology(), {kServer}));
    QCOMPARE(seen, 0);
    session.undoStack().undo();
    QCOMPARE(seen, 2);
}

void TestDrawingSession::problemsFollowBesideTheWindow()
{
    DrawingSession session;
    QSignalSpy told(&session, &DrawingSession::problemsChanged);
    session.open(Topology());
    QVERIFY(told.wait());
    const auto isMissingServer = [](const Problem &p) { return p.code == u"no-threat-manager"; };
    QVERIFY(std::ranges::any_of(session.problems(), isMissingServer));
}

QTEST_MAIN(TestDrawingSession)
#include "tst_drawingsession.moc"
