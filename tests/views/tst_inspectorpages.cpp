// What the pages of the inspector show: every field of the file's format, for one thing and for
// several.

#include "commands/lineconnections.h"
#include "panels/inspector/linepage.h"
#include "support/inspectorbench.h"
#include "support/sourcetree.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QWheelEvent>

using namespace portolan;
using namespace portolan::views;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

/// With every optional field in use that has an editor of its own only then.
Topology everything(const InspectorBench &bench)
{
    Topology topology = bench.drawing();
    const Host second = newHost(topology, *findRole(roles::kThreatManager));
    topology.hosts.insert(second.id, second);
    topology.properties.waivers = {{u"unconnected"_s, {bench.agent}, u"planned"_s, {}}};
    return topology;
}

} // namespace

class TestInspectorPages : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<InspectorBench>(); }
    void cleanup() { m.reset(); }

    void everyFieldOfTheFileHasAnEditor_data();
    void everyFieldOfTheFileHasAnEditor();
    void wrongTextsAreSaidWhileOneTypes_data();
    void wrongTextsAreSaidWhileOneTypes();
    void severalZonesAreChangedAtOnce();
    void anotherZoneTakesTheCardAlong();
    void aWheelChangesNothing();
    void everyChoiceIsAStep();
    void whatDoesNotFitHasNoHeading();
    void waiversAreShownChangedAndTakenBack();
    void servicesAreEditedInTheirTable();
    void serversAreTicked();
    void aLineTellsWhatItStandsFor();
    void theFocusStaysWhenTheIdChanges();

private:
    std::unique_ptr<InspectorBench> m;
};

void TestInspectorPages::everyFieldOfTheFileHasAnEditor_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QStringList>("editors");
    const auto row = [](const char *place, const QStringList &editors) {
        QTest::newRow(place) << QString::fromLatin1(place) << editors;
    };
    row("", {u"title"_s, u"author"_s, u"revision"_s, u"date"_s, u"notes"_s, u"catalog"_s,
             u"settings"_s, u"zones"_s, u"hosts"_s, u"annotations"_s, u"bends"_s, u"waivers"_s,
             u"format"_s, u"version"_s});
    row("settings", {u"bidirectional"_s, u"outbound"_s, u"management"_s, u"sshPorts"_s});
    row("zone", {u"id"_s, u"name"_s, u"networks"_s, u"rect"_s});
    row("annotation", {u"id"_s, u"kind"_s, u"text"_s, u"picture"_s, u"rect"_s});
    // Pulled on the canvas, by pointer and keys.
    row("bend", {u"id"_s, u"section"_s, u"server"_s, u"peers"_s, u"axis"_s, u"end"_s, u"order"_s,
                 u"distance"_s});
    row("host", {u"id"_s, u"name"_s, u"addresses"_s, u"platform"_s, u"roles"_s, u"servers"_s,
                 u"zone"_s, u"position"_s, u"pinned"_s, u"folded"_s, u"count"_s, u"gone"_s,
                 u"services"_s, u"notes"_s});
    row("service", {u"protocol"_s, u"ports"_s, u"from"_s, u"why"_s});
    row("waiver", {u"code"_s, u"hosts"_s, u"reason"_s});
}

