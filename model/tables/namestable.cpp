#include "tables/sheetrows.h"
#include "tables/sheets.h"

namespace portolan {

namespace {

struct NameTraits
{
    static RowLinks links(const ResolvedHost &row, const SheetContext &)
    {
        return {{row.host}, {}, {}};
    }
    static RowGroup group(const ResolvedHost &, const SheetContext &) { return {}; }
    static SectionId section(const ResolvedHost &, const SheetContext &) { return {}; }
    static bool isData(const ResolvedHost &, const SheetContext &) { return true; }
};

using Row = ResolvedHost;
using Context = SheetContext;

constexpr SheetColumn<ResolvedHost> kColumns[] = {
    {u"host", QT_TRANSLATE_NOOP("Tables", "Host"), ColumnKind::Host, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.host.text(); }},
    {u"questions", QT_TRANSLATE_NOOP("Tables", "Looked up"), ColumnKind::Texts, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.questions; }},
    {u"finding", QT_TRANSLATE_NOOP("Tables", "Found"), ColumnKind::Phrase, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return toString(row.finding); }},
    {u"addresses", QT_TRANSLATE_NOOP("Tables", "Gets the addresses"), ColumnKind::Addresses,
     Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.addresses; }},
    {u"name", QT_TRANSLATE_NOOP("Tables", "Gets the name"), ColumnKind::Text, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.name; }},
    {u"detail", QT_TRANSLATE_NOOP("Tables", "Remark"), ColumnKind::Phrase, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.detail; }},
};

} // namespace

Table namesTable(const Topology &topology, const QList<ResolvedHost> &hosts)
{
    return makeSheet<NameTraits, ResolvedHost>(TableKind::Names, kColumns, hosts,
                                               {topology, nullptr});
}

} // namespace portolan
