#pragma once

#include "commandline/arguments.h"
#include "commandline/outcome.h"

#include <QList>
#include <QStringView>

namespace portolan::app {

class Console;

/// What the command line knows of a command before it runs.
struct CommandSpec
{
    QStringView name = {};     ///< "rules"
    QStringView operands = {}; ///< as the help shows them: "FILE"
    int minOperands = 1;
    int maxOperands = 1;
    QStringView summary = {};           ///< a line for the list of commands
    QStringView details = {};           ///< what else there is to know, in paragraphs of one line
    QList<const Option *> options = {}; ///< without those that every command has
    bool makesPictures = false;         ///< whatever its arguments: Command::needsFonts()
};

/// One subcommand. Stateless: one object of each serves everybody.
class Command
{
public:
    virtual ~Command() = default;

    virtual const CommandSpec &spec() const = 0;
    /// Whether it needs a QGuiApplication, on a platform without a display. That takes its time,
    /// and most commands do without.
    virtual bool needsFonts(const Arguments &) const { return spec().makesPictures; }
    /// Prints results on @p console; what goes wrong is said by the outcome.
    virtual Outcome run(const Arguments &arguments, Console &console) const = 0;
};

/// All commands, in the order of the help. A new command is one class and one line here.
const QList<const Command *> &commands();
/// Null when there is none of that name.
const Command *findCommand(QStringView name);

} // namespace portolan::app
