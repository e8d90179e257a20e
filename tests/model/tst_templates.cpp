#include "checks/problem.h"
#include "files/drawingfile.h"
#include "files/templates.h"
#include "rules/derivation.h"

#include <QElapsedTimer>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

Topology enterprise(int agents, int controllers)
{
    return makeTemplate(u"enterprise"_s, {agents, controllers}).value();
}

QList<Problem> problemsOf(const Topology &topology)
{
    return checkTopology(topology, Derivation(topology));
}

} // namespace

class TestTemplates : public QObject
{
    Q_OBJECT

private slots:
    void everyTemplateMakesADrawing_data();
    void everyTemplateMakesADrawing();
    void samplesSayWhatTheyShow_data();
    void samplesSayWhatTheyShow();
    void enterpriseHasTheConnectionsOfItsHosts_data();
    void enterpriseHasTheConnectionsOfItsHosts();
    void enterpriseFitsItsZones();
    void enterpriseIsDeterministic();
    void aHundredThousandAgentsTakeLessThanASecond();
    void wrongRequestsAreUsageErrors_data();
    void wrongRequestsAreUsageErrors();
};

void TestTemplates::everyTemplateMakesADrawing_data()
{
    QTest::addColumn<QString>("id");
    QVERIFY(templateList().size() >= 5);
    for (const TemplateInfo &info : templateList()) {
        QVERIFY(!info.title.isEmpty() && !info.description.isEmpty());
        QTest::newRow(qUtf8Printable(info.id)) << info.id;
    }
}

void TestTemplates::everyTemplateMakesADrawing()
{
    QFETCH(const QString, id);
    const auto topology = makeTemplate(id);
    QVERIFY2(topology, topology ? "" : qUtf8Printable(topology.error().message));
    QVERIFY(!topology->properties.title.isEmpty());
    for (const Problem &problem : problemsOf(*topology))
        QVERIFY2(problem.severity != Severity::Error, qUtf8Printable(problem.message));
    const Derivation derivation(*topology);
    for (const HostId &server : derivation.servers())
        QVERIFY2(!derivation.connectionsOf(server).isEmpty(), qUtf8Printable(server.text()));
}

void TestTemplates::samplesSayWhatTheyShow_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("single-server") << u"single-server"_s << QStringList{u"bidirectional-letter"_s};
    QTest::newRow("head-office") << u"head-office"_s
                                 << QStringList{u"action-service-direction"_s,
                                                u"bidirectional-letter"_s};
    QTest::newRow("remote-database")
        << u"remote-database"_s
        << QStringList{u"action-service-direction"_s, u"bidirectional-letter"_s,
                       u"postgresql-direction"_s, u"remote-postgresql"_s};
    QTest::newRow("two-servers") << u"two-servers"_s
                                 << QStringList{u"bidirectional-letter"_s, u"name-only"_s};
}

void TestTemplates::samplesSayWhatTheyShow()
{
    QFETCH(const QString, id);
    QStringList codes;
    for (const Problem &problem : problemsOf(makeTemplate(id).value()))
        codes += problem.code;
    codes.sort();
    codes.removeDuplicates();
    QTEST(codes, "codes");
}

void TestTemplates::enterpriseHasTheConnectionsOfItsHosts_data()
{
    QTest::addColumn<int>("agents");
    QTest::addColumn<int>("controllers");
    QTest::newRow("default") << 10'000 << 1'000;
    QTest::newRow("one of each") << 1 << 1;
    QTest::newRow("fewer than regions") << 3 << 2;
    QTest::newRow("no remainder") << 16 << 8;
    QTest::newRow("no agent") << 0 << 5;
}

void TestTemplates::enterpriseHasTheConnectionsOfItsHosts()
{
    QFETCH(const int, agents);
    QFETCH(const int, controllers);
    const Topology topology = enterprise(agents, controllers);
    QCOMPARE(topology.hosts.size(), agents + controllers + 1);
    QCOMPARE(deriveConnections(topology).size(), 2 * agents + 6 * controllers);
    if (agents == 10'000) {
        QCOMPARE(deriveConnections(topology).size(), 26'000);
        QVERIFY(makeTemplate(u"enterprise"_s).value() == topology);
    }
}

void TestTemplates::enterpriseFitsItsZones()
{
    const Topology topology = enterprise(kMaxAgents, kMaxDomainControllers);
    QMap<ZoneId, AddressSet> networks;
    for (const Zone &zone : topology.zones) {
        const AddressSet network = AddressSet::fromEntries(zone.networks);
        for (const AddressSet &other : std::as_const(networks))
            QVERIFY(!other.intersects(network));
        networks.insert(zone.id, network);
    }
    // Ids ascend with addresses: the last host of a zone is the one that could leave it.
    QMap<ZoneId, Host> last;
    QSet<QString> addresses;
    for (const Host &host : topology.hosts) {
        last.insert(host.zone, host);
        addresses.insert(host.addresses.constFirst());
    }
    QCOMPARE(addresses.size(), topology.hosts.size());
    for (const Host &host : std::as_const(last))
        QVERIFY(networks.value(host.zone).contains(AddressSet::fromEntries(host.addresses)));
}

void TestTemplates::enterpriseIsDeterministic()
{
    QCOMPARE(writeDrawing(enterprise(500, 50)), writeDrawing(enterprise(500, 50)));
    const Topology topology = enterprise(100, 10);
    QVERIFY(topology.hosts.contains(HostId(u"fs001"_s)));
    QVERIFY(topology.hosts.contains(HostId(u"fs100"_s)));
    QVERIFY(topology.hosts.contains(HostId(u"dc10"_s)));
}

void TestTemplates::aHundredThousandAgentsTakeLessThanASecond()
{
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(enterprise(100'000, 10'000).hosts.size(), 110'001);
    // Generous, because this also runs under sanitizers on a busy machine: what it guards against
    // is growth with the square of the hosts.
    QVERIFY(timer.elapsed() < 10'000);
}

void TestTemplates::wrongRequestsAreUsageErrors_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("agents");
    QTest::addColumn<int>("controllers");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown") << u"castle"_s << 0 << 0 << u"head-office, "_s;
    QTest::newRow("sizes of a sample") << u"head-office"_s << 5 << 5 << u"takes no numbers"_s;
    QTest::newRow("negative") << u"enterprise"_s << -1 << 1 << u"-1 agents"_s;
    QTest::newRow("too many agents")
        << u"enterprise"_s << kMaxAgents + 1 << 1 << u"from 0 to 500000"_s;
    QTest::newRow("too many controllers")
        << u"enterprise"_s << 1 << kMaxDomainControllers + 1 << u"from 0 to 50000"_s;
}

void TestTemplates::wrongRequestsAreUsageErrors()
{
    QFETCH(const QString, id);
    QFETCH(const int, agents);
    QFETCH(const int, controllers);
    QFETCH(const QString, says);
    const auto topology = makeTemplate(id, {agents, controllers});
    QVERIFY(!topology);
    QVERIFY(topology.error().code == ErrorCode::Usage);
    QVERIFY2(topology.error().message.contains(says), qUtf8Printable(topology.error().message));
}

QTEST_GUILESS_MAIN(TestTemplates)
#include "tst_templates.moc"
