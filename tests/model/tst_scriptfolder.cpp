// Firewall scripts as a folder: what is in it, what a second run does with it, and that it is
// written whole or not at all.

#include "exports/scripts/scriptfolder.h"
#include "support/drawings.h"
#include "support/foldertree.h"
#include "support/scriptfolderbench.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

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

QList<const ScriptTarget *> targets(const QStringList &ids)
{
    QList<const ScriptTarget *> found;
    for (const QString &id : ids)
        found.append(findScriptTarget(id));
    return found;
}

QList<HostId> hosts(const QStringList &ids)
{
    QList<HostId> found;
    for (const QString &id : ids)
        found.append(HostId(id));
    return found;
}

} // namespace

class ScriptFolderTest : public QObject, private ScriptFolderBench
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void writesTheUsualTargets();
    void manifestTellsEveryFile();
    void manifestNamesTheDrawing();
    void sameDrawingGivesTheSameBytes();
    void onlyHostsAskedFor();
    void onlyTargetsOfThePlatform();
    void profilesShareAFolder();
    void longProfileNamesFitAFile();
    void foldersThatClash_data();
    void foldersThatClash();
    void aPartOfTheDrawingHasTheSameNames();
    void linuxScriptsCanBeRun();
    void staleFilesGo();
    void changedAndForeignFilesStay();
    void replacesWhatItWrites();
    void manifestOfOthersIsNoReasonToRemove();
    void manifestCannotLeadOut_data();
    void manifestCannotLeadOut();
    void saysWhatIsLeftOut();
    void refusesWhatWouldLockOut();
};

void ScriptFolderTest::writesTheUsualTargets()
{
    const auto report = write(drawing(kSite));
    QVERIFY(report);
    QCOMPARE(report->folders, 4);
    const QStringList expected = {
        u"fs01/"_s,
        u"fs01/linux-nftables/"_s,
        u"fs01/linux-nftables/apply.sh"_s,
        u"fs01/linux-nftables/remove.sh"_s,
        u"fs01/linux-nftables/rules.nft"_s,
        u"fs01/linux-nftables/verify.sh"_s,
        u"fs02/"_s,
        u"fs02/linux-nftables/"_s,
        u"fs02/linux-nftables/apply.sh"_s,
        u"fs02/linux-nftables/remove.sh"_s,
        u"fs02/linux-nftables/rules.nft"_s,
        u"fs02/linux-nftables/verify.sh"_s,
        u"manifest.json"_s,
        u"tm01/"_s,
        u"tm01/windows-powershell/"_s,
        u"tm01/windows-powershell/apply.ps1"_s,
        u"tm01/windows-powershell/remove.ps1"_s,
        u"tm01/windows-powershell/verify.ps1"_s,
        u"ws01/"_s,
        u"ws01/windows-powershell/"_s,
        u"ws01/windows-powershell/apply.ps1"_s,
        u"ws01/windows-powershell/remove.ps1"_s,
        u"ws01/windows-powershell/verify.ps1"_s,
    };
    QCOMPARE(treeOf(m_folder).keys(), expected);
    QVERIFY(report->leftOut.isEmpty());
    QVERIFY(report->removed.isEmpty() && report->changed.isEmpty() && report->foreign.isEmpty());
}

void ScriptFolderTest::manifestTellsEveryFile()
{
    QVERIFY(write(drawing(kSite)));
    const auto manifest = QJsonDocument::fromJson(contentOf(file(u"manifest.json"_s))).object();
    auto tree = treeOf(m_folder);
    tree.remove(u"manifest.json"_s);
    tree.removeIf([](const auto &entry) { return entry.key().endsWith(u'/'); });
    const QMap<QString, QString> purposes = {{u"apply"_s, u"apply"_s},
                                             {u"remove"_s, u"remove"_s},
                                             {u"verify"_s, u"verify"_s},
                                             {u"rules"_s, u"rules"_s}};
    const QJsonArray files = manifest[u"files"_s].toArray();
    QCOMPARE(files.size(), tree.size());
    for (const QJsonValue &entry : files) {
        const QString path = entry[u"path"_s].toString();
        QVERIFY2(tree.contains(path), qPrintable(path));
        const QByteArray hash =
            QCryptographicHash::hash(tree.value(path), QCryptographicHash::Sha256);
        QCOMPARE(entry[u"sha256"_s].toString(), QString::fromLatin1(hash.toHex()));
        const QStringList parts = path.split(u'/');
        QCOMPARE(entry[u"hosts"_s].toArray(), QJsonArray{parts[0]});
        QCOMPARE(entry[u"target"_s].toString(), parts[1]);
        QCOMPARE(entry[u"purpose"_s].toString(), purposes.value(parts[2].section(u'.', 0, 0)));
        QCOMPARE(entry.toObject().size(), 5);
    }
}

