#include "commandline/command.h"

#include "commandline/catalogcommand.h"
#include "commandline/helpcommand.h"

#include <algorithm>

namespace portolan::app {

const QList<const Command *> &commands()
{
    static const CatalogCommand catalog;
    static const HelpCommand help;
    static const QList<const Command *> all = {&catalog, &help};
    return all;
}

const Command *findCommand(QStringView name)
{
    const auto found = std::ranges::find_if(
        commands(), [name](const Command *command) { return command->spec().name == name; });
    return found == commands().end() ? nullptr : *found;
}

} // namespace portolan::app
