#include "base/phrases.h"
#include "catalog/roles.h"
#include "tables/sheetrows.h"
#include "tables/sheets.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Row = Host;
using Context = SheetContext;

struct HostTraits
{
    static RowLinks links(const Row &row, const Context &) { return {{row.id}, {}, {}}; }
    static RowGroup group(const Row &, const Context &) { return {}; }
    static SectionId section(const Row &, const Context &) { return {}; }
    static bool isData(const Row &, const Context &) { return true; }
};

QStringList roleIdsOf(const Host &host)
{
    QStringList ids;
    for (auto role = host.roles.keyBegin(); role != host.roles.keyEnd(); ++role)
        ids.append(role->text());
    return ids;
}

/// For people: names of the roles, and the ids of those that have none here.
QStringList roleNamesOf(const Host &host)
{
    QStringList names;
    for (auto id = host.roles.keyBegin(); id != host.roles.keyEnd(); ++id) {
        const RoleDefinition *role = findRole(*id);
        names.append(role ? phrase(role->name) : id->text());
    }
    return names;
}

// Read back by imports/hostimport.h, whose fields are these.
constexpr SheetColumn<Host> kColumns[] = {
    {u"id", QT_TRANSLATE_NOOP("Tables", "Id"), ColumnKind::Host, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.id.text(); }},
    {u"name", QT_TRANSLATE_NOOP("Tables", "Name"), ColumnKind::Text, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.name; }},
    {u"addresses", QT_TRANSLATE_NOOP("Tables", "Addresses"), ColumnKind::Addresses,
     Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.addresses; }},
    {u"platform", QT_TRANSLATE_NOOP("Tables", "Platform"), ColumnKind::Text, Audience::Programs,
     [](const Row &row, const Context &) -> CellValue { return toString(row.platform); }},
    {u"platformName", QT_TRANSLATE_NOOP("Tables", "Platform"), ColumnKind::Text, Audience::People,
     [](const Row &row, const Context &) -> CellValue {
         return row.platform == Platform::Windows ? u"Windows"_s : u"Linux"_s;
     }},
    {u"roles", QT_TRANSLATE_NOOP("Tables", "Roles"), ColumnKind::Texts, Audience::Programs,
     [](const Row &row, const Context &) -> CellValue { return roleIdsOf(row); }},
    {u"roleNames", QT_TRANSLATE_NOOP("Tables", "Roles"), ColumnKind::Texts, Audience::People,
     [](const Row &row, const Context &) -> CellValue { return roleNamesOf(row); }},
    {u"zone", QT_TRANSLATE_NOOP("Tables", "Zone"), ColumnKind::Text, Audience::Programs,
     [](const Row &row, const Context &) -> CellValue { return row.zone.text(); }},
    {u"zoneName", QT_TRANSLATE_NOOP("Tables", "Zone"), ColumnKind::Text, Audience::People,
     [](const Row &row, const Context &context) -> CellValue {
         return context.topology.shownName(row.zone);
     }},
    {u"servers", QT_TRANSLATE_NOOP("Tables", "Belongs to"), ColumnKind::Hosts, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return idTexts(row.servers); }},
    {u"count", QT_TRANSLATE_NOOP("Tables", "Machines"), ColumnKind::Number, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue {
         return row.count ? QString::number(*row.count) : QString();
     }},
    {u"gone", QT_TRANSLATE_NOOP("Tables", "Gone"), ColumnKind::Truth, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.gone; }},
    {u"notes", QT_TRANSLATE_NOOP("Tables", "Notes"), ColumnKind::Text, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.notes; }},
};

} // namespace

Table hostsTable(const Topology &topology, const QList<HostId> &hosts)
{
    const QSet<HostId> wanted(hosts.begin(), hosts.end());
    QList<Host> rows;
    for (const Host &host : topology.hosts) {
        if (wanted.isEmpty() || wanted.contains(host.id))
            rows.append(host);
    }
    return makeSheet<HostTraits, Host>(TableKind::Hosts, kColumns, std::move(rows),
                                       {topology, nullptr});
}

} // namespace portolan
