#include "base/escaping.h"
#include "catalog/catalog.h"
#include "exports/scripts/netshrules.h"
#include "exports/scripts/windowsnetsh.h"
#include "support/cmdlexer.h"
#include "support/scriptrulesets.h"
#include "support/sourcetree.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

const QString &powershellMark()
{
    static const QString mark = u"rem ---- PowerShell ----"_s;
    return mark;
}

/// The lines that cmd reads.
QStringList linesOf(const ScriptFile &file)
{
    const QStringList lines = QString::fromLatin1(file.content).split(u"\r\n"_s);
    return lines.first(lines.contains(powershellMark()) ? lines.indexOf(powershellMark())
                                                        : lines.size());
}

/// What those variables hold that people's text goes into.
QHash<QString, QString> textsOf(const QStringList &lines)
{
    static const QRegularExpression set(u"^set \"(drawing|rule|options|reason)=(.*)\"$"_s);
    QHash<QString, QString> texts;
    for (const QString &line : lines) {
        if (const auto match = set.match(line); match.hasMatch())
            texts.insert(match.captured(1), match.captured(2));
    }
    texts.insert(u"state_Drawing"_s, texts.value(u"drawing"_s));
    return texts;
}

CmdScript scriptOf(const ScriptFile &file)
{
    const QStringList lines = linesOf(file);
    return readCmd(lines, textsOf(lines));
}

/// The commands: word by word without what a person wrote into them, and, with that where variables
/// put it, which they are, where their output goes, and how many words each has.
QStringList shapeOf(const ScriptFile &file)
{
    static const QRegularExpression text(
        u"(description=|drawing=|reason=)(?:[^\"]|\"(?=[^\"]*\"$))*"_s);
    const QStringList lines = linesOf(file);
    QStringList shape;
    for (const CmdCommand &command : readCmd(lines).commands)
        shape += command.words.join(u' ').replace(text, u"\\1TEXT"_s);
    for (const CmdCommand &command : scriptOf(file).commands) {
        const QString first = command.words.first();
        shape += u"%1 %2 %3 %4 %5"_s.arg(command.line)
                     .arg(command.joint, first, command.redirected.join(u' '))
                     .arg(first == "echo"_L1 ? 0 : command.words.size());
    }
    return shape;
}

QList<ScriptFile> filesOf(const ScriptRuleset &ruleset)
{
    return WindowsNetsh().files(ruleset);
}

/// Single addresses of which no two touch.
ScriptRuleset scatteredRuleset(int count, bool isIpv6)
{
    ScriptRuleset ruleset = plainRuleset();
    ScriptRule rule = ruleset.rules.first();
    QStringList entries;
    for (int i = 0; i < count; ++i) {
        entries += isIpv6 ? u"fd00:1234:5678:9abc:%1:%2:aaaa:1"_s.arg(i / 256 + 4096, 0, 16)
                                .arg(i % 256 + 4096, 0, 16)
                          : u"10.%1.%2.1"_s.arg(i / 256).arg(i % 256);
    }
    rule.addresses = AddressSet::fromEntries(entries);
    rule.names.clear();
    ruleset.rules = {rule};
    return ruleset;
}

/// Each line that adds a rule with addresses written out.
QStringList addLines(const ScriptRuleset &ruleset)
{
    QStringList found;
    const QStringList lines = linesOf(filesOf(ruleset).constFirst());
    for (const QString &line : lines) {
        if (line.contains(" add rule "_L1) && !line.contains("%options%"_L1))
            found += line;
    }
    return found;
}

QString argument(const QString &line, const QString &name)
{
    const QRegularExpression pattern(u" %1=(\"[^\"]*\"|\\S+)"_s.arg(name));
    return pattern.match(line).captured(1).remove(u'"');
}

