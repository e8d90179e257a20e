#include "checks/check.h"
#include "support/problems.h"
#include "support/sourcetree.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

class TestChecks : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeIsInTheRegistry();
    void quietSiteHasNoProblem();
    void badDrawingsHaveTheirProblems_data();
    void badDrawingsHaveTheirProblems();
    void fixMakesTheProblemVanish_data();
    void fixMakesTheProblemVanish();
    void unsafeFixesAreNotOffered_data();
    void unsafeFixesAreNotOffered();
    void waiverIsKeptByKey();
    void errorsCannotBeWaived();
    void orderDoesNotDependOnTheFile();
    void keysAreUnique();
    void tenThousandHostsAreQuick();
    void manyOverlapsStayLinear();
};

void TestChecks::everyCodeIsInTheRegistry()
{
    // Domain: Problems.
    const QMap<Severity, QStringList> expected = {
        {Severity::Error,
         {u"no-threat-manager"_s, u"no-name-or-address"_s, u"invalid-address"_s,
          u"invalid-management"_s, u"unknown-server"_s, u"unknown-catalog"_s}},
        {Severity::Warning,
         {u"duplicate-address"_s, u"duplicate-name"_s, u"address-outside-zone"_s, u"unknown-zone"_s,
          u"unknown-role"_s, u"unknown-option"_s, u"any-address"_s, u"unconnected"_s,
          u"remote-postgresql"_s, u"unsupported-platform"_s, u"no-domain-controller"_s,
          u"no-common-family"_s, u"outbound-restricted"_s, u"no-services"_s, u"broken-picture"_s,
          u"gone-host"_s}},
        {Severity::Hint,
         {u"bidirectional-letter"_s, u"action-service-direction"_s, u"postgresql-direction"_s,
          u"overlapping-networks"_s, u"name-only"_s, u"stray-bend"_s}},
    };
    QMap<Severity, QStringList> found;
    for (const Check &check : checks())
        found[check.severity] += check.code;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Hint}) {
        QStringList wanted = expected[severity];
        wanted.sort();
        found[severity].sort();
        QCOMPARE(found[severity], wanted);
    }
}

void TestChecks::quietSiteHasNoProblem()
{
    QCOMPARE(keysOf(problemsOf(drawing(site(kAgent)))), QStringList());
}

namespace {

QByteArray recoverable(const QString &file)
{
    QFile in(sourcePath(u"tests/data/bad/recoverable/"_s + file));
    if (!in.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qUtf8Printable(in.fileName()));
    return in.readAll();
}

} // namespace

void TestChecks::badDrawingsHaveTheirProblems_data()
{
    QTest::addColumn<QStringList>("codes");
    const QJsonObject expected = QJsonDocument::fromJson(recoverable(u"expected.json"_s)).object();
    QVERIFY(!expected.isEmpty());
    for (auto drawing = expected.begin(); drawing != expected.end(); ++drawing) {
        const QStringList codes =
            drawing.value().toObject().value(u"codes"_s).toVariant().toStringList();
        QTest::newRow(qPrintable(drawing.key())) << codes;
    }
}

void TestChecks::badDrawingsHaveTheirProblems()
{
    QFETCH(QStringList, codes);
    const QString file = QString::fromLatin1(QTest::currentDataTag()) + u".portolan"_s;
    QStringList found;
    for (const Problem &problem : problemsOf(readOrDie(recoverable(file))))
        found += problem.code;
    found.sort();
    found.removeDuplicates();
    codes.sort();
    QCOMPARE(found, codes);
}

