#include "exports/scripts/windowsnetsh.h"

#include "exports/scripts/netshrules.h"
#include "exports/scripts/scriptframe.h"
#include "exports/scripts/windowsscript.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString &frames()
{
    static const QString folder = u":/scripts/windows"_s;
    return folder;
}

/// As cmd reads a script right: lines that end with CR LF. ASCII it is already.
ScriptFile cmdScript(const QString &name, ScriptPurpose purpose, const FrameInserts &texts)
{
    const QByteArray text = filledFrame(frames(), u"netsh/"_s + name, texts, LineEnds::CrLf);
    return {name, purpose, text, false};
}

ScriptFile applyScript(const ScriptRuleset &ruleset)
{
    const QString names = netshNames(ruleset);
    QString resolver;
    if (!names.isEmpty()) {
        resolver = QString::fromLatin1(
            filledFrame(frames(), u"netsh/resolver.cmd"_s, {{u"named"_s, names}}));
        resolver.chop(1);
    }
    return cmdScript(
        u"apply.cmd"_s, ScriptPurpose::Apply,
        {{u"header"_s, cmdHeader(ruleset, u"Adds the firewall rules (Windows, netsh)"_s)},
         {u"drawing"_s, netshDrawing(ruleset)},
         {u"forget"_s, netshForgets()},
         {u"blocks"_s, netshBlocks(ruleset)},
         {u"resolving"_s, names.isEmpty() ? QString() : u"call :start_resolver || exit /b 1"_s},
         {u"wanted"_s, netshWanted(ruleset)},
         {u"rules"_s, netshRules(ruleset)},
         {u"resolver"_s, resolver}});
}

ScriptFile removeScript(const ScriptRuleset &ruleset)
{
    return cmdScript(
        u"remove.cmd"_s, ScriptPurpose::Remove,
        {{u"header"_s, cmdHeader(ruleset, u"Takes away the firewall rules (Windows, netsh)"_s)},
         {u"drawing"_s, netshDrawing(ruleset)},
         {u"forget"_s, netshForgets()}});
}

ScriptFile verifyScript(const ScriptRuleset &ruleset)
{
    return cmdScript(
        u"verify.cmd"_s, ScriptPurpose::Verify,
        {{u"header"_s,
          cmdHeader(ruleset, u"Checks the connections and firewall rules (Windows, netsh)"_s)},
         {u"source"_s, powershellSource(ruleset)},
         {u"server"_s, ruleset.isServer ? u"$true"_s : u"$false"_s},
         {u"incoming"_s, netshIncoming(ruleset)},
         {u"connections"_s, powershellConnections(ruleset)}});
}

} // namespace

QString WindowsNetsh::id() const
{
    return u"windows-netsh"_s;
}

QString WindowsNetsh::title() const
{
    return QCoreApplication::translate("ScriptTarget", "netsh, for old servers");
}

QString WindowsNetsh::rollout() const
{
    return QCoreApplication::translate(
        "ScriptTarget",
        "On many machines: first one by hand, kept and verified. Then apply.cmd --unattended of "
        "the profile as a start-up script of a group policy.");
}

QList<ScriptFile> WindowsNetsh::files(const ScriptRuleset &ruleset) const
{
    const ScriptRuleset plain = inCmdText(ruleset);
    return {applyScript(plain), removeScript(plain), verifyScript(plain)};
}

} // namespace portolan
