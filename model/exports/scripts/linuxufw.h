#pragma once

#include "exports/scripts/scripttarget.h"

namespace portolan {

/// `linux-ufw`: rules of ufw, which only open. For hosts on which ufw is active already.
class LinuxUfw final : public ScriptTarget
{
public:
    QString id() const override;
    QString title() const override;
    Platform platform() const override { return Platform::Linux; }
    QString rollout() const override { return linuxRollout(); }
    QList<ScriptFile> files(const ScriptRuleset &ruleset) const override;
};

} // namespace portolan
