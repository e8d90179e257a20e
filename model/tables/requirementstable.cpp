#include "base/phrases.h"
#include "rules/requirementssheet.h"
#include "tables/sheetrows.h"
#include "tables/sheets.h"

namespace portolan {

namespace {

const Requirement &requirementOf(const SheetRow &row, const SheetContext &context)
{
    return context.catalog->requirement(row.row);
}

bool isDemand(const SheetRow &row, const SheetContext &context)
{
    return requirementOf(row, context).kind == RequirementKind::Demand;
}

struct RequirementTraits
{
    static RowLinks links(const SheetRow &row, const SheetContext &context)
    {
        return {row.servers + row.hosts, requirementOf(row, context).id, {}};
    }
    static RowGroup group(const SheetRow &row, const SheetContext &context)
    {
        const Section &section = context.catalog->sectionOf(row.row);
        return {phrase(section.title), phrase(section.note)};
    }
    static SectionId section(const SheetRow &row, const SheetContext &context)
    {
        return context.catalog->sectionOf(row.row).id;
    }
    static bool isData(const SheetRow &row, const SheetContext &context)
    {
        return !isDemand(row, context);
    }
};

using Row = SheetRow;
using Context = SheetContext;

constexpr SheetColumn<SheetRow> kColumns[] = {
    {u"section", QT_TRANSLATE_NOOP("Tables", "Section"), ColumnKind::Phrase, Audience::Programs,
     [](const Row &row, const Context &context) -> CellValue {
         return context.catalog->sectionOf(row.row).title;
     }},
    {u"requirement", QT_TRANSLATE_NOOP("Tables", "Requirement"), ColumnKind::Requirement,
     Audience::Everyone,
     [](const Row &row, const Context &context) -> CellValue {
         return requirementOf(row, context).id.text();
     }},
    {u"direction", QT_TRANSLATE_NOOP("Tables", "Direction"), ColumnKind::Phrase, Audience::Everyone,
     [](const Row &row, const Context &context) -> CellValue {
         return isDemand(row, context) ? QString()
                                       : toString(requirementOf(row, context).direction);
     }},
    {u"protocol", QT_TRANSLATE_NOOP("Tables", "Protocol"), ColumnKind::Text, Audience::Everyone,
     [](const Row &row, const Context &context) -> CellValue {
         return isDemand(row, context) ? QString() : toString(requirementOf(row, context).protocol);
     }},
    {u"ports", QT_TRANSLATE_NOOP("Tables", "Ports"), ColumnKind::Ports, Audience::Everyone,
     [](const Row &row, const Context &context) -> CellValue {
         return requirementOf(row, context).ports.toString();
     }},
    {u"description", QT_TRANSLATE_NOOP("Tables", "Description"), ColumnKind::Phrase,
     Audience::Everyone,
     [](const Row &row, const Context &context) -> CellValue {
         return requirementOf(row, context).description;
     }},
    {u"applies", QT_TRANSLATE_NOOP("Tables", "Applies"), ColumnKind::Truth, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.applies; }},
    {u"hosts", QT_TRANSLATE_NOOP("Tables", "Hosts"), ColumnKind::Hosts, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return idTexts(row.hosts); }},
    {u"servers", QT_TRANSLATE_NOOP("Tables", "Servers"), ColumnKind::Hosts, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return idTexts(row.servers); }},
    {u"note", QT_TRANSLATE_NOOP("Tables", "Note"), ColumnKind::Phrase, Audience::Everyone,
     [](const Row &row, const Context &context) -> CellValue {
         return requirementOf(row, context).note;
     }},
};

} // namespace

Table requirementsTable(const Topology &topology, const Derivation &derivation)
{
    return makeSheet<RequirementTraits, SheetRow>(TableKind::Requirements, kColumns,
                                                  requirementsSheet(derivation),
                                                  {topology, &derivation.catalog()});
}

} // namespace portolan
