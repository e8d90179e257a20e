// The head office from nothing, by keys alone: what has the keyboard is found as people find it,
// with F6, Tab and the arrows. Nothing else touches the window; the clipboard comes from a
// spreadsheet.

#include "files/drawingfile.h"
#include "panels/rolepalette.h"
#include "panels/tablepanel.h"
#include "support/drawings.h"
#include "support/windowbench.h"
#include "window/panels.h"

#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QListWidget>

using namespace portolan;
using namespace portolan::app;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMostTabs = 60;

/// As one meets it: by the name that a screen reader says, else by what is written on it.
QString nameOf(const QWidget *widget)
{
    if (!widget)
        return {};
    if (!widget->accessibleName().isEmpty())
        return widget->accessibleName();
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button ? button->text().remove(u'&') : QString();
}

void press(int key, Qt::KeyboardModifiers held = {})
{
    QTest::keyClick(QGuiApplication::focusWindow(), Qt::Key(key), held);
    QCoreApplication::processEvents();
}

void type(const QString &text)
{
    for (const QChar letter : text) {
        if (letter == u'\n')
            press(Qt::Key_Return);
        else
            QTest::keyClick(QGuiApplication::focusWindow(), letter.toLatin1());
    }
}

/// False when no Tab leads there.
bool tabTo(const QString &name)
{
    for (int i = 0; i < kMostTabs; ++i) {
        if (nameOf(QApplication::focusWidget()) == name)
            return true;
        press(Qt::Key_Tab);
    }
    qWarning("no Tab leads to %s", qPrintable(name));
    return false;
}

/// Into the field of that name, in place of what stood there.
bool fill(const QString &name, const QString &text)
{
    if (!tabTo(name))
        return false;
    press(Qt::Key_A, Qt::ControlModifier);
    type(text);
    return true;
}

/// The box of that name, or the button.
bool tick(const QString &name)
{
    const bool isThere = tabTo(name);
    press(Qt::Key_Space);
    return isThere;
}

/// The drawing without what nobody typed: ids, which come from names, and places.
QJsonObject essence(const Topology &topology)
{
    QJsonObject hosts;
    for (Host host : topology.hosts) {
        QJsonObject fields;
        fields["addresses"_L1] = QJsonArray::fromStringList(host.addresses);
        fields["zone"_L1] = topology.zones.value(host.zone).name;
        fields["count"_L1] = host.count ? int(*host.count) : -1;
        fields["platform"_L1] = toString(host.platform);
        fields["notes"_L1] = host.notes;
        QJsonObject roles;
        for (auto role = host.roles.cbegin(); role != host.roles.cend(); ++role)
            roles[role.key().text()] = *role;
        fields["roles"_L1] = roles;
        QStringList services;
        for (const Service &service : std::as_const(host.services))
            services += u"%1 %2 %3 %4"_s.arg(service.protocol, service.ports,
                                             service.from.join(u','), service.why);
        fields["services"_L1] = QJsonArray::fromStringList(services);
        hosts[host.name] = fields;
    }
    QJsonObject zones;
    for (const Zone &zone : topology.zones)
        zones[zone.name] = QJsonArray::fromStringList(zone.networks);
    const Properties &drawing = topology.properties;
    return {{"hosts"_L1, hosts},
            {"zones"_L1, zones},
            {"title"_L1, drawing.title},
            {"author"_L1, drawing.author},
            {"revision"_L1, drawing.revision},
            {"notes"_L1, drawing.notes},
            {"management"_L1, QJsonArray::fromStringList(drawing.settings.management)}};
}

QByteArray textOf(const QJsonValue &value)
{
    return QJsonDocument(QJsonObject{{u"value"_s, value}}).toJson(QJsonDocument::Compact);
}

/// The lines of a spreadsheet with these hosts of the drawing: name, addresses, notes.
QString sheetOf(const Topology &topology, const std::function<bool(const Host &)> &isWanted)
{
    QString lines = u"Name\tAddresses\tNotes\n"_s;
    for (const Host &host : topology.hosts) {
        if (isWanted(host))
            lines += u"%1\t%2\t%3\n"_s.arg(host.name, host.addresses.join(u' '), host.notes);
    }
    return lines;
}

} // namespace

class TestKeyboardAlone : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theHeadOfficeIsMadeFromNothing();

private:
    void goTo(const QString &panel);
    void goToCanvas();
    void f6GoesRound();
    void makeZone(const QString &name);
    void choose(const QString &role, bool places);
    void paste(const QString &role, const QString &lines);
    void inspect(const QString &host);
    void describeDrawing();
    void makeServers();
    void makeFileServers();
    void makeIdentity();
    void makeAdministration();
    void makeBranches();
    void giveCounts();
    void giveServices(const QString &host);
    const Host *hostNamed(const QString &name) const;

    std::unique_ptr<WindowBench> m_bench;
    MainWindow *m_window = nullptr;
    Topology m_sample;
};