void TestChecks::fixMakesTheProblemVanish_data()
{
    QTest::addColumn<QByteArray>("hosts");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("key");

    QTest::newRow("blanks around an address") << site(R"({"id": "a", "addresses": [" 10.1.0.1 "],
                    "services": [{"protocol": "TCP", "ports": "445", "from": ["10.1.0.0/16\t"]}],
                    "roles": {"activity-monitor-agent": {}}})")
                                              << QByteArray() << u"invalid-address:a"_s;
    QTest::newRow("blanks around a network")
        << site(kAgent) << QByteArray(R"("zones": [{"id": "z", "networks": ["10.0.0.0/8 "]}])")
        << u"invalid-address:"_s;
    QTest::newRow("blanks around management")
        << site(kAgent) << QByteArray(R"("settings": {"management": ["10.0.0.0/8 "]})")
        << u"invalid-management:"_s;
    QTest::newRow("server")
        << site(
               R"({"id": "a", "addresses": ["10.1.0.1"], "roles": {"activity-monitor-agent": {}},
            "servers": ["tm01", "tm09"]})")
        << QByteArray() << u"unknown-server:a"_s;
    QTest::newRow("catalog") << site(kAgent) << QByteArray(R"("catalog": "x")")
                             << u"unknown-catalog:"_s;
    QTest::newRow("zone")
        << site(
               R"({"id": "a", "addresses": ["10.1.0.1"], "roles": {"activity-monitor-agent": {}},
            "zone": "files"})")
        << QByteArray() << u"unknown-zone:a"_s;
    QTest::newRow("bidirectional")
        << site(R"({"id": "a", "addresses": ["10.1.0.1"], "roles": {"console-client": {}}})")
        << QByteArray() << u"bidirectional-letter:"_s;
}

void TestChecks::fixMakesTheProblemVanish()
{
    QFETCH(QByteArray, hosts);
    QFETCH(QByteArray, fields);
    QFETCH(QString, key);
    Topology topology = drawing(hosts, fields);
    const QList<Problem> before = problemsOf(topology);
    const Problem *problem = find(before, key);
    QVERIFY(problem);
    QVERIFY(problem->edit);
    QVERIFY(applyEdit(topology, *problem->edit).has_value());
    const QStringList after = keysOf(problemsOf(topology));
    QVERIFY(!after.contains(key));
    QCOMPARE(after.size(), before.size() - 1);
}

void TestChecks::unsafeFixesAreNotOffered_data()
{
    QTest::addColumn<QByteArray>("hosts");
    QTest::addColumn<QString>("key");

    QTest::newRow("host or network: nobody knows")
        << site(R"({"id": "a", "addresses": ["10.1.0.5/24"],
                    "roles": {"activity-monitor-agent": {}}})")
        << u"invalid-address:a"_s;
    QTest::newRow("a leading zero may be octal") << site(R"({"id": "a", "addresses": ["010.1.0.5"],
                    "roles": {"activity-monitor-agent": {}}})")
                                                 << u"invalid-address:a"_s;
    QTest::newRow("without its last server it would belong to all")
        << site(R"({"id": "a", "addresses": ["10.1.0.5"], "servers": ["tm09"],
                    "roles": {"activity-monitor-agent": {}}})")
        << u"unknown-server:a"_s;
}

void TestChecks::unsafeFixesAreNotOffered()
{
    QFETCH(QByteArray, hosts);
    QFETCH(QString, key);
    const QList<Problem> problems = problemsOf(drawing(hosts));
    const Problem *problem = find(problems, key);
    QVERIFY(problem);
    QVERIFY(!problem->edit);
}

void TestChecks::waiverIsKeptByKey()
{
    const QByteArray hosts =
        site(R"({"id": "b", "addresses": ["10.1.0.1"], "roles": {"activity-monitor-agent": {}}},
                {"id": "a", "addresses": ["10.1.0.1"], "roles": {"activity-monitor-agent": {}}})");
    const QByteArray waivers = R"("waivers": [
        {"code": "duplicate-address", "hosts": ["b", "a"], "reason": "behind one balancer"},
        {"code": "duplicate-address", "hosts": ["a"], "reason": "another problem"},
        {"code": "name-only", "hosts": ["a", "b"], "reason": "gone"}])";
    Topology topology = drawing(hosts, waivers);
    const auto waivedReason = [&] {
        return find(problemsOf(topology), u"duplicate-address:a,b"_s)->waived;
    };
    QCOMPARE(waivedReason(), u"behind one balancer"_s);
    topology.hosts[hostId("a")].notes = u"changed since"_s;
    QCOMPARE(waivedReason(), u"behind one balancer"_s);
    topology.properties.waivers.first().reason = u" "_s;
    QCOMPARE(waivedReason(), QString());
}

void TestChecks::errorsCannotBeWaived()
{
    const Topology topology = drawing(
        kAgent, R"("waivers": [{"code": "no-threat-manager", "hosts": [], "reason": "later"}])");
    const QList<Problem> problems = problemsOf(topology);
    const Problem *error = find(problems, u"no-threat-manager:"_s);
    QVERIFY(!error->isWaived());
    QCOMPARE(error->waived, u"later"_s);
    QVERIFY(hasErrors(problems));
}

