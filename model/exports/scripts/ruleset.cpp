#include "exports/scripts/ruleset.h"

#include "base/errortext.h"
#include "base/phrases.h"

#include <algorithm>
#include <optional>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// What can be read of a list of addresses; the rest is said.
AddressSet readable(const QStringList &entries, const QString &what, QStringList &leftOut)
{
    for (const QString &entry : entries) {
        if (const auto parsed = AddressSet::parseEntry(entry); !parsed)
            leftOut += u"%1: %2."_s.arg(what, parsed.error().message);
    }
    return AddressSet::fromEntries(entries);
}

/// The entries of a remote host that no rule can hold.
void sayUnreadable(const Host &host, const QString &ruleId, QStringList &leftOut)
{
    for (const QString &entry : host.addresses) {
        if (const auto parsed = AddressSet::parseEntry(entry); !parsed)
            leftOut += Errors::tr("%1: an address of %2: %3.")
                           .arg(ruleId, host.id.text(), parsed.error().message);
    }
}

QList<ScriptRemote> remotesOf(const Rule &rule, const QString &ruleId, const Topology &topology,
                              const Derivation &derivation, QStringList &leftOut)
{
    QList<ScriptRemote> remotes;
    for (const HostId &id : rule.remoteHosts) {
        const HostFacts &facts = *derivation.facts(id);
        if (facts.isWritable()) {
            remotes.append({id, facts.addresses, facts.isKnownByName() ? facts.name : QString()});
            sayUnreadable(*topology.hosts.constFind(id), ruleId, leftOut);
        } else {
            leftOut += Errors::tr("%1: %2 has neither a usable address nor a name.")
                           .arg(ruleId, id.text());
        }
    }
    return remotes;
}

void addRule(ScriptRuleset &ruleset, const Rule &rule, const Topology &topology,
             const Derivation &derivation)
{
    const Requirement &requirement = derivation.catalog().requirement(rule.row);
    ScriptRule script;
    script.id = requirement.id.text() + u'/' + toString(rule.direction);
    script.direction = rule.direction;
    script.protocol = requirement.protocol;
    script.ports = requirement.ports;
    script.addresses = rule.remoteAddresses;
    script.names = rule.remoteNames;
    script.remotes = remotesOf(rule, script.id, topology, derivation, ruleset.leftOut);
    script.description = requirement.description;
    script.provable =
        isProvable(requirement, ruleset.isServer && rule.direction == RuleDirection::Out);
    if (!script.remotes.isEmpty())
        ruleset.rules.append(script);
}

void addService(ScriptRuleset &ruleset, const Service &service)
{
    const QString what = Errors::tr("service %1 %2").arg(service.protocol, service.ports);
    const auto protocol = protocolFromString(service.protocol);
    const auto ports = PortSet::parse(service.ports);
    if (!protocol || !ports) {
        ruleset.leftOut +=
            u"%1: %2."_s.arg(what, protocol ? ports.error().message : protocol.error().message);
        return;
    }
    const AddressSet from = readable(service.from, what, ruleset.leftOut);
    if (from.isEmpty() && !service.from.isEmpty())
        return;
    ruleset.services.append({*protocol, *ports, from, service.why});
}

void setManagement(ScriptRuleset &ruleset, const Settings &settings)
{
    ruleset.sshPorts = settings.sshPorts;
    if (ruleset.platform != Platform::Linux)
        return;
    ruleset.management = readable(settings.management, Errors::tr("management"), ruleset.leftOut);
    if (ruleset.management.isEmpty() && !settings.management.isEmpty()) {
        ruleset.refusal =
            Errors::tr("none of the management addresses can be read, and without them a script "
                       "would lock administrators out");
    }
}

} // namespace

ScriptRuleset rulesetFor(const Topology &topology, const Derivation &derivation, const HostId &host)
{
    std::optional<SourceLanguage> english;
    if (!ErrorsForReaders::isAsked())
        english.emplace();
    const Host &machine = *topology.hosts.constFind(host);
    ScriptRuleset ruleset;
    ruleset.folder = host.text();
    ruleset.title = machine.shownName();
    ruleset.hosts = {host};
    ruleset.platform = machine.platform;
    ruleset.drawing = topology.properties.title;
    ruleset.catalog = derivation.catalog().id().text();
    ruleset.generator = u"portolan " PORTOLAN_VERSION ""_s;
    ruleset.bidirectional = topology.properties.settings.bidirectional;
    ruleset.outbound = topology.properties.settings.outbound;
    ruleset.isServer = derivation.facts(host)->isServer;
    setManagement(ruleset, topology.properties.settings);
    for (const Service &service : machine.services)
        addService(ruleset, service);
    const QList<Rule> rules = derivation.rulesOf(host);
    for (const Rule &rule : rules)
        addRule(ruleset, rule, topology, derivation);
    return ruleset;
}

ScriptRuleset rulesetFor(const Topology &topology, const Derivation &derivation,
                         const Profile &profile)
{
    ScriptRuleset ruleset = rulesetFor(topology, derivation, profile.hosts.first());
    ruleset.folder = profile.name;
    ruleset.title = profile.name;
    ruleset.hosts = profile.hosts;
    return ruleset;
}

} // namespace portolan
