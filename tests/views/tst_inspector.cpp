#include "panels/inspector/inspector.h"
#include "topology/composing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
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
    Zone zone;
    zone.id = ZoneId(u"files"_s);
    topology.zones.insert(zone.id, zone);
    return topology;
}

} // namespace

class TestInspector : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
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

private:
    /// The shown editor of that kind with the accessible name.
    template <typename Editor>
    Editor *editor(const QString &name) const;
    QCheckBox *box(const QString &text) const;
    QString shownComplaint() const;
    const Topology &topology() const { return m_session->topology(); }

    DrawingSession *m_session = nullptr;
    Inspector *m_inspector = nullptr;
};

void TestInspector::init()
{
    m_session = new DrawingSession;
    m_session->open(drawing());
    m_inspector = new Inspector(*m_session);
    m_inspector->resize(320, 900);
    m_inspector->show();
}

void TestInspector::cleanup()
{
    delete m_inspector;
    delete m_session;
}

template <typename Editor>
Editor *TestInspector::editor(const QString &name) const
{
    const QList<Editor *> all = m_inspector->findChildren<Editor *>();
    const auto found = std::ranges::find_if(
        all, [&](Editor *each) { return each->isVisible() && each->accessibleName() == name; });
    return found == all.end() ? nullptr : *found;
}

QCheckBox *TestInspector::box(const QString &text) const
{
    const QList<QCheckBox *> all = m_inspector->findChildren<QCheckBox *>();
    const auto found = std::ranges::find_if(
        all, [&](QCheckBox *each) { return each->isVisible() && each->text() == text; });
    return found == all.end() ? nullptr : *found;
}

QString TestInspector::shownComplaint() const
{
    const QList<QLabel *> labels = m_inspector->findChildren<QLabel *>(u"complaint"_s);
    for (const QLabel *label : labels) {
        if (label->isVisible())
            return label->text();
    }
    return {};
}

void TestInspector::typingANameIsOneStep()
{
    m_session->selection().selectHost(kAgent);
    auto *name = editor<QLineEdit>(u"Name"_s);
    QVERIFY(name);
    name->selectAll();
    QTest::keyClicks(name, u"nas"_s);
    QCOMPARE(topology().hosts.value(kAgent).name, u"nas"_s);
    QCOMPARE(m_session->undoStack().count(), 1);
}

void TestInspector::aWrongAddressIsStoredAndSaid()
{
    m_session->selection().selectHost(kAgent);
    auto *addresses = editor<QPlainTextEdit>(u"Addresses"_s);
    QTest::keyClicks(addresses, u"10.0.0.5/24, fd00::1"_s);
    const QStringList expected = {u"10.0.0.5/24"_s, u"fd00::1"_s};
    QCOMPARE(topology().hosts.value(kAgent).addresses, expected);
    QVERIFY(shownComplaint().contains(u"10.0.0.0/24"));
    QCOMPARE(addresses->toPlainText(), u"10.0.0.5/24, fd00::1"_s);
}

void TestInspector::aTakenIdStaysInTheField()
{
    m_session->selection().selectHost(kAgent);
    auto *id = editor<QLineEdit>(u"Id"_s);
    id->selectAll();
    QTest::keyClicks(id, u"tm01"_s);
    QTest::keyClick(id, Qt::Key_Return);
    QVERIFY(!shownComplaint().isEmpty());
    QCOMPARE(id->text(), u"tm01"_s);
    QVERIFY(topology() == drawing());
}

void TestInspector::anotherIdIsWrittenEverywhere()
{
    m_session->perform(u"Belong"_s, changeHosts(topology(), {kAgent},
                                                [](Host &host) { host.servers = {kServer}; }));
    m_session->selection().selectHost(kServer);
    auto *id = editor<QLineEdit>(u"Id"_s);
    id->selectAll();
    QTest::keyClicks(id, u"main"_s);
    QVERIFY(topology().hosts.contains(kServer));
    QTest::keyClick(id, Qt::Key_Return);
    QCOMPARE(topology().hosts.value(kAgent).servers, QList<HostId>{HostId(u"main"_s)});
    QCOMPARE(*m_session->selection().selection().singleHost(), HostId(u"main"_s));
    QCOMPARE(m_session->undoStack().count(), 2);
}

void TestInspector::differentValuesAreMixed()
{
    Selection both;
    both.hosts = {kServer, kAgent};
    m_session->selection().select(both);
    auto *name = editor<QLineEdit>(u"Name"_s);
    QVERIFY(name->text().isEmpty());
    QVERIFY(name->placeholderText().contains(u"2"));
    QVERIFY(name->toolTip().contains(u"tm01"));
    QVERIFY(!editor<QLineEdit>(u"Id"_s));
    QCOMPARE(box(u"Threat Manager server"_s)->checkState(), Qt::PartiallyChecked);
}

void TestInspector::changingSeveralIsOneStep()
{
    Selection both;
    both.hosts = {kServer, kAgent};
    m_session->selection().select(both);
    auto *zone = editor<QComboBox>(u"Zone"_s);
    zone->setFocus();
    QTest::keyClick(zone, Qt::Key_Down);
    QCOMPARE(topology().hosts.value(kServer).zone.text(), u"files"_s);
    QCOMPARE(topology().hosts.value(kAgent).zone.text(), u"files"_s);
    QCOMPARE(m_session->undoStack().count(), 1);
}

void TestInspector::untickingAStreamWritesTheOption()
{
    m_session->selection().selectHost(kAgent);
    QTest::mouseClick(box(u"File system events"_s), Qt::LeftButton, {}, QPoint(8, 8));
    const QJsonObject options =
        topology().hosts.value(kAgent).roles.value(roles::kActivityMonitorAgent);
    QCOMPARE(options.value(u"streams"_s).toArray(), QJsonArray{u"active-directory"_s});
    QTest::mouseClick(box(u"File system events"_s), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(topology() == drawing());
}

void TestInspector::aWrongCountIsForgottenWithTheHost()
{
    m_session->selection().selectHost(kAgent);
    QTest::keyClicks(editor<QLineEdit>(u"Machines"_s), u"many"_s);
    QVERIFY(!shownComplaint().isEmpty());
    QVERIFY(topology() == drawing());
    m_session->selection().selectHost(kServer);
    QVERIFY(editor<QLineEdit>(u"Machines"_s)->text().isEmpty());
}

void TestInspector::withoutASelectionTheDrawingShows()
{
    auto *title = editor<QLineEdit>(u"Title"_s);
    QVERIFY(title);
    QTest::keyClicks(title, u"Head office"_s);
    QCOMPARE(topology().properties.title, u"Head office"_s);
}

void TestInspector::anUnknownRoleCanBeTakenAway()
{
    m_session->perform(u"Role"_s, changeHosts(topology(), {kAgent}, [](Host &host) {
                           host.roles.insert(RoleId(u"time-server"_s), {});
                       }));
    m_session->selection().selectHost(kAgent);
    QCheckBox *unknown = box(u"time-server (unknown)"_s);
    QVERIFY(unknown);
    QTest::mouseClick(unknown, Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(!topology().hosts.value(kAgent).hasRole(RoleId(u"time-server"_s)));
}

void TestInspector::undoShowsInTheFields()
{
    m_session->selection().selectHost(kAgent);
    auto *name = editor<QLineEdit>(u"Name"_s);
    QTest::keyClicks(name, u"x"_s);
    m_session->undoStack().undo();
    QCOMPARE(name->text(), u"fs01"_s);
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
