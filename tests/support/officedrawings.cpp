#include "support/officedrawings.h"

#include "catalog/roles.h"

#include <QRandomGenerator>

namespace portolan::test {

using namespace Qt::StringLiterals;

namespace {

class OfficeMaker
{
public:
    explicit OfficeMaker(const OfficeDrawing &wanted)
        : m_wanted(wanted)
        , m_random(wanted.seed)
    {
    }

    Topology make()
    {
        m_topology.properties.title = u"Office %1"_s.arg(m_wanted.seed);
        for (int i = 0; i < m_wanted.zones; ++i) {
            Zone zone;
            zone.id = zoneId(i);
            zone.name = u"Zone number %1"_s.arg(i);
            zone.networks = {u"10.%1.0.0/16"_s.arg(i)};
            m_topology.zones.insert(zone.id, zone);
        }
        for (int i = 0; i < m_wanted.servers; ++i)
            add(u"tm"_s, i, {roles::kThreatManager}, m_wanted.zones > 0 ? i % m_wanted.zones : -1);
        for (int i = 0; i < m_wanted.hosts; ++i)
            addPeer(i);
        return m_topology;
    }

private:
    static ZoneId zoneId(int index) { return ZoneId(u"zone%1"_s.arg(index)); }
    int below(int limit) { return int(m_random.bounded(limit)); }

    /// Zones of agents, of domain controllers, of consoles, and one of everything.
    void addPeer(int index)
    {
        const int first = qMin(m_wanted.servers, m_wanted.zones);
        const int others = m_wanted.zones - first;
        const int zone = others > 0 ? first + below(others) : (m_wanted.zones > 0 ? 0 : -1);
        const int kind = others > 1 && below(12) > 0 ? (zone - first) % 4 : below(4);
        const QString name = QStringList{u"fs"_s, u"dc"_s, u"admin"_s, u"nas"_s}.at(kind);
        Host &host = add(name, index, rolesOf(kind), zone);
        if (kind != 1 && below(4) == 0) {
            host.addresses = {u"10.%1.%2.0/24"_s.arg(qMax(0, zone)).arg(index % 250)};
            host.count = 2 + below(200);
        }
        if (m_wanted.servers > 1 && below(2) == 0)
            host.servers = {HostId(u"tm%1"_s.arg(below(m_wanted.servers)))};
    }

    QList<RoleId> rolesOf(int kind)
    {
        if (kind == 1) {
            return below(4) > 0
                       ? QList<RoleId>{roles::kDomainController, roles::kThreatPreventionAgent}
                       : QList<RoleId>{roles::kDomainController};
        }
        if (kind == 2)
            return {below(5) > 0 ? roles::kConsoleClient : roles::kAccessAnalyzerConsole};
        if (below(40) == 0)
            return {below(2) > 0 ? roles::kPostgresql : roles::kActionService};
        return {below(6) > 0 ? roles::kActivityMonitorAgent : roles::kThreatPreventionAgent};
    }

    Host &add(const QString &prefix, int index, const QList<RoleId> &roleIds, int zone)
    {
        Host host;
        host.id = HostId(prefix + QString::number(index));
        host.name = prefix + QString::number(index) + u".corp.example"_s;
        host.addresses = {u"10.%1.%2.%3"_s.arg(qMax(0, zone)).arg(index / 250).arg(index % 250)};
        for (const RoleId &role : roleIds)
            host.roles.insert(role, {});
        if (zone >= 0)
            host.zone = zoneId(zone);
        return *m_topology.hosts.insert(host.id, host);
    }

    const OfficeDrawing m_wanted;
    QRandomGenerator m_random;
    Topology m_topology;
};

} // namespace

Topology makeOfficeDrawing(const OfficeDrawing &wanted)
{
    return OfficeMaker(wanted).make();
}

} // namespace portolan::test
