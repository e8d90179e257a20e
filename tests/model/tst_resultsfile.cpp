#include "probing/resultsfile.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kRow = R"({ "rule": "data-stream.amqp/out", "source": "fs01",
  "destination": "tm01", "address": "10.0.0.1", "protocol": "TCP", "port": 10001,
  "state": "open", "ms": 12, "detail": "connected" })";

bool write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class TestResultsFile : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatScriptsWrite()
    {
        const auto set =
            readResults("[" + kRow +
                        R"(, {"rule": "server.dynamic-ports", "source": "", "destination": "tm01",
                  "address": "", "protocol": "TCP", "port": "49152-65535", "state": "not-proved",
                  "ms": null, "detail": "x"}])");
        QVERIFY2(set, qPrintable(set ? QString() : set.error().message));
        QCOMPARE(set->results.size(), 2);
        const ProbeResult expected{u"data-stream.amqp/out"_s,
                                   u"fs01"_s,
                                   u"tm01"_s,
                                   u"10.0.0.1"_s,
                                   Protocol::Tcp,
                                   u"10001"_s,
                                   ProbeState::Open,
                                   12,
                                   u"connected"_s};
        QCOMPARE(set->results[0], expected);
        QCOMPARE(set->results[1].port, u"49152-65535"_s);
        QVERIFY(!set->results[1].ms);
        QVERIFY(!set->time.isValid());
    }

    void readsWhatItWrites()
    {
        ProbeResultSet set;
        set.time = QDateTime(QDate(2026, 2, 3), QTime(4, 5, 6), Qt::UTC);
        set.place = u"laptop\u2028\"x\""_s;
        set.results = readResults("[" + kRow + "]")->results;
        const QByteArray bytes = writeResults(set);
        const auto read = readResults(bytes);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        QCOMPARE(read->time, set.time);
        QCOMPARE(read->place, set.place);
        QCOMPARE(read->results, set.results);
        QCOMPARE(writeResults(*read), bytes);
    }

    /// As Windows PowerShell's `>` has it.
    void readsUtf16()
    {
        for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
            QStringEncoder encode(encoding, QStringConverter::Flag::WriteBom);
            const QByteArray bytes = encode(QString::fromUtf8("[" + kRow + "]"));
            const auto set = readResults(bytes);
            QVERIFY2(set, qPrintable(set ? QString() : set.error().message));
            QCOMPARE(set->results.size(), 1);
        }
    }

    void isStrict_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("where");
        const auto changed = [](const char *from, const char *to) {
            QByteArray row = kRow;
            row.replace(from, to);
            Q_ASSERT(row != kRow);
            return "[" + kRow + "," + row + "]";
        };
        QTest::newRow("no JSON") << QByteArray("[{]") << u"1:3"_s;
        QTest::newRow("a number") << QByteArray("1") << QString();
        QTest::newRow("no object") << QByteArray("[1]") << u"[0]"_s;
        QTest::newRow("state") << changed("open", "closed") << u"[1].state"_s;
        QTest::newRow("protocol") << changed("TCP", "ICMP") << u"[1].protocol"_s;
        QTest::newRow("port 0") << changed("10001", "0") << u"[1].port"_s;
        QTest::newRow("port large") << changed("10001", "70000") << u"[1].port"_s;
        QTest::newRow("port kind") << changed("10001", "true") << u"[1].port"_s;
        QTest::newRow("port half") << changed("10001", "1.5") << u"[1].port"_s;
        QTest::newRow("ms") << changed("12", "\"12\"") << u"[1].ms"_s;
        QTest::newRow("ms negative") << changed("12", "-1") << u"[1].ms"_s;
        QTest::newRow("no port") << changed("\"port\": 10001,", "") << u"[1].port"_s;
        QTest::newRow("no state") << changed("\"state\": \"open\",", "") << u"[1].state"_s;
        QTest::newRow("rule") << changed("\"data-stream.amqp/out\"", "1") << u"[1].rule"_s;
        QTest::newRow("envelope of another format")
            << QByteArray(R"({"format": "portolan-topology", "version": 1, "time": "x",
                             "results": []})")
            << u"format"_s;
        QTest::newRow("a newer envelope")
            << QByteArray(R"({"format": "portolan-results", "version": 2, "time":
                             "2026-01-01T00:00:00Z", "results": []})")
            << u"version"_s;
        QTest::newRow("an envelope without a time")
            << QByteArray(R"({"format": "portolan-results", "version": 1, "time": "today",
                             "results": []})")
            << u"time"_s;
    }

    void isStrict()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, where);
        const auto set = readResults(bytes);
        QVERIFY(!set);
        QCOMPARE(set.error().where, where);
        QVERIFY(!set.error().message.isEmpty());
    }

    void readsAFolder()
    {
        QTemporaryDir folder;
        QVERIFY(write(folder.filePath(u"b/fs01.json"_s), "[" + kRow + "]"));
        QVERIFY(write(folder.filePath(u"a.json"_s), "[]"));
        QVERIFY(write(folder.filePath(u"fs01/probe-kit/probes.json"_s), "{}"));
        QVERIFY(write(folder.filePath(u"manifest.json"_s), "{}"));
        QVERIFY(write(folder.filePath(u"notes.txt"_s), "x"));
        const auto sets = loadAllResults(folder.path());
        QVERIFY(sets);
        QCOMPARE(sets->size(), 2);
        QCOMPARE(sets->at(0).file, folder.filePath(u"a.json"_s));
        QCOMPARE(sets->at(1).results.size(), 1);
        QVERIFY(sets->at(1).time.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    }

    /// No report may lack a file silently.
    void failsWithTheFirstBadFile()
    {
        QTemporaryDir folder;
        QVERIFY(write(folder.filePath(u"a.json"_s), "[" + kRow + "]"));
        QVERIFY(write(folder.filePath(u"b.json"_s), "["));
        const auto sets = loadAllResults(folder.path());
        QVERIFY(!sets);
        QCOMPARE(sets.error().file, folder.filePath(u"b.json"_s));
        QVERIFY(sets.error().error.code == ErrorCode::Syntax);
    }

    void failsWithoutResults()
    {
        QTemporaryDir folder;
        QVERIFY(!loadAllResults(folder.path()));
        QVERIFY(!loadAllResults(folder.filePath(u"absent"_s)));
    }
};

QTEST_GUILESS_MAIN(TestResultsFile)
#include "tst_resultsfile.moc"
