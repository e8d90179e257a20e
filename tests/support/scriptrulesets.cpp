#include "support/scriptrulesets.h"

namespace portolan::test {

using namespace Qt::StringLiterals;

namespace {

ScriptRule makeRule(const char *id, RuleDirection direction, Protocol protocol, const char *ports)
{
    ScriptRule rule;
    rule.id = QString::fromLatin1(id);
    rule.direction = direction;
    rule.protocol = protocol;
    rule.ports = *PortSet::parse(QString::fromLatin1(ports));
    return rule;
}

void addRemote(ScriptRule &rule, const char *host, const QStringList &addresses)
{
    const AddressSet set = AddressSet::fromEntries(addresses);
    rule.remotes.append({HostId(QString::fromLatin1(host)), set, {}});
    rule.addresses.unite(set);
}

void addNamed(ScriptRule &rule, const char *host, const QString &name)
{
    const QString known = name.isEmpty() ? u"x"_s : name; // without a name it would be left out
    rule.remotes.append({HostId(QString::fromLatin1(host)), {}, known});
    rule.names.append(known);
}

} // namespace

const QStringList &hostileTexts()
{
    static const QStringList texts = {
        u"'; Remove-Item C:\\ -Recurse; '"_s,
        u"\u2018; exit; \u2019"_s,
        u"\u2019 + $(calc) + \u2018"_s,
        u"\u201a\u201b\u201c\u201d\u201e\u201f"_s,
        u"\u2019"_s,
        u"''"_s,
        u"$(Stop-Computer) $env:PATH ${x} $x"_s,
        u"`n`' `\" `"_s,
        u"line\nfeed\r\nand\rreturn"_s,
        u"a\u2028b\u2029c\u0085d\u000be\u000cf"_s,
        u"\u202egnirts\u2066\u2069\u200f"_s,
        u"#> <# #requires -Version 99 #@ header"_s,
        u"@{ a = 1 } @( ) @'\n'@ @\"\n\"@"_s,
        u"@%SystemRoot%\\system32\\shell32.dll,-1"_s,
        u"%PATH% ^ & < > ! | || &&"_s,
        u"[a-z]* ? ~ \\"_s,
        u"{{ jinja }} {% x %}"_s,
        u"\"; nft flush ruleset; \""_s,
        u"--% -EncodedCommand"_s,
        u"|Action=Block|Name=x|"_s,
        u"nul\0byte\ufeff"_s,
        QChar(0xd800) + u"lone"_s + QChar(0xdc00),
        u"\u2013Force \u2014x \u2015y"_s,
        u".SYNOPSIS"_s,
        u""_s,
        u"all"_s,
        u"\U0001F600 \u00e9\u0301 \u65e5\u672c"_s,
    };
    return texts;
}

QString hostileText(QRandomGenerator &random)
{
    QString text;
    const int pieces = random.bounded(1, 5);
    for (int i = 0; i < pieces; ++i) {
        if (random.bounded(3) == 0)
            text += QChar(char16_t(random.bounded(0x10000)));
        else
            text += hostileTexts()[random.bounded(hostileTexts().size())];
    }
    return text;
}

ScriptRuleset rulesetWithTexts(const std::function<QString()> &text)
{
    ScriptRuleset ruleset;
    ruleset.folder = u"tm01"_s;
    ruleset.title = text();
    ruleset.hosts = {HostId(u"tm01"_s)};
    ruleset.drawing = text();
    ruleset.catalog = text();
    ruleset.generator = u"portolan 1.0.0"_s;
    ruleset.isServer = true;
    ruleset.leftOut = {text(), text()};
    ScriptRule in =
        makeRule("data-stream.syslog/in", RuleDirection::In, Protocol::Udp, "10000,10002-10004");
    addRemote(in, "fs01", {u"10.0.1.0/28"_s, u"10.0.2.5-10.0.2.9"_s, u"fd00::/64"_s});
    addNamed(in, "fs02", text());
    addNamed(in, "fs03", text());
    in.description = text();
    ScriptRule out = makeRule("database.postgresql/out", RuleDirection::Out, Protocol::Tcp, "5432");
    addRemote(out, "pg01", {u"10.0.4.1"_s, u"fd00::5"_s, u"10.0.5.0/24"_s});
    addNamed(out, "pg02", text());
    out.description = text();
    ScriptRule unprovable =
        makeRule("domain-controller.dynamic/out", RuleDirection::Out, Protocol::Tcp, "49152-65535");
    addNamed(unprovable, "dc01", text());
    unprovable.description = text();
    unprovable.provable = false;
    ruleset.rules = {in, out, unprovable};
    return ruleset;
}

ScriptRuleset plainRuleset()
{
    int number = 0;
    return rulesetWithTexts([&number] { return u"name%1.corp.example"_s.arg(++number); });
}

} // namespace portolan::test
