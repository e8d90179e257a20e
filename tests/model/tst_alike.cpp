#include "checks/alike.h"
#include "rules/profiles.h"
#include "support/drawings.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

/// Two kinds of agents, one in a zone that the drawing does not have, and a host without a role.
const QByteArray kHosts = R"(
    {"id": "tm01", "name": "tm01", "roles": {"threat-manager": {}}, "addresses": ["10.0.0.1"]},
    {"id": "fs01", "name": "fs01", "roles": {"activity-monitor-agent": {}}, "zone": "files"},
    {"id": "fs02", "name": "fs02", "roles": {"activity-monitor-agent": {}}, "zone": "gone",
     "platform": "linux"},
    {"id": "fs03", "name": "fs01", "roles": {"activity-monitor-agent": {}}, "zone": "files"},
    {"id": "dc01", "name": "dc01",
     "roles": {"activity-monitor-agent": {}, "domain-controller": {}}, "zone": "identity"},
    {"id": "dc02", "name": "dc02", "roles": {"domain-controller": {}}, "zone": "identity",
     "addresses": ["10.0.0.1/8"]},
    {"id": "none1", "name": "none1", "roles": {}},
    {"id": "none2", "name": "none2", "roles": {}, "addresses": ["010.1.1.1"]})";
const QByteArray kZones = R"("zones": [{"id": "files", "name": "Files"},
                                       {"id": "identity", "name": "Identity"}])";

QSet<HostId> ids(const QString &names)
{
    QSet<HostId> set;
    for (const QString &name : names.split(u' ', Qt::SkipEmptyParts))
        set.insert(HostId(name));
    return set;
}

QString shown(const QSet<HostId> &hosts)
{
    QStringList names;
    for (const HostId &host : hosts)
        names.append(host.text());
    names.sort();
    return names.join(u' ');
}

Problem hint(const QString &code, const QList<HostId> &hosts)
{
    Problem problem;
    problem.severity = Severity::Hint;
    problem.code = code;
    problem.hosts = hosts;
    return problem;
}

} // namespace

class TestAlike : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsAlike_data();
    void findsWhatIsAlike();
    void waivedProblemsMakeNobodyAlike();
    void profilesAreThoseOfTheScripts();
    void whatIsGoneIsNotSelected();
};

void TestAlike::findsWhatIsAlike_data()
{
    QTest::addColumn<Alikeness>("kind");
    QTest::addColumn<QString>("selected");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, Alikeness kind, const QString &selected,
                        const QString &found) { QTest::newRow(name) << kind << selected << found; };
    row("role", Alikeness::Role, u"dc02"_s, u"dc01 dc02"_s);
    row("any of its roles", Alikeness::Role, u"dc01"_s, u"dc01 dc02 fs01 fs02 fs03"_s);
    row("role of each", Alikeness::Role, u"dc02 tm01"_s, u"dc01 dc02 tm01"_s);
    row("no role", Alikeness::Role, u"none1"_s, u"none1 none2"_s);
    row("no role and one", Alikeness::Role, u"none1 tm01"_s, u"none1 none2 tm01"_s);
    row("zone", Alikeness::Zone, u"fs01"_s, u"fs01 fs03"_s);
    row("zones", Alikeness::Zone, u"fs01 dc01"_s, u"dc01 dc02 fs01 fs03"_s);
    row("no zone", Alikeness::Zone, u"tm01"_s, u"fs02 none1 none2 tm01"_s);
    row("a zone that is not there", Alikeness::Zone, u"fs02"_s, u"fs02 none1 none2 tm01"_s);
    row("profile", Alikeness::Profile, u"fs01"_s, u"fs01 fs03"_s);
    row("profile of another platform", Alikeness::Profile, u"fs02"_s, u"fs02"_s);
    row("no rules", Alikeness::Profile, u"none1"_s, u"none1"_s);
    row("problem", Alikeness::Problem, u"dc02"_s, u"dc02 none2"_s);
    row("problem of the other end", Alikeness::Problem, u"fs03"_s, u"fs01 fs02 fs03"_s);
    row("nothing", Alikeness::Role, QString(), QString());
}

void TestAlike::findsWhatIsAlike()
{
    QFETCH(Alikeness, kind);
    QFETCH(QString, selected);
    const Topology topology = drawing(kHosts, kZones);
    const Derivation derivation(topology);
    QList<Problem> problems = checkTopology(topology, derivation);
    problems.removeIf([](const Problem &problem) {
        return problem.code != u"invalid-address"_s && problem.code != u"duplicate-name"_s &&
               problem.code != u"unknown-zone"_s;
    });
    // fs02 has its own kind, and shares one that begins here with the two of a name.
    problems.append(hint(u"duplicate-name"_s, {hostId("fs02")}));
    QTEST(shown(hostsAlike(topology, derivation, problems, ids(selected), kind)), "found");
}

void TestAlike::waivedProblemsMakeNobodyAlike()
{
    const Topology topology = drawing(kHosts, kZones);
    QList<Problem> problems;
    problems.append(hint(u"name-only"_s, {hostId("fs01")}));
    problems.append(hint(u"name-only"_s, {hostId("fs02")}));
    problems.append(hint(u"name-only"_s, {hostId("fs03")}));
    problems.last().waived = u"ok"_s;
    const auto alike = [&](const QString &selected) {
        return shown(hostsAlike(topology, Derivation(topology), problems, ids(selected),
                                Alikeness::Problem));
    };
    QCOMPARE(alike(u"fs01"_s), u"fs01 fs02"_s);
    QCOMPARE(alike(u"fs03"_s), u"fs03"_s);
}

void TestAlike::profilesAreThoseOfTheScripts()
{
    const Topology topology = drawing(kHosts, kZones);
    const Derivation derivation(topology);
    for (const Profile &profile : profilesOf(topology, derivation)) {
        for (const HostId &host : profile.hosts) {
            const QSet<HostId> all(profile.hosts.cbegin(), profile.hosts.cend());
            QCOMPARE(hostsAlike(topology, derivation, {}, {host}, Alikeness::Profile), all);
        }
    }
}

void TestAlike::whatIsGoneIsNotSelected()
{
    const Topology topology = drawing(kHosts, kZones);
    const QList<Problem> problems = {hint(u"x"_s, {hostId("fs01"), hostId("gone")})};
    QCOMPARE(shown(hostsAlike(topology, Derivation(topology), problems, ids(u"fs01 away"_s),
                              Alikeness::Problem)),
             u"fs01"_s);
}

QTEST_APPLESS_MAIN(TestAlike)
#include "tst_alike.moc"
