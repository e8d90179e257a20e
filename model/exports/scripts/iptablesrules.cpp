#include "exports/scripts/iptablesrules.h"

#include "base/escaping.h"
#include "exports/scripts/linuxscript.h"
#include "exports/scripts/scripttext.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// A set's name has at most 31 bytes, of which `portolan4-` takes 10.
constexpr qsizetype kCodeLength = 21;
/// Fixed: another one would make `create -exist` fail on what is there.
constexpr QStringView kMaxElements = u"1048576";

/// RFC 4890, 4.4: errors and echo, neighbour and router discovery (also inverse and secure), MLD,
/// multicast router discovery.
constexpr int kIcmpv6Types[] = {1,   2,   3,   4,   128, 129, 130, 131, 132, 133, 134,
                                135, 136, 141, 142, 143, 148, 149, 151, 152, 153};

QString serviceCode(qsizetype index)
{
    return u"service-%1"_s.arg(index + 1);
}

QString setName(IptablesFamily family, const QString &code)
{
    return (family == IptablesFamily::Ipv4 ? u"portolan4-"_s : u"portolan6-"_s) + code;
}

bool hasFamily(const AddressSet &addresses, IptablesFamily family)
{
    return family == IptablesFamily::Ipv4 ? addresses.hasIpv4() : addresses.hasIpv6();
}

/// `-p tcp --dport 88`, `-p tcp -m multiport --dports 5435,5439`.
QString portMatch(Protocol protocol, const QString &ports, bool isSource = false)
{
    const QString name = toString(protocol).toLower();
    const QString side = isSource ? u"sport"_s : u"dport"_s;
    if (ports.contains(u','))
        return u"-p %1 -m multiport --%2s %3"_s.arg(name, side, ports);
    return u"-p %1 -m %1 --%2 %3"_s.arg(name, side, ports);
}

PortSet sshPorts(const ScriptRuleset &ruleset)
{
    QList<PortRange> ranges;
    for (const int port : ruleset.sshPorts)
        ranges += {quint16(port), quint16(port)};
    return PortSet(ranges);
}

/// Writes the chains of one family, rule by rule.
class Chains
{
public:
    Chains(const ScriptRuleset &ruleset, IptablesFamily family)
        : m_ruleset(ruleset)
        , m_family(family)
    {
    }

    QString text()
    {
        addHeader();
        const bool restricted = m_ruleset.outbound == OutboundMode::Restricted;
        m_text += u"*filter\n:PORTOLAN-IN - [0:0]\n"_s;
        if (restricted)
            m_text += u":PORTOLAN-OUT - [0:0]\n"_s;
        addIn();
        if (restricted)
            addOut();
        return m_text + u"COMMIT\n"_s;
    }

private:
    void comment(const QString &text) { m_text += u"# "_s + hashComment(text) + u'\n'; }

    void addHeader()
    {
        const QString version = m_family == IptablesFamily::Ipv4 ? u"IPv4"_s : u"IPv6"_s;
        m_text += scriptHeader(m_ruleset, u"Firewall rules (iptables, %1)"_s.arg(version)) + u'\n';
        comment(u"Whatever comes in and is not accepted below is dropped. bash apply.sh loads this "
                "file, checks first, and goes back unless kept; bash remove.sh takes it away."_s);
        for (const QString &line : codeTable(m_ruleset, kCodeLength))
            comment(line);
    }

    void rule(const QString &match, const QString &why, const QString &verdict = u"ACCEPT"_s)
    {
        m_text += u"-A %1 %2 -m comment --comment "_s.arg(m_chain, match) + iptablesString(why) +
                  u" -j "_s + verdict + u'\n';
    }

    /// For what is in a set, at either end.
    QString setMatch(const QString &code) const
    {
        const QString side = m_chain == "PORTOLAN-IN"_L1 ? u"src"_s : u"dst"_s;
        return u"-m set --match-set %1 %2 "_s.arg(setName(m_family, code), side);
    }

    void addDrawn(RuleDirection direction)
    {
        for (const ScriptRule &drawn : m_ruleset.rules) {
            if (drawn.direction != direction)
                continue;
            if (!hasFamily(drawn.addresses, m_family) && drawn.names.isEmpty())
                continue;
            const QString why = drawn.id + u": "_s + drawn.description;
            comment(why);
            comment((direction == RuleDirection::In ? u"from: "_s : u"to: "_s) +
                    someOf(remoteIds(drawn)));
            for (const QString &ports : multiportLists(drawn.ports))
                rule(setMatch(iptablesCode(drawn)) + portMatch(drawn.protocol, ports), why);
        }
    }

    void addIcmp()
    {
        if (m_family == IptablesFamily::Ipv4) {
            rule(u"-p icmp"_s, u"ICMP"_s);
            return;
        }
        for (const int type : kIcmpv6Types)
            rule(u"-p ipv6-icmp -m icmp6 --icmpv6-type %1"_s.arg(type),
                 u"ICMPv6 as in RFC 4890, MLD"_s);
    }

