#include "base/escaping.h"
#include "exports/scripts/windowspowershell.h"
#include "exports/scripts/windowsscript.h"
#include "support/scriptrulesets.h"

#include <QRegularExpression>
#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const ScriptFile &file)
{
    return QString::fromUtf8(file.content.sliced(3)).replace(u"\r\n"_s, u"\n"_s);
}

QString applyOf(const ScriptRuleset &ruleset)
{
    return textOf(WindowsPowershell().files(ruleset).constFirst());
}

/// The strings that stand behind `KEY = `, as they are written.
QStringList valuesOf(const QString &script, const QString &key)
{
    const QRegularExpression line(u"^ +%1 = '(.*)'$"_s.arg(key),
                                  QRegularExpression::MultilineOption);
    QStringList values;
    for (const QRegularExpressionMatch &match : line.globalMatch(script))
        values += match.captured(1);
    return values;
}

/// Addresses of every part, in the order of the script.
QList<QStringList> addressLists(const QString &script)
{
    static const QRegularExpression list(u"^ {16}Addresses = @\\(([^)]*)\\)"_s,
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression string(u"'([^']*)'"_s);
    QList<QStringList> lists;
    for (const QRegularExpressionMatch &match : list.globalMatch(script)) {
        QStringList addresses;
        for (const QRegularExpressionMatch &one : string.globalMatch(match.captured(1)))
            addresses += one.captured(1);
        lists += addresses;
    }
    return lists;
}

/// Single addresses of which no two touch.
ScriptRuleset scatteredRuleset(int count)
{
    ScriptRuleset ruleset = plainRuleset();
    ScriptRule &rule = ruleset.rules.first();
    QStringList entries;
    for (int i = 0; i < count; ++i)
        entries += u"10.%1.%2.1"_s.arg(i / 256).arg(i % 256);
    rule.addresses = AddressSet::fromEntries(entries);
    rule.names.clear();
    ruleset.rules = {rule};
    return ruleset;
}

bool isSingleQuote(QChar c)
{
    return c == u'\'' || (c >= QChar(0x2018) && c <= QChar(0x201b));
}

/// What PowerShell reads from a literal, by its language specification (2.3.5.2): each kind of
/// single quotation mark ends it unless another one follows. Empty where it ends too early.
std::optional<QString> readLiteral(QStringView literal)
{
    if (literal.size() < 2 || literal[0] != u'\'')
        return {};
    QString text;
    for (qsizetype i = 1; i < literal.size(); ++i) {
        if (!isSingleQuote(literal[i])) {
            text += literal[i];
            continue;
        }
        if (i == literal.size() - 1)
            return text;
        if (!isSingleQuote(literal[i + 1]))
            return {};
        text += literal[++i];
    }
    return {};
}

/// The body of a function of the script.
QString functionOf(const QString &script, const QString &name)
{
    const qsizetype begin = script.indexOf(u"\nfunction %1"_s.arg(name));
    return begin < 0 ? QString() : script.sliced(begin, script.indexOf(u"\n}\n"_s, begin) - begin);
}

} // namespace

class TestWindowsPowershell : public QObject
{
    Q_OBJECT

private slots:
    void isTheTargetForWindows();
    void filesAreAsWindowsReadsThem();
    void scriptsTakeTheSwitchesOfTheContract_data();
    void scriptsTakeTheSwitchesOfTheContract();
    void rulesHaveTheirIdsAndFixedTexts();
    void atMostAThousandAddressesARule();
    void aFamilyIsWrittenAsItsHalves();
    void namesOnlyLeaveAPartWithoutAddresses();
    void verifyHasTheIncomingRulesAndEveryTry();
    void whatIsLeftOutIsSaid();
    void theSameRulesetGivesTheSameBytes();
    void displayTextsBeginWithOurOwnAndFitTheFirewall();
    void literalsEndWhereTheyShould();
    void conflictsStopIt_data();
    void conflictsStopIt();
    void blockingRulesAreAWarning();
};

void TestWindowsPowershell::isTheTargetForWindows()
{
    QCOMPARE(defaultScriptTarget(Platform::Windows).id(), u"windows-powershell"_s);
    QVERIFY(findScriptTarget(u"windows-powershell"_s)->platform() == Platform::Windows);
}

