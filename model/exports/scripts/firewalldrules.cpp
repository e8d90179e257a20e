#include "exports/scripts/firewalldrules.h"

#include "base/escaping.h"
#include "exports/scripts/linuxscript.h"
#include "exports/scripts/scripttext.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// A set's name has at most 31 bytes, of which `portolan4-` takes 10 and `-names` 6.
constexpr qsizetype kCodeLength = 15;

struct Family
{
    QLatin1StringView prefix; ///< of a set's name
    QLatin1StringView name;   ///< in a rule
    QLatin1StringView option; ///< in a set
};

constexpr Family kFamilies[] = {
    {QLatin1StringView("portolan4-"), QLatin1StringView("ipv4"), QLatin1StringView("inet")},
    {QLatin1StringView("portolan6-"), QLatin1StringView("ipv6"), QLatin1StringView("inet6")}};

AddressSet ofFamily(const AddressSet &addresses, const Family &family)
{
    return &family == &kFamilies[0] ? addresses.onlyIpv4() : addresses.onlyIpv6();
}

QString shown(const QString &text)
{
    return htmlText(terminalText(text));
}

QString setFile(const QString &name, const Family &family, const ScriptRule &rule,
                const AddressSet &addresses)
{
    QString text = u"== ipsets/%1.xml\n"_s.arg(name);
    text += u"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<ipset type=\"hash:net\">\n"_s;
    text += u"  <short>Portolan: %1</short>\n"_s.arg(shown(rule.id));
    text += u"  <option name=\"family\" value=\"%1\"/>\n"_s.arg(family.option);
    text += u"  <option name=\"maxelem\" value=\"1048576\"/>\n"_s;
    for (const QString &network : networksOf(addresses))
        text += u"  <entry>%1</entry>\n"_s.arg(network);
    return text + u"</ipset>\n"_s;
}

/// The sets of a rule in one family: of known addresses, and of those that names resolve to.
QStringList setNames(const ScriptRule &rule, const Family &family)
{
    QStringList names;
    if (!ofFamily(rule.addresses, family).isEmpty())
        names += family.prefix + firewalldCode(rule);
    if (!rule.names.isEmpty())
        names += family.prefix + firewalldCode(rule) + u"-names"_s;
    return names;
}

QString setFiles(const ScriptRule &rule)
{
    QString text;
    for (const Family &family : kFamilies) {
        for (const QString &name : setNames(rule, family)) {
            const bool known = !name.endsWith("-names"_L1);
            text += setFile(name, family, rule,
                            known ? ofFamily(rule.addresses, family) : AddressSet());
        }
    }
    return text;
}

QString policyRules(const ScriptRule &rule)
{
    const QString end = rule.direction == RuleDirection::In ? u"source"_s : u"destination"_s;
    QString text = u"  <!-- %1 -->\n"_s.arg(xmlComment(rule.id + u": "_s + rule.description));
    for (const Family &family : kFamilies) {
        for (const QString &name : setNames(rule, family)) {
            for (const PortRange range : rule.ports.ranges()) {
                text += u"  <rule family=\"%1\">\n    <%2 ipset=\"%3\"/>\n"_s.arg(family.name, end,
                                                                                  name);
                text +=
                    u"    <port port=\"%1\" protocol=\"%2\"/>\n    <accept/>\n  </rule>\n"_s.arg(
                        portText(range), toString(rule.protocol).toLower());
            }
        }
    }
    return text;
}

QString policyFile(const ScriptRuleset &ruleset, RuleDirection direction)
{
    const bool isIn = direction == RuleDirection::In;
    QString rules;
    for (const ScriptRule &rule : ruleset.rules) {
        if (rule.direction == direction)
            rules += policyRules(rule);
    }
    if (rules.isEmpty())
        return {};
    QString text = u"== policies/portolan-%1.xml\n"_s.arg(toString(direction));
    text += u"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
            "<policy priority=\"-1\" target=\"CONTINUE\">\n"_s;
    text += u"  <short>portolan-%1</short>\n"_s.arg(toString(direction));
    text += u"  <description>from drawing: %1</description>\n"_s.arg(shown(drawingMark(ruleset)));
    text += u"  <ingress-zone name=\"%1\"/>\n  <egress-zone name=\"%2\"/>\n"_s.arg(
        isIn ? u"ANY"_s : u"HOST"_s, isIn ? u"HOST"_s : u"ANY"_s);
    return text + rules + u"</policy>\n"_s;
}

} // namespace

QString firewalldCode(const ScriptRule &rule)
{
    return ruleCode(rule, kCodeLength);
}

QString firewalldRules(const ScriptRuleset &ruleset)
{
    QString text = scriptHeader(ruleset, u"Firewall rules (firewalld)"_s) + u'\n';
    text +=
        u"#\n# Several files of firewalld, for /etc/firewalld. They open ports and close none.\n"
        "# bash apply.sh puts them there, checks first, and goes back unless kept.\n"_s;
    for (const QString &line : codeTable(ruleset, kCodeLength))
        text += u"# "_s + hashComment(line) + u'\n';
    for (const ScriptRule &rule : ruleset.rules)
        text += setFiles(rule);
    text += policyFile(ruleset, RuleDirection::In);
    return text + policyFile(ruleset, RuleDirection::Out);
}

} // namespace portolan
