#pragma once

#include "exports/scripts/scripttarget.h"

namespace portolan {

/// `linux-nftables`: a whole ruleset of its own, in the table `inet portolan`, which closes
/// everything that it does not open. Needs nft 0.9.3 or newer.
class LinuxNftables final : public ScriptTarget
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