void TestWindowsPowershell::filesAreAsWindowsReadsThem()
{
    QStringList found;
    for (const ScriptFile &file : WindowsPowershell().files(plainRuleset())) {
        found += file.name + u' ' + toString(file.purpose);
        QVERIFY(file.content.startsWith("\xef\xbb\xbf#Requires -Version 5.1\r\n"));
        QVERIFY(file.content.endsWith("\r\n"));
        QCOMPARE(file.content.count('\n'), file.content.count("\r\n"));
        QCOMPARE(file.content.count('\r'), file.content.count("\r\n"));
        QVERIFY(!file.content.contains("#@"));
    }
    QCOMPARE(found,
             QStringList({u"apply.ps1 apply"_s, u"remove.ps1 remove"_s, u"verify.ps1 verify"_s}));
}

void TestWindowsPowershell::scriptsTakeTheSwitchesOfTheContract_data()
{
    QTest::addColumn<QStringList>("parameters");
    QTest::addColumn<bool>("takesWhatIf");
    QTest::newRow("apply.ps1") << QStringList{u"Keep"_s,  u"RevertAfter"_s, u"Unattended"_s,
                                              u"Force"_s, u"Log"_s,         u"Help"_s}
                               << true;
    QTest::newRow("remove.ps1") << QStringList{u"Unattended"_s, u"Force"_s, u"Help"_s} << true;
    QTest::newRow("verify.ps1") << QStringList{u"JsonPath"_s, u"Strict"_s, u"All"_s, u"Help"_s}
                                << false;
}

void TestWindowsPowershell::scriptsTakeTheSwitchesOfTheContract()
{
    QFETCH(const QStringList, parameters);
    QFETCH(const bool, takesWhatIf);
    const auto files = WindowsPowershell().files(plainRuleset());
    const auto file =
        std::ranges::find(files, QString::fromLatin1(QTest::currentDataTag()), &ScriptFile::name);
    QVERIFY(file != files.cend());
    const QString script = textOf(*file);
    static const QRegularExpression declared(
        u"^    \\[(?:switch|string)\\] \\$(\\w+)(?: = '')?,$"_s,
        QRegularExpression::MultilineOption);
    static const QRegularExpression explained(u"^\\.PARAMETER (\\w+)$"_s,
                                              QRegularExpression::MultilineOption);
    QStringList found;
    for (const QRegularExpressionMatch &match : declared.globalMatch(script))
        found += match.captured(1);
    found.removeOne(u"TaskToken"_s); // of the revert's own task
    QCOMPARE(found, parameters);
    QStringList inHelp;
    for (const QRegularExpressionMatch &match : explained.globalMatch(script))
        inHelp += match.captured(1);
    QCOMPARE(inHelp, parameters);
    QCOMPARE(script.contains(u"SupportsShouldProcess = $true"), takesWhatIf);
}

void TestWindowsPowershell::rulesHaveTheirIdsAndFixedTexts()
{
    const QString script = applyOf(plainRuleset());
    QCOMPARE(valuesOf(script, u"Id"_s),
             QStringList({u"data-stream.syslog/in"_s, u"database.postgresql/out"_s,
                          u"domain-controller.dynamic/out"_s}));
    QCOMPARE(
        valuesOf(script, u"Name"_s),
        QStringList({u"Portolan:data-stream.syslog/in"_s, u"Portolan:database.postgresql/out"_s,
                     u"Portolan:domain-controller.dynamic/out"_s}));
    QCOMPARE(valuesOf(script, u"Direction"_s),
             QStringList({u"Inbound"_s, u"Outbound"_s, u"Outbound"_s}));
    QVERIFY(script.contains(u"Ports = @('10000', '10002-10004')"_s));
    QVERIFY(script.contains(u"Names = @('name6.corp.example', 'name7.corp.example')"_s));
    for (const char *fixed :
         {"-Group 'Portolan'", "-Action Allow", "-Enabled True", "-Profile Any"})
        QVERIFY2(script.contains(QString::fromLatin1(fixed)), fixed);
}

