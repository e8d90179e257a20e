#pragma once

#include "commandline/command.h"

namespace portolan::app {

/// `scripts`: a folder of firewall scripts.
class ScriptsCommand final : public Command
{
public:
    const CommandSpec &spec() const override;
    Outcome run(const Arguments &arguments, Console &console) const override;
};

} // namespace portolan::app
