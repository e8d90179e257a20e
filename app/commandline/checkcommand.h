#pragma once

#include "commandline/command.h"

namespace portolan::app {

/// The problems of a drawing.
class CheckCommand final : public Command
{
public:
    const CommandSpec &spec() const override;
    bool needsFonts(const Arguments &arguments) const override;
    Outcome run(const Arguments &arguments, Console &console) const override;
};

} // namespace portolan::app
