#pragma once

#include "exports/scripts/fleettarget.h"

namespace portolan {

/// An inventory whose groups are the profiles, and playbooks that copy the scripts of each machine
/// there and start them, in batches.
class Ansible final : public FleetTarget
{
public:
    QString id() const override;
    QString title() const override;
    QString explanation() const override;
    bool runsScripts() const override { return true; }
    FleetFiles files(const FleetContext &context) const override;
};

} // namespace portolan
