#pragma once

#include <QString>

namespace portolan::app {

struct CommandSpec;

/// What `portolan --help` prints: the commands, and what holds for all of them.
QString overviewText();
/// What `portolan help COMMAND` prints.
QString helpText(const CommandSpec &spec);
/// `portolan rules FILE [--host ID]... [--format FORMAT] [-o OUT]`
QString usageLine(const CommandSpec &spec);
/// "portolan 1.0.0"
QString versionText();

} // namespace portolan::app