void TestWindowsPowershell::atMostAThousandAddressesARule()
{
    for (const auto &[count, sizes] : QList<std::pair<int, QList<qsizetype>>>{
             {999, {999}}, {1000, {1000}}, {1001, {1000, 1}}, {2500, {1000, 1000, 500}}}) {
        const ScriptRuleset ruleset = scatteredRuleset(count);
        const QString script = applyOf(ruleset);
        QList<qsizetype> found;
        QStringList all;
        for (const QStringList &addresses : addressLists(script)) {
            found += addresses.size();
            all += addresses;
        }
        QCOMPARE(found, sizes);
        QCOMPARE(all, ruleset.rules.first().addresses.entries());
        QStringList names;
        for (qsizetype i = 0; i < sizes.size(); ++i)
            names += u"Portolan:data-stream.syslog/in"_s + (i ? u":%1"_s.arg(i + 1) : QString());
        QCOMPARE(valuesOf(script, u"Name"_s), names);
    }
}

void TestWindowsPowershell::aFamilyIsWrittenAsItsHalves()
{
    const auto written = [](const QStringList &entries) {
        return windowsAddresses(AddressSet::fromEntries(entries));
    };
    QCOMPARE(written({u"0.0.0.0/0"_s, u"::/0"_s}),
             QStringList({u"0.0.0.0/1"_s, u"128.0.0.0/1"_s, u"::/1"_s, u"8000::/1"_s}));
    QCOMPARE(written({u"10.0.0.0/8"_s}), QStringList({u"10.0.0.0/8"_s}));
}

void TestWindowsPowershell::namesOnlyLeaveAPartWithoutAddresses()
{
    const QList<QStringList> lists = addressLists(applyOf(plainRuleset()));
    QCOMPARE(lists.size(), 3);
    QCOMPARE(lists[0], QStringList({u"10.0.1.0/28"_s, u"10.0.2.5-10.0.2.9"_s, u"fd00::/64"_s}));
    QVERIFY(lists[2].isEmpty());
}

void TestWindowsPowershell::verifyHasTheIncomingRulesAndEveryTry()
{
    const QString script = textOf(WindowsPowershell().files(plainRuleset()).constLast());
    QCOMPARE(valuesOf(script, u"Id"_s), QStringList({u"data-stream.syslog/in"_s}));
    QStringList tries;
    static const QRegularExpression call(u"^    Add-Connection '.*$"_s,
                                         QRegularExpression::MultilineOption);
    for (const QRegularExpressionMatch &match : call.globalMatch(script))
        tries += match.captured().trimmed().remove(u"Add-Connection "_s).remove(u'\'');
    QCOMPARE(tries, QStringList({u"database.postgresql/out TCP 5432 pg01 address 10.0.4.1"_s,
                                 u"database.postgresql/out TCP 5432 pg01 network 10.0.5.0/24"_s,
                                 u"database.postgresql/out TCP 5432 pg01 address fd00::5"_s,
                                 u"database.postgresql/out TCP 5432 pg02 name name9.corp.example"_s,
                                 u"domain-controller.dynamic/out TCP 49152-65535 dc01 unprovable "
                                 "name11.corp.example"_s}));
    QVERIFY(script.contains(u"\n$isServer = $true\n"_s));
    QVERIFY(script.contains(u"\n$source = 'tm01'\n"_s));
}

void TestWindowsPowershell::whatIsLeftOutIsSaid()
{
    for (const ScriptFile &file : WindowsPowershell().files(plainRuleset()))
        QVERIFY(textOf(file).contains(u"\n# LEFT OUT: name4.corp.example\n"_s));
}

void TestWindowsPowershell::theSameRulesetGivesTheSameBytes()
{
    const auto first = WindowsPowershell().files(plainRuleset());
    const auto second = WindowsPowershell().files(plainRuleset());
    for (qsizetype i = 0; i < first.size(); ++i)
        QCOMPARE(second[i].content, first[i].content);
}

