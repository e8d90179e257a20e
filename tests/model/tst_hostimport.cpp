#include "files/drawingfile.h"
#include "imports/hostimport.h"
#include "imports/hostmapping.h"
#include "tables/sheets.h"
#include "topology/topologydocument.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kDrawing = R"({"format": "portolan-topology", "version": 1,
  "zones": [{"id": "files", "name": "File servers"}, {"id": "z1", "name": "Twin"},
            {"id": "z2", "name": "twin"}],
  "hosts": [
    {"id": "tm01", "name": "tm01.corp.example", "addresses": ["10.0.0.10"],
     "roles": {"threat-manager": {}}},
    {"id": "fs01", "name": "fs01.corp.example", "addresses": ["10.1.0.1", "fd00::1"],
     "roles": {"activity-monitor-agent": {"streams": ["file-system"]}}, "zone": "files",
     "notes": "old", "position": [10, 20], "pinned": true, "count": 2},
    {"id": "fs02", "name": "FS02", "addresses": ["10.1.0.2"],
     "roles": {"activity-monitor-agent": {}}, "position": [10, 120]},
    {"id": "dc01", "name": "dc01.a", "addresses": ["10.2.0.1"], "roles": {"domain-controller": {}}},
    {"id": "dc02", "name": "dc01.b", "addresses": ["10.2.0.2"], "roles": {"domain-controller": {}}}
  ]})";

Topology drawing()
{
    return readDrawing(kDrawing).value();
}

HostImport planned(const Topology &topology, const QString &text, const ImportOptions &options = {},
                   const QStringList &wishes = {})
{
    const ListTable table = listTable(text);
    const auto entries = readHostEntries(table, mappingBy(table, wishes).value());
    return planImport(topology, *entries, options);
}

/// `finding host field=before>after`, with `; ` between.
QString shown(const HostImport &plan)
{
    QStringList texts;
    for (const ImportedHost &host : plan.hosts) {
        QString text = toString(host.finding) + u' ' + host.host.text();
        for (const FieldChange &change : host.changes)
            text += u' ' + toString(change.field) + u'=' + change.before + u'>' + change.after;
        texts.append(text);
    }
    return texts.join(u"; "_s);
}

QList<int> toldLines(const HostImport &plan)
{
    QList<int> lines;
    for (const LineRemark &remark : plan.remarks)
        lines.append(remark.line);
    return lines;
}

Topology applied(Topology topology, const Edit &edit)
{
    const auto changed = applyEdit(topology, edit);
    return changed ? topology : Topology();
}

} // namespace

class TestHostImport : public QObject
{
    Q_OBJECT

private slots:
    void compares_data();
    void compares();
    void missingHosts();
    void newHostsGetRoleAndZone();
    void nothingIsMoved();
    void oneEditTakesItBack();
    void theTableChangesNothing();
    void mappings();
    void columnsMayMeanAnything();
    void fiftyThousandAreCompared();
};

