#include "commandline/probecommand.h"

#include "base/phrases.h"
#include "commandline/console.h"
#include "commandline/drawinginput.h"
#include "commandline/leftout.h"
#include "commandline/options.h"
#include "commandline/tableoutput.h"
#include "exports/tables/tableexporter.h"
#include "probing/prober.h"
#include "probing/proberemarks.h"
#include "tables/sheets.h"

#include <QEventLoop>

#include <algorithm>
#include <optional>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kDetails =
    u"With --host, connections towards these hosts only. Each try opens a TCP connection and "
    u"closes it at once. open: somebody took it; refused: an "
    "answer, but nobody listens, so the path is open; filtered: no answer, or prohibited; "
    "not-proved: not tried, or a try would prove nothing.\n"
    "This computer is not the source of these connections: open says that the destination listens "
    "and can be reached from here, filtered that something drops packets from here, which may be "
    "as "
    "it should be. What the sources reach is proved by their verify scripts and by the probe kit; "
    "\"portolan results\" puts that together. UDP is never proved from here.\n"
    "Networks and ranges are tried with --all only. Hosts known by name are looked up, and each of "
    "their addresses is tried. The exit code is 1 when something is filtered.";

/// What is asked of the prober; fails on wrong numbers.
Expected<ProbeLimits> limitsOf(const Arguments &arguments)
{
    const auto number = [&](const Option &option, int absent) {
        return arguments.number(option).and_then([&](std::optional<int> given) -> Expected<int> {
            if (given == 0) {
                return failure(ErrorCode::Usage,
                               u"--%1 takes a whole number from 1 to %2"_s.arg(option.name)
                                   .arg(option.maximum));
            }
            return given.value_or(absent);
        });
    };
    ProbeLimits limits;
    const auto seconds = number(options::kTimeout, int(limits.timeout.count() / 1000));
    const auto sockets = number(options::kSockets, limits.inFlight);
    const auto rate = number(options::kRate, limits.perSecond);
    for (const Expected<int> *one : {&seconds, &sockets, &rate}) {
        if (!*one)
            return tl::unexpected(one->error());
    }
    limits.timeout = std::chrono::seconds(*seconds);
    limits.inFlight = *sockets;
    limits.perSecond = *rate;
    return limits;
}

QList<ProbeResult> tried(ProbePlan plan, const ProbeLimits &limits)
{
    Prober prober;
    QEventLoop loop;
    QObject::connect(&prober, &Prober::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    prober.start(std::move(plan), limits);
    loop.exec();
    return prober.results();
}

QList<ProbeResult> notTried(const ProbePlan &plan)
{
    QList<ProbeResult> results;
    for (const PlannedProbe &probe : plan.probes) {
        const QString why = probe.isTried() ? u"not tried: --from-here does it"_s : probe.whyNot;
        results.append({probe.rule,
                        {},
                        probe.destination.text(),
                        probe.where,
                        probe.protocol,
                        probe.port,
                        ProbeState::NotProved,
                        {},
                        why});
    }
    return results;
}

/// One line where something is filtered.
ExitCode judged(const QList<ProbeResult> &results, const QString &subject, Console &console)
{
    const auto filtered = std::ranges::count(results, ProbeState::Filtered, &ProbeResult::state);
    if (filtered == 0)
        return ExitCode::Done;
    const QString message =
        u"%1 of %2 results are filtered; expected an answer to each try"_s.arg(filtered).arg(
            results.size());
    console.say(Failure{subject, {ErrorCode::BadValue, message, {}}}.line());
    return ExitCode::DrawingHasErrors;
}

} // namespace

const CommandSpec &ProbeCommand::spec() const
{
    static const CommandSpec spec{
        .name = u"probe",
        .operands = u"FILE",
        .summary = u"Tries the TCP connections of a drawing from this computer.",
        .details = kDetails,
        .options = {&options::kFromHere, &options::kHost, &options::kAll, &options::kMost,
                    &options::kTimeout, &options::kSockets, &options::kRate, &options::kFormat,
                    &options::kTableFile, &options::kPages},
    };
    return spec;
}

bool ProbeCommand::needsFonts(const Arguments &arguments) const
{
    const auto format = tableFormatFor(arguments);
    return format && (*format)->needsFonts();
}

Outcome ProbeCommand::run(const Arguments &arguments, Console &console) const
{
    const auto format = tableFormatFor(arguments);
    if (!format)
        return tl::unexpected(format.error());
    const auto limits = limitsOf(arguments);
    const auto most = arguments.number(options::kMost);
    if (!limits || !most)
        return usageFailure(u"probe"_s, (limits ? most.error() : limits.error()).message);
    const auto input = readDrawingInput(arguments);
    if (!input)
        return tl::unexpected(input.error());
    const ProbePlan plan = planProbes(
        input->topology, input->derivation,
        {input->hosts, arguments.has(options::kAll), most->value_or(kProbedNetworkSize)});
    const bool isFromHere = arguments.has(options::kFromHere);
    const QStringList notes = remarksOf(plan);
    const QList<ProbeResult> results = isFromHere ? tried(plan, *limits) : notTried(plan);
    std::optional<SourceLanguage> english;
    if (!(*format)->isReadable())
        english.emplace();
    const Table table = resultsTable(input->topology, input->derivation.catalog(), results);
    const auto written = writeTableOutput(table, **format, *input, arguments, console, notes);
    if (!written)
        return tl::unexpected(written.error());
    const ExitCode filtered = judged(results, input->subject, console);
    return filtered != ExitCode::Done
               ? filtered
               : finish(console, input->subject, leftOutOf(TableKind::Results, *input));
}

} // namespace portolan::app
