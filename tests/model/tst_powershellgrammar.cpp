#include "base/escaping.h"
#include "exports/scripts/fleettarget.h"
#include "files/templates.h"
#include "rules/profiles.h"
#include "support/scriptrulesets.h"
#include "support/sourcetree.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

/// Behind it, a script of cmd is PowerShell.
constexpr QByteArrayView kMark("\r\nrem ---- PowerShell ----\r\n");

/// Writes scripts into a folder of their own and lets tests/support/node/powershell.mjs, which has
/// a PowerShell grammar, look at all of them at once.
class Scripts
{
public:
    void add(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        m_names += name;
    }

    void add(const QString &prefix, const ScriptRuleset &ruleset)
    {
        for (const ScriptTarget *target : scriptTargets()) {
            if (target->platform() != Platform::Windows)
                continue;
            for (const ScriptFile &file : target->files(ruleset)) {
                if (file.name.endsWith(".ps1"_L1))
                    add(prefix + u'-' + target->id() + u'-' + file.name, file.content);
                else if (const qsizetype at = file.content.indexOf(kMark); at >= 0)
                    add(prefix + u'-' + target->id() + u'-' + file.name + u".ps1"_s,
                        file.content.sliced(at + kMark.size()));
            }
        }
    }

    const QStringList &names() const { return m_names; }

    QStringList faults() const
    {
        return lookAt({u"faults"_s, sourcePath(u"tests/data/powershell-cmdlets.json"_s)});
    }

    /// "NAME HASH" of each.
    QStringList shapes() const { return lookAt({u"shapes"_s}); }

private:
    /// What powershell.mjs prints, line by line; a failure of its own is in it, too.
    QStringList lookAt(const QStringList &arguments) const
    {
        QProcess node;
        node.setWorkingDirectory(m_folder.path());
        const QString program = sourcePath(u"tests/support/node/powershell.mjs"_s);
        node.start(u"node"_s, QStringList{program} + arguments + m_names);
        if (!node.waitForStarted() || !node.waitForFinished(300'000) || node.exitCode() != 0) {
            return {u"powershell.mjs failed (npm ci in tests/support/node?): "_s +
                    QString::fromUtf8(node.readAllStandardError()) + node.errorString()};
        }
        return QString::fromUtf8(node.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }

    QTemporaryDir m_folder;
    QStringList m_names;
};

/// Every profile of a drawing.
void addProfiles(Scripts &scripts, const QString &name, const Topology &topology)
{
    const Derivation derivation(topology);
    for (const Profile &profile : profilesOf(topology, derivation)) {
        if (profile.platform == Platform::Windows)
            scripts.add(name + u'-' + profile.name, rulesetFor(topology, derivation, profile));
    }
}

/// What is for the whole drawing.
void addFleet(Scripts &scripts, const QString &name, const Topology &topology)
{
    const Derivation derivation(topology);
    FleetContext context{topology, derivation, {}};
    for (const Profile &profile : profilesOf(topology, derivation))
        context.machines.append({profile.name, profile, {}, profile.hosts, profile.platform, {}});
    for (const FleetTarget *target : fleetTargets()) {
        for (const FleetFile &file : target->files(context).files) {
            const QString path = target->id() + u'-' + QString(file.file.name).replace(u'/', u'-');
            if (path.endsWith(".ps1"_L1))
                scripts.add(name + u'-' + path, file.file.content);
        }
    }
}

} // namespace

class TestPowershellGrammar : public QObject
{
    Q_OBJECT

private slots:
    void checkerFindsFaults();
    void scriptsOfAllSamplesAreUnderstood();
    void hostileTextsStayTexts();
    void literalsStayLiterals();
};

void TestPowershellGrammar::checkerFindsFaults()
{
    Scripts scripts;
    scripts.add(u"bad.ps1"_s, "$a = $b\nNew-NetFirewallRule -Nam 'x' -Enabled Tru -DisplayName\n"
                              "Get-Thing 'x'\n& $a frobnicate\nSort-Object 'x'\n$p = 'evil.exe'\n");
    QCOMPARE(
        scripts.faults(),
        QStringList({u"bad.ps1:2: New-NetFirewallRule has no parameter -Nam"_s,
                     u"bad.ps1:2: -Enabled of New-NetFirewallRule does not take Tru"_s,
                     u"bad.ps1:2: -DisplayName of New-NetFirewallRule needs a value"_s,
                     u"bad.ps1:3: unknown command Get-Thing"_s,
                     u"bad.ps1:4: unknown word for a program: frobnicate"_s,
                     u"bad.ps1:5: Sort-Object gets a value without parameter: x"_s,
                     u"bad.ps1:6: unknown program evil.exe"_s, u"bad.ps1:1: nothing sets $b"_s}));
    Scripts broken;
    broken.add(u"broken.ps1"_s, "if ($a { 'x' }\n");
    QVERIFY(broken.faults().constFirst().startsWith("broken.ps1:1: not understood"_L1));
}

void TestPowershellGrammar::scriptsOfAllSamplesAreUnderstood()
{
    Scripts scripts;
    for (const TemplateInfo &sample : templateList()) {
        const TemplateOptions sizes{2500, 100};
        const auto topology =
            makeTemplate(sample.id, sample.takesSizes ? sizes : TemplateOptions{});
        QVERIFY(topology.has_value());
        addProfiles(scripts, sample.id, *topology);
        addFleet(scripts, sample.id, *topology);
    }
    scripts.add(u"plain"_s, plainRuleset());
    QVERIFY(scripts.names().size() > 30);
    QCOMPARE(scripts.faults(), QStringList());
}

void TestPowershellGrammar::hostileTextsStayTexts()
{
    Scripts scripts;
    scripts.add(u"plain"_s, plainRuleset());
    for (const QString &text : hostileTexts())
        scripts.add(QString::number(scripts.names().size()),
                    rulesetWithTexts([&] { return text; }));
    QRandomGenerator random(23);
    for (int round = 0; round < 20; ++round)
        scripts.add(u"random%1"_s.arg(round),
                    rulesetWithTexts([&] { return hostileText(random); }));
    QHash<QString, QString> shapes; // by name of the file, of the harmless ones
    for (const QString &line : scripts.shapes()) {
        const QString file = line.section(u' ', 0, 0).section(u'-', 1);
        const QString shape = line.section(u' ', 1);
        if (line.startsWith("plain-"_L1))
            shapes.insert(file, shape);
        QVERIFY2(shape == shapes.value(file), qPrintable(line));
    }
    QVERIFY(shapes.size() >= 6);
}

void TestPowershellGrammar::literalsStayLiterals()
{
    QRandomGenerator random(31);
    QByteArray hostile;
    QByteArray harmless;
    for (int i = 0; i < 5000; ++i) {
        const QString text = hostileText(random);
        hostile +=
            "# " + hashComment(text).toUtf8() + "\n$x = " + powershellString(text).toUtf8() + '\n';
        harmless += "# x\n$x = 'x'\n";
    }
    Scripts scripts;
    scripts.add(u"hostile.ps1"_s, hostile);
    scripts.add(u"harmless.ps1"_s, harmless);
    const QStringList shapes = scripts.shapes();
    QCOMPARE(shapes.size(), 2);
    QCOMPARE(shapes[0].section(u' ', 1), shapes[1].section(u' ', 1));
}

QTEST_GUILESS_MAIN(TestPowershellGrammar)
#include "tst_powershellgrammar.moc"
