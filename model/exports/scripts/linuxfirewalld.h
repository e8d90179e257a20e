#pragma once

#include "exports/scripts/scripttarget.h"

namespace portolan {

/// `linux-firewalld`: two policies and ipsets of firewalld, which only open. Needs firewalld 0.9 or
/// newer.
class LinuxFirewalld final : public ScriptTarget
{
public:
    QString id() const override;
    QString title() const override;
    Platform platform() const override { return Platform::Linux; }
    QString rollout() const override { return linuxRollout(); }
    QList<ScriptFile> files(const ScriptRuleset &ruleset) const override;
};

} // namespace portolan