/// What is wrong with the arguments of a call of netsh by Microsoft's reference.
QString netshFault(const QStringList &words)
{
    static const QJsonObject table = [] {
        QFile file(sourcePath(u"tests/data/netsh-arguments.json"_s));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no table of netsh");
        return QJsonDocument::fromJson(file.readAll()).object()[u"commands"].toObject();
    }();
    static const QRegularExpression profile(
        u"^advfirewall set (domainprofile|privateprofile|publicprofile|ARGUMENT|%p) "_s);
    const QString line = words.sliced(1).join(u' ').replace(profile, u"advfirewall set PROFILE "_s);
    for (auto entry = table.begin(); entry != table.end(); ++entry) {
        if (line != entry.key() && !line.startsWith(entry.key() + u' '))
            continue;
        const QJsonObject command = entry.value().toObject();
        const QJsonObject parameters = command[u"parameters"].toObject();
        QSet<QString> given;
        for (const QString &word : words.sliced(1 + entry.key().count(u' ') + 1)) {
            const bool hasName = word.contains(u'=') && !parameters.contains(QString());
            const QString name = hasName ? word.section(u'=', 0, 0) : QString();
            const QString value = hasName ? word.section(u'=', 1) : word;
            if (word == "VALUE"_L1 && parameters.contains(u"dir"_s)) {
                given += {u"dir"_s, u"action"_s};
                continue;
            }
            if (!parameters.contains(name) || given.contains(name))
                return u"no parameter %1"_s.arg(word);
            const QJsonValue values = parameters[name];
            if (values.isArray() && !values.toArray().contains(value))
                return u"%1 does not take %2"_s.arg(name, value);
            given += name;
        }
        const QJsonArray allNeeded = command[u"needed"].toArray();
        for (const QJsonValue &needed : allNeeded) {
            if (!given.contains(needed.toString()))
                return u"%1 is missing"_s.arg(needed.toString());
        }
        return {};
    }
    return u"unknown command"_s;
}

} // namespace

class TestWindowsNetsh : public QObject
{
    Q_OBJECT

private slots:
    void lexerKnowsThePhases();
    void filesAreAsCmdReadsThem();
    void scriptsTakeTheSwitchesOfTheContract();
    void everyCommandIsKnown();
    void everyLabelIsThere();
    void netshTakesEveryArgument();
    void changesAreLookedAfter();
    void hostileTextsStayTexts();
    void everyPossibleNameIsForgottenFirst();
    void addressesAreCutToLinesAndThousands();
    void namesNeverBecomeAny();
    void theWholePolicyIsSaid();
    void othersRulesStopIt();
    void whatIsLeftOutIsSaid();
    void theSameRulesetGivesTheSameBytes();
};

void TestWindowsNetsh::lexerKnowsThePhases()
{
    const QHash<QString, QString> evil = {{u"x"_s, u"a & del /q c"_s}, {u"q"_s, u"a\" & b \""_s}};
    const auto names = [&](const QString &line) {
        QStringList found;
        for (const CmdCommand &command : readCmd({line}, evil).commands)
            found += command.words.value(0);
        return found.join(u' ');
    };
    QCOMPARE(names(u"echo a & echo \"b & c\" ^& d"_s), u"echo echo"_s);
    QCOMPARE(names(u"echo %x%"_s), u"echo del"_s);
    QCOMPARE(names(u"echo \"%x%\""_s), u"echo"_s);
    QCOMPARE(names(u"echo \"%q%\""_s), u"echo b"_s);
    QCOMPARE(names(u"if \"a b\"==\"c\" set \"d=1\" & goto e"_s), u"if set goto"_s);
    QCOMPARE(names(u"if not defined a if exist \"b c\" echo d"_s), u"if if echo"_s);
    QCOMPARE(names(u"for /l %%n in (1,1,60) do if not exist \"x\" ping -n 2 >nul"_s),
             u"for if ping"_s);
    QCOMPARE(names(u"a >\"b & c\" 2>&1 || exit /b 1"_s), u"a exit"_s);
    QCOMPARE(names(u"rem a & b"_s), u"rem"_s);
    for (const char *line :
         {"echo 50% off", "echo \"a", "rem x^", "rem /?", "(echo a)", "& echo a", "echo %~x"}) {
        QVERIFY2(!readCmd({QString::fromLatin1(line)}).faults.isEmpty(), line);
    }
    QCOMPARE(netshFault({u"netsh"_s, u"advfirewall"_s, u"reset"_s}), u"unknown command"_s);
    const QStringList add = {u"netsh"_s, u"advfirewall"_s, u"firewall"_s, u"add"_s, u"rule"_s};
    QCOMPARE(netshFault(add + QStringList{u"dirr=in"_s}), u"no parameter dirr=in"_s);
    QCOMPARE(netshFault(add + QStringList{u"dir=on"_s}), u"dir does not take on"_s);
    QCOMPARE(netshFault(add + QStringList{u"name=x"_s, u"dir=in"_s}), u"action is missing"_s);
}

