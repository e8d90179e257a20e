#pragma once

#include "exports/scripts/scripttarget.h"

namespace portolan {

/// `linux-iptables`: chains of its own in the tables filter of IPv4 and IPv6, which close
/// everything that they do not open, and ipsets. For both backends of iptables.
class LinuxIptables final : public ScriptTarget
{
public:
    QString id() const override;
    QString title() const override;
    Platform platform() const override { return Platform::Linux; }
    bool closes() const override { return true; }
    QString rollout() const override { return linuxRollout(); }
    QList<ScriptFile> files(const ScriptRuleset &ruleset) const override;
};

} // namespace portolan
