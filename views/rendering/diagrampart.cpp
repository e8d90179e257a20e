#include "rendering/diagrampart.h"

#include "base/escaping.h"

#include <QHash>
#include <QSet>

namespace portolan::rendering {

using namespace Qt::StringLiterals;

namespace {

/// That a scope names what is not there, and the first few of what is.
template <typename Map>
tl::unexpected<Error> missing(const QString &what, const QString &id, const Map &there)
{
    constexpr int kNamed = 8;
    QStringList ids;
    for (const auto &entry : there) {
        if (ids.size() == kNamed) {
            ids.append(u"..."_s);
            break;
        }
        ids.append(entry.id.text());
    }
    const QString expected =
        ids.isEmpty() ? u"it has none"_s : u"expected one of: "_s + ids.join(u", ");
    return failure(ErrorCode::Usage,
                   u"the drawing has no %1 \"%2\"; %3"_s.arg(what, terminalText(id), expected));
}

/// The hosts of a scope and all they talk to.
Expected<QSet<HostId>> hostsOf(const DiagramScope &scope, const Topology &topology,
                               const Derivation &derivation)
{
    if (!scope.zone.isEmpty() && !topology.zones.contains(scope.zone))
        return missing(u"zone"_s, scope.zone.text(), topology.zones);
    for (const HostId &host : scope.hosts) {
        if (!topology.hosts.contains(host))
            return missing(u"host"_s, host.text(), topology.hosts);
    }
    const QSet<HostId> meant(scope.hosts.cbegin(), scope.hosts.cend());
    QSet<HostId> hosts;
    for (const Host &host : topology.hosts) {
        const bool isOfZone = !scope.zone.isEmpty() && host.zone == scope.zone;
        if (!isOfZone && !meant.contains(host.id))
            continue;
        hosts.insert(host.id);
        for (const Connection &connection : derivation.connectionsOf(host.id))
            hosts.unite({connection.source, connection.destination});
    }
    return hosts;
}

Topology reduced(Topology topology, const QSet<HostId> &hosts, const ZoneId &zone)
{
    QSet<ZoneId> zones{zone};
    topology.hosts.removeIf([&](const auto &entry) { return !hosts.contains(entry.key()); });
    for (const Host &host : std::as_const(topology.hosts))
        zones.insert(host.zone);
    topology.zones.removeIf([&](const auto &entry) { return !zones.contains(entry.key()); });
    topology.annotations.clear(); // they stand beside what stands elsewhere now
    topology.bends.clear();       // and lines go other ways
    return topology;
}

} // namespace

Expected<DiagramScope> parseScope(const QString &text)
{
    if (text == u"all"_s)
        return DiagramScope{};
    const QString id = text.section(u':', 1);
    if (text.startsWith(u"zone:"_s) && !id.isEmpty())
        return DiagramScope{ZoneId(id), {}};
    if (text.startsWith(u"host:"_s) && !id.isEmpty())
        return DiagramScope{{}, {HostId(id)}};
    return failure(ErrorCode::Usage,
                   u"unknown scope %1; expected all, zone:ID or host:ID"_s.arg(terminalText(text)));
}

Expected<DiagramPart> partOf(const Topology &topology, const Derivation &derivation,
                             const DiagramScope &scope)
{
    const auto whole =
        std::make_shared<Diagram>(layOutDiagram(topology, derivation, builtInTextMetrics()));
    if (scope.isAll())
        return DiagramPart{topology, derivation, whole};
    const auto hosts = hostsOf(scope, topology, derivation);
    if (!hosts)
        return tl::unexpected(hosts.error());
    const Topology part = reduced(topology, *hosts, scope.zone);
    const Derivation partDerivation(part, derivation.catalog());
    const auto diagram =
        std::make_shared<Diagram>(layOutDiagram(part, partDerivation, builtInTextMetrics(), false));
    QHash<HostId, QString> thirdLines;
    for (const Card &card : whole->cards)
        thirdLines.insert(card.host, card.thirdLine);
    for (Card &card : diagram->cards)
        card.thirdLine = thirdLines.value(card.host);
    return DiagramPart{part, partDerivation, diagram};
}

} // namespace portolan::rendering