void TestWindowsNetsh::filesAreAsCmdReadsThem()
{
    QStringList found;
    for (const ScriptFile &file : filesOf(plainRuleset())) {
        found += file.name + u' ' + toString(file.purpose);
        QVERIFY(file.content.startsWith("@echo off\r\n"));
        QVERIFY(file.content.endsWith("\r\n"));
        QCOMPARE(file.content.count('\n'), file.content.count("\r\n"));
        QCOMPARE(file.content.count('\r'), file.content.count("\r\n"));
        QVERIFY(!file.content.contains("#@"));
        for (const char byte : file.content)
            QVERIFY(byte == '\r' || byte == '\n' || (byte >= 0x20 && byte < 0x7f));
        QCOMPARE(scriptOf(file).faults, QStringList());
    }
    QCOMPARE(found,
             QStringList({u"apply.cmd apply"_s, u"remove.cmd remove"_s, u"verify.cmd verify"_s}));
}

void TestWindowsNetsh::scriptsTakeTheSwitchesOfTheContract()
{
    const QHash<QString, QStringList> expected = {
        {u"apply.cmd"_s,
         {u"--help"_s, u"--dry-run"_s, u"--keep"_s, u"--unattended"_s, u"--force"_s, u"--log"_s,
          u"--revert-after"_s}},
        {u"remove.cmd"_s, {u"--help"_s, u"--dry-run"_s, u"--unattended"_s, u"--force"_s}},
        {u"verify.cmd"_s, {u"--help"_s, u"--strict"_s, u"--all"_s, u"--json"_s}}};
    static const QRegularExpression taken(u"^if \"%~1\"==\"(--[a-z-]+)\" (set|goto|if)"_s);
    static const QRegularExpression explained(u"^echo   (--[a-z-]+) "_s);
    for (const ScriptFile &file : filesOf(plainRuleset())) {
        QStringList found;
        QStringList inHelp;
        for (const QString &line : linesOf(file)) {
            if (const auto match = taken.match(line); match.hasMatch())
                found += match.captured(1);
            if (const auto match = explained.match(line); match.hasMatch())
                inHelp += match.captured(1);
        }
        found.removeOne(u"--task"_s); // of the revert's own task
        QCOMPARE(found, expected[file.name]);
        QCOMPARE(QSet<QString>(inHelp.cbegin(), inHelp.cend()),
                 QSet<QString>(found.cbegin(), found.cend()));
        QVERIFY(linesOf(file).contains(u"exit /b 2"_s));
    }
}

void TestWindowsNetsh::everyCommandIsKnown()
{
    const QSet<QString> own = {u"@echo"_s, u"echo"_s, u"echo."_s, u"rem"_s,      u"set"_s,
                               u"if"_s,    u"for"_s,  u"call"_s,  u"goto"_s,     u"exit"_s,
                               u"shift"_s, u"type"_s, u"copy"_s,  u"setlocal"_s, u"del"_s,
                               u"md"_s,    u"rd"_s};
    const QSet<QString> programs = {
        u"netsh"_s,  u"reg"_s,   u"findstr"_s,
        u"icacls"_s, u"cacls"_s, u"schtasks"_s,
        u"fsutil"_s, u"ping"_s,  u"WindowsPowerShell\\v1.0\\powershell"_s};
    static const QRegularExpression program(u"^\"VALUE\\\\(.+)\\.exe\"$"_s);
    QSet<QString> seen;
    for (const ScriptFile &file : filesOf(plainRuleset())) {
        for (const CmdCommand &command : scriptOf(file).commands) {
            const QString name = command.words.value(0);
            const QString called = program.match(name).captured(1);
            QVERIFY2(own.contains(name) || programs.contains(called),
                     qPrintable(u"%1:%2 %3"_s.arg(file.name).arg(command.line).arg(name)));
            QVERIFY2(!command.isEscaped || name == "for"_L1, qPrintable(name));
            seen += called.isEmpty() ? name : called;
        }
    }
    QCOMPARE(seen, own + programs);
}

void TestWindowsNetsh::everyLabelIsThere()
{
    for (const ScriptFile &file : filesOf(plainRuleset())) {
        const CmdScript script = scriptOf(file);
        QSet<QString> wanted;
        for (const CmdCommand &command : script.commands) {
            if (command.words.first() == "goto"_L1)
                wanted += command.words.value(1).toLower();
            if (command.words.first() == "call"_L1) {
                QVERIFY(command.words.value(1).startsWith(u':'));
                wanted += command.words.value(1).sliced(1).toLower();
            }
        }
        const QSet<QString> labels(script.labels.cbegin(), script.labels.cend());
        QCOMPARE(qsizetype(labels.size()), script.labels.size()); // none twice
        QCOMPARE(wanted - labels, QSet<QString>());
        // Nothing runs into what follows it, and what is there is used.
        const QSet<QString> unused = labels - wanted;
        for (const QString &label : unused) {
            const QStringList lines = linesOf(file);
            const qsizetype at = lines.indexOf(u':' + label);
            QVERIFY2(at > 0 && !lines[at - 1].startsWith("exit"_L1) &&
                         !lines[at - 1].startsWith("goto"_L1),
                     qPrintable(file.name + u' ' + label));
        }
    }
}

