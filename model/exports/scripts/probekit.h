#pragma once

#include "exports/scripts/fleettarget.h"

namespace portolan {

/// A listener and a sender for each machine, for what verify cannot prove from one side: UDP, and
/// ports that nobody listens on yet.
class ProbeKit final : public FleetTarget
{
public:
    QString id() const override;
    QString title() const override;
    QString explanation() const override;
    bool runsScripts() const override { return false; }
    FleetFiles files(const FleetContext &context) const override;
};

} // namespace portolan