/// A new field of the format fails here until somebody has thought of its editor.
void TestInspectorPages::everyFieldOfTheFileHasAnEditor()
{
    QFETCH(QString, place);
    QFETCH(QStringList, editors);
    QFile file(sourcePath(u"resources/drawing.schema.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
    if (!place.isEmpty())
        schema = schema.value(u"$defs"_s).toObject().value(place).toObject();
    QStringList fields = schema.value(u"properties"_s).toObject().keys();
    fields.sort();
    editors.sort();
    QCOMPARE(fields, editors);

    m->session.open(everything(*m));
    const auto shows = [&](const QString &name) {
        const QList<QWidget *> all = m->inspector.findChildren<QWidget *>();
        return std::ranges::any_of(all, [&](QWidget *each) {
            return each->isVisible() && each->accessibleName() == name;
        });
    };
    QStringList names = {u"Title"_s,    u"Author"_s,    u"Revision"_s,       u"Date"_s,
                         u"Notes"_s,    u"Catalog"_s,   u"Bidirectional"_s,  u"Linux outbound"_s,
                         u"SSH from"_s, u"SSH ports"_s, u"Waived problems"_s};
    for (const QString &name : names)
        QVERIFY2(shows(name), qPrintable(name));
    m->session.selection().selectHost(m->agent);
    names = {u"Name"_s,      u"Id"_s,
             u"Addresses"_s, u"Machines"_s,
             u"Platform"_s,  u"Zone"_s,
             u"Position"_s,  u"Notes"_s,
             u"Services"_s,  u"Servers that the host belongs to"_s};
    for (const QString &name : names)
        QVERIFY2(shows(name), qPrintable(name));
    QVERIFY(m->box(u"Placed by hand"_s) && m->box(u"Folded with its like"_s) &&
            m->box(u"Activity Monitor agent"_s) && m->box(u"File system events"_s));
    m->session.selection().select(Selection{{}, {ZoneId(u"files"_s)}, {}});
    for (const QString &name : {u"Name"_s, u"Id"_s, u"Networks"_s, u"Place"_s})
        QVERIFY2(shows(name), qPrintable(name));
}

void TestInspectorPages::wrongTextsAreSaidWhileOneTypes_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("right");
    QTest::addColumn<bool>("isStored");
    QTest::newRow("addresses") << u"Addresses"_s << u"10.0.0"_s << u"10.0.0.7"_s << true;
    QTest::newRow("count") << u"Machines"_s << u"0"_s << u"40"_s << false;
    QTest::newRow("position") << u"Position"_s << u"1"_s << u"1, 2"_s << false;
    QTest::newRow("id") << u"Id"_s << u"a b"_s << u"ab"_s << false;
}

void TestInspectorPages::wrongTextsAreSaidWhileOneTypes()
{
    QFETCH(QString, field);
    QFETCH(QString, wrong);
    QFETCH(QString, right);
    QFETCH(bool, isStored);
    m->session.selection().selectHost(m->agent);
    QWidget *widget = m->editor<QLineEdit>(field);
    if (!widget)
        widget = m->editor<QPlainTextEdit>(field);
    QVERIFY(widget);
    const auto type = [&](const QString &text) {
        QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(widget, text);
    };
    type(wrong);
    QVERIFY(!m->shownComplaint().isEmpty());
    QCOMPARE(m->topology() == m->drawing(), !isStored);
    type(right);
    QVERIFY(m->shownComplaint().isEmpty());
}

void TestInspectorPages::severalZonesAreChangedAtOnce()
{
    Topology two = m->drawing();
    Zone zone;
    zone.id = ZoneId(u"other"_s);
    zone.name = u"Other"_s;
    two.zones.insert(zone.id, zone);
    m->session.open(two);
    m->session.selection().select(Selection{{}, {ZoneId(u"files"_s), zone.id}, {}});
    QVERIFY(!m->editor<QLineEdit>(u"Id"_s));
    QVERIFY(m->editor<QLineEdit>(u"Name"_s)->placeholderText().contains(u"2"));
    QTest::keyClicks(m->editor<QPlainTextEdit>(u"Networks"_s), u"10.0.0.0/8"_s);
    for (const Zone &each : m->topology().zones)
        QCOMPARE(each.networks, QStringList{u"10.0.0.0/8"_s});
    QCOMPARE(m->steps(), 1);
    QCOMPARE(m->topology().zones.value(zone.id).name, u"Other"_s);
}

void TestInspectorPages::anotherZoneTakesTheCardAlong()
{
    Topology placed = m->drawing();
    placed.zones[ZoneId(u"files"_s)].rect = QRectF(0, 0, 300, 300);
    placed.hosts[m->agent].position = QPointF(900, 900);
    placed.hosts[m->agent].pinned = true;
    placed.hosts[m->server].position = QPointF(150, 150);
    m->session.open(placed);
    Selection both;
    both.hosts = {m->server, m->agent};
    m->session.selection().select(both);
    auto *zone = m->editor<QComboBox>(u"Zone"_s);
    zone->setFocus();
    QTest::keyClick(zone, Qt::Key_Down);
    // The one stood outside of it, the other where it belongs.
    QVERIFY(!m->host(m->agent).position);
    QVERIFY(!m->host(m->agent).pinned);
    QCOMPARE(*m->host(m->server).position, QPointF(150, 150));
}

void TestInspectorPages::aWheelChangesNothing()
{
    m->session.selection().selectHost(m->agent);
    auto *platform = m->editor<QComboBox>(u"Platform"_s);
    for (const bool hasFocus : {false, true}) {
        if (hasFocus)
            platform->setFocus();
        QWheelEvent wheel({5, 5}, platform->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton,
                          {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(platform, &wheel);
    }
    QVERIFY(m->topology() == m->drawing());
}

void TestInspectorPages::everyChoiceIsAStep()
{
    const auto choose = [&](const QString &name, int index) {
        auto *box = m->editor<QComboBox>(name);
        box->setCurrentIndex(index);
        emit box->activated(index);
    };
    choose(u"Bidirectional"_s, 1);
    choose(u"Bidirectional"_s, 0);
    choose(u"Bidirectional"_s, 1);
    QCOMPARE(m->steps(), 3);
    m->session.undoStack().undo();
    QVERIFY(m->topology().properties.settings.bidirectional == BidirectionalMode::AsDocumented);
    m->session.undoStack().redo();
    QTest::keyClicks(m->editor<QLineEdit>(u"Title"_s), u"Office"_s);
    QCOMPARE(m->steps(), 4);
    m->session.selection().selectHost(m->agent);
    choose(u"Platform"_s, 1);
    choose(u"Platform"_s, 0);
    choose(u"Zone"_s, 1);
    choose(u"Zone"_s, 0);
    QCOMPARE(m->steps(), 8);
}

void TestInspectorPages::whatDoesNotFitHasNoHeading()
{
    const auto heads = [&](const QString &text) {
        const QList<QLabel *> labels = m->inspector.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](QLabel *label) { return label->isVisible() && label->text() == text; });
    };
    m->session.selection().selectHost(m->agent);
    QVERIFY(heads(u"Also serves"_s));
    QVERIFY(!heads(u"Belongs to"_s));
    m->session.selection().select(Selection{{m->server, m->agent}, {}, {}});
    QVERIFY(!heads(u"Also serves"_s));
}

void TestInspectorPages::waiversAreShownChangedAndTakenBack()
{
    Topology waived = m->drawing();
    const QJsonObject ticket{{u"ticket"_s, 7}};
    waived.properties.waivers = {{u"remote-postgresql"_s, {m->server}, u"old"_s, ticket},
                                 {u"unconnected"_s, {m->agent}, u"planned"_s, {}}};
    m->session.open(waived);
    auto *table = m->inspector.findChild<QTableWidget *>();
    QVERIFY(table->isVisible());
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->item(0, 0)->text(), u"remote-postgresql"_s);
    QVERIFY(!(table->item(0, 0)->flags() & Qt::ItemIsEditable));
    table->item(0, 2)->setText(u"new"_s);
    QTRY_COMPARE(m->topology().properties.waivers.first().reason, u"new"_s);
    QCOMPARE(m->topology().properties.waivers.first().extra, ticket);
    table->selectRow(1);
    const QList<QPushButton *> buttons = m->inspector.findChildren<QPushButton *>();
    const auto back = std::ranges::find(buttons, u"Take back"_s, &QPushButton::text);
    QTest::mouseClick(*back, Qt::LeftButton);
    QTRY_COMPARE(m->topology().properties.waivers.size(), 1);
    QCOMPARE(m->steps(), 2);
    m->session.open(m->drawing());
    QVERIFY(!table->isVisible());
}

