#pragma once

#include "commandline/command.h"

namespace portolan::app {

/// `export`: everything that can be made of a drawing, in one folder.
class ExportCommand final : public Command
{
public:
    const CommandSpec &spec() const override;
    Outcome run(const Arguments &arguments, Console &console) const override;
};

} // namespace portolan::app
