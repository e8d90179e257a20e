// How the fields of the inspector are typed in, and when they write.

#include "support/inspectorbench.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace portolan;
using namespace portolan::views;
using namespace portolan::test;
using namespace Qt::StringLiterals;

class TestInspector : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<InspectorBench>(); }
    void cleanup() { m.reset(); }

    void typingANameIsOneStep();
    void aWrongAddressIsStoredAndSaid();
    void aTakenIdStaysInTheField();
    void anotherIdIsWrittenEverywhere();
    void differentValuesAreMixed();
    void changingSeveralIsOneStep();
    void untickingAStreamWritesTheOption();
    void aWrongCountIsForgottenWithTheHost();
    void withoutASelectionTheDrawingShows();
    void anUnknownRoleCanBeTakenAway();
    void undoShowsInTheFields();
    void aMixedFieldKeepsWhatCannotBeStored();
    void mixedValuesAreCounted();
    void manyHostsFollowTheDrawing();

private:
    std::unique_ptr<InspectorBench> m;
};

void TestInspector::typingANameIsOneStep()
{
    m->session.selection().selectHost(m->agent);
    auto *name = m->editor<QLineEdit>(u"Name"_s);
    QVERIFY(name);
    name->selectAll();
    QTest::keyClicks(name, u"nas"_s);
    QCOMPARE(m->host(m->agent).name, u"nas"_s);
    QCOMPARE(m->steps(), 1);
}

void TestInspector::aWrongAddressIsStoredAndSaid()
{
    m->session.selection().selectHost(m->agent);
    auto *addresses = m->editor<QPlainTextEdit>(u"Addresses"_s);
    QTest::keyClicks(addresses, u"10.0.0.5/24, fd00::1"_s);
    const QStringList expected = {u"10.0.0.5/24"_s, u"fd00::1"_s};
    QCOMPARE(m->host(m->agent).addresses, expected);
    QVERIFY(m->shownComplaint().contains(u"10.0.0.0/24"));
    QCOMPARE(addresses->toPlainText(), u"10.0.0.5/24, fd00::1"_s);
}

void TestInspector::aTakenIdStaysInTheField()
{
    m->session.selection().selectHost(m->agent);
    auto *id = m->editor<QLineEdit>(u"Id"_s);
    id->selectAll();
    QTest::keyClicks(id, u"tm01"_s);
    QTest::keyClick(id, Qt::Key_Return);
    QVERIFY(!m->shownComplaint().isEmpty());
    QCOMPARE(id->text(), u"tm01"_s);
    QVERIFY(m->topology() == m->drawing());
}

void TestInspector::anotherIdIsWrittenEverywhere()
{
    m->session.perform(u"Belong"_s, changeHosts(m->topology(), {m->agent},
                                                [&](Host &host) { host.servers = {m->server}; }));
    m->session.selection().selectHost(m->server);
    auto *id = m->editor<QLineEdit>(u"Id"_s);
    id->selectAll();
    QTest::keyClicks(id, u"main"_s);
    QVERIFY(m->topology().hosts.contains(m->server));
    QTest::keyClick(id, Qt::Key_Return);
    QCOMPARE(m->host(m->agent).servers, QList<HostId>{HostId(u"main"_s)});
    QCOMPARE(*m->session.selection().selection().singleHost(), HostId(u"main"_s));
    QCOMPARE(m->steps(), 2);
}

void TestInspector::differentValuesAreMixed()
{
    Selection both;
    both.hosts = {m->server, m->agent};
    m->session.selection().select(both);
    auto *name = m->editor<QLineEdit>(u"Name"_s);
    QVERIFY(name->text().isEmpty());
    QVERIFY(name->placeholderText().contains(u"2"));
    QVERIFY(name->toolTip().contains(u"tm01"));
    QVERIFY(!m->editor<QLineEdit>(u"Id"_s));
    QCOMPARE(m->box(u"Threat Manager server"_s)->checkState(), Qt::PartiallyChecked);
}

void TestInspector::changingSeveralIsOneStep()
{
    Selection both;
    both.hosts = {m->server, m->agent};
    m->session.selection().select(both);
    auto *zone = m->editor<QComboBox>(u"Zone"_s);
    zone->setFocus();
    QTest::keyClick(zone, Qt::Key_Down);
    QCOMPARE(m->host(m->server).zone.text(), u"files"_s);
    QCOMPARE(m->host(m->agent).zone.text(), u"files"_s);
    QCOMPARE(m->steps(), 1);
}