void TestWindowsPowershell::displayTextsBeginWithOurOwnAndFitTheFirewall()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        const QString script = applyOf(rulesetWithTexts([&] { return hostileText(random); }));
        const QStringList shown = valuesOf(script, u"DisplayName"_s);
        const QStringList reasons = valuesOf(script, u"Description"_s);
        QCOMPARE(shown.size(), 3);
        QCOMPARE(reasons.size(), 3);
        for (const QString &text : shown)
            QVERIFY(text.startsWith(u"Portolan: "_s) && !text.contains(u'|'));
        for (const QString &text : reasons)
            QVERIFY(text.startsWith(u"Threat Manager: "_s) && !text.contains(u'|'));
    }
    QCOMPARE(windowsRuleText(u"Portolan: ", QString(2000, u'x')).size(), 1000);
    QVERIFY(windowsRuleText(u"a", u"\U0001F600"_s, 2).isValidUtf16());
}

void TestWindowsPowershell::literalsEndWhereTheyShould()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 20'000; ++round) {
        const QString text = hostileText(random);
        const QString literal = powershellString(text);
        QCOMPARE(readLiteral(literal), hashComment(text));
        QVERIFY(!literal.contains(u'\n') && !literal.contains(u'\r'));
    }
    QCOMPARE(powershellString(u"O\u2019Neil's"), u"'O\u2019\u2019Neil''s'"_s);
}

void TestWindowsPowershell::conflictsStopIt_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<QString>("property");
    QTest::addColumn<QString>("words");
    QTest::newRow("profile off") << u"Find-ProfileConflict"_s << u"$($one.Enabled)\" -eq 'False'"_s
                                 << u"the firewall is off for the profile $name, which is in use"_s;
    QTest::newRow("all blocked") << u"Find-ProfileConflict"_s
                                 << u"$($one.AllowInboundRules)\" -eq 'False'"_s
                                 << u"all incoming connections are blocked for the profile"_s;
    QTest::newRow("no local rules") << u"Find-LocalRuleConflict"_s << u"Get-ForbiddenProfile"_s
                                    << u"put these rules into that policy (target windows-gpo)"_s;
    QTest::newRow("netsh") << u"Find-NetshConflict"_s << u"Get-NetshRule"_s
                           << u"rules of the target windows-netsh are here"_s;
}

void TestWindowsPowershell::conflictsStopIt()
{
    QFETCH(const QString, function);
    QFETCH(const QString, property);
    QFETCH(const QString, words);
    const QString script = applyOf(plainRuleset());
    const QString body = functionOf(script, function);
    QVERIFY(body.contains(property));
    QVERIFY(body.contains(u"Add-Conflict"_s) && body.contains(words));
    // It is looked for before anything else is done, and only -Force goes on.
    const QString test = functionOf(script, u"Test-Everything"_s);
    QVERIFY(test.contains(function));
    QVERIFY(test.indexOf(function) < test.indexOf(u"Stop-OnConflict $Force"_s));
    QVERIFY(functionOf(script, u"Stop-OnConflict"_s)
                .contains(u"if ($conflicts.Count -gt 0 -and -not $GoOn) {\n        throw "_s));
    const QString run = functionOf(script, u"Invoke-Run"_s);
    QVERIFY(run.indexOf(u"Test-Everything"_s) < run.indexOf(u"Invoke-Plan"_s));
    QVERIFY(functionOf(script, u"Get-ForbiddenProfile"_s)
                .contains(u"$($one.AllowLocalFirewallRules)\" -eq 'False'"_s));
}

void TestWindowsPowershell::blockingRulesAreAWarning()
{
    const QString script = applyOf(plainRuleset());
    const QString found = functionOf(script, u"Find-BlockingRule"_s);
    QVERIFY(found.contains(u"\"$($_.Action)\" -eq 'Block' -and \"$($_.Enabled)\" -eq 'True'"_s));
    QVERIFY(found.contains(u"Test-PortOverlap $one.Ports $blocked"_s));
    QVERIFY(functionOf(script, u"Write-BlockingRule"_s).contains(u"Write-Caution"_s));
    const QString test = functionOf(script, u"Test-Everything"_s);
    QVERIFY(test.indexOf(u"Write-BlockingRule $Wanted"_s) > test.indexOf(u"Stop-OnConflict"_s));
}

QTEST_APPLESS_MAIN(TestWindowsPowershell)
#include "tst_windowspowershell.moc"
