#include "exports/scripts/linuxscript.h"

#include "base/escaping.h"
#include "base/sha256.h"
#include "exports/scripts/scriptframe.h"
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

/// One call for each host that is known by name only and each rule that it is in.
QString nameCalls(const ScriptRuleset &ruleset, const LinuxFrames &frames)
{
    QString calls;
    for (const ScriptRule &rule : ruleset.rules) {
        for (const QString &name : rule.names)
            calls += shellCall(u"name_in"_s, {frames.code(rule), name});
    }
    calls.chop(1);
    return calls;
}

QString incomingCalls(const ScriptRuleset &ruleset, const LinuxFrames &frames)
{
    QString calls;
    for (const ScriptRule &rule : ruleset.rules) {
        if (rule.direction == RuleDirection::In) {
            calls += shellCall(u"incoming"_s, {rule.id, toString(rule.protocol),
                                               rule.ports.toString(), frames.code(rule)});
        }
    }
    calls.chop(1);
    return calls;
}

QString fileCalls(const QList<ScriptFile> &files)
{
    QString calls;
    for (const ScriptFile &file : files) {
        calls +=
            shellCall(u"rules_file"_s, {file.name, QString::fromLatin1(sha256Hex(file.content))});
    }
    calls.chop(1);
    return calls;
}

FrameInserts inserts(const ScriptRuleset &ruleset, const LinuxFrames &frames,
                     const QList<ScriptFile> &rules)
{
    const bool restricted = ruleset.outbound == OutboundMode::Restricted;
    return {
        {u"drawing"_s, shellWord(drawingMark(ruleset))},
        {u"restricted"_s, restricted ? u"1"_s : u"0"_s},
        {u"files"_s, fileCalls(rules)},
        {u"opens"_s, openedCalls(ruleset)},
        {u"names"_s, nameCalls(ruleset, frames)},
        {u"source"_s, verifySource(ruleset)},
        {u"incoming"_s, incomingCalls(ruleset, frames)},
        {u"connections"_s, connectionCalls(ruleset)},
    };
}

} // namespace

QString ruleCode(const ScriptRule &rule, qsizetype maxLength)
{
    const QString direction = toString(rule.direction) + u'-';
    const QString code = direction + rule.id.first(rule.id.lastIndexOf(u'/'));
    if (code.size() <= maxLength)
        return code;
    return direction + QString::fromLatin1(sha256Hex(rule.id.toUtf8()).first(8));
}

QStringList codeTable(const ScriptRuleset &ruleset, qsizetype maxLength)
{
    QStringList lines;
    for (const ScriptRule &rule : ruleset.rules) {
        const QString code = ruleCode(rule, maxLength);
        if (!rule.id.startsWith(code.section(u'-', 1)))
            lines += u"%1 stands for %2"_s.arg(code, rule.id);
    }
    return lines;
}

QStringList multiportLists(const PortSet &ports)
{
    constexpr int kMost = 15;
    QStringList lists;
    int held = kMost;
    for (const PortRange range : ports.ranges()) {
        const int takes = range.first == range.last ? 1 : 2;
        const QString text = portText(range).replace(u'-', u':');
        if (held + takes > kMost) {
            lists += text;
            held = takes;
        } else {
            lists.last() += u',' + text;
            held += takes;
        }
    }
    return lists;
}

QStringList networksOf(const AddressSet &addresses)
{
    QStringList all;
    for (const QString &cidr : addresses.cidrs()) {
        if (cidr == "0.0.0.0/0"_L1)
            all << u"0.0.0.0/1"_s << u"128.0.0.0/1"_s;
        else if (cidr == "::/0"_L1)
            all << u"::/1"_s << u"8000::/1"_s;
        else
            all << cidr;
    }
    return all;
}

QList<ScriptFile> linuxScripts(const ScriptRuleset &ruleset, const LinuxFrames &frames)
{
    QList<ScriptFile> rules;
    for (const LinuxRules &file : frames.rules)
        rules.append({file.name, ScriptPurpose::Rules, file.write(ruleset).toUtf8(), false});
    FrameInserts texts = inserts(ruleset, frames, rules);
    const auto script = [&](const QString &name, ScriptPurpose purpose, const QString &what) {
        texts.insert(u"header"_s, scriptHeader(ruleset, what.arg(frames.firewall)));
        const QByteArray text =
            filledFrame(u":/scripts/linux"_s, frames.folder + u'/' + name, texts);
        return ScriptFile{name, purpose, text, true};
    };
    return rules +
           QList<ScriptFile>{
               script(u"apply.sh"_s, ScriptPurpose::Apply, u"Loads the firewall rules (%1)"_s),
               script(u"remove.sh"_s, ScriptPurpose::Remove,
                      u"Takes away the firewall rules (%1)"_s),
               script(u"verify.sh"_s, ScriptPurpose::Verify,
                      u"Checks the connections and firewall rules (%1)"_s),
           };
}

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
