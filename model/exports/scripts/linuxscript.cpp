#include "exports/scripts/linuxscript.h"

#include "base/escaping.h"
#include "exports/scripts/scripttext.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString hexadecimal(std::uint64_t number, int digits)
{
    return u"%1"_s.arg(qulonglong(number), digits, 16, QLatin1Char('0'));
}

QString hexadecimal(Ipv6 address)
{
    return hexadecimal(address.high, 16) + hexadecimal(address.low, 16);
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

} // namespace

QString drawingMark(const ScriptRuleset &ruleset)
{
    const QString mark =
        nftString(ruleset.drawing.isEmpty() ? u"untitled"_s : ruleset.drawing, 100);
    return mark.sliced(1, mark.size() - 2);
}

QString scriptHeader(const ScriptRuleset &ruleset, const QString &what)
{
    QString header;
    for (const QString &line : headerLines(ruleset, what))
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
    for (const ConnectionTry &one : connectionTries(ruleset)) {
        QStringList words = {one.rule,        toString(one.protocol), one.port,
                             one.host.text(), toString(one.kind),     one.where};
        if (one.kind == ConnectionTry::Kind::Network)
            words += QString::number(one.count);
        calls += shellCall(u"connection"_s, words);
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
