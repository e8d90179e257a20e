#pragma once

#include "exports/scripts/scripttarget.h"

namespace portolan {

/// `windows-gpo`: the rules of windows-powershell, in a group policy. Nothing goes back by itself
/// there, since clients may have refreshed.
class WindowsGpo final : public ScriptTarget
{
public:
    QString id() const override;
    QString title() const override;
    Platform platform() const override { return Platform::Windows; }
    bool reverts() const override { return false; } // computers may have refreshed
    bool runsOnMachine() const override { return false; }
    QString rollout() const override;
    QList<ScriptFile> files(const ScriptRuleset &ruleset) const override;
};

} // namespace portolan
