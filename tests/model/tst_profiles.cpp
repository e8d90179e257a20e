#include "rules/profiles.h"
#include "support/drawings.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

constexpr char kSite[] = R"(
    {"id": "tm01", "addresses": ["10.0.0.1"], "roles": {"threat-manager": {}}},
    {"id": "fs01", "addresses": ["10.0.1.1"], "roles": {"activity-monitor-agent": {}}},
    {"id": "fs02", "addresses": ["10.0.1.2", "fd00::2"], "name": "other",
     "roles": {"activity-monitor-agent": {"streams": ["active-directory", "file-system"]}}},
    {"id": "fs03", "name": "fs03", "roles": {"activity-monitor-agent": {}}})";

QList<Profile> profiles(const Topology &topology)
{
    return profilesOf(topology, Derivation(topology));
}

/// The name of the profile that a host is in; empty when it is in none.
QString profileOf(const Topology &topology, const char *host)
{
    QString name;
    for (const Profile &profile : profiles(topology)) {
        if (!profile.hosts.contains(hostId(host)))
            continue;
        if (!name.isEmpty())
            qFatal("%s is in two profiles", host);
        name = profile.name;
    }
    return name;
}

bool share(const Topology &topology, const char *a, const char *b)
{
    return profileOf(topology, a) == profileOf(topology, b);
}

} // namespace

class TestProfiles : public QObject
{
    Q_OBJECT

private slots:
    void hostsWithTheSameRulesShareOne();
    void whatMakesADifference_data();
    void whatMakesADifference();
    void whatMakesNone();
    void hostsWithoutRulesAreInNone();
    void namesSayRolesAndPlatform();
    void aNewHostRenamesNoOther();
    void fleetNeedsAHandful();
    void rolesOfHostileNamesStayFitForAFolder();
};

void TestProfiles::hostsWithTheSameRulesShareOne()
{
    const QList<Profile> found = profiles(drawing(kSite));
    QCOMPARE(found.size(), 2);
    QVERIFY(std::ranges::is_sorted(found, {}, &Profile::name));
    const QList<HostId> agents = {hostId("fs01"), hostId("fs02"), hostId("fs03")};
    QCOMPARE(found[0].hosts, agents);
    QCOMPARE(found[1].hosts, QList<HostId>{hostId("tm01")});
}

void TestProfiles::whatMakesADifference_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("platform") << QByteArray(
        R"("platform": "linux", "roles": {"activity-monitor-agent": {}})");
    QTest::newRow("role") << QByteArray(
        R"("roles": {"activity-monitor-agent": {}, "console-client": {}})");
    QTest::newRow("stream") << QByteArray(
        R"("roles": {"activity-monitor-agent": {"streams": ["file-system"]}})");
    QTest::newRow("services") << QByteArray(
        R"("roles": {"activity-monitor-agent": {}},
           "services": [{"protocol": "TCP", "ports": "445"}])");
    QTest::newRow("servers") << QByteArray(
        R"("roles": {"activity-monitor-agent": {}}, "servers": ["tm02"])");
}

void TestProfiles::whatMakesADifference()
{
    QFETCH(QByteArray, host);
    const Topology topology =
        drawing(QByteArray(kSite) + R"(,{"id": "tm02", "addresses": ["10.0.0.2"],
                "roles": {"threat-manager": {}}}, {"id": "odd", "addresses": ["10.0.1.9"], )" +
                host + "}");
    QVERIFY(share(topology, "fs01", "fs02"));
    QVERIFY(!profileOf(topology, "odd").isEmpty());
    QVERIFY(!share(topology, "fs01", "odd"));
}

void TestProfiles::whatMakesNone()
{
    const Topology topology = drawing(
        QByteArray(kSite) +
        R"(,{"id": "even", "addresses": ["nonsense"], "zone": "z", "notes": "rack 4", "count": 9,
             "servers": ["tm01", "nowhere"], "position": [1, 2], "owner": "IT",
             "roles": {"activity-monitor-agent": {}}})");
    QVERIFY(share(topology, "fs01", "even"));
}

void TestProfiles::hostsWithoutRulesAreInNone()
{
    const Topology topology =
        drawing(QByteArray(kSite) + R"(,{"id": "lone", "addresses": ["10.0.1.9"], "roles": {}})");
    QCOMPARE(profileOf(topology, "lone"), QString());
    QVERIFY(profiles(drawing("")).isEmpty());
}

void TestProfiles::namesSayRolesAndPlatform()
{
    const Topology topology = drawing(kSite);
    static const QRegularExpression agent(u"^activity-monitor-agent-windows-[0-9a-f]{10}$"_s);
    QVERIFY(agent.match(profileOf(topology, "fs01")).hasMatch());
    QVERIFY(profileOf(topology, "tm01").startsWith(u"threat-manager-windows-"_s));
}

void TestProfiles::aNewHostRenamesNoOther()
{
    const Topology before = drawing(kSite);
    const Topology after =
        drawing(QByteArray(kSite) +
                R"(,{"id": "dc01", "addresses": ["10.0.2.1"], "roles": {"domain-controller": {}}},
            {"id": "fs04", "addresses": ["10.0.1.4"], "roles": {"activity-monitor-agent": {}}})");
    QCOMPARE(profileOf(after, "fs01"), profileOf(before, "fs01"));
    QVERIFY(share(after, "fs01", "fs04"));
}

void TestProfiles::fleetNeedsAHandful()
{
    Topology topology = drawing(kSite);
    for (int i = 0; i < 2000; ++i) {
        Host host = topology.hosts.value(hostId(i % 2 == 0 ? "fs01" : "fs02"));
        host.id = HostId(u"agent%1"_s.arg(i));
        host.addresses = {u"10.1.%1.%2"_s.arg(i / 250).arg(i % 250)};
        host.platform = i % 3 == 0 ? Platform::Linux : Platform::Windows;
        topology.hosts.insert(host.id, host);
    }
    const QList<Profile> found = profiles(topology);
    QCOMPARE(found.size(), 3);
    qsizetype hosts = 0;
    for (const Profile &profile : found)
        hosts += profile.hosts.size();
    QCOMPARE(hosts, topology.hosts.size());
}

void TestProfiles::rolesOfHostileNamesStayFitForAFolder()
{
    const Topology topology =
        drawing(QByteArray(kSite) + R"(,{"id": "odd", "addresses": ["10.0.1.9"],
            "roles": {"console-client": {}, "../$(x)\n\"": {}}})");
    const QString name = profileOf(topology, "odd");
    QVERIFY(!name.isEmpty());
    for (const QChar c : name)
        QVERIFY(c.isLetterOrNumber() || u"-_."_s.contains(c));
}

QTEST_APPLESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
