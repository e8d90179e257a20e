#pragma once

#include "exports/scripts/scripttarget.h"

namespace portolan {

/// `windows-netsh`: rules of the local Windows firewall by netsh, as scripts of cmd, for servers
/// that are too old for the cmdlets of windows-powershell.
class WindowsNetsh final : public ScriptTarget
{
public:
    QString id() const override;
    QString title() const override;
    Platform platform() const override { return Platform::Windows; }
    bool runsOnMachine() const override { return false; } // engines start no apply.cmd
    QString rollout() const override;
    QList<ScriptFile> files(const ScriptRuleset &ruleset) const override;
};

} // namespace portolan
