#include "checks/rolechecks.h"

#include "base/phrases.h"
#include "catalog/roles.h"
#include "checks/checktext.h"
#include "checks/likeness.h"

namespace portolan {

namespace {

QStringList roleIds()
{
    QStringList ids;
    for (const RoleDefinition &role : roleDefinitions())
        ids += role.id.text();
    return ids;
}

QString platformName(Platform platform)
{
    return platform == Platform::Windows ? Checks::tr("Windows") : Checks::tr("Linux");
}

/// Names of the roles that the vendor does not support on the host's platform.
QStringList unsupportedRoles(const Host &host)
{
    QStringList names;
    for (const RoleDefinition &role : roleDefinitions()) {
        if (host.hasRole(role.id) && !role.platforms.contains(host.platform))
            names += phrase(role.name);
    }
    return names;
}

} // namespace

Findings findUnknownRoles(const CheckContext &context)
{
    Findings findings;
    for (const Host &host : context.topology().hosts) {
        QStringList unknown;
        for (auto role = host.roles.keyBegin(); role != host.roles.keyEnd(); ++role) {
            if (!findRole(*role))
                unknown += withSuggestion(role->text(), roleIds());
        }
        if (unknown.isEmpty())
            continue;
        findings.append(
            {{host.id},
             Checks::tr("%1 has a role that is not known here: %2. It is kept, and ties "
                        "the host to nothing.")
                 .arg(host.id.text(), listed(unknown)),
             Checks::tr("The roles are: %1.").arg(roleIds().join(QStringLiteral(", ")))});
    }
    return findings;
}

Findings findUnsupportedPlatforms(const CheckContext &context)
{
    Findings findings;
    for (const Host &host : context.topology().hosts) {
        const QStringList roles = unsupportedRoles(host);
        if (roles.isEmpty())
            continue;
        findings.append({{host.id},
                         Checks::tr("The vendor does not support on %1 what %2 runs: %3.")
                             .arg(platformName(host.platform), host.id.text(), listed(roles)),
                         Checks::tr("Correct the host's platform, or place the role on another "
                                    "host.")});
    }
    return findings;
}

} // namespace portolan
