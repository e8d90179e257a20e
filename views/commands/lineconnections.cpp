#include "commands/lineconnections.h"

#include "topology/folding.h"
#include "topology/manyhosts.h"

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

QList<Connection> connectionsOnCards(const Topology &topology, const Derivation &derivation,
                                     const LineKey &line)
{
    const QSet<HostId> folded = foldedWith(topology, {line.peer});
    if (folded.isEmpty())
        return connectionsOf(derivation, line);
    QList<Connection> connections;
    for (const Host *peer : hostsIn(topology, folded))
        connections += connectionsOf(derivation, {line.section, line.server, peer->id});
    return connections;
}

} // namespace portolan::views