    void addServices()
    {
        for (qsizetype i = 0; i < m_ruleset.services.size(); ++i) {
            const ScriptService &service = m_ruleset.services[i];
            if (!service.from.isEmpty() && !hasFamily(service.from, m_family))
                continue;
            const QString from = service.from.isEmpty() ? QString() : setMatch(serviceCode(i));
            for (const QString &ports : multiportLists(service.ports))
                rule(from + portMatch(service.protocol, ports), u"service: "_s + service.why);
        }
    }

    void addSsh(const QString &match, const QString &why)
    {
        if (m_ruleset.management.isEmpty())
            rule(match, why);
        else if (hasFamily(m_ruleset.management, m_family))
            rule(setMatch(u"management"_s) + match, why);
    }

    void addIn()
    {
        m_chain = u"PORTOLAN-IN"_s;
        rule(u"-i lo"_s, u"from drawing: "_s + drawingMark(m_ruleset));
        rule(u"-m conntrack --ctstate RELATED,ESTABLISHED"_s, u"answers"_s);
        addIcmp();
        if (m_family == IptablesFamily::Ipv4)
            rule(u"-p udp -m udp --sport 67 --dport 68"_s, u"DHCP client"_s);
        else
            rule(u"-s fe80::/10 -p udp -m udp --sport 547 --dport 546"_s, u"DHCPv6 client"_s);
        for (const QString &ports : multiportLists(sshPorts(m_ruleset)))
            addSsh(portMatch(Protocol::Tcp, ports), u"SSH"_s);
        addServices();
        addDrawn(RuleDirection::In);
        rule({}, u"everything else is dropped"_s, u"DROP"_s);
    }

    void addOut()
    {
        m_chain = u"PORTOLAN-OUT"_s;
        rule(u"-o lo"_s, u"loopback"_s);
        rule(u"-m conntrack --ctstate RELATED,ESTABLISHED"_s, u"answers"_s);
        addIcmp();
        rule(m_family == IptablesFamily::Ipv4 ? u"-p udp -m udp --sport 68 --dport 67"_s
                                              : u"-p udp -m udp --sport 546 --dport 547"_s,
             u"DHCP client"_s);
        for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp})
            rule(portMatch(protocol, u"53"_s), u"DNS"_s);
        rule(portMatch(Protocol::Udp, u"123"_s), u"NTP"_s);
        // Sessions that are older than these rules: packets that open nothing.
        for (const QString &ports : multiportLists(sshPorts(m_ruleset)))
            addSsh(portMatch(Protocol::Tcp, ports, true) + u" -m tcp --tcp-flags SYN,ACK ACK"_s,
                   u"running SSH sessions"_s);
        addDrawn(RuleDirection::Out);
        rule({}, u"everything else is dropped"_s, u"DROP"_s);
    }

    const ScriptRuleset &m_ruleset;
    IptablesFamily m_family;
    QString m_chain;
    QString m_text;
};

void addSet(QString &text, IptablesFamily family, const QString &code, const AddressSet &addresses)
{
    const QString name = setName(family, code);
    text += u"create %1 hash:net family %2 maxelem %3 -exist\n"_s.arg(
        name, family == IptablesFamily::Ipv4 ? u"inet"_s : u"inet6"_s, kMaxElements);
    for (const QString &network : networksOf(addresses))
        text += u"add "_s + name + u' ' + network + u" -exist\n"_s;
}

/// @p always: in both families too where the addresses are known only when the script runs.
void addSets(QString &text, const QString &code, const AddressSet &addresses, bool always = false)
{
    if (always || addresses.hasIpv4())
        addSet(text, IptablesFamily::Ipv4, code, addresses.onlyIpv4());
    if (always || addresses.hasIpv6())
        addSet(text, IptablesFamily::Ipv6, code, addresses.onlyIpv6());
}

} // namespace

QString iptablesCode(const ScriptRule &rule)
{
    return ruleCode(rule, kCodeLength);
}

QString iptablesRules(const ScriptRuleset &ruleset, IptablesFamily family)
{
    return Chains(ruleset, family).text();
}

QString ipsetRules(const ScriptRuleset &ruleset)
{
    QString text = scriptHeader(ruleset, u"Addresses of the firewall rules (ipset)"_s) + u'\n';
    for (const QString &line : codeTable(ruleset, kCodeLength))
        text += u"# "_s + hashComment(line) + u'\n';
    addSets(text, u"management"_s, ruleset.management);
    for (qsizetype i = 0; i < ruleset.services.size(); ++i)
        addSets(text, serviceCode(i), ruleset.services[i].from);
    const bool restricted = ruleset.outbound == OutboundMode::Restricted;
    for (const ScriptRule &rule : ruleset.rules) {
        if (rule.direction == RuleDirection::In || restricted)
            addSets(text, iptablesCode(rule), rule.addresses, !rule.names.isEmpty());
    }
    return text;
}

} // namespace portolan