void TestHostImport::compares_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plan");
    QTest::addColumn<QList<int>>("told");
    const auto row = [](const char *name, const QString &text, const QString &plan,
                        const QList<int> &told = {}) {
        QTest::newRow(name) << text << plan << told;
    };
    row("nothing to do", u"Name,IP\nFS01.corp.example,10.1.0.1"_s, u"same fs01"_s);
    row("first label is enough", u"Name\nfs01"_s, u"same fs01"_s);
    row("full name of a short one", u"Name\nfs02.corp.example"_s,
        u"changed fs02 name=FS02>fs02.corp.example"_s);
    row("other domain is another host", u"Name\nfs01.other.example"_s,
        u"new fs01-2 name=>fs01.other.example platform=>windows"_s);
    row("address changes, other family stays", u"Name,IP\nfs01,10.1.0.9"_s,
        u"changed fs01 addresses=10.1.0.1, fd00::1>10.1.0.9, fd00::1"_s);
    row("both families", u"Name,IP\nfs01,10.1.0.1 fd00::2"_s,
        u"changed fs01 addresses=10.1.0.1, fd00::1>10.1.0.1, fd00::2"_s);
    row("another spelling", u"Name,IP\nfs01,FD00:0::0001;10.1.0.1"_s, u"same fs01"_s);
    row("known by address", u"Name,IP\nnew-name,10.1.0.2"_s, u"changed fs02 name=FS02>new-name"_s);
    row("address of a host that has its own line", u"Name,IP\nfs02,10.1.0.2\nnew,10.1.0.2"_s,
        u"same fs02; new new name=>new addresses=>10.1.0.2 platform=>windows"_s);
    row("first label of two", u"Name\ndc01"_s, u"refused "_s, {2});
    row("first label of two, with address", u"Name,IP\ndc01,10.2.0.2"_s, u"same dc02"_s);
    row("addresses of two", u"Name,IP\nx,10.2.0.2 10.2.0.1"_s, u"refused "_s, {2});
    row("said twice", u"Id,Name\nfs01,fs01\n,fs01.corp.example"_s, u"same fs01; refused "_s, {3});
    row("id counts first", u"Id,Name\nfs02,other"_s, u"changed fs02 name=FS02>other"_s);
    row("id alone", u"Id,Name,Notes\nfs02,,n"_s, u"changed fs02 notes=>n"_s);
    row("platform",
        u"Name,OperatingSystem\nfs01,Windows Server 2022\nfs02,Ubuntu 22.04\ntm01,BeOS"_s,
        u"same fs01; changed fs02 platform=windows>linux; same tm01"_s, {4});
    row("roles keep options", u"Name,Roles\nfs01,activity-monitor-agent; Domain controller"_s,
        u"changed fs01 roles=activity-monitor-agent>activity-monitor-agent, domain-controller"_s);
    row("no role", u"Name,Roles\nfs01,Mail server"_s, u"same fs01"_s, {2});
    row("zone by name and id", u"Name,Zone\ntm01,FILE SERVERS\nfs02,files"_s,
        u"changed tm01 zone=>File servers; changed fs02 zone=>File servers"_s);
    row("new zone", u"Name,Zone\nfs01,DMZ\nfs02,dmz"_s,
        u"changed fs01 zone=File servers>DMZ; changed fs02 zone=>DMZ"_s);
    row("zones of one name", u"Name,Zone\nfs01,Twin"_s, u"same fs01"_s, {2});
    row("servers", u"Name,Servers\nfs01,tm01.corp.example\nfs02,tm01"_s,
        u"changed fs01 servers=>tm01; changed fs02 servers=>tm01"_s);
    row("server of the list", u"Name,Servers\nfs01,tm02\ntm02,"_s,
        u"changed fs01 servers=>tm02; new tm02 name=>tm02 platform=>windows"_s);
    row("no server", u"Name,Servers\nfs01,nobody"_s, u"same fs01"_s, {2});
    row("count", u"Name,Count\nfs01,3\nfs02,many"_s, u"changed fs01 count=2>3; same fs02"_s, {3});
    row("empty cells change nothing", u"Name,Notes,Zone,Roles,IP,Count\nfs01,,,,,"_s,
        u"same fs01"_s);
    row("no address", u"Name,IP\nfs01,DHCP"_s, u"same fs01"_s, {2});
    row("wrong address", u"Name,IP\nfs02,10.1.0.300"_s,
        u"changed fs02 addresses=10.1.0.2>10.1.0.300"_s, {2});
    row("type of PowerShell", u"Name,Roles\nfs01,System.String[]"_s, u"same fs01"_s, {2});
    row("by looks", u"10.1.0.7 fs01\nfs99"_s,
        u"changed fs01 addresses=10.1.0.1, fd00::1>10.1.0.7, fd00::1; "
        "new fs99 name=>fs99 platform=>windows"_s);
    row("alias of a hosts file", u"10.1.0.2 fs02.corp.example fs02"_s,
        u"changed fs02 name=FS02>fs02.corp.example"_s);
    row("another alias", u"10.1.0.2 fs02 files"_s, u"same fs02"_s, {1});
    row("titles and nothing else", u"Name,IP"_s, QString());
    row("head below a title", u"Servers of 2026,,\n,,\nName,IP,Notes\nfs02,10.1.0.2,n"_s,
        u"changed fs02 notes=>n"_s);
    row("hostile text stays text", u"Name,Notes\nfs02,\"'=cmd|'' /C calc'!A1\""_s,
        u"changed fs02 notes=>=cmd|'' /C calc'!A1"_s);
}

