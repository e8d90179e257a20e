#pragma once

#include "exports/scripts/scripttarget.h"

namespace portolan {

/// `windows-powershell`: rules of the local Windows firewall, in the group Portolan, by the cmdlets
/// of the module NetSecurity. For Windows PowerShell 5.1 and PowerShell 7.
class WindowsPowershell final : public ScriptTarget
{
public:
    QString id() const override;
    QString title() const override;
    Platform platform() const override { return Platform::Windows; }
    QString rollout() const override;
    QList<ScriptFile> files(const ScriptRuleset &ruleset) const override;
};

} // namespace portolan
