#pragma once

#include "commandline/command.h"

namespace portolan::app {

/// The connections of a drawing, tried from this computer.
class ProbeCommand final : public Command
{
public:
    const CommandSpec &spec() const override;
    bool needsFonts(const Arguments &arguments) const override;
    Outcome run(const Arguments &arguments, Console &console) const override;
};

} // namespace portolan::app