void ScriptFolderTest::manifestNamesTheDrawing()
{
    QVERIFY(
        write(drawing(kSite, R"("title": "Head \"office\"", "catalog": "threat-manager-3.0")")));
    const auto manifest = QJsonDocument::fromJson(contentOf(file(u"manifest.json"_s))).object();
    QCOMPARE(manifest[u"generator"_s].toString(), u"portolan 1.0.0"_s);
    QCOMPARE(manifest[u"drawing"_s].toString(), u"Head \"office\""_s);
    QCOMPARE(manifest[u"catalog"_s].toString(), u"threat-manager-3.0"_s);
    QCOMPARE(manifest[u"layout"_s].toString(), u"hosts"_s);
    QCOMPARE(manifest.size(), 5);
}

void ScriptFolderTest::sameDrawingGivesTheSameBytes()
{
    QVERIFY(write(drawing(kSite)));
    const auto once = treeOf(m_folder);
    QVERIFY(write(drawing(kSite)));
    QCOMPARE(treeOf(m_folder), once);
}

void ScriptFolderTest::onlyHostsAskedFor()
{
    const auto report = write(drawing(kSite), {.hosts = hosts({u"fs02"_s, u"tm01"_s})});
    QVERIFY(report);
    QCOMPARE(QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name),
             QStringList({u"fs02"_s, u"tm01"_s}));
}

void ScriptFolderTest::onlyTargetsOfThePlatform()
{
    const ScriptFolderOptions linuxOnly{.targets = targets({u"linux-nftables"_s})};
    QVERIFY(write(drawing(kSite), linuxOnly));
    QCOMPARE(QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name),
             QStringList({u"fs01"_s, u"fs02"_s}));
    QVERIFY(!hasTargetFor(*drawing(kSite).hosts.constFind(hostId("tm01")), linuxOnly));
    QVERIFY(hasTargetFor(*drawing(kSite).hosts.constFind(hostId("fs01")), linuxOnly));

    QVERIFY(write(drawing(kSite), {.targets = scriptTargets()}));
    QVERIFY(QFileInfo::exists(file(u"tm01/windows-powershell/apply.ps1"_s)));
    QVERIFY(QFileInfo::exists(file(u"fs01/linux-nftables/apply.sh"_s)));
    QVERIFY(!QFileInfo::exists(file(u"tm01/linux-nftables"_s)));
}

void ScriptFolderTest::profilesShareAFolder()
{
    const Topology topology = drawing(kSite);
    const auto report = write(topology, {.layout = ScriptLayout::Profiles});
    QVERIFY(report);
    QCOMPARE(report->folders, 3);
    const auto profiles = profilesOf(topology, Derivation(topology));
    QCOMPARE(profiles.size(), 3);
    for (const Profile &profile : profiles) {
        const QString script = profile.platform == Platform::Linux
                                   ? u"linux-nftables/apply.sh"_s
                                   : u"windows-powershell/apply.ps1"_s;
        QVERIFY(QFileInfo::exists(file(profile.name + u'/' + script)));
    }
    const auto manifest = QJsonDocument::fromJson(contentOf(file(u"manifest.json"_s))).object();
    QCOMPARE(manifest[u"layout"_s].toString(), u"profiles"_s);
    const QJsonObject first = manifest[u"files"_s][0].toObject();
    QCOMPARE(first[u"hosts"_s].toArray(), QJsonArray({u"fs01"_s, u"fs02"_s}));

    const auto part =
        write(topology, {.hosts = hosts({u"fs02"_s}), .layout = ScriptLayout::Profiles});
    QVERIFY(part);
    QCOMPARE(part->files.first().path, first[u"path"_s].toString());
    QCOMPARE(part->files.first().hosts, hosts({u"fs02"_s}));
}

void ScriptFolderTest::longProfileNamesFitAFile()
{
    QByteArray roles = R"("threat-manager": {})";
    for (int i = 0; i < 20; ++i)
        roles += ", \"" + QByteArray(50, char('a' + i)) + "\": {}";
    const QByteArray site =
        kSite + R"(, {"id": "xx01", "addresses": ["10.0.0.2"], "roles": {)" + roles + "}}";
    const auto report = write(drawing(site), {.layout = ScriptLayout::Profiles});
    QVERIFY(report);
    QCOMPARE(report->folders, 4);
}