void TestKeyboardAlone::initTestCase()
{
    m_sample = *readDrawing(bytesOf(sourcePath(u"resources/samples/head-office.portolan"_s)));
    m_bench = std::make_unique<WindowBench>();
    m_window = m_bench->windows().add();
    m_window->resize(1600, 900);
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

/// Where F6 leads to something of that name.
void TestKeyboardAlone::goTo(const QString &panel)
{
    for (int i = 0; i < 8; ++i) {
        press(Qt::Key_F6);
        const QWidget *at = QApplication::focusWidget();
        while (at && nameOf(at) != panel && at->windowTitle() != panel)
            at = at->parentWidget();
        if (at)
            return;
    }
    QFAIL(qPrintable(u"F6 does not lead to %1"_s.arg(panel)));
}

/// The other way round, too.
void TestKeyboardAlone::f6GoesRound()
{
    goToCanvas();
    press(Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(m_window->panels().connections->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_F6);
    QVERIFY(m_window->canvas()->hasFocus());
    press(Qt::Key_F6);
    QVERIFY(m_window->panels().palette->hasFocus());
}

void TestKeyboardAlone::goToCanvas()
{
    for (int i = 0; i < 8 && !m_window->canvas()->hasFocus(); ++i)
        press(Qt::Key_F6);
    QVERIFY(m_window->canvas()->hasFocus());
}

const Host *TestKeyboardAlone::hostNamed(const QString &name) const
{
    const auto &hosts = m_window->session().topology().hosts;
    const auto found = std::ranges::find(hosts, name, &Host::name);
    return found == hosts.end() ? nullptr : &*found;
}

/// Its name is typed where it stands, its networks in the inspector.
void TestKeyboardAlone::makeZone(const QString &name)
{
    goToCanvas();
    press(Qt::Key_Escape);
    press(Qt::Key_Z, Qt::ShiftModifier);
    press(Qt::Key_A, Qt::ControlModifier);
    type(name + u'\n');
    goToCanvas();
    press(Qt::Key_Return);
    const auto zone = std::ranges::find(m_sample.zones, name, &Zone::name);
    QVERIFY(zone != m_sample.zones.end());
    QVERIFY(fill(u"Networks"_s, zone->networks.join(u'\n')));
    press(Qt::Key_Escape);
    QVERIFY(m_window->canvas()->hasFocus());
}

/// In the palette: to place one at once, or as what is pasted.
void TestKeyboardAlone::choose(const QString &role, bool places)
{
    goTo(u"Kinds of host"_s);
    const auto *palette = qobject_cast<QListWidget *>(QApplication::focusWidget());
    QVERIFY(palette);
    press(Qt::Key_Home);
    while (palette->currentItem()->text() != role && palette->currentRow() < palette->count() - 1)
        press(Qt::Key_Down);
    QCOMPARE(palette->currentItem()->text(), role);
    press(places ? Qt::Key_Return : Qt::Key_Space);
}

/// Into the zone of what is selected.
void TestKeyboardAlone::paste(const QString &role, const QString &lines)
{
    QGuiApplication::clipboard()->setText(lines);
    choose(role, false);
    goToCanvas();
    const qsizetype before = m_window->session().topology().hosts.size();
    press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(m_window->session().topology().hosts.size(), before + lines.count(u'\n') - 1);
    press(Qt::Key_Escape); // the tool
    QVERIFY(m_window->canvas()->placedRole().isEmpty());
}

/// Found by its name, and open in the inspector.
void TestKeyboardAlone::inspect(const QString &host)
{
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_A, Qt::ControlModifier);
    type(host);
    QCoreApplication::processEvents();
    press(Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    m_window->activateWindow(); // as window managers do
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    goToCanvas();
    press(Qt::Key_Return);
    const HostId *selected = m_window->session().selection().selection().singleHost();
    QVERIFY(selected);
    QCOMPARE(m_window->session().topology().hosts.value(*selected).name, host);
}

void TestKeyboardAlone::describeDrawing()
{
    goToCanvas();
    press(Qt::Key_Escape);
    goTo(u"Inspector"_s);
    const Properties &wanted = m_sample.properties;
    QVERIFY(fill(u"Title"_s, wanted.title));
    QVERIFY(fill(u"Author"_s, wanted.author));
    QVERIFY(fill(u"Revision"_s, wanted.revision));
    QVERIFY(fill(u"SSH from"_s, wanted.settings.management.join(u'\n')));
    QVERIFY(fill(u"Notes"_s, wanted.notes));
    press(Qt::Key_Escape);
}

void TestKeyboardAlone::makeServers()
{
    makeZone(u"Server network"_s);
    for (const auto &[role, id] :
         {std::pair(u"Threat Manager server"_s, "tm01"), std::pair(u"Action Service"_s, "act01")}) {
        choose(role, true);
        const Host wanted = m_sample.hosts.value(hostId(id));
        goTo(u"Inspector"_s);
        QVERIFY(fill(u"Name"_s, wanted.name));
        QVERIFY(fill(u"Addresses"_s, wanted.addresses.join(u'\n')));
        if (wanted.roles.contains(RoleId(u"postgresql"_s))) {
            QVERIFY(tick(u"PostgreSQL database"_s));
        }
        QVERIFY(fill(u"Notes"_s, wanted.notes));
        press(Qt::Key_Escape);
    }
}

void TestKeyboardAlone::makeFileServers()
{
    makeZone(u"File servers"_s);
    paste(u"Activity Monitor agent"_s,
          sheetOf(m_sample, [](const Host &host) { return host.zone == ZoneId(u"files"_s); }));
    goTo(u"Inspector"_s);
    QVERIFY(tick(u"Active Directory events"_s));
    inspect(u"fs09.corp.example"_s);
    QVERIFY(tick(u"Active Directory events"_s));
    giveServices(u"nas01.corp.example"_s);
    giveServices(u"nas02.corp.example"_s);
}

void TestKeyboardAlone::giveServices(const QString &name)
{
    inspect(name);
    QVERIFY(tabTo(u"Platform"_s));
    press(Qt::Key_Down); // Linux
    const auto wanted = std::ranges::find(m_sample.hosts, name, &Host::name);
    for (const Service &service : wanted->services) {
        QVERIFY(tabTo(u"Add service"_s));
        press(Qt::Key_Space);
        // Its ports are open to be typed; TCP is usual.
        QCOMPARE(service.protocol, u"TCP"_s);
        for (const QString &text : {service.ports, service.from.join(u", "_s), service.why}) {
            press(Qt::Key_A, Qt::ControlModifier);
            type(text);
            press(text == service.why ? Qt::Key_Return : Qt::Key_Tab);
        }
    }
}

void TestKeyboardAlone::makeIdentity()
{
    makeZone(u"Identity"_s);
    paste(u"Domain controller"_s,
          sheetOf(m_sample, [](const Host &host) { return host.zone == ZoneId(u"identity"_s); }));
    goTo(u"Inspector"_s);
    QVERIFY(tick(u"Threat Prevention agent"_s));
    press(Qt::Key_Tab);
    QVERIFY(tick(u"File system events"_s));
    inspect(u"dc02.apac.corp.example"_s);
    QVERIFY(tick(u"Threat Prevention agent"_s));
}

void TestKeyboardAlone::makeAdministration()
{
    makeZone(u"Administration"_s);
    const auto isClient = [](const Host &host) {
        return host.roles.contains(RoleId(u"console-client"_s));
    };
    paste(u"Console client"_s, sheetOf(m_sample, isClient));
    paste(u"Access Analyzer console"_s, sheetOf(m_sample, [](const Host &host) {
              return host.roles.contains(RoleId(u"access-analyzer-console"_s));
          }));
}

void TestKeyboardAlone::makeBranches()
{
    makeZone(u"Branch offices"_s);
    paste(u"Activity Monitor agent"_s,
          sheetOf(m_sample, [](const Host &host) { return host.zone == ZoneId(u"branches"_s); }));
    goTo(u"Inspector"_s);
    QVERIFY(tick(u"Active Directory events"_s));
}

void TestKeyboardAlone::giveCounts()
{
    for (const Host &host : std::as_const(m_sample.hosts)) {
        if (!host.count)
            continue;
        inspect(host.name);
        QVERIFY(fill(u"Machines"_s, QString::number(*host.count)));
    }
}

void TestKeyboardAlone::theHeadOfficeIsMadeFromNothing()
{
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activeModalWidget());
    press(Qt::Key_Return);
    QTRY_VERIFY(m_window->controller().hasDrawing());
    f6GoesRound();
    describeDrawing();
    makeServers();
    makeFileServers();
    makeIdentity();
    makeAdministration();
    makeBranches();
    giveCounts();
    const QJsonObject made = essence(m_window->session().topology());
    const QJsonObject wanted = essence(m_sample);
    for (const QString &part : wanted.keys()) {
        if (part != "hosts"_L1)
            QCOMPARE(textOf(made[part]), textOf(wanted[part]));
    }
    const QJsonObject hosts = wanted["hosts"_L1].toObject();
    for (const QString &host : hosts.keys()) {
        const QByteArray text = textOf(made["hosts"_L1][host]);
        QVERIFY2(text == textOf(hosts[host]), host.toUtf8() + ": " + text);
    }
    QCOMPARE(m_window->session().topology().hosts.size(), m_sample.hosts.size());
}

QTEST_MAIN(TestKeyboardAlone)
#include "tst_keyboardalone.moc"
