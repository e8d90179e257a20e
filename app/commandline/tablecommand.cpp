#include "commandline/tablecommand.h"

#include "base/phrases.h"
#include "commandline/drawinginput.h"
#include "commandline/leftout.h"
#include "commandline/options.h"
#include "commandline/tableoutput.h"
#include "exports/tables/tableexporter.h"

#include <optional>

namespace portolan::app {

const CommandSpec &ConnectionsCommand::spec() const
{
    static const CommandSpec spec{
        .name = u"connections",
        .operands = u"FILE",
        .summary = u"Lists every connection that follows from a drawing.",
        .details = u"A connection is one host that opens the ports of one requirement on another "
                   "host. They are sorted in the order of the requirements, then by source and "
                   "destination. With --host, those that begin or end at one of these hosts.",
        .options = {&options::kHost, &options::kFormat, &options::kTableFile, &options::kPages},
    };
    return spec;
}

const CommandSpec &RulesCommand::spec() const
{
    static const CommandSpec spec{
        .name = u"rules",
        .operands = u"FILE",
        .summary = u"Lists the rules of each host: what its firewall must allow.",
        .details = u"They are sorted by host, inbound ones first, then in the order of the "
                   "requirements. Each has the exact union of the addresses at its other ends, and "
                   "the names of those that have no address.",
        .options = {&options::kHost, &options::kFormat, &options::kTableFile, &options::kPages},
    };
    return spec;
}

const CommandSpec &RequirementsCommand::spec() const
{
    static const CommandSpec spec{
        .name = u"requirements",
        .operands = u"FILE",
        .summary = u"Fills the vendor's ports requirements in with the hosts of a drawing.",
        .details = u"All rows of the page in its order; each says whether it applies, and to which "
                   "hosts and servers.",
        .options = {&options::kFormat, &options::kTableFile, &options::kPages},
    };
    return spec;
}

const CommandSpec &HostsCommand::spec() const
{
    static const CommandSpec spec{
        .name = u"hosts",
        .operands = u"FILE",
        .summary = u"Lists the hosts of a drawing as a list that can be imported again.",
        .details = u"By id, with name, addresses, platform, roles, zone and notes. As csv, json or "
                   "xlsx it can be edited elsewhere and come back by the command import; what "
                   "nobody has changed then changes nothing.",
        .options = {&options::kHost, &options::kFormat, &options::kTableFile, &options::kPages},
    };
    return spec;
}

bool TableCommand::needsFonts(const Arguments &arguments) const
{
    const auto format = tableFormatFor(arguments);
    return format && (*format)->needsFonts();
}

Outcome TableCommand::run(const Arguments &arguments, Console &console) const
{
    const auto format = tableFormatFor(arguments);
    if (!format)
        return tl::unexpected(format.error());
    const auto input = readDrawingInput(arguments);
    if (!input)
        return tl::unexpected(input.error());
    std::optional<SourceLanguage> english;
    if (!(*format)->isReadable())
        english.emplace();
    const Table table = tableOf(m_kind, input->context());
    const auto written = writeTableOutput(table, **format, *input, arguments, console);
    return written.map([&] { return finish(console, input->subject, leftOutOf(m_kind, *input)); });
}

} // namespace portolan::app
