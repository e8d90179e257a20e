#pragma once

#include "commandline/command.h"

namespace portolan::app {

/// What the results of verify scripts, the probe kit and checks say of a drawing.
class ResultsCommand final : public Command
{
public:
    const CommandSpec &spec() const override;
    bool needsFonts(const Arguments &arguments) const override;
    Outcome run(const Arguments &arguments, Console &console) const override;
};

} // namespace portolan::app
