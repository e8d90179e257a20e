#include "commandline/resolvecommand.h"

#include "base/phrases.h"
#include "commandline/console.h"
#include "commandline/drawinginput.h"
#include "commandline/leftout.h"
#include "commandline/options.h"
#include "commandline/output.h"
#include "exports/tables/tableexporter.h"
#include "files/drawingfile.h"
#include "probing/resolving.h"
#include "tables/sheets.h"

#include <QBuffer>
#include <QEventLoop>

#include <optional>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kDetails =
    u"Hosts that have a name and no address get the addresses of that name, IPv4 and IPv6; hosts "
    "that have addresses and no name get the name of these, if it leads back to them. Everything "
    "else stays as it is. Names are looked up as the programs of this computer do.\n"
    "What was found is listed on standard output. Without -o that is all; with it the drawing is "
    "written, too, in its canonical form.\n"
    "The exit code is 1 when something was not found, or the answer is not to be trusted: the host "
    "stays as it is, and standard error says which.";

QList<ResolvedHost> lookedUp(const DrawingInput &input)
{
    HostResolver resolver;
    QEventLoop loop;
    QObject::connect(&resolver, &HostResolver::finished, &loop, &QEventLoop::quit,
                     Qt::QueuedConnection);
    resolver.start(input.topology, input.hosts);
    loop.exec();
    return resolver.hosts();
}

Attempt<void> list(const QList<ResolvedHost> &hosts, const DrawingInput &input,
                   const Arguments &arguments, Console &console)
{
    const QString id =
        arguments.has(options::kListFormat) ? arguments.value(options::kListFormat) : u"text"_s;
    const TableFormat &format = *findTableFormat(tableFormats(), id);
    std::optional<SourceLanguage> english;
    if (!format.isReadable())
        english.emplace();
    const Table table = namesTable(input.topology, hosts);
    return writeOutput({}, console, [&](QIODevice &device) {
        return writeTable(table, format, input.context(), device);
    });
}

Attempt<void> writeResolved(const QList<ResolvedHost> &hosts, const DrawingInput &input,
                            const QString &path, Console &console)
{
    Topology topology = input.topology;
    const auto changed = applyEdit(topology, editOf(topology, hosts));
    Q_ASSERT(changed); // it was made of this very drawing
    return writeBytes(path, console, writeDrawing(topology));
}

ExitCode judged(const QList<ResolvedHost> &hosts, const QString &subject, Console &console)
{
    QStringList missed;
    for (const ResolvedHost &host : hosts) {
        if (!host.isChange())
            missed += u"%1 (%2)"_s.arg(host.host.text(), toString(host.finding));
    }
    if (missed.isEmpty())
        return ExitCode::Done;
    const QString message =
        u"not resolved, and left as they are: %1; expected an answer that leads back"_s.arg(
            shortList(missed));
    console.say(Failure{subject, {ErrorCode::BadValue, message, {}}}.line());
    return ExitCode::DrawingHasErrors;
}

} // namespace

const CommandSpec &ResolveCommand::spec() const
{
    static const CommandSpec spec{
        .name = u"resolve",
        .operands = u"FILE",
        .summary = u"Looks up the addresses and names that hosts lack.",
        .details = kDetails,
        .options = {&options::kHost, &options::kResolvedFile, &options::kListFormat},
    };
    return spec;
}

Outcome ResolveCommand::run(const Arguments &arguments, Console &console) const
{
    const auto input = readDrawingInput(arguments);
    if (!input)
        return tl::unexpected(input.error());
    const QList<ResolvedHost> hosts = lookedUp(*input);
    const QString path = arguments.value(options::kResolvedFile);
    if (arguments.has(options::kResolvedFile)) {
        if (const auto written = writeResolved(hosts, *input, path, console); !written)
            return tl::unexpected(written.error());
    }
    // The drawing itself has standard output for its own.
    if (path != u"-") {
        if (const auto listed = list(hosts, *input, arguments, console); !listed)
            return tl::unexpected(listed.error());
    }
    return judged(hosts, input->subject, console);
}

} // namespace portolan::app
