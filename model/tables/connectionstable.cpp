#include "base/phrases.h"
#include "tables/sheetrows.h"
#include "tables/sheets.h"

#include <algorithm>

namespace portolan {

namespace {

const Requirement &requirementOf(const Connection &connection, const SheetContext &context)
{
    return context.catalog->requirement(connection.row);
}

struct ConnectionTraits
{
    static RowLinks links(const Connection &row, const SheetContext &context)
    {
        return {{row.source, row.destination}, requirementOf(row, context).id, {}};
    }
    static RowGroup group(const Connection &row, const SheetContext &context)
    {
        const Section &section = context.catalog->sectionOf(row.row);
        return {phrase(section.title), phrase(section.note)};
    }
    static SectionId section(const Connection &row, const SheetContext &context)
    {
        return context.catalog->sectionOf(row.row).id;
    }
    static bool isData(const Connection &, const SheetContext &) { return true; }
};

using Row = Connection;
using Context = SheetContext;

constexpr SheetColumn<Connection> kColumns[] = {
    {u"source", QT_TRANSLATE_NOOP("Tables", "Source"), ColumnKind::Host, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.source.text(); }},
    {u"destination", QT_TRANSLATE_NOOP("Tables", "Destination"), ColumnKind::Host,
     Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.destination.text(); }},
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
    {u"section", QT_TRANSLATE_NOOP("Tables", "Section"), ColumnKind::Phrase, Audience::Programs,
     [](const Row &row, const Context &context) -> CellValue {
         return context.catalog->sectionOf(row.row).title;
     }},
    {u"direction", QT_TRANSLATE_NOOP("Tables", "Direction"), ColumnKind::Phrase, Audience::Everyone,
     [](const Row &row, const Context &context) -> CellValue {
         return toString(requirementOf(row, context).direction);
     }},
    {u"streams", QT_TRANSLATE_NOOP("Tables", "Streams"), ColumnKind::Texts, Audience::Everyone,
     [](const Row &row, const Context &) -> CellValue { return row.streams; }},
    {u"description", QT_TRANSLATE_NOOP("Tables", "Description"), ColumnKind::Phrase,
     Audience::Everyone,
     [](const Row &row, const Context &context) -> CellValue {
         return requirementOf(row, context).description;
     }},
};

QList<Connection> connectionsOfAll(const Derivation &derivation, const QList<HostId> &hosts)
{
    if (hosts.isEmpty())
        return derivation.connections();
    if (hosts.size() == 1)
        return derivation.connectionsOf(hosts.first());
    const QSet<HostId> wanted(hosts.begin(), hosts.end());
    QList<Connection> connections = derivation.connections();
    connections.removeIf([&](const Connection &connection) {
        return !wanted.contains(connection.source) && !wanted.contains(connection.destination);
    });
    return connections;
}

} // namespace

Table connectionsTable(const Topology &topology, const Derivation &derivation,
                       const QList<HostId> &hosts)
{
    return tableOfConnections(topology, derivation.catalog(), connectionsOfAll(derivation, hosts));
}

Table tableOfConnections(const Topology &topology, const Catalog &catalog,
                         const QList<Connection> &connections)
{
    return makeSheet<ConnectionTraits, Connection>(TableKind::Connections, kColumns, connections,
                                                   {topology, &catalog});
}

} // namespace portolan
