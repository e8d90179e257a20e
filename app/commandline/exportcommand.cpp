#include "commandline/exportcommand.h"

#include "base/escaping.h"
#include "commandline/drawinginput.h"
#include "commandline/leftout.h"
#include "commandline/options.h"
#include "commandline/output.h"
#include "commandline/scriptoptions.h"
#include "exports/exportfolder.h"
#include "rendering/pictureformats.h"

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kDetails =
    u"DIR gets an index.html that links everything else: the tables of connections, rules, "
    "requirements and problems in every format, the diagram in every format, and the scripts of "
    "each host (as \"portolan scripts\" writes them, with their manifest.json).\n"
    "The same drawing gives the same bytes. The folder is written whole or not at all, and its "
    "files replace what is there; \"portolan help scripts\" says what becomes of older scripts. A "
    "drawing too large for a PNG gets none, which standard output and index.html say.";

Attempt<void> tell(const ExportReport &report, const QString &folder, Console &console)
{
    QString text = terminalText(folder) + u": everything is written; start with index.html\n"_s;
    for (const QString &remark : report.missing)
        text += terminalText(remark) + u'\n';
    return writeBytes({}, console, text.toUtf8()).and_then([&] {
        return printScriptReport(*report.scripts, folder, console);
    });
}

} // namespace

const CommandSpec &ExportCommand::spec() const
{
    static const CommandSpec spec{
        .name = u"export",
        .operands = u"FILE",
        .summary = u"Writes all of this into one folder: tables, diagrams and scripts.",
        .details = kDetails,
        .options = {&options::kFolder},
        .makesPictures = true,
    };
    return spec;
}

Outcome ExportCommand::run(const Arguments &arguments, Console &console) const
{
    const auto input = readDrawingInput(arguments);
    if (!input)
        return tl::unexpected(input.error());
    const QString folder = arguments.value(options::kFolder);
    ExportContext context = input->context();
    if (arguments.has(options::kLanguage))
        context.language = arguments.value(options::kLanguage);
    NoProgress quiet;
    const auto report =
        about(folder, writeExports(context, rendering::wholeExport(), folder, quiet));
    if (!report)
        return tl::unexpected(report.error());
    if (const auto told = tell(*report, folder, console); !told)
        return tl::unexpected(told.error());
    return finish(console, input->subject, scriptsLeftOut(*report->scripts, *input));
}

} // namespace portolan::app