void TestInspectorPages::servicesAreEditedInTheirTable()
{
    m->session.selection().selectHost(m->agent);
    auto *table = m->editor<QTableView>(u"Services"_s);
    const QAbstractItemModelTester tester(table->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QList<QPushButton *> buttons = m->inspector.findChildren<QPushButton *>();
    QTest::mouseClick(*std::ranges::find(buttons, u"Add service"_s, &QPushButton::text),
                      Qt::LeftButton);
    QCOMPARE(table->model()->rowCount(), 1);
    table->model()->setData(table->model()->index(0, 1), u"445, nonsense"_s);
    QCOMPARE(m->host(m->agent).services.first().ports, u"445, nonsense"_s);
    QVERIFY(table->model()->index(0, 1).data().toString().startsWith(u"⚠"));
    table->model()->setData(table->model()->index(0, 1), u"445"_s);
    QCOMPARE(table->model()->index(0, 1).data().toString(), u"445"_s);
    table->selectRow(0);
    QTest::mouseClick(*std::ranges::find(buttons, u"Remove"_s, &QPushButton::text), Qt::LeftButton);
    QVERIFY(m->topology() == m->drawing());
    QCOMPARE(m->steps(), 4);
}

void TestInspectorPages::serversAreTicked()
{
    Topology two = m->drawing();
    const Host second = newHost(two, *findRole(roles::kThreatManager));
    two.hosts.insert(second.id, second);
    m->session.open(two);
    m->session.selection().selectHost(m->agent);
    auto *list = m->inspector.findChild<QListWidget *>();
    QVERIFY(list->isVisible());
    QCOMPARE(list->count(), 2);
    // Both at once: each is made for the drawing that the other left.
    list->item(0)->setCheckState(Qt::Checked);
    list->item(1)->setCheckState(Qt::Checked);
    QTRY_COMPARE(m->host(m->agent).servers, QList<HostId>({m->server, second.id}));
    QCOMPARE(m->steps(), 2);
}

void TestInspectorPages::aLineTellsWhatItStandsFor()
{
    const LineKey line{SectionId(u"data-stream"_s), m->server, m->agent};
    m->session.selection().select(Selection{{}, {}, line});
    auto *page = m->inspector.findChild<LinePage *>();
    QVERIFY(page->isVisible());
    for (const Connection &connection : connectionsOf(m->session.derivation(), line)) {
        const Requirement &row = m->session.derivation().catalog().requirement(connection.row);
        QVERIFY(page->text().contains(row.description.toHtmlEscaped()));
        QVERIFY(page->text().contains(row.ports.toString()));
    }
    QVERIFY(page->text().contains(u"fs01"));
    emit page->linkActivated(u"fs01"_s);
    QCOMPARE(*m->session.selection().selection().singleHost(), m->agent);
}

void TestInspectorPages::theFocusStaysWhenTheIdChanges()
{
    m->session.selection().selectHost(m->agent);
    m->inspector.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m->inspector));
    auto *id = m->editor<QLineEdit>(u"Id"_s);
    id->setFocus();
    id->selectAll();
    QTest::keyClicks(id, u"nas"_s);
    QTest::keyClick(id, Qt::Key_Return);
    QVERIFY(m->topology().hosts.contains(HostId(u"nas"_s)));
    QVERIFY(id->isVisible());
    QCOMPARE(QApplication::focusWidget(), id);
}

QTEST_MAIN(TestInspectorPages)
#include "tst_inspectorpages.moc"
