#include "exports/scripts/windowspowershell.h"

#include "exports/scripts/windowsscript.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

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
    return {
        powershellScript(ruleset, u"powershell/apply.ps1"_s, ScriptPurpose::Apply,
                         u"Adds the firewall rules (Windows)"_s),
        powershellScript(ruleset, u"powershell/remove.ps1"_s, ScriptPurpose::Remove,
                         u"Takes away the firewall rules (Windows)"_s),
        powershellScript(ruleset, u"powershell/verify.ps1"_s, ScriptPurpose::Verify,
                         u"Checks the connections and firewall rules (Windows)"_s),
    };
}

} // namespace portolan
