#include "exports/scripts/windowsgpo.h"

#include "exports/scripts/windowsscript.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

QString WindowsGpo::id() const
{
    return u"windows-gpo"_s;
}

QString WindowsGpo::title() const
{
    return QCoreApplication::translate("ScriptTarget", "Group policy");
}

QString WindowsGpo::rollout() const
{
    return QCoreApplication::translate(
        "ScriptTarget",
        "On many machines: put the rules into a policy that is linked to one test machine, verify "
        "there, then link the policy to the organisational unit of the profile.");
}

QList<ScriptFile> WindowsGpo::files(const ScriptRuleset &ruleset) const
{
    return {
        powershellScript(ruleset, u"gpo/apply.ps1"_s, ScriptPurpose::Apply,
                         u"Puts the firewall rules into a group policy"_s),
        powershellScript(ruleset, u"gpo/remove.ps1"_s, ScriptPurpose::Remove,
                         u"Takes the firewall rules out of a group policy"_s),
        powershellScript(ruleset, u"powershell/verify.ps1"_s, ScriptPurpose::Verify,
                         u"Checks the connections and firewall rules (Windows)"_s),
    };
}

} // namespace portolan
