#include "tables/sheetrows.h"
#include "tables/sheets.h"

namespace portolan {

namespace {

struct ProblemTraits
{
    static RowLinks links(const Problem &row, const SheetContext &)
    {
        return {row.hosts, {}, row.key()};
    }
    static RowGroup group(const Problem &, const SheetContext &) { return {}; }
    static SectionId section(const Problem &, const SheetContext &) { return {}; }
    static bool isData(const Problem &, const SheetContext &) { return true; }
};

using Row = Problem;
using Context = SheetContext;

constexpr SheetColumn<Problem> kColumns[] = {
    {u"key", QT_TRANSLATE_NOOP("Tables", "Key"), ColumnKind::Text, Audience::Programs,
     [](const Row &row, const Context &) -> CellValue { return row.key(); }},
    {u"severity", QT_TRANSLATE_NOOP("Tables", "Severity"), ColumnKind::Severity, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return toString(row.severity); }},
    {u"code", QT_TRANSLATE_NOOP("Tables", "Code"), ColumnKind::Text, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.code; }},
    {u"hosts", QT_TRANSLATE_NOOP("Tables", "Hosts"), ColumnKind::Hosts, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return idTexts(row.hosts); }},
    {u"message", QT_TRANSLATE_NOOP("Tables", "Problem"), ColumnKind::Text, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.message; }},
    {u"fix", QT_TRANSLATE_NOOP("Tables", "What to do"), ColumnKind::Text, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.fix; }},
    {u"waived", QT_TRANSLATE_NOOP("Tables", "Waived because"), ColumnKind::Text, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.waived; }},
};

} // namespace

Table problemsTable(const Topology &topology, const QList<Problem> &problems)
{
    return makeSheet<ProblemTraits, Problem>(TableKind::Problems, kColumns, problems,
                                             {topology, nullptr});
}

} // namespace portolan
