#include "exports/scripts/windowspowershell.h"

#include "exports/scripts/scriptframe.h"
#include "exports/scripts/windowsscript.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

FrameInserts inserts(const ScriptRuleset &ruleset)
{
    return {
        {u"drawing"_s, powershellDrawing(ruleset)},
        {u"rules"_s, powershellRules(ruleset)},
        {u"incoming"_s, powershellRules(ruleset, RuleDirection::In)},
        {u"source"_s, powershellSource(ruleset)},
        {u"connections"_s, powershellConnections(ruleset)},
        {u"server"_s, ruleset.isServer ? u"$true"_s : u"$false"_s},
    };
}

} // namespace

QString WindowsPowershell::id() const
{
    return u"windows-powershell"_s;
}

QString WindowsPowershell::title() const
{
    return QCoreApplication::translate("ScriptTarget", "PowerShell");
}

QString WindowsPowershell::rollout() const
{
    return QCoreApplication::translate(
        "ScriptTarget",
        "On many machines: first one by hand, kept and verified. Then apply.ps1 -Unattended of the "
        "profile as a start-up script of a group policy, or as an app of Intune.");
}

QList<ScriptFile> WindowsPowershell::files(const ScriptRuleset &ruleset) const
{
    FrameInserts texts = inserts(ruleset);
    const auto script = [&](const QString &name, ScriptPurpose purpose, const QString &what) {
        texts.insert(u"header"_s, powershellHeader(ruleset, what));
        const QByteArray filled =
            filledFrame(u":/scripts/windows"_s, u"powershell/"_s + name, texts);
        return ScriptFile{name, purpose, powershellFile(filled), false};
    };
    return {
        script(u"apply.ps1"_s, ScriptPurpose::Apply, u"Adds the firewall rules (Windows)"_s),
        script(u"remove.ps1"_s, ScriptPurpose::Remove,
               u"Takes away the firewall rules (Windows)"_s),
        script(u"verify.ps1"_s, ScriptPurpose::Verify,
               u"Checks the connections and firewall rules (Windows)"_s),
    };
}

} // namespace portolan
