#pragma once

#include "commandline/command.h"

namespace portolan::app {

/// The bundled catalogs: all of them, or one in full.
class CatalogCommand final : public Command
{
public:
    const CommandSpec &spec() const override;
    Outcome run(const Arguments &arguments, Console &console) const override;
};

} // namespace portolan::app
