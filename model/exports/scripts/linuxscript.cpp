#include "exports/scripts/linuxscript.h"

#include "base/escaping.h"

#include <limits>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShownNames = 8;
/// More addresses than this are not counted: no script tries them.
constexpr std::uint64_t kManyAddresses = 65'536;

QString hexadecimal(std::uint64_t number, int digits)
{
    return u"%1"_s.arg(qulonglong(number), digits, 16, QLatin1Char('0'));
}

QString hexadecimal(Ipv6 address)
{
    return hexadecimal(address.high, 16) + hexadecimal(address.low, 16);
}

std::uint64_t countOf(const Ipv4Interval &run)
{
    return std::uint64_t(run.last) - run.first + 1;
}

std::uint64_t countOf(const Ipv6Interval &run)
{
    const bool many =
        run.first.high != run.last.high || run.last.low - run.first.low >= kManyAddresses;
    return many ? kManyAddresses : run.last.low - run.first.low + 1;
}

/// How many addresses each of AddressSet::entries() stands for, in the same order.
QList<std::uint64_t> countsOf(const AddressSet &addresses)
{
    QList<std::uint64_t> counts;
    for (const Ipv4Interval &run : addresses.ipv4())
        counts += countOf(run);
    for (const Ipv6Interval &run : addresses.ipv6())
        counts += countOf(run);
    return counts;
}

QString portText(PortRange range)
{
    const QString first = QString::number(range.first);
    return range.first == range.last ? first : first + u'-' + QString::number(range.last);
}

QString opensCalls(Protocol protocol, const PortSet &ports, const QString &why)
{
    QString calls;
    for (const PortRange range : ports.ranges()) {
        calls += shellCall(u"opens"_s, {toString(protocol).toLower(), QString::number(range.first),
                                        QString::number(range.last), why});
    }
    return calls;
}

/// A try of one port of one other end; its arguments up to the port are the same for all of them.
QString remoteCalls(const QStringList &head, const ScriptRemote &remote, bool provable)
{
    const QString function = u"connection"_s;
    QString calls;
    const QStringList start = head + QStringList{remote.host.text()};
    if (!remote.name.isEmpty())
        calls += shellCall(
            function, start + QStringList{provable ? u"name"_s : u"unprovable"_s, remote.name});
    const QStringList entries = remote.addresses.entries();
    const QList<std::uint64_t> counts = countsOf(remote.addresses);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (!provable)
            calls += shellCall(function, start + QStringList{u"unprovable"_s, entries[i]});
        else if (counts[i] == 1)
            calls += shellCall(function, start + QStringList{u"address"_s, entries[i]});
        else
            calls += shellCall(function, start + QStringList{u"network"_s, entries[i],
                                                             QString::number(counts[i])});
    }
    return calls;
}

QString bidirectionalText(BidirectionalMode mode)
{
    return mode == BidirectionalMode::AsDocumented
               ? u"as documented (both ends may open the connection)"_s
               : u"server only (the leg towards the server; replies pass)"_s;
}

QString outboundText(OutboundMode mode)
{
    return mode == OutboundMode::Open ? u"open (what the host sends is not restricted)"_s
                                      : u"restricted (only what is listed)"_s;
}

} // namespace

QString someOf(const QStringList &names)
{
    if (names.size() <= kShownNames + 1)
        return names.join(u", "_s);
    return u"%1 and %2 more"_s.arg(names.first(kShownNames).join(u", "_s))
        .arg(names.size() - kShownNames);
}

QStringList remoteIds(const ScriptRule &rule)
{
    QStringList ids;
    for (const ScriptRemote &remote : rule.remotes)
        ids += remote.host.text();
    return ids;
}

QString drawingMark(const ScriptRuleset &ruleset)
{
    const QString mark =
        nftString(ruleset.drawing.isEmpty() ? u"untitled"_s : ruleset.drawing, 100);
    return mark.sliced(1, mark.size() - 2);
}

QString scriptHeader(const ScriptRuleset &ruleset, const QString &what)
{
    QStringList ids;
    for (const HostId &host : ruleset.hosts)
        ids += host.text();
    QStringList lines = {
        u"%1: %2"_s.arg(what, ruleset.title),
        u"Hosts: "_s + someOf(ids),
        u"Made by %1 from the drawing %2, catalog %3."_s.arg(ruleset.generator,
                                                             drawingMark(ruleset), ruleset.catalog),
        u"Bidirectional rows of the catalog: "_s + bidirectionalText(ruleset.bidirectional),
        u"Outbound: "_s + outboundText(ruleset.outbound),
    };
    for (const QString &sentence : ruleset.leftOut)
        lines += u"LEFT OUT: "_s + sentence;
    QString header;
    for (const QString &line : lines)
        header += u"# "_s + hashComment(line) + u'\n';
    header.chop(1);
    return header;
}

QString shellCall(const QString &function, const QStringList &arguments)
{
    QString call = u"    "_s + function;
    for (const QString &argument : arguments)
        call += u' ' + shellWord(argument);
    return call + u'\n';
}

QString openedCalls(const ScriptRuleset &ruleset)
{
    QString calls;
    for (const ScriptRule &rule : ruleset.rules) {
        if (rule.direction == RuleDirection::In)
            calls += opensCalls(rule.protocol, rule.ports, rule.id);
    }
    for (const ScriptService &service : ruleset.services)
        calls += opensCalls(service.protocol, service.ports, service.why);
    for (const int port : ruleset.sshPorts)
        calls += shellCall(u"opens"_s,
                           {u"tcp"_s, QString::number(port), QString::number(port), u"SSH"_s});
    calls += shellCall(u"opens"_s, {u"udp"_s, u"68"_s, u"68"_s, u"DHCP client"_s});
    calls += shellCall(u"opens"_s, {u"udp"_s, u"546"_s, u"546"_s, u"DHCPv6 client"_s});
    for (const Ipv4Interval &run : ruleset.management.ipv4())
        calls += shellCall(u"manages"_s, {hexadecimal(run.first, 8), hexadecimal(run.last, 8)});
    for (const Ipv6Interval &run : ruleset.management.ipv6())
        calls += shellCall(u"manages"_s, {hexadecimal(run.first), hexadecimal(run.last)});
    calls.chop(1);
    return calls;
}

QString connectionCalls(const ScriptRuleset &ruleset)
{
    QString calls;
    for (const ScriptRule &rule : ruleset.rules) {
        if (rule.direction != RuleDirection::Out)
            continue;
        for (const PortRange range : rule.ports.ranges()) {
            const QStringList head = {rule.id, toString(rule.protocol), portText(range)};
            const bool provable = rule.provable && range.first == range.last;
            for (const ScriptRemote &remote : rule.remotes)
                calls += remoteCalls(head, remote, provable);
        }
    }
    if (ruleset.isServer)
        calls += u"    dynamic_ports\n"_s;
    calls.chop(1);
    return calls;
}

QString verifySource(const ScriptRuleset &ruleset)
{
    return ruleset.hosts.size() == 1 ? shellWord(ruleset.hosts.first().text()) : u"$(uname -n)"_s;
}

} // namespace portolan
