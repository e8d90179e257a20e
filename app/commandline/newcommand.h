#pragma once

#include "commandline/command.h"

namespace portolan::app {

/// A template as a new drawing, or the list of templates.
class NewCommand final : public Command
{
public:
    const CommandSpec &spec() const override;
    Outcome run(const Arguments &arguments, Console &console) const override;
};

} // namespace portolan::app
