#include "files/drawingfile.h"
#include "probing/probeplan.h"

#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

Topology drawing()
{
    return *readDrawing(R"({
      "format": "portolan-topology", "version": 1,
      "hosts": [
        {"id": "admin", "addresses": ["10.0.9.0/30"], "roles": {"console-client": {}}},
        {"id": "dc01", "addresses": ["10.0.0.20", "fd00::20"],
         "roles": {"domain-controller": {}}},
        {"id": "fs01", "addresses": ["10.0.1.0/28"], "platform": "linux",
         "roles": {"activity-monitor-agent": {"streams": ["file-system", "active-directory"]}}},
        {"id": "as01", "name": "as01.corp.example", "roles": {"action-service": {}}},
        {"id": "nowhere", "addresses": ["x"], "roles": {"domain-controller": {}}},
        {"id": "tm01", "addresses": ["10.0.0.10"], "roles": {"threat-manager": {}}}]})");
}

ProbePlan planOf(const ProbeScope &scope)
{
    const Topology topology = drawing();
    return planProbes(topology, Derivation(topology), scope);
}

QList<PlannedProbe> towards(const ProbePlan &plan, const QString &host)
{
    QList<PlannedProbe> probes;
    for (const PlannedProbe &probe : plan.probes) {
        if (probe.destination.text() == host)
            probes += probe;
    }
    return probes;
}

} // namespace

class TestProbePlan : public QObject
{
    Q_OBJECT

private slots:
    void countsWhatItWillDo()
    {
        const ProbePlan plan = planOf({});
        const Topology topology = drawing();
        QCOMPARE(plan.connections, int(Derivation(topology).connections().size()));
        QCOMPARE(plan.addresses, (QStringList{u"10.0.0.10"_s, u"10.0.0.20"_s, u"fd00::20"_s}));
        QCOMPARE(plan.names, QStringList{u"as01.corp.example"_s});
        QVERIFY(plan.unprovable > 0);
        QVERIFY(plan.unprovable < plan.connections);
    }

    void triesEveryAddressAndPortOfADestination()
    {
        const auto probes = towards(planOf({{HostId(u"dc01"_s)}}), u"dc01"_s);
        const auto count = [&](const QString &address, const QString &port) {
            return std::ranges::count_if(probes, [&](const PlannedProbe &probe) {
                return probe.isTried() && probe.where == address && probe.port == port;
            });
        };
        for (const QString &port : {u"88"_s, u"135"_s, u"389"_s, u"9389"_s}) {
            QCOMPARE(count(u"10.0.0.20"_s, port), 1);
            QCOMPARE(count(u"fd00::20"_s, port), 1);
        }
        QCOMPARE(count(u"10.0.0.20"_s, u"49152-65535"_s), 0);
    }

    void leavesOutWhatProvesNothing()
    {
        for (const PlannedProbe &probe : planOf({}).probes) {
            if (probe.protocol == Protocol::Udp || probe.port.contains(u'-'))
                QVERIFY(!probe.isTried());
        }
        for (const PlannedProbe &probe : towards(planOf({}), u"admin"_s))
            QVERIFY(!probe.isTried()); // a console listens on nothing
        const auto nowhere = towards(planOf({}), u"nowhere"_s);
        QVERIFY(!nowhere.isEmpty());
        for (const PlannedProbe &probe : nowhere)
            QVERIFY(!probe.isTried());
    }

    void asksBeforeNetworks()
    {
        Topology topology = drawing();
        topology.hosts[HostId(u"dc01"_s)].addresses = {u"10.1.0.0/24"_s, u"10.2.0.0/23"_s,
                                                       u"fd00::/64"_s};
        const Derivation derivation(topology);
        const ProbePlan without = planProbes(topology, derivation, {{HostId(u"dc01"_s)}});
        QCOMPARE(without.addresses.size(), 0);
        QCOMPARE(without.networks.size(), 3);
        QCOMPARE(without.networks[0].addresses, 256U);
        QCOMPARE(without.networks[1].addresses, 512U);
        QCOMPARE(without.networks[2].addresses, quint64(1) << 63);

        const ProbePlan with = planProbes(topology, derivation, {{HostId(u"dc01"_s)}, true});
        QCOMPARE(with.addresses.size(), 256);
        QVERIFY(with.networks[0].isTried);
        QVERIFY(!with.networks[1].isTried);

        const ProbePlan more = planProbes(topology, derivation, {{HostId(u"dc01"_s)}, true, 512});
        QCOMPARE(more.addresses.size(), 768);
        QVERIFY(more.addresses.contains(u"10.2.1.255"_s));
        QVERIFY(!more.networks[2].isTried);
    }

    void onlyChosenDestinations()
    {
        const ProbePlan plan = planOf({{HostId(u"tm01"_s)}});
        QVERIFY(!plan.probes.isEmpty());
        for (const PlannedProbe &probe : plan.probes)
            QCOMPARE(probe.destination, HostId(u"tm01"_s));
    }
};

QTEST_GUILESS_MAIN(TestProbePlan)
#include "tst_probeplan.moc"