void ScriptFolderTest::foldersThatClash_data()
{
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<QStringList>("folders");
    QTest::newRow("plain") << QStringList{u"a"_s, u"b.corp"_s} << QStringList{u"a"_s, u"b.corp"_s};
    QTest::newRow("case") << QStringList{u"DC01"_s, u"Dc01"_s, u"dc01"_s}
                          << QStringList{u"DC01"_s, u"Dc01~2"_s, u"dc01~3"_s};
    QTest::newRow("devices") << QStringList{u"COM1"_s, u"CON"_s, u"con"_s, u"lpt9"_s, u"nul"_s}
                             << QStringList{u"COM1~2"_s, u"CON~2"_s, u"con~3"_s, u"lpt9~2"_s,
                                            u"nul~2"_s};
    QTest::newRow("device with a suffix")
        << QStringList{u"AUX.corp.example"_s, u"aux.corp.example"_s}
        << QStringList{u"AUX~2.corp.example"_s, u"aux~3.corp.example"_s};
    QTest::newRow("no devices") << QStringList{u"COM10"_s, u"console"_s, u"x.con"_s}
                                << QStringList{u"COM10"_s, u"console"_s, u"x.con"_s};
    QTest::newRow("files at the top")
        << QStringList{u"Index.html"_s, u"manifest.json"_s, u"rules.csv"_s}
        << QStringList{u"Index.html~2"_s, u"manifest.json~2"_s, u"rules.csv~2"_s};
}

void ScriptFolderTest::foldersThatClash()
{
    QFETCH(const QStringList, ids);
    QFETCH(const QStringList, folders);
    QByteArrayList agents;
    for (const QString &id : ids) {
        agents += R"({"id": ")" + id.toLatin1() +
                  R"(", "addresses": ["10.0.1.1"], "roles": {"activity-monitor-agent": {}}})";
    }
    const Topology topology =
        drawing(agents.join(',') +
                R"(, {"id": "zz", "addresses": ["10.0.0.1"], "roles": {"threat-manager": {}}})");
    const auto report = write(topology, {.reservedNames = {u"rules.csv"_s}});
    QVERIFY(report);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        QVERIFY(QFileInfo(file(folders[i] + u"/windows-powershell/apply.ps1"_s)).isFile());
        const auto entry = std::ranges::find_if(
            report->files, [&](const ManifestEntry &one) { return one.hosts == hosts({ids[i]}); });
        QVERIFY(entry != report->files.end());
        QVERIFY(entry->path.startsWith(folders[i] + u'/'));
    }
}

void ScriptFolderTest::aPartOfTheDrawingHasTheSameNames()
{
    const QByteArray agent =
        R"(, "addresses": ["10.0.1.1"], "roles": {"activity-monitor-agent": {}}})";
    const Topology topology =
        drawing(kSite + R"(, {"id": "DC01")" + agent + R"(, {"id": "dc01")" + agent);
    QVERIFY(write(topology, {.hosts = hosts({u"dc01"_s})}));
    QVERIFY(QFileInfo::exists(file(u"dc01~2/windows-powershell/apply.ps1"_s)));
}

void ScriptFolderTest::linuxScriptsCanBeRun()
{
#ifdef Q_OS_UNIX
    QVERIFY(write(drawing(kSite)));
    QVERIFY(QFileInfo(file(u"fs01/linux-nftables/apply.sh"_s)).isExecutable());
    QVERIFY(!QFileInfo(file(u"fs01/linux-nftables/rules.nft"_s)).isExecutable());
#endif
}

void ScriptFolderTest::staleFilesGo()
{
    QVERIFY(write(drawing(kSite)));
    const auto report = write(drawing(kSite), {.hosts = hosts({u"tm01"_s})});
    QVERIFY(report);
    QCOMPARE(report->removed.size(), 4 + 4 + 3);
    QVERIFY(report->changed.isEmpty() && report->foreign.isEmpty());
    QCOMPARE(QDir(m_folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                                      QDir::Name),
             QStringList({u"manifest.json"_s, u"tm01"_s}));
}

void ScriptFolderTest::changedAndForeignFilesStay()
{
    QVERIFY(write(drawing(kSite)));
    const QString changed = u"fs01/linux-nftables/apply.sh"_s;
    writeFile(file(changed), "# mine now\n");
    writeFile(file(u"fs02/linux-nftables/notes.txt"_s), "notes");
    writeFile(file(u"tm01/readme.md"_s), "read");
    writeFile(file(u"top.txt"_s), "top");
    writeFile(file(u"elsewhere/own.txt"_s), "own");
    const auto report = write(drawing(kSite), {.hosts = hosts({u"tm01"_s})});
    QVERIFY(report);
    QCOMPARE(report->changed, QStringList{changed});
    QCOMPARE(report->foreign,
             QStringList({u"fs02/linux-nftables/notes.txt"_s, u"tm01/readme.md"_s, u"top.txt"_s}));
    QCOMPARE(contentOf(file(changed)), "# mine now\n");
    QCOMPARE(contentOf(file(u"fs02/linux-nftables/notes.txt"_s)), "notes");
    QCOMPARE(contentOf(file(u"elsewhere/own.txt"_s)), "own");
    QVERIFY(!QFileInfo::exists(file(u"fs01/linux-nftables/rules.nft"_s)));
    QVERIFY(!QFileInfo::exists(file(u"ws01"_s)));
}

