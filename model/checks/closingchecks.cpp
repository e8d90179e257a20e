#include "checks/closingchecks.h"

#include "catalog/roles.h"
#include "checks/checktext.h"

#include <algorithm>

namespace portolan {

namespace {

bool isLinux(const Host &host)
{
    return host.platform == Platform::Linux;
}

/// A workstation with a browser serves nobody.
bool isServing(const Host &host)
{
    return std::ranges::any_of(roleDefinitions(), [&](const RoleDefinition &role) {
        return role.id != roles::kConsoleClient && host.hasRole(role.id);
    });
}

} // namespace

Findings findNoServices(const CheckContext &context)
{
    Findings findings;
    for (const Host &host : context.topology().hosts) {
        if (!isLinux(host) || !host.services.isEmpty() || !isServing(host))
            continue;
        findings.append(
            {{host.id},
             Checks::tr("%1 runs Linux, and its ruleset closes every port that is not in "
                        "the drawing: what else it serves, such as SMB (TCP 445) or NFS "
                        "(TCP 2049), would be cut off.")
                 .arg(host.id.text()),
             Checks::tr("List what it serves in its services. If it serves nothing else, "
                        "waive this with a word on why.")});
    }
    return findings;
}

Findings findRestrictedOutbound(const CheckContext &context)
{
    const Topology &topology = context.topology();
    if (topology.properties.settings.outbound != OutboundMode::Restricted)
        return {};
    if (std::ranges::none_of(topology.hosts, isLinux)) {
        return {{{},
                 Checks::tr("Outbound traffic is set to restricted, which only rulesets of Linux "
                            "hosts do, and the drawing has none: nothing is restricted."),
                 Checks::tr("Set outbound to open, or draw the Linux hosts.")}};
    }
    return {
        {{},
         Checks::tr(
             "Outbound traffic of Linux hosts is restricted to the drawing's connections, ICMP, "
             "DHCP, DNS and NTP. A member of a domain also needs, towards its domain controllers: "
             "Kerberos (TCP and UDP 88), password changes (TCP and UDP 464), LDAP (TCP and UDP "
             "389, "
             "TCP 636 with TLS), the global catalog (TCP 3268 and 3269), SMB (TCP 445), the "
             "endpoint mapper (TCP 135) and dynamic RPC ports (TCP 49152-65535). Package updates, "
             "backup and monitoring are closed as well."),
         Checks::tr("Allow what these hosts need before closing, in rules of your own, or set "
                    "outbound to open.")}};
}

} // namespace portolan
