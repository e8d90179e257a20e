#include "checks/serverchecks.h"

#include "catalog/roles.h"
#include "checks/checktext.h"

#include <algorithm>

namespace portolan {

namespace {

QList<RoleId> agentRoles()
{
    QList<RoleId> agents;
    for (const RoleDefinition &role : roleDefinitions()) {
        if (role.agent)
            agents += role.id;
    }
    return agents;
}

bool runsAgent(const Host &host)
{
    static const QList<RoleId> agents = agentRoles();
    return std::ranges::any_of(agents, [&](const RoleId &role) { return host.hasRole(role); });
}

/// The servers that some hosts belong to, without asking each server about each host.
class ServersReached
{
public:
    explicit ServersReached(const QList<HostId> &servers)
        : m_servers(servers.begin(), servers.end())
    {
    }

    /// A server counts as one of its own hosts: what runs on it is local.
    void add(const Host &host)
    {
        if (m_servers.contains(host.id))
            m_named.insert(host.id);
        else if (host.servers.isEmpty())
            m_all = true;
        for (const HostId &server : host.servers)
            m_named.insert(server);
    }

    bool contains(const HostId &server) const { return m_all || m_named.contains(server); }

private:
    QSet<HostId> m_servers;
    QSet<HostId> m_named;
    bool m_all = false;
};

bool isServer(const Topology &topology, const HostId &id)
{
    const auto host = topology.hosts.constFind(id);
    return host != topology.hosts.cend() && host->hasRole(roles::kThreatManager);
}

/// Names of hosts that are missing, or are no servers.
QList<HostId> strangers(const Topology &topology, const Host &host)
{
    QList<HostId> unknown = host.servers;
    unknown.removeIf([&](const HostId &id) { return isServer(topology, id); });
    return unknown;
}

bool hasNoKnownServer(const Topology &topology, const Host &host)
{
    return !host.servers.isEmpty() && strangers(topology, host).size() == host.servers.size();
}

Finding unknownServers(const Topology &topology, const Host &host, const QList<HostId> &unknown)
{
    const QString message =
        Checks::tr("%1 belongs to %2, which the drawing does not have as a Threat Manager server.")
            .arg(host.id.text(), listed(unknown));
    // With no name left the host would belong to every server, which nobody asked for.
    if (hasNoKnownServer(topology, host)) {
        return {{host.id},
                Checks::tr("%1 It belongs to no other server and gets no connection.").arg(message),
                Checks::tr("Choose the servers that it belongs to.")};
    }
    Host mended = host;
    mended.servers.removeIf([&](const HostId &id) { return unknown.contains(id); });
    return {{host.id},
            message,
            Checks::tr("Take the name out; it still belongs to %1.").arg(listed(mended.servers)),
            changeHost(topology, mended)};
}

bool sendsNothing(const Host &host)
{
    bool hasStreams = false;
    for (auto role = host.roles.cbegin(); role != host.roles.cend(); ++role) {
        const RoleDefinition *definition = findRole(role.key());
        if (!definition)
            continue;
        if (definition->streams.isEmpty() || !sentStreams(*definition, *role).isEmpty())
            return false;
        hasStreams = true;
    }
    return hasStreams;
}

bool hasNoKnownRole(const Host &host)
{
    return !std::any_of(host.roles.keyBegin(), host.roles.keyEnd(), findRole);
}

/// Whether another problem says already why the host has no connection, or why it needs none.
bool isExplained(const Topology &topology, const Host &host)
{
    const bool onlyUnknownRoles = !host.roles.isEmpty() && hasNoKnownRole(host);
    const bool isItsOwnSource = host.hasRole(roles::kThreatManager) && runsAgent(host);
    return onlyUnknownRoles || isItsOwnSource || hasNoKnownServer(topology, host);
}

QString reasonOf(const Host &host)
{
    if (host.roles.isEmpty())
        return Checks::tr("It has no role.");
    if (host.hasRole(roles::kThreatManager))
        return Checks::tr("No host of the drawing sends to this server or uses it.");
    if (sendsNothing(host))
        return Checks::tr("Its agent sends no stream.");
    if (host.hasRole(roles::kPostgresql))
        return Checks::tr("Its servers use a database of their own.");
    return Checks::tr("No requirement of the catalog ties its roles to a server.");
}

} // namespace

Findings findNoServer(const CheckContext &context)
{
    if (!context.derivation().servers().isEmpty())
        return {};
    return {{{},
             Checks::tr("No host has the role Threat Manager server: every connection begins or "
                        "ends at one, so nothing can be derived."),
             Checks::tr("Give the role to the host that Threat Manager runs on.")}};
}

Findings findUnknownServers(const CheckContext &context)
{
    const Topology &topology = context.topology();
    Findings findings;
    for (const Host &host : topology.hosts) {
        const QList<HostId> unknown = strangers(topology, host);
        if (!unknown.isEmpty())
            findings.append(unknownServers(topology, host, unknown));
    }
    return findings;
}

Findings findNoDomainController(const CheckContext &context)
{
    const QList<HostId> &servers = context.derivation().servers();
    ServersReached byAgents(servers);
    ServersReached byControllers(servers);
    for (const Host &host : context.topology().hosts) {
        if (runsAgent(host))
            byAgents.add(host);
        if (host.hasRole(roles::kDomainController))
            byControllers.add(host);
    }
    Findings findings;
    for (const HostId &server : servers) {
        if (!byAgents.contains(server) || byControllers.contains(server))
            continue;
        findings.append({{server},
                         Checks::tr("Agents send events to %1, but no domain controller belongs to "
                                    "it: the server needs one to tell who did what.")
                             .arg(server.text()),
                         Checks::tr("Draw the domain controllers that the server asks.")});
    }
    return findings;
}

Findings findUnconnected(const CheckContext &context)
{
    Findings findings;
    if (context.derivation().servers().isEmpty())
        return findings;
    for (const CheckedHost &checked : context.hosts()) {
        const Host &host = *checked.host;
        if (checked.isConnected || isExplained(context.topology(), host))
            continue;
        findings.append(
            {{host.id},
             Checks::tr("%1 has no connection. %2").arg(host.id.text(), reasonOf(host)),
             Checks::tr("Correct its roles, its streams or the servers that it belongs to, or "
                        "remove it.")});
    }
    return findings;
}

} // namespace portolan
