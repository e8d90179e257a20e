#include "files/drawingfile.h"
#include "probing/verdict.h"

#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 6, 30), QTime(12, 0), Qt::UTC);

Topology drawing()
{
    return *readDrawing(R"({
      "format": "portolan-topology", "version": 1,
      "hosts": [
        {"id": "a1", "name": "Files.corp.example", "addresses": ["10.0.1.1", "fd00::11"],
         "roles": {"activity-monitor-agent": {"streams": ["active-directory"]}}},
        {"id": "a2", "addresses": ["10.0.1.2"],
         "roles": {"activity-monitor-agent": {"streams": ["active-directory"]}}},
        {"id": "tm01", "addresses": ["10.0.0.10", "fd00::10"],
         "roles": {"threat-manager": {}}}]})");
}

ProbeResult tried(const QString &source, const QString &address, ProbeState state)
{
    return {u"data-stream.amqp/out"_s,
            source,
            u"tm01"_s,
            address,
            Protocol::Tcp,
            u"10001"_s,
            state,
            5,
            {}};
}

ProbeResult ruleOf(const QString &host, ProbeState state)
{
    return {u"data-stream.amqp/in"_s, {}, host, {}, Protocol::Tcp, u"10001"_s, state, {}, {}};
}

ProbeResultSet setOf(const QList<ProbeResult> &results, int daysAgo = 0)
{
    return {{}, kNow.addDays(-daysAgo), {}, results};
}

VerdictReport reportOn(const QList<ProbeResultSet> &sets, const Topology &topology = drawing())
{
    return judge(topology, Derivation(topology), sets, {kNow});
}

/// Of the connection of @p source.
ConnectionVerdict verdictOf(const QList<ProbeResultSet> &sets, const QString &source = u"a1"_s)
{
    const QList<ConnectionVerdict> all = reportOn(sets).verdicts;
    const auto found = std::ranges::find_if(all, [&](const ConnectionVerdict &verdict) {
        return verdict.connection.source.text() == source;
    });
    return found == all.end() ? ConnectionVerdict() : *found;
}

const ProbeResult kIpv4 = tried(u"a1"_s, u"10.0.0.10"_s, ProbeState::Open);
const ProbeResult kIpv6 = tried(u"a1"_s, u"fd00::10"_s, ProbeState::Refused);

} // namespace

class TestVerdict : public QObject
{
    Q_OBJECT

private slots:
    void oneForEachConnection()
    {
        const Topology topology = drawing();
        const auto report = reportOn({});
        QCOMPARE(report.verdicts.size(), Derivation(topology).connections().size());
        QCOMPARE(report.count(Verdict::Missing), int(report.verdicts.size()));
        QCOMPARE(report.foreign, 0);
    }

    void provenOnEveryAddress()
    {
        QCOMPARE(toString(verdictOf({setOf({kIpv4, kIpv6})}).verdict), toString(Verdict::Proven));
        QCOMPARE(toString(verdictOf({setOf({kIpv4}), setOf({kIpv6}, 3)}).verdict),
                 toString(Verdict::Proven));
        QCOMPARE(toString(verdictOf({setOf({kIpv4})}).verdict), toString(Verdict::Unproved));
        QCOMPARE(toString(verdictOf({setOf({kIpv4, kIpv6})}, u"a2"_s).verdict),
                 toString(Verdict::Missing));
    }

    /// A source without IPv6 has no use for it.
    void provenOnTheAddressesOfItsFamily()
    {
        const ProbeResult ipv4 = tried(u"a2"_s, u"10.0.0.10"_s, ProbeState::Open);
        const ProbeResult none = tried(u"a2"_s, u"fd00::10"_s, ProbeState::NotProved);
        QCOMPARE(toString(verdictOf({setOf({ipv4, none})}, u"a2"_s).verdict),
                 toString(Verdict::Proven));
        QCOMPARE(toString(verdictOf({setOf({none})}, u"a2"_s).verdict),
                 toString(Verdict::Unproved));
    }

    void refutedByOneAddress()
    {
        const auto verdict =
            verdictOf({setOf({kIpv4, tried(u"a1"_s, u"fd00::10"_s, ProbeState::Filtered)})});
        QCOMPARE(toString(verdict.verdict), toString(Verdict::Refuted));
        QVERIFY(verdict.source == ProbeState::Filtered);
        QCOMPARE(verdict.time, kNow);
    }

    void refutedByTheDestination()
    {
        QCOMPARE(toString(verdictOf({setOf({ruleOf(u"tm01"_s, ProbeState::Filtered)})}).verdict),
                 toString(Verdict::Refuted));
        QCOMPARE(toString(verdictOf({setOf({ruleOf(u"tm01"_s, ProbeState::Open)})}).verdict),
                 toString(Verdict::Unproved));
    }

