#include "commandline/command.h"

#include "commandline/catalogcommand.h"
#include "commandline/checkcommand.h"
#include "commandline/diagramcommand.h"
#include "commandline/exportcommand.h"
#include "commandline/helpcommand.h"
#include "commandline/importcommand.h"
#include "commandline/newcommand.h"
#include "commandline/probecommand.h"
#include "commandline/resolvecommand.h"
#include "commandline/resultscommand.h"
#include "commandline/scriptscommand.h"
#include "commandline/tablecommand.h"

#include <algorithm>

namespace portolan::app {

const QList<const Command *> &commands()
{
    static const NewCommand newDrawing;
    static const CheckCommand check;
    static const ConnectionsCommand connections;
    static const RulesCommand rules;
    static const RequirementsCommand requirements;
    static const HostsCommand hosts;
    static const ImportCommand import;
    static const ScriptsCommand scripts;
    static const DiagramCommand diagram;
    static const ExportCommand exportAll;
    static const ProbeCommand probe;
    static const ResolveCommand resolve;
    static const ResultsCommand results;
    static const CatalogCommand catalog;
    static const HelpCommand help;
    static const QList<const Command *> all = {
        &newDrawing, &check,     &connections, &rules,   &requirements, &hosts,   &import, &scripts,
        &diagram,    &exportAll, &probe,       &resolve, &results,      &catalog, &help,
    };
    return all;
}

const Command *findCommand(QStringView name)
{
    const auto found = std::ranges::find_if(
        commands(), [name](const Command *command) { return command->spec().name == name; });
    return found == commands().end() ? nullptr : *found;
}

} // namespace portolan::app
