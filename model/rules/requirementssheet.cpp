#include "rules/requirementssheet.h"

#include <algorithm>

namespace portolan {

namespace {

void makeSortedUnique(QList<HostId> &ids)
{
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

/// Which end is the server's follows from the requirement's direction; a Bidirectional one has both
/// legs, and the peer of a server is never in doubt unless both are servers: then each is both.
void addEnds(SheetRow &row, const Connection &connection, const Derivation &derivation)
{
    const auto addAs = [&](const HostId &server, const HostId &peer) {
        if (!derivation.belongsTo(peer, server) || !derivation.facts(server)->isServer ||
            !derivation.facts(peer)->rows.contains(row.row))
            return;
        row.servers.append(server);
        row.hosts.append(peer);
    };
    const Direction direction = derivation.catalog().requirement(row.row).direction;
    if (direction != Direction::Outbound)
        addAs(connection.destination, connection.source);
    if (direction != Direction::Inbound)
        addAs(connection.source, connection.destination);
}

} // namespace

QList<SheetRow> requirementsSheet(const Derivation &derivation)
{
    QList<SheetRow> sheet;
    for (int row = 0; row < derivation.catalog().rowCount(); ++row)
        sheet.append({row, false, {}, {}});
    for (const Connection &connection : derivation.connections()) {
        SheetRow &row = sheet[connection.row];
        row.applies = true;
        addEnds(row, connection, derivation);
    }
    for (SheetRow &row : sheet) {
        makeSortedUnique(row.hosts);
        makeSortedUnique(row.servers);
        if (derivation.catalog().requirement(row.row).kind == RequirementKind::Demand)
            row.servers = derivation.servers();
    }
    return sheet;
}

} // namespace portolan