void ScriptFolderTest::replacesWhatItWrites()
{
    QVERIFY(write(drawing(kSite)));
    const auto before = treeOf(m_folder);
    writeFile(file(u"tm01/windows-powershell/apply.ps1"_s), "edited");
    QFile::remove(file(u"fs01/linux-nftables/rules.nft"_s));
    QVERIFY(write(drawing(kSite)));
    QCOMPARE(treeOf(m_folder), before);
}

void ScriptFolderTest::manifestOfOthersIsNoReasonToRemove()
{
    const QByteArray hash = QCryptographicHash::hash("theirs", QCryptographicHash::Sha256).toHex();
    writeFile(file(u"theirs.js"_s), "theirs");
    writeFile(file(u"manifest.json"_s),
              R"({"generator": "other 1", "files": [{"path": "theirs.js", "sha256": ")" + hash +
                  R"("}]})");
    const auto report = write(drawing(kSite));
    QVERIFY(report);
    QCOMPARE(contentOf(file(u"theirs.js"_s)), "theirs");
    QCOMPARE(report->foreign, QStringList{u"theirs.js"_s});
}

void ScriptFolderTest::manifestCannotLeadOut_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("above") << u"../victim"_s;
    QTest::newRow("above, later") << u"x/../../victim"_s;
    QTest::newRow("absolute") << u"/VICTIM"_s;
    QTest::newRow("by a link") << u"link/victim"_s;
    QTest::newRow("a link") << u"linked"_s;
    QTest::newRow("itself") << u"."_s;
}

void ScriptFolderTest::manifestCannotLeadOut()
{
    QFETCH(QString, path);
    const QString victim = m_temporary->filePath(u"a/victim"_s);
    writeFile(victim, "precious");
    if (path == u"/VICTIM")
        path = victim;
    QDir().mkpath(m_folder);
    QFile::link(QFileInfo(victim).path(), file(u"link"_s));
    QFile::link(victim, file(u"linked"_s));
    const QByteArray hash =
        QCryptographicHash::hash("precious", QCryptographicHash::Sha256).toHex();
    writeFile(file(u"manifest.json"_s), R"({"generator": "portolan 1.0.0", "files": [{"path": ")" +
                                            path.toUtf8() + R"(", "sha256": ")" + hash + R"("}]})");
    const auto report = write(drawing(kSite));
    QVERIFY(report);
    QVERIFY(report->removed.isEmpty());
    QCOMPARE(contentOf(victim), "precious");
    QVERIFY(QFileInfo(file(u"linked"_s)).isSymLink());
}

void ScriptFolderTest::saysWhatIsLeftOut()
{
    const Topology topology = drawing(R"(
        {"id": "fs01", "roles": {"activity-monitor-agent": {}}},
        {"id": "fs02", "addresses": ["10.0.1.2", "10.0.1.300"], "roles": {"activity-monitor-agent": {}}},
        {"id": "nas", "addresses": ["10.0.1.4"], "platform": "linux",
         "roles": {"activity-monitor-agent": {}},
         "services": [{"protocol": "TCP", "ports": "sometimes", "from": [], "why": "SMB"}]},
        {"id": "tm01", "addresses": ["10.0.0.1"], "roles": {"threat-manager": {}}})");
    const auto report = write(topology);
    QVERIFY(report);
    const QString all = report->leftOut.join(u'\n');
    QVERIFY2(all.contains(u"tm01: data-stream.syslog/in: fs01 has neither"), qPrintable(all));
    QVERIFY2(all.contains(u"fs02") && all.contains(u"10.0.1.300"), qPrintable(all));
    QVERIFY2(all.contains(u"nas: service TCP sometimes"), qPrintable(all));
    const QString script =
        QString::fromUtf8(contentOf(file(u"tm01/windows-powershell/apply.ps1"_s)));
    QVERIFY(script.contains(u"LEFT OUT: data-stream.syslog/in: fs01 has neither"));
    QVERIFY(script.contains(u"10.0.1.300"));
}

void ScriptFolderTest::refusesWhatWouldLockOut()
{
    const auto report = write(drawing(kSite, R"("settings": {"management": ["nowhere"]})"));
    QVERIFY(report);
    QVERIFY(!QFileInfo::exists(file(u"fs01"_s)));
    QVERIFY(QFileInfo::exists(file(u"tm01/windows-powershell/apply.ps1"_s)));
    const QString all = report->leftOut.join(u'\n');
    QVERIFY2(all.contains(u"fs01 and 1 more: no script: none of the management addresses"),
             qPrintable(all));
}

QTEST_GUILESS_MAIN(ScriptFolderTest)
#include "tst_scriptfolder.moc"
