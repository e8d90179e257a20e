#include "commandline/newcommand.h"

#include "base/phrases.h"
#include "commandline/options.h"
#include "commandline/output.h"
#include "files/drawingfile.h"
#include "files/templates.h"

#include <algorithm>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

Attempt<void> writeList(Console &console)
{
    const SourceLanguage english; // the command line is
    qsizetype width = 0;
    for (const TemplateInfo &info : templateList())
        width = std::max(width, info.id.size());
    QString text;
    for (const TemplateInfo &info : templateList())
        text += u"%1  %2: %3\n"_s.arg(info.id.leftJustified(width), info.title, info.description);
    return writeBytes({}, console, text.toUtf8());
}

/// What makes no sense beside `--list`, or is missing without it.
Attempt<void> checkUse(const Arguments &arguments)
{
    const bool isList = arguments.has(options::kList);
    for (const Option *option : {&options::kTemplate, &options::kDrawingFile}) {
        if (!isList && !arguments.has(*option)) {
            return usageFailure(u"new"_s,
                                u"%1 %2 is missing; \"portolan new --list\" says which "
                                "templates there are"_s.arg(option->spelling(), option->value));
        }
    }
    for (const Option *option : {&options::kTemplate, &options::kDrawingFile, &options::kAgents,
                                 &options::kDomainControllers}) {
        if (isList && arguments.has(*option)) {
            return usageFailure(
                u"new"_s, u"%1 beside --list; expected nothing besides"_s.arg(option->spelling()));
        }
    }
    return {};
}

Expected<Topology> drawingOf(const Arguments &arguments)
{
    const auto agents = arguments.number(options::kAgents);
    if (!agents)
        return tl::unexpected(agents.error());
    const auto controllers = arguments.number(options::kDomainControllers);
    if (!controllers)
        return tl::unexpected(controllers.error());
    return makeTemplate(arguments.value(options::kTemplate), {*agents, *controllers});
}

} // namespace

const CommandSpec &NewCommand::spec() const
{
    static const CommandSpec spec{
        .name = u"new",
        .operands = {},
        .minOperands = 0,
        .maxOperands = 0,
        .summary = u"Writes a template as a new drawing, or lists the templates.",
        .details = u"Either --template and -o, or --list. The numbers are for the template that is "
                   u"generated, \"enterprise\".",
        .options = {&options::kTemplate, &options::kDrawingFile, &options::kAgents,
                    &options::kDomainControllers, &options::kList},
    };
    return spec;
}

Outcome NewCommand::run(const Arguments &arguments, Console &console) const
{
    const auto done = [] { return ExitCode::Done; };
    if (const auto use = checkUse(arguments); !use)
        return tl::unexpected(use.error());
    if (arguments.has(options::kList))
        return writeList(console).map(done);
    const auto drawing = about(u"new"_s, drawingOf(arguments));
    if (!drawing)
        return tl::unexpected(drawing.error());
    return writeBytes(arguments.value(options::kDrawingFile), console, writeDrawing(*drawing))
        .map(done);
}

} // namespace portolan::app
