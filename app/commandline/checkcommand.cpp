#include "commandline/checkcommand.h"

#include "base/phrases.h"
#include "checks/problem.h"
#include "commandline/console.h"
#include "commandline/drawinginput.h"
#include "commandline/options.h"
#include "commandline/tableoutput.h"
#include "exports/tables/tableformat.h"
#include "files/drawingfile.h"
#include "tables/sheets.h"

#include <algorithm>
#include <optional>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

/// `line:column` of the first byte in which two texts differ.
QString firstDifference(QByteArrayView text, QByteArrayView other)
{
    const auto [end, otherEnd] =
        std::mismatch(text.begin(), text.end(), other.begin(), other.end());
    const QByteArrayView same = text.first(end - text.begin());
    const qsizetype line = std::count(same.begin(), same.end(), '\n') + 1;
    return u"%1:%2"_s.arg(line).arg(same.size() - same.lastIndexOf('\n'));
}

/// In the language of the format.
QList<Problem> problemsFor(const TableFormat &format, const DrawingInput &input)
{
    std::optional<SourceLanguage> english;
    if (!format.isReadable())
        english.emplace();
    return checkTopology(input.topology, input.derivation);
}

/// `2 errors (invalid-address, unknown-server)`; empty without errors.
QString errorsText(const QList<Problem> &problems)
{
    QStringList codes;
    for (const Problem &problem : problems) {
        if (problem.severity == Severity::Error)
            codes += problem.code;
    }
    const qsizetype count = codes.size();
    codes.removeDuplicates();
    if (count == 0)
        return {};
    const QString what = count == 1 ? u"1 error"_s : u"%1 errors"_s.arg(count);
    return u"the drawing has %1 (%2), expected none"_s.arg(what, codes.join(u", "));
}

/// Where the file leaves its canonical form, which is asked for by `--strict`; empty when it is in
/// it.
QString strictText(const Arguments &arguments, const DrawingInput &input)
{
    if (!arguments.has(options::kStrict) || isCanonical(input.bytes, input.topology))
        return {};
    return u"not in canonical form from %1 on, expected the text that the program saves"_s.arg(
        firstDifference(input.bytes, writeDrawing(input.topology)));
}

/// One line about everything that the drawing is refused for.
ExitCode verdict(Console &console, const Arguments &arguments, const DrawingInput &input,
                 const QList<Problem> &problems)
{
    QStringList reasons = {errorsText(problems), strictText(arguments, input)};
    reasons.removeAll(QString());
    if (reasons.isEmpty())
        return ExitCode::Done;
    const Error error{ErrorCode::BadValue, reasons.join(u"; "), {}};
    console.say(Failure{input.subject, error}.line());
    return ExitCode::DrawingHasErrors;
}

} // namespace

const CommandSpec &CheckCommand::spec() const
{
    static const CommandSpec spec{
        .name = u"check",
        .operands = u"FILE",
        .summary = u"Lists the problems of a drawing: errors, warnings and hints.",
        .details = u"Each has its hosts, what is wrong and how to mend it. An error makes the exit "
                   "code 1, a waived one too; warnings and hints do not.",
        .options = {&options::kStrict, &options::kFormat, &options::kTableFile, &options::kPages},
    };
    return spec;
}

bool CheckCommand::needsFonts(const Arguments &arguments) const
{
    const auto format = tableFormatFor(arguments);
    return format && (*format)->needsFonts();
}

Outcome CheckCommand::run(const Arguments &arguments, Console &console) const
{
    const auto format = tableFormatFor(arguments);
    if (!format)
        return tl::unexpected(format.error());
    const auto input = readDrawingInput(arguments);
    if (!input)
        return tl::unexpected(input.error());
    const QList<Problem> problems = problemsFor(**format, *input);
    const auto written = writeTableOutput(problemsTable(input->topology, problems), **format,
                                          *input, arguments, console);
    return written.map([&] { return verdict(console, arguments, *input, problems); });
}

} // namespace portolan::app
