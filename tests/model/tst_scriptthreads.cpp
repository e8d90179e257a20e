// A folder of scripts on several threads: the same as on one, and it can be stopped.

#include "exports/scripts/scriptfolder.h"
#include "support/drawings.h"
#include "support/foldertree.h"
#include "support/scriptfolderbench.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

/// A server, agents of both platforms (two of one profile) and a host that nothing connects to.
const QByteArray kSite = R"(
    {"id": "fs01", "addresses": ["10.0.1.1"], "platform": "linux",
     "roles": {"activity-monitor-agent": {"streams": ["file-system"]}}},
    {"id": "fs02", "addresses": ["10.0.1.2"], "platform": "linux",
     "roles": {"activity-monitor-agent": {"streams": ["file-system"]}}},
    {"id": "idle", "addresses": ["10.0.9.9"], "roles": {}},
    {"id": "tm01", "addresses": ["10.0.0.1"], "roles": {"threat-manager": {}}},
    {"id": "ws01", "addresses": ["10.0.1.3"],
     "roles": {"activity-monitor-agent": {"streams": ["file-system"]}}})";

/// Enough that several threads write: agents of both platforms, one without an address, and
/// servers, whose scripts take longest, at the end.
QByteArray manyHosts()
{
    QByteArray hosts;
    for (int i = 0; i < 200; ++i) {
        hosts += u"{\"id\": \"a%1\", \"addresses\": [\"10.0.1.%2\"], \"platform\": \"%3\","
                 "\"roles\": {\"activity-monitor-agent\": {}}},"_s.arg(i, 3, 10, QLatin1Char('0'))
                     .arg(i)
                     .arg(i % 3 == 0 ? u"linux"_s : u"windows"_s)
                     .toUtf8();
    }
    return hosts + R"({"id": "nowhere", "roles": {"activity-monitor-agent": {}}},
        {"id": "tm01", "addresses": ["10.0.0.1"], "roles": {"threat-manager": {}}},
        {"id": "tm02", "addresses": ["10.0.0.2"], "roles": {"threat-manager": {}}})";
}

/// Cancels once so many steps are done.
class Impatient final : public Progress
{
public:
    explicit Impatient(qint64 steps)
        : m_steps(steps)
    {
    }
    void advance(qint64 done, qint64 total) override
    {
        m_done = done;
        m_total = total;
    }
    bool isCancelled() const override { return m_done >= m_steps; }
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }

private:
    qint64 m_steps;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace

class ScriptThreadsTest : public QObject, private ScriptFolderBench
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void manyHostsAreWrittenAsEachAlone();
    void cancelLeavesNothing();
    void cancelOfManyHosts();
    void cancelLeavesTheOldFolder();
    void progressEndsAtItsTotal();
};

void ScriptThreadsTest::manyHostsAreWrittenAsEachAlone()
{
    const Topology topology = drawing(manyHosts());
    const QString top = m_folder;
    const auto all = write(topology);
    QVERIFY(all);
    QVERIFY2(!all->leftOut.isEmpty() && all->leftOut.first().startsWith(u"tm01 and 1 more: "),
             qPrintable(all->leftOut.join(u'\n')));
    const auto together = treeOf(top);
    QStringList paths;
    for (const Host &host : topology.hosts) {
        m_folder = top + u"-of-"_s + host.id.text();
        const auto alone = write(topology, {.hosts = {host.id}});
        QVERIFY(alone);
        for (const ManifestEntry &entry : alone->files) {
            paths += entry.path;
            QCOMPARE(contentOf(top + u'/' + entry.path), contentOf(file(entry.path)));
        }
    }
    QCOMPARE(together.size(), treeOf(top).size());
    QStringList inManifest;
    for (const ManifestEntry &entry : all->files)
        inManifest += entry.path;
    QCOMPARE(inManifest, paths);
    QVERIFY(paths.size() > 600);
}

void ScriptThreadsTest::cancelLeavesNothing()
{
    const Topology topology = drawing(kSite);
    Impatient impatient(3);
    const auto report = writeScriptFolder(topology, Derivation(topology), {}, m_folder, impatient);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QVERIFY(impatient.done() < impatient.total());
    QVERIFY2(!QFileInfo::exists(m_temporary->filePath(u"a"_s)), "the folder above it was made too");
}

void ScriptThreadsTest::cancelOfManyHosts()
{
    const Topology topology = drawing(manyHosts());
    Impatient impatient(20);
    const auto report = writeScriptFolder(topology, Derivation(topology), {}, m_folder, impatient);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QCOMPARE(impatient.total(), topology.hosts.size());
    // Other threads may have asked whether to go on at the same time.
    QVERIFY(impatient.done() < 20 + QThread::idealThreadCount());
    QVERIFY(!QFileInfo::exists(m_temporary->filePath(u"a"_s)));
}

void ScriptThreadsTest::cancelLeavesTheOldFolder()
{
    const Topology topology = drawing(kSite);
    QVERIFY(write(topology, {.targets = {findScriptTarget(u"linux-nftables"_s)}}));
    const auto before = treeOf(m_folder);
    Impatient impatient(3);
    QVERIFY(!writeScriptFolder(topology, Derivation(topology), {}, m_folder, impatient));
    QCOMPARE(treeOf(m_folder), before);
}

void ScriptThreadsTest::progressEndsAtItsTotal()
{
    const Topology topology = drawing(kSite);
    Impatient patient(1000);
    QVERIFY(writeScriptFolder(topology, Derivation(topology), {}, m_folder, patient));
    QCOMPARE(patient.total(), 5);
    QCOMPARE(patient.done(), 5);
}

QTEST_GUILESS_MAIN(ScriptThreadsTest)
#include "tst_scriptthreads.moc"
