#pragma once

#include "commandline/command.h"

namespace portolan::app {

/// The drawing as a picture, with legend and title block.
class DiagramCommand final : public Command
{
public:
    const CommandSpec &spec() const override;
    Outcome run(const Arguments &arguments, Console &console) const override;
};

} // namespace portolan::app
