#include "checks/namechecks.h"

#include "checks/checktext.h"

#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// As DNS compares names: case and the dot at the end do not count.
QString comparable(const QString &name)
{
    QString result = name.trimmed().toCaseFolded();
    if (result.endsWith(u'.'))
        result.chop(1);
    return result;
}

} // namespace

Findings findNamelessHosts(const CheckContext &context)
{
    Findings findings;
    for (const Host &host : context.topology().hosts) {
        if (!host.addresses.isEmpty() || !host.name.trimmed().isEmpty())
            continue;
        findings.append({{host.id},
                         Checks::tr("%1 has neither an address nor a name: no rule can be written "
                                    "for it, and what needs it is left out.")
                             .arg(host.id.text()),
                         Checks::tr("Give it an address, or a name that DNS knows.")});
    }
    return findings;
}

Findings findDuplicateNames(const CheckContext &context)
{
    std::map<QString, QList<HostId>> hostsByName;
    for (const Host &host : context.topology().hosts) {
        if (const QString name = comparable(host.name); !name.isEmpty())
            hostsByName[name].append(host.id);
    }
    Findings findings;
    for (const auto &[name, hosts] : hostsByName) {
        if (hosts.size() < 2)
            continue;
        findings.append({hosts,
                         Checks::tr("%1 have the same name, %2: tables cannot tell them apart, and "
                                    "where the name is resolved both get the same addresses.")
                             .arg(listed(hosts), quoted(name)),
                         Checks::tr("Give each host a name of its own.")});
    }
    return findings;
}

Findings findGoneHosts(const CheckContext &context)
{
    Findings findings;
    for (const Host &host : context.topology().hosts) {
        if (!host.gone)
            continue;
        findings.append({{host.id},
                         Checks::tr("%1 was missing from a list of hosts that was imported. Its "
                                    "connections and rules are still there.")
                             .arg(host.id.text()),
                         Checks::tr("Delete it if it is gone, else take the mark away.")});
    }
    return findings;
}

Findings findNamesOnly(const CheckContext &context)
{
    Findings findings;
    for (const auto &[host, facts, isConnected] : context.hosts()) {
        if (!facts->isKnownByName() || !isConnected)
            continue;
        findings.append(
            {{host->id},
             Checks::tr("%1 is known by its name only: scripts resolve %2 when they run, and the "
                        "rules go stale when DNS changes.")
                 .arg(host->id.text(), quoted(facts->name)),
             Checks::tr("Give it its addresses, or run the scripts again after DNS changes.")});
    }
    return findings;
}

} // namespace portolan