    void contradicted()
    {
        const ProbeResult filtered = tried(u"a1"_s, u"10.0.0.10"_s, ProbeState::Filtered);
        QCOMPARE(
            toString(verdictOf({setOf({filtered, ruleOf(u"tm01"_s, ProbeState::Open)})}).verdict),
            toString(Verdict::Contradicted));
        QCOMPARE(
            toString(
                verdictOf({setOf({filtered, ruleOf(u"tm01"_s, ProbeState::NotProved)})}).verdict),
            toString(Verdict::Refuted));
        const auto through =
            verdictOf({setOf({kIpv4, kIpv6}), setOf({ruleOf(u"tm01"_s, ProbeState::Filtered)})});
        QCOMPARE(toString(through.verdict), toString(Verdict::Contradicted));
        QVERIFY(through.destination == ProbeState::Filtered);
    }

    void newerCounts()
    {
        const ProbeResult filtered = tried(u"a1"_s, u"10.0.0.10"_s, ProbeState::Filtered);
        QCOMPARE(toString(verdictOf({setOf({filtered, kIpv6}, 2), setOf({kIpv4}, 1)}).verdict),
                 toString(Verdict::Proven));
        QCOMPARE(toString(verdictOf({setOf({kIpv4}, 1), setOf({filtered, kIpv6}, 2)}).verdict),
                 toString(Verdict::Proven));
        QCOMPARE(toString(verdictOf({setOf({kIpv4, kIpv6}, 2), setOf({filtered}, 1)}).verdict),
                 toString(Verdict::Refuted));
        // The probe kit proves what verify could not.
        const ProbeResult nothing = tried(u"a1"_s, u"10.0.0.10"_s, ProbeState::NotProved);
        QCOMPARE(toString(verdictOf({setOf({kIpv4, kIpv6}, 2), setOf({nothing}, 1)}).verdict),
                 toString(Verdict::Proven));
    }

    void oldProvesNothing()
    {
        QCOMPARE(toString(verdictOf({setOf({kIpv4, kIpv6}, 30)}).verdict),
                 toString(Verdict::Proven));
        const auto old = verdictOf({setOf({kIpv4, kIpv6}, 31)});
        QCOMPARE(toString(old.verdict), toString(Verdict::Old));
        QCOMPARE(old.time, kNow.addDays(-31));
        QVERIFY(!old.source);
        QCOMPARE(toString(verdictOf({setOf({kIpv4}, 31), setOf({kIpv6})}).verdict),
                 toString(Verdict::Unproved));
    }

    void fromHereProvesNothing()
    {
        const auto verdict = verdictOf({setOf({tried({}, u"10.0.0.10"_s, ProbeState::Open),
                                               tried({}, u"fd00::10"_s, ProbeState::Filtered)})});
        QCOMPARE(toString(verdict.verdict), toString(Verdict::Unproved));
        QVERIFY(verdict.here == ProbeState::Filtered);
        QVERIFY(!verdict.source);
    }

    /// Scripts for several hosts know no id.
    void findsHostsByTheirNames()
    {
        for (const QString &name : {u"files"_s, u"FILES.corp.example"_s, u"a1"_s}) {
            const auto verdict = verdictOf({setOf({tried(name, u"10.0.0.10"_s, ProbeState::Open),
                                                   tried(name, u"fd00::10"_s, ProbeState::Open)})});
            QCOMPARE(toString(verdict.verdict), toString(Verdict::Proven));
        }
        Topology topology = drawing();
        topology.hosts[HostId(u"a2"_s)].name = u"files.other.example"_s;
        const auto ambiguous =
            reportOn({setOf({tried(u"files"_s, u"10.0.0.10"_s, ProbeState::Open)})}, topology);
        QCOMPARE(ambiguous.foreign, 1);
    }

    void countsWhatIsOfNoUse()
    {
        ProbeResult unknown = kIpv4;
        unknown.rule = u"no.such/out"_s;
        ProbeResult demand = kIpv4;
        demand.rule = u"server.dynamic-ports"_s;
        ProbeResult elsewhere = kIpv4;
        elsewhere.destination = u"tm02"_s;
        ProbeResult moved = tried(u"a1"_s, u"10.0.0.99"_s, ProbeState::Filtered);
        ProbeResult unasked = kIpv4;
        unasked.rule = u"database.postgresql/out"_s;
        const auto report = reportOn({setOf({unknown, demand, elsewhere, moved, unasked})});
        QCOMPARE(report.foreign, 4);
        QCOMPARE(report.count(Verdict::Missing), int(report.verdicts.size()));
    }
};

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
