#include "checks/problem.h"
#include "exports/scripts/scripttarget.h"
#include "files/enterprise.h"
#include "rules/derivation.h"
#include "rules/profiles.h"
#include "rules/requirementssheet.h"
#include "support/drawings.h"
#include "topology/topologydocument.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kAgents = 10'000;
constexpr int kDomainControllers = 1'000;

/// Another address for the host each time it is called.
Edit nextAddress(const Topology &topology, const HostId &id)
{
    Host host = topology.hosts.value(id);
    const bool isFirst = host.addresses == QStringList{u"10.250.0.1"_s};
    host.addresses = {isFirst ? u"10.250.0.2"_s : u"10.250.0.1"_s};
    return changeHost(topology, host);
}

} // namespace

/// How long it takes to know what follows from a large enterprise: figures, not verdicts.
class DerivingTimes : public QObject
{
    Q_OBJECT

private slots:
    void derivingEverything();
    void allRules();
    void editingOneAgent();
    void rulesOfTheServer();
    void requirementsOfThePage();
    void checkingTheDrawing();
    void findingProfiles();
    void scriptsOfOneHost_data();
    void scriptsOfOneHost();

private:
    static HostId firstWith(const Topology &topology, const RoleId &role);

    Topology m_topology = makeEnterprise(kAgents, kDomainControllers);
    Derivation m_derivation{m_topology};
    HostId m_agent = firstWith(m_topology, RoleId(u"activity-monitor-agent"_s));
};

HostId DerivingTimes::firstWith(const Topology &topology, const RoleId &role)
{
    for (const Host &host : topology.hosts) {
        if (host.hasRole(role))
            return host.id;
    }
    qFatal("nobody is %s", qPrintable(role.text()));
}

void DerivingTimes::derivingEverything()
{
    qsizetype count = 0;
    QBENCHMARK
    {
        count = Derivation(m_topology).connections().size();
    }
    QCOMPARE(count, 2 * kAgents + 6 * kDomainControllers);
}

void DerivingTimes::allRules()
{
    qsizetype count = 0;
    QBENCHMARK
    {
        count = m_derivation.rules().size();
    }
    QVERIFY(count > kAgents);
}

void DerivingTimes::editingOneAgent()
{
    TopologyDocument document(m_topology);
    Derivation derivation(m_topology);
    connect(&document, &TopologyDocument::changed, this,
            [&](const ChangeSet &changes) { derivation.update(document.topology(), changes); });
    qsizetype count = 0;
    QBENCHMARK
    {
        QVERIFY(document.apply(nextAddress(document.topology(), m_agent)).has_value());
        count = derivation.connectionsOf(m_agent).size() + derivation.rulesOf(m_agent).size();
    }
    QCOMPARE(count, 4);
}

void DerivingTimes::rulesOfTheServer()
{
    const HostId server = m_derivation.servers().first();
    qsizetype count = 0;
    QBENCHMARK
    {
        count = m_derivation.rulesOf(server).size();
    }
    QCOMPARE(count, 7);
}

void DerivingTimes::requirementsOfThePage()
{
    qsizetype count = 0;
    QBENCHMARK
    {
        count = requirementsSheet(m_derivation).size();
    }
    QCOMPARE(count, m_derivation.catalog().rowCount());
}

void DerivingTimes::checkingTheDrawing()
{
    bool isSound = false;
    QBENCHMARK
    {
        isSound = !hasErrors(checkTopology(m_topology, m_derivation));
    }
    QVERIFY(isSound);
}

void DerivingTimes::findingProfiles()
{
    qsizetype count = 0;
    QBENCHMARK
    {
        count = profilesOf(m_topology, m_derivation).size();
    }
    QVERIFY(count > 0);
}

void DerivingTimes::scriptsOfOneHost_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("isServer");
    for (const ScriptTarget *target : scriptTargets()) {
        QTest::addRow("%s of an agent", qPrintable(target->id())) << target->id() << false;
        QTest::addRow("%s of the server", qPrintable(target->id())) << target->id() << true;
    }
}

void DerivingTimes::scriptsOfOneHost()
{
    QFETCH(QString, target);
    QFETCH(bool, isServer);
    const HostId host = isServer ? m_derivation.servers().first() : m_agent;
    QList<ScriptFile> files;
    QBENCHMARK
    {
        files = findScriptTarget(target)->files(rulesetFor(m_topology, m_derivation, host));
    }
    QVERIFY(!files.isEmpty());
}

QTEST_GUILESS_MAIN(DerivingTimes)
#include "tst_derivingtimes.moc"
