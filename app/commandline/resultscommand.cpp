#include "commandline/resultscommand.h"

#include "base/phrases.h"
#include "commandline/console.h"
#include "commandline/drawinginput.h"
#include "commandline/leftout.h"
#include "commandline/options.h"
#include "commandline/tableoutput.h"
#include "exports/tables/tableexporter.h"
#include "probing/proberemarks.h"
#include "probing/resultsfile.h"
#include "tables/sheets.h"

#include <algorithm>
#include <optional>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kDetails =
    u"DIR has what verify scripts (--json), senders of the probe kit and \"portolan probe\" wrote: "
    "every *.json in it and in its folders, whatever the names; one such file may be given "
    "instead. "
    "A file that cannot be read makes the command fail, so that no report lacks one silently.\n"
    "Each connection is proven (its source got through on every port and address), refuted (it got "
    "no answer, or the destination's rule is not in force), contradicted (source and destination "
    "say the opposite), unproved (nothing proves it: UDP, networks, tries from other computers), "
    "old, or missing. Of two results of the same try the newer one counts; results without a time "
    "of their own are as old as their file.\n"
    "The exit code is 1 when a connection is refuted or contradicted.";

/// Connections of the hosts that were asked for, if any were.
void restrict(VerdictReport &report, const QList<HostId> &hosts)
{
    if (hosts.isEmpty())
        return;
    report.verdicts.removeIf([&](const ConnectionVerdict &verdict) {
        return !std::ranges::binary_search(hosts, verdict.connection.source) &&
               !std::ranges::binary_search(hosts, verdict.connection.destination);
    });
}

ExitCode judged(const VerdictReport &report, const QString &subject, Console &console)
{
    const int refuted = report.count(Verdict::Refuted);
    const int contradicted = report.count(Verdict::Contradicted);
    if (refuted + contradicted == 0)
        return ExitCode::Done;
    const QString message = u"of %1 connections %2 are refuted and %3 contradicted; expected none"_s
                                .arg(report.verdicts.size())
                                .arg(refuted)
                                .arg(contradicted);
    console.say(Failure{subject, {ErrorCode::BadValue, message, {}}}.line());
    return ExitCode::DrawingHasErrors;
}

Attempt<VerdictReport> reportOn(const DrawingInput &input, const Arguments &arguments)
{
    const auto days = arguments.number(options::kMaxAge);
    if (!days)
        return usageFailure(u"results"_s, days.error().message);
    const auto sets = loadAllResults(arguments.operands().at(1));
    if (!sets)
        return tl::unexpected(Failure{sets.error().file, sets.error().error});
    VerdictOptions options{QDateTime::currentDateTimeUtc()};
    if (days->has_value())
        options.maxAge = std::chrono::days(**days);
    VerdictReport report = judge(input.topology, input.derivation, *sets, options);
    restrict(report, input.hosts);
    return report;
}

} // namespace

const CommandSpec &ResultsCommand::spec() const
{
    static const CommandSpec spec{
        .name = u"results",
        .operands = u"FILE DIR",
        .minOperands = 2,
        .maxOperands = 2,
        .summary = u"Says which connections the results of scripts and checks prove.",
        .details = kDetails,
        .options = {&options::kHost, &options::kMaxAge, &options::kFormat, &options::kTableFile,
                    &options::kPages},
    };
    return spec;
}

bool ResultsCommand::needsFonts(const Arguments &arguments) const
{
    const auto format = tableFormatFor(arguments);
    return format && (*format)->needsFonts();
}

Outcome ResultsCommand::run(const Arguments &arguments, Console &console) const
{
    const auto format = tableFormatFor(arguments);
    if (!format)
        return tl::unexpected(format.error());
    const auto input = readDrawingInput(arguments);
    if (!input)
        return tl::unexpected(input.error());
    const auto report = reportOn(*input, arguments);
    if (!report)
        return tl::unexpected(report.error());
    std::optional<SourceLanguage> english;
    if (!(*format)->isReadable())
        english.emplace();
    const Table table = proofTable(input->topology, input->derivation.catalog(), report->verdicts);
    const auto written =
        writeTableOutput(table, **format, *input, arguments, console, remarksOf(*report));
    if (!written)
        return tl::unexpected(written.error());
    const ExitCode found = judged(*report, input->subject, console);
    return found != ExitCode::Done
               ? found
               : finish(console, input->subject, leftOutOf(TableKind::Proof, *input));
}

} // namespace portolan::app
