#pragma once

#include "commandline/command.h"

namespace portolan::app {

/// What the program and its commands take.
class HelpCommand final : public Command
{
public:
    const CommandSpec &spec() const override;
    Outcome run(const Arguments &arguments, Console &console) const override;
};

} // namespace portolan::app
