#include "exports/scripts/windowsgpo.h"
#include "exports/scripts/windowspowershell.h"
#include "support/scriptrulesets.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

QString scriptOf(ScriptPurpose purpose)
{
    for (const ScriptFile &file : WindowsGpo().files(plainRuleset())) {
        if (file.purpose == purpose)
            return QString::fromUtf8(file.content.sliced(3)).replace(u"\r\n"_s, u"\n"_s);
    }
    return {};
}

} // namespace

/// That each command and parameter exists is what tst_powershellgrammar looks at.
class TestWindowsGpo : public QObject
{
    Q_OBJECT

private slots:
    void onePolicySessionIsSavedOnce();
    void nothingTouchesTheComputerItself();
    void nothingGoesBackByItself();
    void hasTheRulesOfTheComputersOwnTarget();
    void rulesOfNetshStopIt();
};

void TestWindowsGpo::onePolicySessionIsSavedOnce()
{
    for (const ScriptPurpose purpose : {ScriptPurpose::Apply, ScriptPurpose::Remove}) {
        const QString script = scriptOf(purpose);
        QCOMPARE(script.count(u"Save-NetGPO -GPOSession $session"_s), 1);
        QVERIFY(script.contains(u"[string] $Gpo = ''"_s));
        QVERIFY(script.contains(u"Stop-Usage '-Gpo is needed"_s));
        // What was there is saved before anything is.
        QVERIFY(script.lastIndexOf(u"Backup-Policy $present"_s) <
                script.lastIndexOf(u"Save-Plan $plan"_s));
    }
}

void TestWindowsGpo::nothingTouchesTheComputerItself()
{
    for (const ScriptPurpose purpose : {ScriptPurpose::Apply, ScriptPurpose::Remove}) {
        const QString script = scriptOf(purpose);
        QVERIFY(!script.contains(u"PersistentStore"_s));
        for (const QString &line : script.split(u'\n')) {
            if (line.startsWith(u'#'))
                continue;
            QVERIFY2(!line.contains(u"Set-NetFirewall"_s), qPrintable(line));
            for (const QString &verb : {u"New"_s, u"Remove"_s, u"Get"_s}) {
                if (line.contains(verb + u"-NetFirewall"_s))
                    QVERIFY2(line.contains(u"-GPOSession $session"_s), qPrintable(line));
            }
        }
    }
}

void TestWindowsGpo::nothingGoesBackByItself()
{
    const QString script = scriptOf(ScriptPurpose::Apply);
    QVERIFY(script.contains(u"if ($Keep -or $RevertAfter -ne '') {\n        Stop-Usage"_s));
    QVERIFY(!script.contains(u"schtasks"_s) && !script.contains(u"ScheduledTask"_s));
}

void TestWindowsGpo::hasTheRulesOfTheComputersOwnTarget()
{
    const QString gpo = scriptOf(ScriptPurpose::Apply);
    const QString local =
        QString::fromUtf8(WindowsPowershell().files(plainRuleset()).constFirst().content.sliced(3))
            .replace(u"\r\n"_s, u"\n"_s);
    const auto rules = [](const QString &script) {
        const qsizetype begin = script.indexOf(u"$drawn = @("_s);
        return script.sliced(begin, script.indexOf(u"\n)\n"_s, begin) - begin);
    };
    QVERIFY(rules(gpo).contains(u"data-stream.syslog/in"_s));
    QCOMPARE(rules(gpo), rules(local));
}

void TestWindowsGpo::rulesOfNetshStopIt()
{
    const QString script = scriptOf(ScriptPurpose::Apply);
    QVERIFY(script.contains(u"\"$($_.DisplayName)\".StartsWith('Portolan ')"_s));
    QVERIFY(script.contains(u"if (-not $Force) { throw 'nothing was changed; -Force goes on"_s));
    QVERIFY(script.indexOf(u"    Assert-NoNetshRule\n"_s) <
            script.indexOf(u"    Backup-Policy $present\n"_s));
}

QTEST_GUILESS_MAIN(TestWindowsGpo)
#include "tst_windowsgpo.moc"
