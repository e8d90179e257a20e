#include "tables/sheetrows.h"
#include "tables/sheets.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// One difference: all of a host that comes, goes or is refused, one field of a host that changes.
struct Row
{
    std::shared_ptr<const HostImport> import;
    qsizetype at = 0;     ///< in HostImport::hosts
    qsizetype change = 0; ///< in ImportedHost::changes; -1: of the host as a whole

    const ImportedHost &host() const { return import->hosts.at(at); }
    const FieldChange *field() const { return change < 0 ? nullptr : &host().changes.at(change); }
};

using Context = SheetContext;

struct ImportTraits
{
    static RowLinks links(const Row &row, const Context &)
    {
        return {
            row.host().host.isEmpty() ? QList<HostId>() : QList<HostId>{row.host().host}, {}, {}};
    }
    static RowGroup group(const Row &, const Context &) { return {}; }
    static SectionId section(const Row &, const Context &) { return {}; }
    static bool isData(const Row &, const Context &) { return true; }
};

/// What a new host has besides its name.
QString summary(const ImportedHost &host)
{
    QStringList texts;
    for (const FieldChange &change : host.changes) {
        if (change.field != HostField::Name)
            texts.append(change.after.simplified());
    }
    return texts.join(u"; "_s);
}

constexpr SheetColumn<Row> kColumns[] = {
    {u"line", QT_TRANSLATE_NOOP("Tables", "Line"), ColumnKind::Number, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue {
         return row.host().line > 0 ? QString::number(row.host().line) : QString();
     }},
    {u"finding", QT_TRANSLATE_NOOP("Tables", "Is"), ColumnKind::Phrase, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return toString(row.host().finding); }},
    {u"host", QT_TRANSLATE_NOOP("Tables", "Host"), ColumnKind::Host, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.host().host.text(); }},
    {u"name", QT_TRANSLATE_NOOP("Tables", "Name"), ColumnKind::Text, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.host().name; }},
    {u"field", QT_TRANSLATE_NOOP("Tables", "Field"), ColumnKind::Text, Audience::Programs,
     [](const Row &row, const Context &) -> CellValue {
         return row.field() ? toString(row.field()->field) : QString();
     }},
    {u"fieldTitle", QT_TRANSLATE_NOOP("Tables", "Field"), ColumnKind::Text, Audience::People,
     [](const Row &row, const Context &) -> CellValue {
         return row.field() ? titleOf(row.field()->field) : QString();
     }},
    {u"before", QT_TRANSLATE_NOOP("Tables", "Before"), ColumnKind::Text, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue {
         return row.field() ? row.field()->before : QString();
     }},
    {u"after", QT_TRANSLATE_NOOP("Tables", "After"), ColumnKind::Text, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue {
         return row.field() ? row.field()->after : summary(row.host());
     }},
    {u"remark", QT_TRANSLATE_NOOP("Tables", "Remark"), ColumnKind::Phrase, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.host().remark; }},
};

} // namespace

Table importTable(const Topology &topology, std::shared_ptr<const HostImport> import)
{
    QList<Row> rows;
    for (qsizetype at = 0; at < import->hosts.size(); ++at) {
        const ImportedHost &host = import->hosts.at(at);
        if (host.finding == ImportFinding::Same)
            continue;
        if (host.finding != ImportFinding::Changed) {
            rows.append({import, at, -1});
            continue;
        }
        for (qsizetype change = 0; change < host.changes.size(); ++change)
            rows.append({import, at, change});
    }
    return makeSheet<ImportTraits, Row>(TableKind::Import, kColumns, std::move(rows),
                                        {topology, nullptr});
}

} // namespace portolan
