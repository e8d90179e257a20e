#include "tables/sheetrows.h"
#include "tables/sheets.h"

#include "base/phrases.h"

namespace portolan {

namespace {

RequirementId requirementOf(const ProbeResult &result)
{
    return RequirementId(result.rule.section(u'/', 0, 0));
}

/// Results may be about requirements that the catalog lacks.
const Section *sectionOf(const ProbeResult &result, const SheetContext &context)
{
    const int row = context.catalog->rowOf(requirementOf(result));
    return row < 0 ? nullptr : &context.catalog->sectionOf(row);
}

struct ResultTraits
{
    static RowLinks links(const ProbeResult &row, const SheetContext &context)
    {
        QList<HostId> hosts;
        for (const QString &text : {row.source, row.destination}) {
            if (context.topology.hosts.contains(HostId(text)))
                hosts.append(HostId(text));
        }
        return {hosts, requirementOf(row), row.rule};
    }
    static RowGroup group(const ProbeResult &, const SheetContext &) { return {}; }
    static SectionId section(const ProbeResult &row, const SheetContext &context)
    {
        const Section *section = sectionOf(row, context);
        return section ? section->id : SectionId();
    }
    static bool isData(const ProbeResult &, const SheetContext &) { return true; }
};

using Row = ProbeResult;
using Context = SheetContext;

/// The fields of the arrays that the scripts write, in their order.
constexpr SheetColumn<ProbeResult> kColumns[] = {
    {u"rule", QT_TRANSLATE_NOOP("Tables", "Rule"), ColumnKind::Text, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.rule; }},
    {u"source", QT_TRANSLATE_NOOP("Tables", "Source"), ColumnKind::Text, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.source; }},
    {u"destination", QT_TRANSLATE_NOOP("Tables", "Destination"), ColumnKind::Text,
     Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.destination; }},
    {u"address", QT_TRANSLATE_NOOP("Tables", "Address"), ColumnKind::Text, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.address; }},
    {u"protocol", QT_TRANSLATE_NOOP("Tables", "Protocol"), ColumnKind::Text, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return toString(row.protocol); }},
    {u"port", QT_TRANSLATE_NOOP("Tables", "Port"), ColumnKind::Number, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.port; }},
    {u"state", QT_TRANSLATE_NOOP("Tables", "State"), ColumnKind::Phrase, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return toString(row.state); }},
    {u"ms", QT_TRANSLATE_NOOP("Tables", "ms"), ColumnKind::Number, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue {
         return row.ms ? QString::number(*row.ms) : QString();
     }},
    {u"detail", QT_TRANSLATE_NOOP("Tables", "What happened"), ColumnKind::Phrase,
     Audience::Everyone, [](const Row &row, const Context &) -> CellValue { return row.detail; }},
};

} // namespace

Table resultsTable(const Topology &topology, const Catalog &catalog,
                   const QList<ProbeResult> &results)
{
    return makeSheet<ResultTraits, ProbeResult>(TableKind::Results, kColumns, results,
                                                {topology, &catalog});
}

} // namespace portolan
