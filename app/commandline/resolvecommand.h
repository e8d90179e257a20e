#pragma once

#include "commandline/command.h"

namespace portolan::app {

/// Looks names and addresses of hosts up, and writes a drawing that has them.
class ResolveCommand final : public Command
{
public:
    const CommandSpec &spec() const override;
    Outcome run(const Arguments &arguments, Console &console) const override;
};

} // namespace portolan::app
