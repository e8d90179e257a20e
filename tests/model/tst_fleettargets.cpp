// What is written for all hosts of a drawing together, beside the scripts of each.

#include "exports/scripts/scriptfolder.h"
#include "support/drawings.h"
#include "support/foldertree.h"
#include "support/scriptfolderbench.h"

#include <QDir>
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

class FleetTargetsTest : public QObject, private ScriptFolderBench
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void ansibleRunsTheScriptsOfEachHost();
    void ansibleTakesWhatIsAskedForBesideIt();
    void ansibleKnowsHowToReachHosts();
    void hostsMakeRoomForWholeDrawings();
};

void FleetTargetsTest::ansibleRunsTheScriptsOfEachHost()
{
    const auto plain = write(drawing(kSite));
    const auto usual = treeOf(m_folder);
    const auto report = write(drawing(kSite), {.fleetTargets = {findFleetTarget(u"ansible"_s)}});
    QVERIFY(plain && report);
    auto tree = treeOf(m_folder);
    for (auto file = usual.keyValueBegin(); file != usual.keyValueEnd(); ++file) {
        if (file->first != u"manifest.json")
            QCOMPARE(tree.take(file->first), file->second);
    }
    tree.remove(u"manifest.json"_s);
    QCOMPARE(tree.keys(),
             QStringList({u"ansible/"_s, u"ansible/apply.yml"_s, u"ansible/inventory.yml"_s,
                          u"ansible/keep.yml"_s, u"ansible/remove.yml"_s, u"ansible/rollout.yml"_s,
                          u"ansible/verify.yml"_s}));
    for (const ManifestEntry &file : report->files.sliced(plain->files.size())) {
        QCOMPARE(file.target, u"ansible"_s);
        QCOMPARE(file.purpose, file.path.contains(u"inventory") ? u"inventory"_s : u"playbook"_s);
        QCOMPARE(file.hosts, hosts({u"fs01"_s, u"fs02"_s, u"tm01"_s, u"ws01"_s}));
    }
    QVERIFY(write(drawing(kSite)));
    QVERIFY(!QFileInfo::exists(file(u"ansible/apply.yml"_s)));
}

void FleetTargetsTest::ansibleTakesWhatIsAskedForBesideIt()
{
    const QList<const FleetTarget *> ansible = {findFleetTarget(u"ansible"_s)};
    QVERIFY(write(drawing(kSite), {.targets = targets({u"linux-ufw"_s, u"windows-gpo"_s}),
                                   .fleetTargets = ansible}));
    const QByteArray inventory = contentOf(file(u"ansible/inventory.yml"_s));
    QVERIFY(inventory.contains("portolan_target: \"linux-ufw\""));
    QVERIFY(inventory.contains("portolan_target: \"windows-powershell\""));
    QVERIFY(!QFileInfo::exists(file(u"fs01/linux-nftables"_s)));
    // A policy is not what a machine runs.
    QVERIFY(QFileInfo::exists(file(u"ws01/windows-gpo/apply.ps1"_s)));
    QVERIFY(QFileInfo::exists(file(u"ws01/windows-powershell/apply.ps1"_s)));

    QVERIFY(write(drawing(kSite), {.fleetTargets = ansible, .layout = ScriptLayout::Profiles}));
    const QByteArray byProfile = contentOf(file(u"ansible/inventory.yml"_s));
    const auto profiles = profilesOf(drawing(kSite), Derivation(drawing(kSite)));
    for (const Profile &profile : profiles)
        QVERIFY(byProfile.contains("portolan_folder: \"" + profile.name.toUtf8() + '"'));
}

void FleetTargetsTest::ansibleKnowsHowToReachHosts()
{
    const QByteArray agent = R"("roles": {"activity-monitor-agent": {}}})";
    const auto report =
        write(drawing(kSite + R"(, {"id": "all", "addresses": ["fd00::5"], )" + agent +
                      R"(, {"id": "branch-1", "addresses": ["10.0.2.0/28"], )" + agent +
                      R"(, {"id": "branch.1", "addresses": ["10.0.3.1"], "count": 3, )" + agent +
                      R"(, {"id": "nas", "name": "nas.corp.example", )" + agent +
                      R"(, {"id": "odd", "name": "-oProxyCommand=reboot", )" + agent),
              {.fleetTargets = {findFleetTarget(u"ansible"_s)}});
    QVERIFY(report);
    const QByteArray inventory = contentOf(file(u"ansible/inventory.yml"_s));
    QVERIFY(inventory.contains("\"all~2\":\n                  ansible_host: \"fd00::5\""));
    QVERIFY(inventory.contains("ansible_host: \"nas.corp.example\""));
    QVERIFY(inventory.contains(" portolan_host_branch_1:\n"));
    QVERIFY(inventory.contains(" portolan_host_branch_1_2:\n"));
    QVERIFY(!inventory.contains("\"odd\"") && !inventory.contains("\"branch-1\":"));
    const QString notes = report->notes.join(u'\n');
    QVERIFY2(notes.contains(u"several machines: branch-1, branch.1."), qPrintable(notes));
    QVERIFY2(notes.contains(u"be looked up: odd."), qPrintable(notes));
}

void FleetTargetsTest::hostsMakeRoomForWholeDrawings()
{
    const Topology topology =
        drawing(R"({"id": "Ansible", "addresses": ["10.0.0.1"], "roles": {"threat-manager": {}}})");
    QCOMPARE(scriptFolderNames(topology).value(HostId(u"Ansible"_s)), u"Ansible~2"_s);
}

QTEST_GUILESS_MAIN(FleetTargetsTest)
#include "tst_fleettargets.moc"
