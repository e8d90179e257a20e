#pragma once

#include "exports/scripts/scripttarget.h"

namespace portolan {

/// `linux-nftables-snippet`: rules for the chains of somebody else's table of the family inet,
/// which closes what it does not know. They only open. Needs nft 0.9.3 or newer.
class LinuxNftablesSnippet final : public ScriptTarget
{
public:
    QString id() const override;
    QString title() const override;
    Platform platform() const override { return Platform::Linux; }
    QString rollout() const override { return linuxRollout(); }
    QList<ScriptFile> files(const ScriptRuleset &ruleset) const override;
};

} // namespace portolan
