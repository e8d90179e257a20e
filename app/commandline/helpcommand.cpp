#include "commandline/helpcommand.h"

#include "commandline/help.h"
#include "commandline/output.h"

namespace portolan::app {

using namespace Qt::StringLiterals;

const CommandSpec &HelpCommand::spec() const
{
    static const CommandSpec spec{
        .name = u"help",
        .operands = u"[COMMAND]",
        .minOperands = 0,
        .summary = u"Says what the program, or one command, takes.",
    };
    return spec;
}

Outcome HelpCommand::run(const Arguments &arguments, Console &console) const
{
    const QString name = arguments.operands().value(0);
    const Command *command = findCommand(name);
    if (!name.isEmpty() && !command) {
        QStringList names;
        for (const Command *known : commands())
            names += known->spec().name.toString();
        return usageFailure(u"help"_s, u"there is no command \"%1\"; expected one of: %2"_s.arg(
                                           name, names.join(u", ")));
    }
    const QString text = command ? helpText(command->spec()) : overviewText();
    return writeBytes({}, console, text.toUtf8()).map([] { return ExitCode::Done; });
}

} // namespace portolan::app