void TestWindowsNetsh::netshTakesEveryArgument()
{
    int calls = 0;
    for (const ScriptFile &file : filesOf(plainRuleset())) {
        for (const CmdCommand &command : scriptOf(file).commands) {
            if (!command.words.first().endsWith("\\netsh.exe\""_L1))
                continue;
            QStringList words = command.words;
            for (QString &word : words)
                word.remove(u'"');
            QVERIFY2(netshFault(words).isEmpty(),
                     qPrintable(words.join(u' ') + u": "_s + netshFault(words)));
            ++calls;
        }
    }
    QVERIFY(calls > 15);
}

/// Whoever changes something looks whether that worked.
void TestWindowsNetsh::changesAreLookedAfter()
{
    static const QRegularExpression changes(
        u"netsh\\.exe\" advfirewall (?:firewall (?:add|delete)|set|import|export)|"
        "schtasks\\.exe\" /(?:create|run)|icacls\\.exe\"|^md |^copy "_s);
    for (const ScriptFile &file : filesOf(plainRuleset())) {
        const QStringList lines = linesOf(file);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (!changes.match(lines[i]).hasMatch() || lines[i].startsWith("echo"_L1))
                continue;
            const bool isChecked = lines[i].contains(" || "_L1) || lines[i].contains(" && "_L1) ||
                                   lines.value(i + 1) == "exit /b"_L1;
            QVERIFY2(isChecked, qPrintable(lines[i]));
        }
    }
}

void TestWindowsNetsh::hostileTextsStayTexts()
{
    const QList<ScriptFile> plain = filesOf(plainRuleset());
    QList<QStringList> shapes;
    for (const ScriptFile &file : plain)
        shapes += shapeOf(file);
    QRandomGenerator random(19);
    QStringList texts = hostileTexts();
    texts += {u"%~x %~dp0 %*"_s,
              u"100%"_s,
              u"a^"_s,
              u"\"& calc &\""_s,
              u"/?"_s,
              u"!PATH!"_s,
              u":start"_s,
              u"ends with \\"_s,
              u"@%windir%\\x.dll,-1"_s,
              QString(9000, u'\u2019')};
    for (int round = 0; round < 120; ++round) {
        const bool isKnown = round < texts.size();
        const ScriptRuleset ruleset = rulesetWithTexts(
            [&] { return isKnown ? texts[round] : hostileText(random) + hostileText(random); });
        const QList<ScriptFile> files = filesOf(ruleset);
        for (qsizetype i = 0; i < files.size(); ++i) {
            QCOMPARE(scriptOf(files[i]).faults, QStringList());
            QCOMPARE(shapeOf(files[i]), shapes[i]);
            for (const QByteArray &line : files[i].content.split('\n'))
                QVERIFY2(line.size() <= kCmdLineLength, line.left(100).constData());
            for (const char byte : files[i].content)
                QVERIFY(byte == '\r' || byte == '\n' || (byte >= 0x20 && byte < 0x7f));
        }
    }
}

void TestWindowsNetsh::everyPossibleNameIsForgottenFirst()
{
    const QList<ScriptFile> files = filesOf(plainRuleset());
    for (const ScriptFile &file : files.first(2)) {
        const QStringList lines = linesOf(file);
        for (const Catalog &catalog : bundledCatalogs()) {
            for (int row = 0; row < catalog.rowCount(); ++row) {
                for (const RuleDirection direction : {RuleDirection::In, RuleDirection::Out}) {
                    const QString id = ruleId(catalog.requirement(row).id, direction);
                    QCOMPARE(lines.count(u"call :forget \"%1\" || exit /b 1"_s.arg(id)), 1);
                }
            }
        }
    }
    const QStringList lines = linesOf(files.constFirst());
    QVERIFY(lines.indexOf(u"call :forget_all || goto failed"_s) <
            lines.indexOf(u"call :add_rules || goto failed"_s));
    QVERIFY(lines.indexOf(u"call :back_up || exit /b 1"_s) <
            lines.indexOf(u"call :forget_all || goto failed"_s));
}

