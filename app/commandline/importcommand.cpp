#include "commandline/importcommand.h"

#include "commandline/changeoutput.h"
#include "commandline/console.h"
#include "commandline/options.h"
#include "files/drawingfile.h"
#include "imports/hostimport.h"
#include "imports/hostmapping.h"
#include "tables/sheets.h"

#include <algorithm>
#include <memory>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kDetails =
    u"LIST is what people have: a spreadsheet, CSV in any spelling, a hosts file, names one below "
    "the other, what Get-ADComputer, Get-ADDomainController or csvde wrote, or what \"portolan "
    "hosts\" did. Titles of columns are understood in English and German; --map says what they "
    "are elsewhere.\n"
    "A host is known by its id, else its name, else its addresses. Known hosts get what the list "
    "says of them; what it leaves empty stays as it is, a name keeps its domain, and addresses of "
    "a family that the list does not have stay. Unknown ones are added. Nothing is moved.\n"
    "What changes is listed on standard output. Without -o that is all; with it the drawing is "
    "written, too, in its canonical form.\n"
    "The exit code is 1 when something in the list could not be taken as it stands: standard error "
    "says what, by line.";

/// What is wrong with more lines is most likely the same.
constexpr qsizetype kMostRemarks = 100;

struct List
{
    QString subject;
    HostEntries entries;
};

Expected<HostEntries> entriesOf(const ListTable &table, const Arguments &arguments)
{
    return mappingBy(table, arguments.values(options::kMap))
        .and_then([&](const HostMapping &mapping) { return readHostEntries(table, mapping); });
}

Attempt<List> readList(const Arguments &arguments)
{
    const QString path = arguments.value(options::kHostList);
    List list;
    list.subject = path == u"-" ? u"standard input"_s : path;
    auto entries = loadDrawingBytes(path)
                       .and_then(readListTables)
                       .and_then([&](const QList<ListTable> &tables) {
                           return chosenSheet(tables, arguments.value(options::kSheet))
                               .and_then([&](qsizetype sheet) {
                                   return entriesOf(tables.at(sheet), arguments);
                               });
                       });
    if (!entries)
        return tl::unexpected(Failure{list.subject, entries.error()});
    list.entries = *std::move(entries);
    return list;
}

Attempt<ImportOptions> optionsOf(const Arguments &arguments, const DrawingInput &input)
{
    ImportOptions chosen;
    chosen.role = RoleId(arguments.value(options::kRole));
    chosen.zone = ZoneId(arguments.value(options::kZone));
    chosen.missingOf = RoleId(arguments.value(options::kMissingOf));
    for (const MissingHosts each : {MissingHosts::Mark, MissingHosts::Delete}) {
        if (arguments.value(options::kMissing) == toString(each))
            chosen.missing = each;
    }
    if (arguments.has(options::kZone) && !input.topology.zones.contains(chosen.zone))
        return usageFailure(input.subject,
                            u"the drawing has no zone \"%1\"; expected the id of one of its %2 "
                            "zones"_s.arg(chosen.zone.text())
                                .arg(input.topology.zones.size()));
    return chosen;
}

ExitCode judged(const HostImport &plan, const List &list, Console &console)
{
    const QList<LineRemark> &remarks = plan.remarks;
    for (const LineRemark &remark : remarks.first(std::min(remarks.size(), kMostRemarks))) {
        const QString text = remarkText(remark, list.entries.kind);
        console.say(Failure{list.subject, {ErrorCode::BadValue, text, {}}}.line());
    }
    if (const auto more = remarks.size() - kMostRemarks; more > 0)
        console.say(
            Failure{list.subject, {ErrorCode::BadValue, u"and %1 more"_s.arg(more), {}}}.line());
    return remarks.isEmpty() ? ExitCode::Done : ExitCode::DrawingHasErrors;
}

} // namespace

const CommandSpec &ImportCommand::spec() const
{
    static const CommandSpec spec{
        .name = u"import",
        .operands = u"FILE",
        .summary = u"Brings a drawing up to date with a list of hosts.",
        .details = kDetails,
        .options = {&options::kHostList, &options::kMap, &options::kSheet, &options::kRole,
                    &options::kZone, &options::kMissing, &options::kMissingOf,
                    &options::kResolvedFile, &options::kListFormat},
    };
    return spec;
}

Outcome ImportCommand::run(const Arguments &arguments, Console &console) const
{
    if (arguments.operands().first() == u"-" && arguments.value(options::kHostList) == u"-")
        return usageFailure(u"import"_s, u"drawing and list cannot both be standard input"_s);
    const auto input = readDrawingInput(arguments);
    if (!input)
        return tl::unexpected(input.error());
    const auto chosen = optionsOf(arguments, *input);
    if (!chosen)
        return tl::unexpected(chosen.error());
    const auto list = readList(arguments);
    if (!list)
        return tl::unexpected(list.error());
    const auto plan =
        std::make_shared<const HostImport>(planImport(input->topology, list->entries, *chosen));
    const DrawingChange change{[&] { return importTable(input->topology, plan); }, plan->edit};
    if (const auto written = writeChange(change, *input, arguments, console); !written)
        return tl::unexpected(written.error());
    return judged(*plan, *list, console);
}

} // namespace portolan::app