void TestInspector::untickingAStreamWritesTheOption()
{
    m->session.selection().selectHost(m->agent);
    QTest::mouseClick(m->box(u"File system events"_s), Qt::LeftButton, {}, QPoint(8, 8));
    const QJsonObject options = m->host(m->agent).roles.value(roles::kActivityMonitorAgent);
    QCOMPARE(options.value(u"streams"_s).toArray(), QJsonArray{u"active-directory"_s});
    QTest::mouseClick(m->box(u"File system events"_s), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(m->topology() == m->drawing());
}

void TestInspector::aWrongCountIsForgottenWithTheHost()
{
    m->session.selection().selectHost(m->agent);
    QTest::keyClicks(m->editor<QLineEdit>(u"Machines"_s), u"many"_s);
    QVERIFY(!m->shownComplaint().isEmpty());
    QVERIFY(m->topology() == m->drawing());
    m->session.selection().selectHost(m->server);
    QVERIFY(m->editor<QLineEdit>(u"Machines"_s)->text().isEmpty());
}

void TestInspector::withoutASelectionTheDrawingShows()
{
    auto *title = m->editor<QLineEdit>(u"Title"_s);
    QVERIFY(title);
    QTest::keyClicks(title, u"Head office"_s);
    QCOMPARE(m->topology().properties.title, u"Head office"_s);
}

void TestInspector::anUnknownRoleCanBeTakenAway()
{
    m->session.perform(u"Role"_s, changeHosts(m->topology(), {m->agent}, [](Host &host) {
                           host.roles.insert(RoleId(u"time-server"_s), {});
                       }));
    m->session.selection().selectHost(m->agent);
    QCheckBox *unknown = m->box(u"time-server (unknown)"_s);
    QVERIFY(unknown);
    QTest::mouseClick(unknown, Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(!m->host(m->agent).hasRole(RoleId(u"time-server"_s)));
}

void TestInspector::undoShowsInTheFields()
{
    m->session.selection().selectHost(m->agent);
    auto *name = m->editor<QLineEdit>(u"Name"_s);
    QTest::keyClicks(name, u"x"_s);
    m->session.undoStack().undo();
    QCOMPARE(name->text(), u"fs01"_s);
}

void TestInspector::aMixedFieldKeepsWhatCannotBeStored()
{
    Selection both;
    both.hosts = {m->server, m->agent};
    m->session.perform(u"Count"_s,
                       changeHosts(m->topology(), {m->agent}, [](Host &host) { host.count = 3; }));
    m->session.selection().select(both);
    auto *count = m->editor<QLineEdit>(u"Machines"_s);
    QTest::keyClicks(count, u"many"_s);
    m->session.perform(u"Title"_s, [&] {
        Properties properties = m->topology().properties;
        properties.title = u"x"_s;
        return changeProperties(m->topology(), properties);
    }());
    QCOMPARE(count->text(), u"many"_s);
    QVERIFY(!m->shownComplaint().isEmpty());
}

void TestInspector::mixedValuesAreCounted()
{
    Topology three = m->drawing();
    const Host controller = newHost(three, *findRole(roles::kDomainController));
    three.hosts.insert(controller.id, controller);
    m->session.open(three);
    Selection all;
    all.hosts = {m->server, m->agent, controller.id};
    m->session.selection().select(all);
    QVERIFY(m->editor<QLineEdit>(u"Name"_s)->placeholderText().startsWith(u"Mixed (3 value"));
    QVERIFY(m->editor<QLineEdit>(u"Name"_s)->text().isEmpty());
    QCOMPARE(m->steps(), 0);
}

/// They are shown when nothing more urgent is to be done; what is typed goes to all of them.
void TestInspector::manyHostsFollowTheDrawing()
{
    Topology many = m->drawing();
    while (many.hosts.size() <= kMostHostsAtOnce) {
        Host host = newHost(many, *findRole(roles::kDomainController));
        host.position = QPointF(qreal(many.hosts.size()), 0);
        many.hosts.insert(host.id, host);
    }
    m->session.open(many);
    const QSet<HostId> all(many.hosts.keyBegin(), many.hosts.keyEnd());
    m->select(all);
    const auto isMixed = [&](const QString &field, qsizetype count) {
        const auto *edit = m->editor<QLineEdit>(field);
        return edit && edit->placeholderText().startsWith(u"Mixed (%1 value"_s.arg(count));
    };
    QTRY_VERIFY(isMixed(u"Name"_s, many.hosts.size()));
    // One of the first two has no place, and neither has the other: that is one value.
    QVERIFY(isMixed(u"Position"_s, many.hosts.size() - 1));
    QCOMPARE(m->editor<QLineEdit>(u"Name"_s)->toolTip().count(u'\n'), 12);
    auto *notes = m->editor<QPlainTextEdit>(u"Notes"_s);
    QTest::keyClicks(notes, u"ab"_s);
    QCOMPARE(m->steps(), 1);
    for (const Host &host : m->topology().hosts)
        QCOMPARE(host.notes, u"ab"_s);
    QTest::keyClicks(notes, u"c"_s);
    QCOMPARE(notes->toPlainText(), u"abc"_s);
    m->session.undoStack().undo();
    QTRY_COMPARE(notes->toPlainText(), QString());
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