void TestChecks::orderDoesNotDependOnTheFile()
{
    const char *const hosts[] = {
        R"({"id": "b", "roles": {"console-client": {}, "postgresql": {}}})",
        R"({"id": "a", "name": "a", "platform": "linux", "roles": {"action-service": {}}})",
        R"({"id": "c", "addresses": ["10.0.0.0/8"], "zone": "z", "roles": {"x": {}}})",
        R"({"id": "d", "addresses": ["10.0.0.1", "q"], "servers": ["a"], "roles": {}})",
    };
    const auto ordered = [&](const std::array<int, 4> &order) {
        QByteArray list = kServer;
        for (const int at : order)
            list += QByteArray(",") + hosts[at];
        return problemsOf(drawing(list));
    };
    const QList<Problem> first = ordered({0, 1, 2, 3});
    const QList<Problem> second = ordered({3, 1, 0, 2});
    QVERIFY(first.size() > 8);
    QCOMPARE(first.size(), second.size());
    for (qsizetype i = 0; i < first.size(); ++i) {
        QCOMPARE(first[i].key(), second[i].key());
        QCOMPARE(first[i].message, second[i].message);
        if (i == 0)
            continue;
        const auto rank = [](const Problem &p) {
            return std::make_tuple(p.severity, p.code, p.hosts);
        };
        QVERIFY(rank(first[i - 1]) < rank(first[i]));
    }
}

void TestChecks::keysAreUnique()
{
    const Topology topology = drawing(
        R"({"id": "a", "addresses": ["x", "y", "10.0.0.1", "fd00::1"], "roles": {"q": {}, "r": {}},
            "servers": ["m", "n"], "services": [{"protocol": "a", "ports": ""}, {"ports": "x"}]},
           {"id": "b", "addresses": ["10.0.0.1", "fd00::1", "10.0.0.0/30", "fd00::/96"],
            "roles": {"domain-controller": {"x": 1, "y": 2}}},
           {"id": "c", "addresses": ["10.0.0.0/29", "fd00::/95"], "roles": {"threat-manager": {}}})",
        R"("zones": [{"id": "y", "networks": ["10.0.0.0/8", "z"]},
                     {"id": "z", "networks": ["10.0.0.0/9", "10.0.0.1/9"]}],
           "settings": {"management": ["a", "b"], "x": 1, "y": 2})");
    QStringList keys = keysOf(problemsOf(topology));
    const qsizetype count = keys.size();
    QCOMPARE(keys.removeDuplicates(), 0);
    QVERIFY(count > 8);
}

namespace {

/// Agents that all have something to say about them.
Topology fleet(int hosts, const char *network)
{
    Topology topology = drawing(site(kAgent));
    for (int i = 0; i < hosts; ++i) {
        Host host = topology.hosts.value(hostId("fs01"));
        host.id = HostId(u"host%1"_s.arg(i, 6, 10, QChar(u'0')));
        host.name = host.id.text();
        const QString single = u"10.%1.%2.%3"_s.arg(1 + i / 65536).arg(i / 256 % 256).arg(i % 256);
        host.addresses = {network ? QString::fromLatin1(network) : single};
        topology.hosts.insert(host.id, host);
    }
    return topology;
}

qint64 millisecondsToCheck(const Topology &topology)
{
    const Derivation derivation(topology);
    QElapsedTimer timer;
    timer.start();
    if (checkTopology(topology, derivation).isEmpty())
        return std::numeric_limits<qint64>::max();
    return timer.elapsed();
}

} // namespace

// Generous limits: they tell linear from quadratic on a busy machine, also under a sanitizer.
void TestChecks::tenThousandHostsAreQuick()
{
    Topology topology = fleet(10000, nullptr);
    topology.hosts[hostId("fs01")].zone = ZoneId(u"nowhere"_s);
    const qint64 elapsed = millisecondsToCheck(topology);
    qInfo("10,000 hosts checked in %lld ms", static_cast<long long>(elapsed));
    QVERIFY(elapsed < 3000);
}

void TestChecks::manyOverlapsStayLinear()
{
    const qint64 elapsed = millisecondsToCheck(fleet(10000, "10.64.0.0/10"));
    qInfo("10,000 equal networks checked in %lld ms", static_cast<long long>(elapsed));
    QVERIFY(elapsed < 5000);
}

QTEST_APPLESS_MAIN(TestChecks)
#include "tst_checks.moc"