void TestHostImport::compares()
{
    QFETCH(QString, text);
    const HostImport plan = planned(drawing(), text);
    QTEST(shown(plan), "plan");
    QTEST(toldLines(plan), "told");
}

void TestHostImport::missingHosts()
{
    ImportOptions options;
    options.missing = MissingHosts::Mark;
    options.missingOf = RoleId(u"activity-monitor-agent"_s);
    const QString list = u"Name\nfs01"_s;
    const HostImport marking = planned(drawing(), list, options);
    QCOMPARE(shown(marking), u"same fs01; gone fs02"_s);
    const Topology marked = applied(drawing(), marking.edit);
    QVERIFY(marked.hosts[HostId(u"fs02"_s)].gone);
    QCOMPARE(shown(planned(marked, list, options)), u"same fs01"_s); // once is enough
    const HostImport again = planned(marked, u"Name\nfs01\nfs02"_s, options);
    QCOMPARE(shown(again), u"same fs01; changed fs02 gone=true>false"_s);

    options.missing = MissingHosts::Delete;
    const Topology deleted = applied(drawing(), planned(drawing(), list, options).edit);
    QVERIFY(!deleted.hosts.contains(HostId(u"fs02"_s)));
    QCOMPARE(deleted.hosts.size(), 4);

    options.missingOf = RoleId(u"domain-controller"_s);
    // Which of the two is meant cannot be told: neither is missing.
    QCOMPARE(shown(planned(drawing(), u"Name\ndc01"_s, options)), u"refused "_s);
}

void TestHostImport::newHostsGetRoleAndZone()
{
    ImportOptions options;
    options.role = RoleId(u"activity-monitor-agent"_s);
    options.zone = ZoneId(u"files"_s);
    const HostImport plan =
        planned(drawing(), u"Name,Zone,Roles\na,,\nb,DMZ,domain-controller"_s, options);
    const Topology after = applied(drawing(), plan.edit);
    const Host a = after.hosts.value(HostId(u"a"_s));
    const Host b = after.hosts.value(HostId(u"b"_s));
    QVERIFY(a.hasRole(options.role) && a.zone == options.zone && !a.position);
    QVERIFY(!b.hasRole(options.role) && b.hasRole(RoleId(u"domain-controller"_s)));
    QCOMPARE(plan.newZones, QList<ZoneId>{b.zone});
    QCOMPARE(after.zones.value(b.zone).name, u"DMZ"_s);
}

void TestHostImport::nothingIsMoved()
{
    const HostImport plan =
        planned(drawing(), u"Name,Zone,IP\nfs01,DMZ,10.9.0.1\nfs02,files,10.9.0.2\nfs03,,"_s);
    const Topology before = drawing();
    const Topology after = applied(before, plan.edit);
    QCOMPARE(after.hosts.size(), before.hosts.size() + 1);
    for (const Host &host : before.hosts) {
        QCOMPARE(after.hosts[host.id].position, host.position);
        QCOMPARE(after.hosts[host.id].pinned, host.pinned);
    }
}

void TestHostImport::oneEditTakesItBack()
{
    ImportOptions options;
    options.missing = MissingHosts::Delete;
    const HostImport plan =
        planned(drawing(), u"Name,Zone,Servers\nfs01,DMZ,tm02\ntm02,,\nfs01-new,,tm01"_s, options);
    const Topology after = applied(drawing(), plan.edit);
    QVERIFY(after != drawing());
    QCOMPARE(applied(after, plan.edit.inverted()), drawing());
}

