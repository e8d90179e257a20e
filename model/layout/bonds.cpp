#include "layout/bonds.h"

#include "catalog/roles.h"
#include "topology/folding.h"

#include <QHash>

#include <algorithm>

namespace portolan {

namespace {

/// Where a row of the catalog stands among the sections.
struct RowPlace
{
    int section = 0;
    quint64 bit = 0;
};

std::vector<RowPlace> rowPlaces(const Catalog &catalog)
{
    std::vector<RowPlace> places;
    for (int section = 0; section < catalog.sections().size(); ++section) {
        const qsizetype count = catalog.sections()[section].requirements.size();
        for (qsizetype i = 0; i < count; ++i)
            places.push_back({section, quint64(1) << qMin<qsizetype>(i, 63)});
    }
    return places;
}

class BondCollector
{
public:
    BondCollector(const Topology &topology, const Derivation &derivation)
        : m_derivation(derivation)
        , m_rows(rowPlaces(derivation.catalog()))
        , m_bonds(std::size_t(derivation.catalog().sections().size()))
        , m_bondOf(m_bonds.size(), std::vector<int>(std::size_t(topology.hosts.size()), -1))
    {
        const Folds folds(topology);
        int cards = 0;
        for (const Host &host : topology.hosts) // the lead of a fold comes first
            m_indexes.insert(host.id, folds.isHidden(host.id)
                                          ? m_indexes.value(folds.leadOf(host.id))
                                          : cards++);
    }

    void add(const Connection &connection)
    {
        const int source = m_indexes.value(connection.source, -1);
        const int destination = m_indexes.value(connection.destination, -1);
        if (source < 0 || destination < 0)
            return;
        const bool toServer = isPair(connection.destination, connection.source);
        const RowPlace place = m_rows[std::size_t(connection.row)];
        Bond &bond = bondOf(place.section, toServer ? source : destination);
        bond.rows |= place.bit;
        ++bond.connections;
        (toServer ? bond.toServer : bond.toPeer) = true;
        addServer(bond, toServer ? destination : source);
    }

    Bonds take()
    {
        for (auto &bonds : m_bonds)
            std::ranges::sort(bonds, {}, &Bond::peer);
        return std::move(m_bonds);
    }

private:
    bool isPair(const HostId &server, const HostId &peer) const
    {
        const HostFacts *facts = m_derivation.facts(server);
        return facts && facts->isServer && m_derivation.belongsTo(peer, server);
    }

    Bond &bondOf(int section, int peer)
    {
        int &index = m_bondOf[std::size_t(section)][std::size_t(peer)];
        auto &bonds = m_bonds[std::size_t(section)];
        if (index < 0) {
            index = int(bonds.size());
            bonds.emplace_back().peer = peer;
        }
        return bonds[std::size_t(index)];
    }

    static void addServer(Bond &bond, int server)
    {
        const auto place = std::ranges::lower_bound(bond.servers, server);
        if (place == bond.servers.end() || *place != server)
            bond.servers.insert(place, server);
    }

    const Derivation &m_derivation;
    std::vector<RowPlace> m_rows;
    Bonds m_bonds;
    std::vector<std::vector<int>> m_bondOf; ///< by section and peer; -1: none
    QHash<HostId, int> m_indexes;
};

QString portText(const PortRange &range)
{
    const QString first = QString::number(range.first);
    return range.first == range.last ? first : first + QChar(0x2013) + QString::number(range.last);
}

void appendPorts(QStringList &texts, const Requirement &requirement)
{
    for (const PortRange &range : requirement.ports.ranges()) {
        const QString text = portText(range);
        if (!texts.contains(text))
            texts += text;
    }
}

template <typename Visit>
void visitRows(const Section &section, quint64 rows, const Visit &visit)
{
    for (qsizetype i = 0; i < section.requirements.size(); ++i) {
        if (rows & (quint64(1) << qMin<qsizetype>(i, 63)))
            visit(section.requirements[i]);
    }
}

} // namespace

Bonds collectBonds(const Topology &topology, const Derivation &derivation)
{
    BondCollector collector(topology, derivation);
    for (const Connection &connection : derivation.connections())
        collector.add(connection);
    return collector.take();
}

QString portsLabel(const Section &section, quint64 rows)
{
    QList<Protocol> protocols;
    QMap<Protocol, QStringList> ports;
    visitRows(section, rows, [&](const Requirement &requirement) {
        if (!protocols.contains(requirement.protocol))
            protocols += requirement.protocol;
        appendPorts(ports[requirement.protocol], requirement);
    });
    QStringList parts;
    for (const Protocol protocol : protocols)
        parts += toString(protocol) + u' ' + ports[protocol].join(u' ');
    return parts.join(QStringLiteral(" · "));
}

bool areOptional(const Section &section, quint64 rows)
{
    bool optional = rows != 0;
    visitRows(section, rows, [&](const Requirement &requirement) {
        for (const RoleTie &tie : requirement.ties) {
            const RoleDefinition *role = findRole(tie.role);
            optional = optional && role && role->optional;
        }
    });
    return optional;
}

} // namespace portolan
