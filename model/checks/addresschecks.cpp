#include "checks/addresschecks.h"

#include "checks/checktext.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Why each unusable entry is refused, with the repairs that are possible.
QStringList complaints(const QStringList &entries)
{
    QStringList result;
    for (const QString &entry : entries) {
        if (const auto parsed = AddressSet::parseEntry(entry); !parsed)
            result += parsed.error().message;
    }
    return result;
}

/// The entries without the blanks around them, which is all that can be mended without guessing;
/// nothing where that leaves an unusable one.
std::optional<QStringList> trimmedEntries(QStringList entries)
{
    for (QString &entry : entries) {
        entry = entry.trimmed();
        if (!AddressSet::parseEntry(entry))
            return std::nullopt;
    }
    return entries;
}

QStringList serviceComplaints(const Host &host)
{
    QStringList result;
    for (const Service &service : host.services)
        result += complaints(service.from);
    return result;
}

std::optional<Edit> trimmingEdit(const Topology &topology, const Host &host)
{
    Host mended = host;
    const auto addresses = trimmedEntries(host.addresses);
    if (!addresses)
        return std::nullopt;
    mended.addresses = *addresses;
    for (Service &service : mended.services) {
        const auto from = trimmedEntries(service.from);
        if (!from)
            return std::nullopt;
        service.from = *from;
    }
    return changeHost(topology, mended);
}

Finding invalidAddresses(const Topology &topology, const Host &host, const QStringList &own,
                         const QStringList &ofServices)
{
    QStringList sentences;
    if (!own.isEmpty())
        sentences += Checks::tr("%1 has an address that cannot be used: %2. It yields no rule.")
                         .arg(host.id.text(), listed(own));
    if (!ofServices.isEmpty())
        sentences += Checks::tr("A service of %1 has a source that cannot be used: %2. A ruleset "
                                "that closes everything else leaves it out.")
                         .arg(host.id.text(), listed(ofServices));
    Finding finding{{host.id}, sentences.join(u' '), Checks::tr("Correct or remove the entry.")};
    finding.edit = trimmingEdit(topology, host);
    return finding;
}

/// All zones in one: a key is made of hosts alone.
void addInvalidNetworks(Findings &findings, const Topology &topology)
{
    QStringList wrong;
    QList<ZoneId> zones;
    Edit edit;
    bool mendable = true;
    for (const Zone &zone : topology.zones) {
        const QStringList ofZone = complaints(zone.networks);
        if (ofZone.isEmpty())
            continue;
        wrong += ofZone;
        zones += zone.id;
        Zone mended = zone;
        mended.networks = trimmedEntries(zone.networks).value_or(QStringList());
        mendable = mendable && !mended.networks.isEmpty();
        edit.zones.append({zone, mended});
    }
    if (zones.isEmpty())
        return;
    Finding finding{
        {},
        Checks::tr("A zone has a network that cannot be used: %1. Nobody is told when a "
                   "host lies outside of it.")
            .arg(listed(wrong)),
        Checks::tr("Correct or remove the entry."),
        std::nullopt,
        zones};
    if (mendable)
        finding.edit = edit;
    findings.append(finding);
}

} // namespace

Findings findInvalidAddresses(const CheckContext &context)
{
    const Topology &topology = context.topology();
    Findings findings;
    for (const Host &host : topology.hosts) {
        const QStringList own = complaints(host.addresses);
        const QStringList ofServices = serviceComplaints(host);
        if (!own.isEmpty() || !ofServices.isEmpty())
            findings.append(invalidAddresses(topology, host, own, ofServices));
    }
    addInvalidNetworks(findings, topology);
    return findings;
}

Findings findInvalidManagement(const CheckContext &context)
{
    const Properties &properties = context.topology().properties;
    const QStringList wrong = complaints(properties.settings.management);
    if (wrong.isEmpty())
        return {};
    Finding finding{
        {},
        Checks::tr("Management has an address that cannot be used: %1. Administrators who "
                   "come from there would be locked out of Linux hosts.")
            .arg(listed(wrong)),
        Checks::tr("Correct or remove the entry.")};
    if (const auto trimmed = trimmedEntries(properties.settings.management)) {
        Properties mended = properties;
        mended.settings.management = *trimmed;
        finding.edit = changeProperties(context.topology(), mended);
    }
    return {finding};
}

Findings findAnyAddresses(const CheckContext &context)
{
    Findings findings;
    for (const CheckedHost &checked : context.hosts()) {
        if (!checked.facts->addresses.coversAFamily())
            continue;
        const HostId &id = checked.host->id;
        findings.append({{id},
                         Checks::tr("%1 stands for every address of a family (a network of prefix "
                                    "length 0): its rules are open to anyone.")
                             .arg(id.text()),
                         Checks::tr("Give it the networks or addresses that its machines have.")});
    }
    return findings;
}

} // namespace portolan