void TestWindowsNetsh::addressesAreCutToLinesAndThousands()
{
    for (const bool isIpv6 : {false, true}) {
        for (const int count : {1, 400, 1001, 10'000}) {
            const ScriptRuleset ruleset = scatteredRuleset(count, isIpv6);
            const QStringList lines = addLines(ruleset);
            QStringList all;
            for (qsizetype i = 0; i < lines.size(); ++i) {
                QVERIFY(lines[i].size() <= kCmdLineLength);
                const QString suffix = i == 0 ? QString() : u":%1"_s.arg(i + 1);
                QCOMPARE(argument(lines[i], u"name"_s),
                         u"Portolan data-stream.syslog/in"_s + suffix);
                const QStringList some = argument(lines[i], u"remoteip"_s).split(u',');
                QVERIFY(some.size() <= 1000);
                QVERIFY(i + 1 == lines.size() || lines[i].size() > 7900 || some.size() == 1000);
                all += some;
            }
            QCOMPARE(all, ruleset.rules.first().addresses.entries());
        }
    }
    ScriptRuleset everybody = scatteredRuleset(1, false);
    everybody.rules.first().addresses = AddressSet::fromEntries({u"0.0.0.0/0"_s, u"::/0"_s});
    QCOMPARE(argument(addLines(everybody).constFirst(), u"remoteip"_s),
             u"0.0.0.0/1,128.0.0.0/1,::/1,8000::/1"_s);
}

void TestWindowsNetsh::namesNeverBecomeAny()
{
    const QString apply = QString::fromLatin1(filesOf(plainRuleset()).constFirst().content);
    static const QRegularExpression added(u"^\"[^\"]+netsh.exe\" .* add rule .*$"_s,
                                          QRegularExpression::MultilineOption);
    int found = 0;
    for (const QRegularExpressionMatch &match : added.globalMatch(apply)) {
        const QString remote = argument(match.captured(), u"remoteip"_s);
        QVERIFY2(!remote.isEmpty() && remote != "any"_L1, qPrintable(match.captured()));
        ++found;
    }
    QCOMPARE(found, 3); // one of each rule with addresses, and that of the names
    QVERIFY(apply.contains(u"call :add_named 1 2 || exit /b 1"_s));
    QVERIFY(apply.contains(u"call :add_named 3 1 || exit /b 1"_s));
    QVERIFY(apply.contains(u"    Resolve-Rule 1 @('name6.corp.example', 'name7.corp.example')"_s));
    QVERIFY(apply.contains(u"call :start_resolver || exit /b 1"_s));
    // Without names, no PowerShell.
    const QString without =
        QString::fromLatin1(filesOf(scatteredRuleset(3, false)).constFirst().content);
    QVERIFY(!without.contains(powershellMark()) && !without.contains(u"powershell.exe"_s));
}

void TestWindowsNetsh::theWholePolicyIsSaid()
{
    const QList<ScriptFile> files = filesOf(plainRuleset());
    for (const ScriptFile &file : files.first(2)) {
        QVERIFY(file.content.contains("rem ") && file.content.contains("WHOLE policy"));
        QVERIFY(file.content.contains("advfirewall import \"%state%\\undo.wfw\""));
        const QStringList help = linesOf(file).filter(u"echo If a step fails"_s);
        QCOMPARE(help.size(), 1);
        QVERIFY(help.first().contains(u"WHOLE policy"_s));
    }
}

void TestWindowsNetsh::othersRulesStopIt()
{
    const QByteArray apply = filesOf(plainRuleset()).constFirst().content;
    for (const char *sign : {"/b /c:\"    Portolan:\" \"%work%\\rules.txt\"",
                             "/c:\"|EmbedCtxt=Portolan|\" \"%work%\\rules.txt\"",
                             "/c:\"|EmbedCtxt=Portolan|\" \"%work%\\policy.txt\"",
                             "AllowLocalPolicyMerge", "EnableFirewall", "DoNotAllowExceptions",
                             "call :find_blocks In 17 LPort \"10000 10002-10004\"",
                             "call :find_blocks Out 6 RPort \"5432\""})
        QVERIFY2(apply.contains(sign), sign);
}

void TestWindowsNetsh::whatIsLeftOutIsSaid()
{
    for (const ScriptFile &file : filesOf(plainRuleset()))
        QVERIFY(file.content.contains("\r\nrem LEFT OUT: name4.corp.example\r\n"));
}

void TestWindowsNetsh::theSameRulesetGivesTheSameBytes()
{
    const auto first = filesOf(plainRuleset());
    const auto second = filesOf(plainRuleset());
    for (qsizetype i = 0; i < first.size(); ++i)
        QCOMPARE(second[i].content, first[i].content);
}

QTEST_APPLESS_MAIN(TestWindowsNetsh)
#include "tst_windowsnetsh.moc"
