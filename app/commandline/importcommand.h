#pragma once

#include "commandline/command.h"

namespace portolan::app {

/// Brings a drawing up to date with a list of hosts.
class ImportCommand final : public Command
{
public:
    const CommandSpec &spec() const override;
    Outcome run(const Arguments &arguments, Console &console) const override;
};

} // namespace portolan::app
