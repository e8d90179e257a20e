#include "exports/scripts/nftablesrules.h"

#include "exports/scripts/linuxscript.h"
#include "exports/scripts/nftablestable.h"
#include "exports/scripts/scripttext.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;
using Side = NftablesTable::Side;

namespace {

/// RFC 4890, 4.4: errors and echo, neighbour and router discovery (also inverse and secure), MLD,
/// multicast router discovery. Types that not every nft has a name for are numbers.
QString icmpv6()
{
    return u"icmpv6 type { destination-unreachable, packet-too-big, time-exceeded, "
           "parameter-problem, echo-request, echo-reply, mld-listener-query, mld-listener-report, "
           "mld-listener-done, nd-router-solicit, nd-router-advert, nd-neighbor-solicit, "
           "nd-neighbor-advert, 141, 142, 143, 148, 149, 151, 152, 153 }"_s;
}

QString icmp()
{
    return u"meta nfproto ipv4 meta l4proto icmp"_s;
}

QString management()
{
    return u"management"_s;
}

bool hasRules(const ScriptRuleset &ruleset, RuleDirection direction)
{
    return std::ranges::any_of(ruleset.rules,
                               [&](const ScriptRule &rule) { return rule.direction == direction; });
}

QString serviceSet(qsizetype index)
{
    return u"service_%1"_s.arg(index + 1);
}

/// Empty when no port is given: then nobody administers the host by SSH.
QString sshPorts(const ScriptRuleset &ruleset)
{
    QStringList ports;
    for (const int port : ruleset.sshPorts)
        ports += QString::number(port);
    return ports.isEmpty() ? QString() : u"{ "_s + ports.join(u", "_s) + u" }"_s;
}

void addRuleSets(NftablesTable &table, const ScriptRuleset &ruleset)
{
    for (const ScriptRule &rule : ruleset.rules) {
        table.addressSets(nftablesSetName(rule), rule.addresses);
        if (rule.names.isEmpty())
            continue;
        table.comment(u"Filled by apply.sh, from: "_s + someOf(rule.names));
        table.nameSets(nftablesNameSet(rule));
    }
}

void addSets(NftablesTable &table, const ScriptRuleset &ruleset)
{
    table.addressSets(management(), ruleset.management);
    for (qsizetype i = 0; i < ruleset.services.size(); ++i)
        table.addressSets(serviceSet(i), ruleset.services[i].from);
    addRuleSets(table, ruleset);
}

void addRule(NftablesTable &table, const ScriptRule &rule)
{
    const Side side = rule.direction == RuleDirection::In ? Side::Source : Side::Destination;
    const QString match = nftablesPorts(rule.protocol, rule.ports);
    const QString why = rule.id + u": "_s + rule.description;
    table.emptyLine();
    table.comment(why);
    table.comment((side == Side::Source ? u"from: "_s : u"to: "_s) + someOf(remoteIds(rule)));
    table.acceptFor(nftablesSetName(rule), rule.addresses, side, match, why);
    if (!rule.names.isEmpty())
        table.acceptForNames(nftablesNameSet(rule), side, match, why);
}

void addRules(NftablesTable &table, const ScriptRuleset &ruleset, RuleDirection direction)
{
    for (const ScriptRule &rule : ruleset.rules) {
        if (rule.direction == direction)
            addRule(table, rule);
    }
}

void acceptFromManagement(NftablesTable &table, const ScriptRuleset &ruleset, Side side,
                          const QString &match, const QString &why)
{
    if (ruleset.management.isEmpty())
        table.accept(match, why);
    else
        table.acceptFor(management(), ruleset.management, side, match, why);
}

void addServices(NftablesTable &table, const ScriptRuleset &ruleset)
{
    if (ruleset.services.isEmpty())
        return;
    table.emptyLine();
    table.comment(u"What else this host serves, as the drawing says."_s);
    for (qsizetype i = 0; i < ruleset.services.size(); ++i) {
        const ScriptService &service = ruleset.services[i];
        const QString match = nftablesPorts(service.protocol, service.ports);
        const QString why = u"service: "_s + service.why;
        if (service.from.isEmpty())
            table.accept(match, why);
        else
            table.acceptFor(serviceSet(i), service.from, Side::Source, match, why);
    }
}

void addInput(NftablesTable &table, const ScriptRuleset &ruleset)
{
    table.open(u"chain input"_s);
    table.line(u"type filter hook input priority 0; policy drop;"_s);
    table.emptyLine();
    table.comment(u"Always kept, or the host would be lost."_s);
    table.accept(u"iif lo"_s, u"from drawing: "_s + drawingMark(ruleset));
    table.accept(u"ct state { established, related }"_s, u"answers"_s);
    table.accept(icmp(), u"ICMP"_s);
    table.accept(icmpv6(), u"ICMPv6 as in RFC 4890, MLD"_s);
    table.accept(u"meta nfproto ipv4 udp sport 67 udp dport 68"_s, u"DHCP client"_s);
    table.accept(u"ip6 saddr fe80::/10 udp sport 547 udp dport 546"_s, u"DHCPv6 client"_s);
    if (const QString ports = sshPorts(ruleset); !ports.isEmpty())
        acceptFromManagement(table, ruleset, Side::Source, u"tcp dport "_s + ports, u"SSH"_s);
    addServices(table, ruleset);
    addRules(table, ruleset, RuleDirection::In);
    table.emptyLine();
    table.line(u"counter comment \"everything else is dropped\""_s);
    table.close();
}

/// What a host must be able to send to live; only where the rest of its traffic is dropped.
void addOutputBasics(NftablesTable &table, const ScriptRuleset &ruleset)
{
    table.emptyLine();
    table.comment(u"Always kept, or the host would be lost."_s);
    table.accept(u"oif lo"_s, u"loopback"_s);
    table.accept(u"ct state { established, related }"_s, u"answers"_s);
    table.accept(icmp(), u"ICMP"_s);
    table.accept(icmpv6(), u"ICMPv6 as in RFC 4890, MLD"_s);
    table.accept(u"meta nfproto ipv4 udp sport 68 udp dport 67"_s, u"DHCP client"_s);
    table.accept(u"meta nfproto ipv6 udp sport 546 udp dport 547"_s, u"DHCPv6 client"_s);
    table.accept(u"meta l4proto { tcp, udp } th dport 53"_s, u"DNS"_s);
    table.accept(u"udp dport 123"_s, u"NTP"_s);
    if (const QString ports = sshPorts(ruleset); !ports.isEmpty()) {
        table.comment(u"Sessions that are older than these rules: packets that open nothing."_s);
        acceptFromManagement(table, ruleset, Side::Destination,
                             u"tcp sport "_s + ports + u" tcp flags & (syn | ack) == ack"_s,
                             u"running SSH sessions"_s);
    }
}

void addOutput(NftablesTable &table, const ScriptRuleset &ruleset)
{
    const bool restricted = ruleset.outbound == OutboundMode::Restricted;
    if (!restricted && !hasRules(ruleset, RuleDirection::Out))
        return;
    table.emptyLine();
    if (!restricted)
        table.comment(
            u"The drawing restricts nothing that the host sends: these rules only count."_s);
    table.open(u"chain output"_s);
    table.line(u"type filter hook output priority 0; policy %1;"_s.arg(restricted ? u"drop"_s
                                                                                  : u"accept"_s));
    if (restricted)
        addOutputBasics(table, ruleset);
    addRules(table, ruleset, RuleDirection::Out);
    if (restricted) {
        table.emptyLine();
        table.line(u"counter comment \"everything else is dropped\""_s);
    }
    table.close();
}

void addHeader(NftablesTable &table, const ScriptRuleset &ruleset)
{
    table.line(scriptHeader(ruleset, u"Firewall rules (nftables)"_s));
    table.line(u"#"_s);
    table.comment(u"Whatever comes in and is not accepted below is dropped."_s);
    table.comment(u"bash apply.sh loads this file, checks first, and goes back unless kept;"_s);
    table.comment(
        u"bash remove.sh takes the table away. By hand (unchecked, with no way back, until "
        "the next restart): nft -f rules.nft"_s);
    QStringList names;
    for (const ScriptRule &rule : ruleset.rules)
        names += rule.names;
    if (names.isEmpty())
        return;
    names.removeDuplicates();
    table.comment(u"By hand, these hosts are left out, as only their names are known: "_s +
                  someOf(names));
}

/// The words of nft 0.9.3 for a prefix of names that is nobody else's.
QString snippetPrefix()
{
    return u"portolan_"_s;
}

void addSnippetHeader(NftablesTable &table, const ScriptRuleset &ruleset)
{
    table.line(scriptHeader(ruleset, u"Firewall rules for an existing chain (nftables)"_s));
    table.line(u"#"_s);
    table.comment(
        u"For the inside of a table of the family inet that closes what it does not know."_s);
    table.comment(u"bash apply.sh puts it there, checks first, and goes back unless kept; bash "
                  "remove.sh takes it away."_s);
    table.comment(u"By hand, in your own file of rules: include \"rules.nft\" inside of the table, "
                  "and as the"_s);
    table.comment(u"first rule of its input chain: jump portolan_input"_s);
}

void addSnippetChain(NftablesTable &table, const ScriptRuleset &ruleset, RuleDirection direction)
{
    if (!hasRules(ruleset, direction))
        return;
    table.emptyLine();
    table.open(direction == RuleDirection::In ? u"chain portolan_input"_s
                                              : u"chain portolan_output"_s);
    addRules(table, ruleset, direction);
    table.close();
}

} // namespace

