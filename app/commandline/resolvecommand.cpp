#include "commandline/resolvecommand.h"

#include "commandline/changeoutput.h"
#include "commandline/console.h"
#include "commandline/drawinginput.h"
#include "commandline/leftout.h"
#include "commandline/options.h"
#include "probing/resolving.h"
#include "tables/sheets.h"

#include <QEventLoop>

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
    const DrawingChange change{[&] { return namesTable(input->topology, hosts); },
                               editOf(input->topology, hosts)};
    if (const auto written = writeChange(change, *input, arguments, console); !written)
        return tl::unexpected(written.error());
    return judged(hosts, input->subject, console);
}

} // namespace portolan::app
