#include "commands/lineconnections.h"

namespace portolan::views {

QList<Connection> connectionsOf(const Derivation &derivation, const LineKey &line)
{
    QList<Connection> connections = derivation.connectionsOf(line.peer);
    connections.removeIf([&](const Connection &connection) {
        const bool isBetween =
            connection.source == line.server || connection.destination == line.server;
        return !isBetween || derivation.catalog().sectionOf(connection.row).id != line.section;
    });
    return connections;
}

} // namespace portolan::views