QString nftablesSnippet(const ScriptRuleset &ruleset)
{
    NftablesTable table(snippetPrefix());
    addSnippetHeader(table, ruleset);
    table.emptyLine();
    addRuleSets(table, ruleset);
    addSnippetChain(table, ruleset, RuleDirection::In);
    addSnippetChain(table, ruleset, RuleDirection::Out);
    return table.text();
}

QString nftablesSnippetSetName(const ScriptRule &rule)
{
    return snippetPrefix() + nftablesSetName(rule);
}

QString nftablesSetName(const ScriptRule &rule)
{
    const qsizetype end = rule.id.lastIndexOf(u'/');
    return toString(rule.direction) + u'_' + (end < 0 ? rule.id : rule.id.first(end));
}

QString nftablesNameSet(const ScriptRule &rule)
{
    return nftablesSetName(rule) + u"_names"_s;
}

QString nftablesRules(const ScriptRuleset &ruleset)
{
    NftablesTable table;
    addHeader(table, ruleset);
    table.emptyLine();
    table.line(u"add table inet portolan"_s);
    table.line(u"delete table inet portolan"_s);
    table.open(u"table inet portolan"_s);
    addSets(table, ruleset);
    table.emptyLine();
    addInput(table, ruleset);
    addOutput(table, ruleset);
    table.close();
    return table.text();
}

} // namespace portolan