/// As programs and as people have it; hostile texts are in tests/app/test_import.py.
void TestHostImport::theTableChangesNothing()
{
    const Table table = hostsTable(drawing());
    for (const Audience audience : {Audience::Programs, Audience::People}) {
        ListTable list;
        for (const int column : table.columnsFor(audience))
            list.titles.append(audience == Audience::People ? table.columns()[column].title
                                                            : table.columns()[column].field);
        for (int row = 0; row < table.rowCount(); ++row) {
            ListRecord record;
            record.line = row + 2;
            for (const int column : table.columnsFor(audience))
                record.cells.append(table.text(row, column));
            list.records.append(record);
        }
        const auto entries = readHostEntries(list, guessedMapping(list));
        const HostImport plan = planImport(drawing(), *entries, {});
        QVERIFY2(plan.edit.isEmpty(), qPrintable(shown(plan)));
        QCOMPARE(plan.hosts.size(), 5);
        QCOMPARE(plan.remarks.size(), 0);
    }
}

void TestHostImport::mappings()
{
    using Keys = QStringList;
    const auto keysOf = [](const HostMapping &mapping) {
        Keys keys;
        for (const HostField field : mapping)
            keys.append(toString(field));
        return keys;
    };
    const ListTable table = listTable(u"Server;Ort;IP\nfs01;Berlin;10.0.0.1"_s);
    QCOMPARE(keysOf(guessedMapping(table)), Keys({u"name"_s, u"ignored"_s, u"addresses"_s}));
    QCOMPARE(keysOf(mappingBy(table, {u"zone=ort"_s, u"name=3"_s}).value()),
             Keys({u"ignored"_s, u"zone"_s, u"name"_s}));
    QCOMPARE(keysOf(mappingBy(table, {u"ignored=IP"_s}).value()),
             Keys({u"name"_s, u"ignored"_s, u"ignored"_s}));
    for (const QString &wish :
         {u"zone"_s, u"place=Ort"_s, u"zone=Stadt"_s, u"zone=4"_s, u"zone=0"_s}) {
        const auto mapping = mappingBy(table, {wish});
        QVERIFY2(!mapping, qPrintable(wish));
        QVERIFY(!mapping.error().message.isEmpty());
    }
    const ListTable headless = listTable(u"a;10.0.0.1\nb;10.0.0.2"_s);
    QVERIFY(guessedMapping(headless).isEmpty());
    QCOMPARE(keysOf(mappingBy(headless, {u"notes=2"_s, u"name=1"_s}).value()),
             Keys({u"name"_s, u"notes"_s}));
}

void TestHostImport::columnsMayMeanAnything()
{
    const HostImport plan =
        planned(drawing(), u"Server;Ort;IP\nfs02;Berlin;10.1.0.2"_s, {}, {u"notes=Ort"_s});
    QCOMPARE(shown(plan), u"changed fs02 notes=>Berlin"_s);
}

/// What would be quadratic takes minutes: hosts whose first label is the same.
void TestHostImport::fiftyThousandAreCompared()
{
    QString text = u"Name;IP;Zone\n"_s;
    for (int i = 0; i < 50'000; ++i)
        text += u"srv.branch%1.example;10.%2.%3.%4;Branches\n"_s.arg(i)
                    .arg(100 + i / 62'500)
                    .arg(i / 250 % 250)
                    .arg(i % 250);
    const HostImport plan = planned(drawing(), text);
    QCOMPARE(plan.count(ImportFinding::New), 50'000);
    const Topology after = applied(drawing(), plan.edit);
    const HostImport again = planned(after, text);
    QCOMPARE(again.count(ImportFinding::Same), 50'000);
    QVERIFY(again.edit.isEmpty());
}

QTEST_GUILESS_MAIN(TestHostImport)
#include "tst_hostimport.moc"
