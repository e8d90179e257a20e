#include "probing/prober.h"

#include <QDir>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <memory>

using namespace portolan;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

PlannedProbe probe(const QString &where, quint16 port, bool isName = false)
{
    PlannedProbe probe;
    probe.rule = u"data-stream.amqp/out"_s;
    probe.destination = HostId(u"tm01"_s);
    probe.where = where;
    probe.isName = isName;
    probe.port = QString::number(port);
    return probe;
}

ProbePlan planOf(const QList<PlannedProbe> &probes)
{
    ProbePlan plan;
    plan.probes = probes;
    for (const PlannedProbe &one : probes) {
        if (one.isTried())
            (one.isName ? plan.names : plan.addresses) += one.where;
    }
    plan.names.removeDuplicates();
    plan.addresses.removeDuplicates();
    return plan;
}

std::unique_ptr<QTcpServer> serverOn(const QHostAddress &address)
{
    auto server = std::make_unique<QTcpServer>();
    server->setListenBacklogSize(4096);
    return server->listen(address) ? std::move(server) : nullptr;
}

/// A port that nobody listens on: it was given out, and closed again.
quint16 closedPort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

QList<ProbeResult> resultsOf(const ProbePlan &plan, const ProbeLimits &limits = {})
{
    Prober prober;
    QSignalSpy finished(&prober, &Prober::finished);
    prober.start(plan, limits);
    if (finished.isEmpty() && !finished.wait(60'000))
        return {};
    return prober.results();
}

qsizetype openFiles()
{
    return QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System).size();
}

} // namespace

class TestProber : public QObject
{
    Q_OBJECT

private slots:
    void tellsOpenFromRefused()
    {
        const auto ipv4 = serverOn(QHostAddress::LocalHost);
        const auto ipv6 = serverOn(QHostAddress::LocalHostIPv6);
        QVERIFY(ipv4 && ipv6);
        const auto results = resultsOf(planOf({
            probe(u"127.0.0.1"_s, ipv4->serverPort()),
            probe(u"::1"_s, ipv6->serverPort()),
            probe(u"::1"_s, ipv4->serverPort()),
            probe(u"127.0.0.1"_s, closedPort()),
        }));
        QCOMPARE(results.size(), 4);
        QCOMPARE(toString(results[0].state), toString(ProbeState::Open));
        QCOMPARE(results[0].detail, u"connected"_s);
        QVERIFY(results[0].ms.has_value());
        QCOMPARE(toString(results[1].state), toString(ProbeState::Open));
        QCOMPARE(results[1].address, u"::1"_s);
        QCOMPARE(toString(results[2].state), toString(ProbeState::Refused));
        QCOMPARE(toString(results[3].state), toString(ProbeState::Refused));
        QCOMPARE(results[3].destination, u"tm01"_s);
        QCOMPARE(results[3].source, QString());
    }

    void keepsTheOrderAndWhatIsNotTried()
    {
        PlannedProbe udp = probe(u"127.0.0.1"_s, 10000);
        udp.protocol = Protocol::Udp;
        udp.whyNot = u"because"_s;
        const quint16 closed = closedPort();
        const auto results =
            resultsOf(planOf({probe(u"127.0.0.1"_s, closed), udp, probe(u"127.0.0.1"_s, closed)}));
        QCOMPARE(results.size(), 3);
        QCOMPARE(toString(results[1].state), toString(ProbeState::NotProved));
        QCOMPARE(results[1].detail, u"because"_s);
        QVERIFY(!results[1].ms);
        QCOMPARE(results[0], results[2]); // tried once
    }

    void triesSameAddressAndPortOnce()
    {
        const auto server = serverOn(QHostAddress::LocalHost);
        QVERIFY(server);
        int accepted = 0;
        connect(server.get(), &QTcpServer::newConnection, this, [&] { ++accepted; });
        const PlannedProbe one = probe(u"127.0.0.1"_s, server->serverPort());
        const auto results = resultsOf(planOf({one, one, one}));
        QTRY_COMPARE(accepted, 1);
        QTest::qWait(50);
        QCOMPARE(accepted, 1);
        QCOMPARE(results.size(), 3);
    }

    void aNothingOfAPlanEnds() { QCOMPARE(resultsOf({}).size(), 0); }

    void saysNothingOfAddressesThatNoHostHas()
    {
        const auto results = resultsOf(
            planOf({probe(u"fe80::1"_s, 80), probe(u"0.0.0.0"_s, 80), probe(u"224.0.0.1"_s, 80)}));
        QCOMPARE(results.size(), 3);
        for (const ProbeResult &result : results)
            QCOMPARE(toString(result.state), toString(ProbeState::NotProved));
    }

    void triesEachAddressOfAName()
    {
        const auto server = serverOn(QHostAddress::LocalHost);
        QVERIFY(server);
        const auto results =
            resultsOf(planOf({probe(u"localhost"_s, server->serverPort(), true),
                              probe(u"no-such-name.invalid"_s, server->serverPort(), true)}));
        QVERIFY(results.size() >= 2);
        QCOMPARE(results.first().address, u"127.0.0.1"_s);
        QCOMPARE(toString(results.first().state), toString(ProbeState::Open));
        QCOMPARE(results.last().address, u"no-such-name.invalid"_s);
        QCOMPARE(toString(results.last().state), toString(ProbeState::NotProved));
        QVERIFY(!results.last().detail.isEmpty());
    }

