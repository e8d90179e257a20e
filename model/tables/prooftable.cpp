#include "tables/sheetrows.h"
#include "tables/sheets.h"

namespace portolan {

namespace {

const Requirement &requirementOf(const ConnectionVerdict &verdict, const SheetContext &context)
{
    return context.catalog->requirement(verdict.connection.row);
}

struct ProofTraits
{
    static RowLinks links(const ConnectionVerdict &row, const SheetContext &context)
    {
        return {{row.connection.source, row.connection.destination},
                requirementOf(row, context).id,
                {}};
    }
    static RowGroup group(const ConnectionVerdict &, const SheetContext &) { return {}; }
    static SectionId section(const ConnectionVerdict &row, const SheetContext &context)
    {
        return context.catalog->sectionOf(row.connection.row).id;
    }
    static bool isData(const ConnectionVerdict &, const SheetContext &) { return true; }
};

using Row = ConnectionVerdict;
using Context = SheetContext;

QString textOf(std::optional<ProbeState> state)
{
    return state ? toString(*state) : QString();
}

constexpr SheetColumn<ConnectionVerdict> kColumns[] = {
    {u"verdict", QT_TRANSLATE_NOOP("Tables", "Verdict"), ColumnKind::Phrase, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return toString(row.verdict); }},
    {u"source", QT_TRANSLATE_NOOP("Tables", "Source"), ColumnKind::Host, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.connection.source.text(); }},
    {u"destination", QT_TRANSLATE_NOOP("Tables", "Destination"), ColumnKind::Host,
     Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue {
         return row.connection.destination.text();
     }},
    {u"protocol", QT_TRANSLATE_NOOP("Tables", "Protocol"), ColumnKind::Text, Audience::Everyone,
     [](const Row &row, const Context &context) -> CellValue {
         return toString(requirementOf(row, context).protocol);
     }},
    {u"ports", QT_TRANSLATE_NOOP("Tables", "Ports"), ColumnKind::Ports, Audience::Everyone,
     [](const Row &row, const Context &context) -> CellValue {
         return requirementOf(row, context).ports.toString();
     }},
    {u"requirement", QT_TRANSLATE_NOOP("Tables", "Requirement"), ColumnKind::Requirement,
     Audience::Everyone,
     [](const Row &row, const Context &context) -> CellValue {
         return requirementOf(row, context).id.text();
     }},
    {u"fromSource", QT_TRANSLATE_NOOP("Tables", "From the source"), ColumnKind::Phrase,
     Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return textOf(row.source); }},
    {u"atDestination", QT_TRANSLATE_NOOP("Tables", "Rule at the destination"), ColumnKind::Phrase,
     Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return textOf(row.destination); }},
    {u"fromHere", QT_TRANSLATE_NOOP("Tables", "From another computer"), ColumnKind::Phrase,
     Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return textOf(row.here); }},
    {u"time", QT_TRANSLATE_NOOP("Tables", "Time (UTC)"), ColumnKind::Text, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue {
         return row.time.isValid() ? row.time.toUTC().toString(Qt::ISODate) : QString();
     }},
    {u"why", QT_TRANSLATE_NOOP("Tables", "Why"), ColumnKind::Phrase, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.why; }},
};

} // namespace

Table proofTable(const Topology &topology, const Catalog &catalog,
                 const QList<ConnectionVerdict> &verdicts)
{
    return makeSheet<ProofTraits, ConnectionVerdict>(TableKind::Proof, kColumns, verdicts,
                                                     {topology, &catalog});
}

} // namespace portolan
