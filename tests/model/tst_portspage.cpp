#include "catalog/catalog.h"
#include "rules/derivation.h"
#include "rules/requirementssheet.h"
#include "support/drawings.h"

#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

// The vendor's page, row by row, typed by hand from its published states: what a row says, and what
// follows from it for one server and one host.

namespace {

constexpr char kNewest[] = "threat-manager-3.1";
constexpr char kInitial[] = "threat-manager-3.1-initial";
constexpr char kOld[] = "threat-manager-3.0";

/// Where a host of a role stands beside the server tm01.
constexpr char kFromPeer[] = "peer>tm01";
constexpr char kFromServer[] = "tm01>peer";
constexpr char kBothWays[] = "peer>tm01 tm01>peer";
constexpr char kNowhere[] = "";

struct Row
{
    const char *id;
    const char *direction;
    const char *protocol;
    const char *ports;
    const char *facts;       ///< separated by `|`: each is in the description or the note
    const char *peer;        ///< role of the other host, with options
    const char *connections; ///< as documented
};

struct SectionRows
{
    const char *title;
    const char *facts; ///< separated by `|`: each is in the section's note
    std::vector<Row> rows;
};

constexpr char kAgentOfFiles[] = R"("activity-monitor-agent": {"streams": ["file-system"]})";
constexpr char kAgentOfDirectory[] =
    R"("activity-monitor-agent": {"streams": ["active-directory"]})";
constexpr char kController[] = R"("domain-controller": {})";

SectionRows dataStream()
{
    return {
        "Data Stream Firewall Rules",
        "Threat Manager server|applications|data stream",
        {
            {"data-stream.syslog", "Inbound", "UDP", "10000",
             "syslog|File System|stream|Activity Monitor agent hosts", kAgentOfFiles, kFromPeer},
            {"data-stream.amqp", "Inbound", "TCP", "10001",
             "Advanced Message Queuing Protocol|AMQP|Active Directory events from Activity "
             "Monitor agent hosts|Active Directory and File System events from Threat "
             "Prevention agent hosts",
             kAgentOfDirectory, kFromPeer},
            {"data-stream.access-analyzer", "Bidirectional", "TCP", "8080",
             "Access Analyzer Console hosts", R"("access-analyzer-console": {})", kBothWays},
        }};
}

SectionRows applicationServices()
{
    return {"Application Services Firewall Rules",
            "on the Threat Manager server itself|loopback",
            {
                {"application-services.login", "Bidirectional", "TCP", "55555,55556",
                 "Active Directory login to the console|loopback", "", kNowhere},
                {"application-services.event-service", "Bidirectional", "TCP", "55557",
                 "Event Service to Job Service|loopback", "", kNowhere},
                {"application-services.dynamic", "Bidirectional", "TCP", "49152-65535",
                 "One port|configured dynamically at start-up|loopback", "", kNowhere},
            }};
}

SectionRows database(const char *ports)
{
    return {"Database Firewall Rules",
            "Threat Manager server and the database server|installed on a separate server|only "
            "with a remote PostgreSQL|does not recommend|not the default",
            {{"database.postgresql", "Outbound", "TCP", ports,
              "Local host and remote communication|PostgreSQL|from the PostgreSQL to the server",
              R"("postgresql": {})", kFromServer}}};
}

SectionRows console()
{
    return {"Application Console Access Firewall Rules",
            "Threat Manager console",
            {
                {"console.access", "Bidirectional", "TCP", "8080",
                 "Remote access to the application console", R"("console-client": {})", kBothWays},
                {"server.dynamic-ports", "", "", "49152-65535",
                 "default dynamic port range|Microsoft|Windows Server|client and server "
                 "operations|firewall or another appliance|blocks|no longer answers client "
                 "requests properly|no longer supports|IP stack|opens nothing",
                 "", kNowhere},
            }};
}

SectionRows domainControllers(bool ldapOverSsl)
{
    SectionRows section{
        "Active Directory Domain Controllers Firewall Rules",
        "Threat Manager server and the Active Directory domain controllers",
        {
            {"domain-controller.kerberos", "Outbound", "TCP", "88", "Kerberos-sec", kController,
             kFromServer},
            {"domain-controller.endpoint-mapper", "Outbound", "TCP", "135",
             "endpoint mapper|randomly assigned port|FRS|Active Directory replication|MAPI",
             kController, kFromServer},
            {"domain-controller.ldap", "Outbound", "TCP", "389", "LDAP", kController, kFromServer},
            {"domain-controller.adws", "Outbound", "TCP", "9389", "Active Directory Web Services",
             kController, kFromServer},
            {"domain-controller.dynamic", "Outbound", "TCP", "49152-65535",
             "Various|ephemeral|135 reports|translate|names|Active Directory objects|between "
             "formats|bulk",
             kController, kFromServer},
        }};
    if (ldapOverSsl) {
        section.rows.insert(section.rows.begin() + 3,
                            {"domain-controller.ldaps", "Outbound", "TCP", "636", "LDAP over SSL",
                             kController, kFromServer});
    }
    return section;
}

SectionRows actionService()
{
    return {
        "Remote Action Service Firewall Rules",
        "Threat Manager server and a remote Action Service server|additional servers",
        {{"action-service.remote", "Outbound", "TCP", "8080",
          "Remote access to the Action Service server", R"("action-service": {})", kFromServer}}};
}

/// The page of a catalog: all its sections and rows, in order.
std::vector<SectionRows> pageOf(const QByteArray &catalog)
{
    if (catalog == kOld)
        return {dataStream(), applicationServices(),   database("5432"),
                console(),    domainControllers(true), actionService()};
    return {dataStream(), database(catalog == kInitial ? "5435" : "5435,5439"), console(),
            domainControllers(false), actionService()};
}

const Catalog &catalogOf(const QByteArray &id)
{
    const Catalog *catalog = findCatalog(CatalogId(QString::fromLatin1(id)));
    if (!catalog)
        qFatal("no catalog %s", id.data());
    return *catalog;
}

void verifyFacts(const char *facts, const QString &text)
{
    for (const QString &fact : QString::fromLatin1(facts).split(u'|'))
        QVERIFY2(text.contains(fact, Qt::CaseInsensitive), qPrintable(fact + u" in: "_s + text));
}

/// One row of the current catalog's page per test row: catalog, where in the catalog, the row.
void addEveryRow()
{
    QTest::addColumn<QByteArray>("catalog");
    QTest::addColumn<int>("section");
    QTest::addColumn<int>("row");
    for (const char *id : {kNewest, kInitial, kOld}) {
        const QByteArray catalog = id;
        const std::vector<SectionRows> page = pageOf(catalog);
        for (std::size_t section = 0; section < page.size(); ++section) {
            for (std::size_t row = 0; row < page[section].rows.size(); ++row) {
                QTest::addRow("%s: %s", catalog.data(), page[section].rows[row].id)
                    << catalog << int(section) << int(row);
            }
        }
    }
}

struct PageRow
{
    const Catalog &catalog;
    Row typed;
    int row; ///< in the catalog
};

/// What addEveryRow() put into the current test row.
PageRow fetched()
{
    QFETCH(QByteArray, catalog);
    QFETCH(int, section);
    QFETCH(int, row);
    const Row typed = pageOf(catalog)[std::size_t(section)].rows[std::size_t(row)];
    const Catalog &bundled = catalogOf(catalog);
    return {bundled, typed, bundled.rowOf(RequirementId(QString::fromLatin1(typed.id)))};
}

Topology siteWith(const char *peer, const Catalog &catalog, const char *mode)
{
    return drawing(
        R"({"id": "tm01", "addresses": ["10.0.0.1"], "roles": {"threat-manager": {}}},
           {"id": "peer", "addresses": ["10.0.0.2"], "roles": {)" +
            QByteArray(peer) + "}}",
        R"("catalog": ")" + catalog.id().text().toLatin1() +
            R"(", "settings": {"bidirectional": ")" + mode + "\"}");
}

/// "source>destination" of the row's connections, in order.
QString connectionsIn(int row, const Topology &topology)
{
    QStringList found;
    for (const Connection &connection : deriveConnections(topology)) {
        if (connection.row == row)
            found += connection.source.text() + u'>' + connection.destination.text();
    }
    return found.join(u' ');
}

} // namespace

class TestPortsPage : public QObject
{
    Q_OBJECT

private slots:
    void catalogIsThePage_data();
    void catalogIsThePage();
    void rowSaysWhatThePageSays_data() { addEveryRow(); }
    void rowSaysWhatThePageSays();
    void rowGivesItsConnections_data() { addEveryRow(); }
    void rowGivesItsConnections();
    void rowOpensItsPortsAtTheRightEnd_data() { addEveryRow(); }
    void rowOpensItsPortsAtTheRightEnd();
    void streamsOfThePage_data();
    void streamsOfThePage();
    void newestIsTheDefault();
    void rowsKeepTheirIdsAcrossCatalogs();
};

void TestPortsPage::catalogIsThePage_data()
{
    QTest::addColumn<QByteArray>("catalog");
    for (const char *id : {kNewest, kInitial, kOld})
        QTest::newRow(id) << QByteArray(id);
}

void TestPortsPage::catalogIsThePage()
{
    QFETCH(QByteArray, catalog);
    const QList<Section> &sections = catalogOf(catalog).sections();
    const std::vector<SectionRows> page = pageOf(catalog);
    QCOMPARE(std::size_t(sections.size()), page.size());
    for (std::size_t i = 0; i < page.size(); ++i) {
        const Section &section = sections[qsizetype(i)];
        QCOMPARE(section.title, QString::fromLatin1(page[i].title));
        verifyFacts(page[i].facts, section.note);
        QStringList ids;
        for (const Requirement &requirement : section.requirements)
            ids += requirement.id.text();
        QStringList expected;
        for (const Row &row : page[i].rows)
            expected += QString::fromLatin1(row.id);
        QCOMPARE(ids, expected);
    }
}

void TestPortsPage::rowSaysWhatThePageSays()
{
    const auto [catalog, typed, row] = fetched();
    const Requirement &requirement = catalog.requirement(row);
    QCOMPARE(requirement.ports.toString(), QString::fromLatin1(typed.ports));
    verifyFacts(typed.facts, requirement.description + u' ' + requirement.note);
    if (requirement.kind == RequirementKind::Demand) {
        QVERIFY(*typed.direction == 0);
        return;
    }
    QCOMPARE(toString(requirement.direction), QString::fromLatin1(typed.direction));
    QCOMPARE(toString(requirement.protocol), QString::fromLatin1(typed.protocol));
}

void TestPortsPage::rowGivesItsConnections()
{
    const auto [catalog, typed, row] = fetched();
    const Topology asDocumented = siteWith(typed.peer, catalog, "as-documented");
    QCOMPARE(connectionsIn(row, asDocumented), QString::fromLatin1(typed.connections));
    const bool both = qstrcmp(typed.direction, "Bidirectional") == 0 && *typed.peer;
    const Topology serverOnly = siteWith(typed.peer, catalog, "server-only");
    QCOMPARE(connectionsIn(row, serverOnly),
             QString::fromLatin1(both ? kFromPeer : typed.connections));
}

void TestPortsPage::rowOpensItsPortsAtTheRightEnd()
{
    const PageRow here = fetched();
    const Derivation derivation(siteWith(here.typed.peer, here.catalog, "as-documented"));
    const auto hasRule = [&](const char *host, RuleDirection direction) {
        const QList<Rule> rules = derivation.rulesOf(hostId(host));
        return std::ranges::any_of(rules, [&](const Rule &rule) {
            return rule.row == here.row && rule.direction == direction;
        });
    };
    const QByteArray connections = here.typed.connections;
    QCOMPARE(hasRule("tm01", RuleDirection::In), connections.contains(kFromPeer));
    QCOMPARE(hasRule("peer", RuleDirection::Out), connections.contains(kFromPeer));
    QCOMPARE(hasRule("peer", RuleDirection::In), connections.contains(kFromServer));
    QCOMPARE(hasRule("tm01", RuleDirection::Out), connections.contains(kFromServer));
}

void TestPortsPage::streamsOfThePage_data()
{
    QTest::addColumn<QByteArray>("role");
    QTest::addColumn<QStringList>("rows");
    const auto agent = [](const char *role, const char *streams) {
        return "\"" + QByteArray(role) + "\": {\"streams\": [" + streams + "]}";
    };
    const QString syslog = u"data-stream.syslog"_s;
    const QString amqp = u"data-stream.amqp"_s;
    const QString ofFiles = u"%1 activity-monitor-agent/file-system"_s;
    const QString ofDirectory = u"%1 activity-monitor-agent/active-directory"_s;
    QTest::newRow("Activity Monitor, file system")
        << agent("activity-monitor-agent", R"("file-system")") << QStringList{ofFiles.arg(syslog)};
    QTest::newRow("Activity Monitor, Active Directory")
        << agent("activity-monitor-agent", R"("active-directory")")
        << QStringList{ofDirectory.arg(amqp)};
    QTest::newRow("Activity Monitor, no option")
        << QByteArray(R"("activity-monitor-agent": {})")
        << QStringList{ofFiles.arg(syslog), ofDirectory.arg(amqp)};
    QTest::newRow("Activity Monitor, no stream")
        << agent("activity-monitor-agent", "") << QStringList();
    QTest::newRow("Threat Prevention, file system")
        << agent("threat-prevention-agent", R"("file-system")")
        << QStringList{u"data-stream.amqp threat-prevention-agent/file-system"_s};
    QTest::newRow("Threat Prevention, no option")
        << QByteArray(R"("threat-prevention-agent": {})")
        << QStringList{u"data-stream.amqp threat-prevention-agent/active-directory "
                       "threat-prevention-agent/file-system"_s};
    QTest::newRow("both agents on one host")
        << QByteArray(R"("activity-monitor-agent": {}, "threat-prevention-agent": {})")
        << QStringList{ofFiles.arg(syslog),
                       u"data-stream.amqp activity-monitor-agent/active-directory "
                       "threat-prevention-agent/active-directory "
                       "threat-prevention-agent/file-system"_s};
}

void TestPortsPage::streamsOfThePage()
{
    QFETCH(QByteArray, role);
    QFETCH(QStringList, rows);
    const Catalog &catalog = catalogOf(kNewest);
    QStringList found;
    for (const Connection &connection :
         deriveConnections(siteWith(role.data(), catalog, "as-documented"))) {
        QCOMPARE(connection.source, hostId("peer"));
        QCOMPARE(connection.destination, hostId("tm01"));
        found +=
            catalog.requirement(connection.row).id.text() + u' ' + connection.streams.join(u' ');
    }
    QCOMPARE(found, rows);
}

void TestPortsPage::newestIsTheDefault()
{
    QCOMPARE(defaultCatalog().id().text(), QString::fromLatin1(kNewest));
    QStringList ids;
    for (const Catalog &catalog : bundledCatalogs())
        ids += catalog.id().text();
    const QStringList newestFirst = {QString::fromLatin1(kNewest), QString::fromLatin1(kInitial),
                                     QString::fromLatin1(kOld)};
    QCOMPARE(ids, newestFirst);
}

void TestPortsPage::rowsKeepTheirIdsAcrossCatalogs()
{
    const auto idsOf = [](const Catalog &catalog) {
        QStringList ids;
        for (int row = 0; row < catalog.rowCount(); ++row)
            ids += catalog.requirement(row).id.text();
        return ids;
    };
    const QStringList newest = idsOf(catalogOf(kNewest));
    QCOMPARE(newest.size(), 12);
    QCOMPARE(idsOf(catalogOf(kInitial)), newest);
    QStringList old = idsOf(catalogOf(kOld));
    QCOMPARE(old.size(), 16);
    QCOMPARE(old.filter(u"application-services."_s).size(), 3);
    old.removeIf([](const QString &id) {
        return id.startsWith(u"application-services."_s) || id == u"domain-controller.ldaps"_s;
    });
    QCOMPARE(old, newest);
}

QTEST_APPLESS_MAIN(TestPortsPage)
#include "tst_portspage.moc"