    void keepsToItsRate()
    {
        QList<PlannedProbe> probes;
        for (int i = 1; i <= 40; ++i)
            probes += probe(u"127.0.1.%1"_s.arg(i), 1);
        QElapsedTimer clock;
        clock.start();
        const auto results = resultsOf(planOf(probes), {.perSecond = 50});
        QCOMPARE(results.size(), 40);
        QVERIFY2(clock.elapsed() >= 600, qPrintable(QString::number(clock.elapsed())));
    }

    void tenThousandWithBoundedSockets()
    {
        const auto server = serverOn(QHostAddress::AnyIPv4);
        QVERIFY(server);
        QList<QTcpSocket *> taken;
        connect(server.get(), &QTcpServer::newConnection, this, [&] {
            while (QTcpSocket *socket = server->nextPendingConnection())
                socket->deleteLater();
        });
        QList<PlannedProbe> probes;
        for (int i = 0; i < 10'000; ++i) {
            probes += probe(u"127.1.%1.%2"_s.arg(i / 250).arg(i % 250 + 1),
                            i % 2 ? server->serverPort() : quint16(1));
        }
        const qsizetype before = openFiles();
        qsizetype most = 0;
        qint64 longestGap = 0;
        QElapsedTimer sinceTick;
        QTimer tick;
        sinceTick.start();
        connect(&tick, &QTimer::timeout, this, [&] {
            longestGap = std::max(longestGap, sinceTick.restart());
            most = std::max(most, openFiles());
        });
        tick.start(5ms);
        const auto results = resultsOf(planOf(probes), {.inFlight = 64, .perSecond = 10'000});
        tick.stop();
        QCOMPARE(results.size(), 10'000);
        QCOMPARE(std::ranges::count(results, ProbeState::Open, &ProbeResult::state), 5'000);
        QCOMPARE(std::ranges::count(results, ProbeState::Refused, &ProbeResult::state), 5'000);
        // Its own, and those that this test takes.
        QVERIFY2(most - before <= 2 * 64 + 20, qPrintable(QString::number(most - before)));
        qInfo("at most %lld files more than before, longest gap %lld ms", qlonglong(most - before),
              longestGap);
        QTRY_VERIFY(openFiles() <= before + 2);
    }

    void cancelsHalfWay()
    {
        QList<PlannedProbe> probes;
        for (int i = 1; i <= 200; ++i)
            probes += probe(u"127.0.2.%1"_s.arg(i), 1);
        const qsizetype before = openFiles();
        Prober prober;
        QSignalSpy finished(&prober, &Prober::finished);
        connect(&prober, &Prober::advanced, this, [&](int done, int) {
            if (done == 50)
                prober.cancel();
        });
        prober.start(planOf(probes), {.inFlight = 4, .perSecond = 2000});
        QVERIFY(finished.wait(10'000));
        QVERIFY(prober.isCancelled());
        QVERIFY(!prober.isRunning());
        const auto results = prober.results();
        QCOMPARE(results.size(), 200);
        QCOMPARE(std::ranges::count(results, ProbeState::Refused, &ProbeResult::state), 50);
        QCOMPARE(toString(results.last().state), toString(ProbeState::NotProved));
        QVERIFY(results.last().detail.contains(u"cancelled"_s));
        QTRY_VERIFY(openFiles() <= before + 2);
        QTest::qWait(50);
        QCOMPARE(finished.size(), 1);
    }

    void cancelsWhileNamesAreLookedUp()
    {
        Prober prober;
        QSignalSpy finished(&prober, &Prober::finished);
        prober.start(
            planOf({probe(u"no-such-name.invalid"_s, 80, true), probe(u"127.0.0.1"_s, 1)}));
        prober.cancel();
        QCOMPARE(finished.size(), 1);
        for (const ProbeResult &result : prober.results())
            QCOMPARE(toString(result.state), toString(ProbeState::NotProved));
    }

    void isDestroyedHalfWay()
    {
        const qsizetype before = openFiles();
        {
            Prober prober;
            prober.start(planOf(
                {probe(u"127.0.0.1"_s, closedPort()), probe(u"no-such-name.invalid"_s, 80, true)}));
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY(openFiles() <= before + 2);
    }

    void worksInAnotherThread()
    {
        const auto server = serverOn(QHostAddress::LocalHost);
        QVERIFY(server);
        const ProbePlan plan = planOf({probe(u"127.0.0.1"_s, server->serverPort()),
                                       probe(u"localhost"_s, server->serverPort(), true)});
        QList<ProbeResult> results;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            Prober prober;
            QEventLoop loop;
            connect(&prober, &Prober::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
            prober.start(plan);
            loop.exec();
            results = prober.results();
        }));
        thread->start();
        QVERIFY(thread->wait(20'000));
        QVERIFY(results.size() >= 2);
        QCOMPARE(toString(results.first().state), toString(ProbeState::Open));
    }
};

QTEST_GUILESS_MAIN(TestProber)
#include "tst_prober.moc"
