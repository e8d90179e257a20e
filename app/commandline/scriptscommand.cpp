#include "commandline/scriptscommand.h"

#include "commandline/drawinginput.h"
#include "commandline/leftout.h"
#include "commandline/options.h"
#include "commandline/scriptoptions.h"

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kDetails =
    u"Each host gets the folder DIR/HOST/TARGET with scripts that apply, remove and verify its "
    "rules; DIR/manifest.json lists them with their SHA-256. HOST is the host's id; where Windows "
    "reserves that name, or two differ in nothing but case, ~2, ~3 follow, and the manifest tells. "
    "A host that nothing connects to gets none.\n"
    "A target writes scripts for hosts of its own platform and leaves out all others; it is wrong "
    "usage when no target fits a host that --host names, or when none fits any host.\n"
    "The targets \"ansible\" and \"probe-kit\" write DIR/TARGET for the whole drawing, and are not "
    "among \"all\". \"ansible\" runs the scripts of each host: those of the targets named beside "
    "it, else of the usual one. \"probe-kit\" runs none, and alone writes none.\n"
    "The folder is written whole or not at all. Files that an earlier run wrote there, that this "
    "one does not write and that nobody changed are removed; changed files and those of others are "
    "kept, and named on standard output. A script that this run writes replaces what is there.\n"
    "What an error of the drawing keeps out (a remote host with neither an address nor a name, for "
    "example) is named in the head of each script too.";

} // namespace

const CommandSpec &ScriptsCommand::spec() const
{
    static const CommandSpec spec{
        .name = u"scripts",
        .operands = u"FILE",
        .summary = u"Writes firewall scripts for each host, or for each profile of hosts.",
        .details = kDetails,
        .options = {&options::kFolder, &options::kTarget, &options::kHost, &options::kLayout},
    };
    return spec;
}

Outcome ScriptsCommand::run(const Arguments &arguments, Console &console) const
{
    const auto input = readDrawingInput(arguments);
    if (!input)
        return tl::unexpected(input.error());
    const auto options = scriptOptions(arguments, *input);
    if (!options)
        return tl::unexpected(options.error());
    const QString folder = arguments.value(options::kFolder);
    NoProgress quiet;
    const auto report = about(
        folder, writeScriptFolder(input->topology, input->derivation, *options, folder, quiet));
    if (!report)
        return tl::unexpected(report.error());
    if (const auto printed = printScriptReport(*report, folder, console); !printed)
        return tl::unexpected(printed.error());
    return finish(console, input->subject, scriptsLeftOut(*report, *input));
}

} // namespace portolan::app
