#include "exports/scripts/windowsscript.h"

#include "base/escaping.h"
#include "exports/scripts/scriptframe.h"
#include "exports/scripts/scripttext.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLineWidth = 100;
constexpr qsizetype kDrawingLength = 100;

QString drawingText(const ScriptRuleset &ruleset)
{
    return windowsRuleText({}, ruleset.drawing.isEmpty() ? u"untitled"_s : ruleset.drawing,
                           kDrawingLength);
}

/// Strings between commas, several on a line, each line begun with @p indent.
QString wrapped(const QStringList &strings, const QString &indent)
{
    QString text;
    QString line;
    for (qsizetype i = 0; i < strings.size(); ++i) {
        QString next = powershellString(strings[i]);
        if (i + 1 < strings.size())
            next += u',';
        if (!line.isEmpty() && indent.size() + line.size() + 1 + next.size() > kLineWidth) {
            text += indent + line + u'\n';
            line.clear();
        }
        line += line.isEmpty() ? next : u' ' + next;
    }
    return text + indent + line + u'\n';
}

/// `@('a', 'b')`, over several lines where one is not enough.
QString array(const QStringList &strings, const QString &indent)
{
    QStringList quoted;
    for (const QString &string : strings)
        quoted += powershellString(string);
    const QString line = u"@(%1)"_s.arg(quoted.join(u", "_s));
    if (line.size() <= kLineWidth)
        return line;
    return u"@(\n"_s + wrapped(strings, indent + u"    "_s) + indent + u')';
}

QStringList portTexts(const PortSet &ports)
{
    QStringList texts;
    for (const PortRange range : ports.ranges())
        texts += portText(range);
    return texts;
}

QString directionText(RuleDirection direction)
{
    return direction == RuleDirection::In ? u"Inbound"_s : u"Outbound"_s;
}

/// For people who look at the list of rules: what it opens, and for whom.
QString displayName(const ScriptRule &rule)
{
    const QString towards = rule.direction == RuleDirection::In ? u"from"_s : u"to"_s;
    const QString text = u"%1 (%2 %3 %4 %5)"_s.arg(
        rule.id, toString(rule.protocol), rule.ports.toString(), towards, someOf(remoteIds(rule)));
    return windowsRuleText(u"Portolan: ", text, 250);
}

QString description(const ScriptRuleset &ruleset, const ScriptRule &rule)
{
    const QString text = windowsRuleText(u"Threat Manager: ", rule.description, 800);
    return u"%1 (drawing: %2)"_s.arg(text, drawingText(ruleset));
}

QString part(const QString &name, const QStringList &addresses)
{
    const QString indent = u"                "_s;
    return u"            @{\n"_s + indent + u"Name = "_s + powershellString(name) + u'\n' + indent +
           u"Addresses = "_s + array(addresses, indent) + u"\n            }\n"_s;
}

QString parts(const ScriptRule &rule)
{
    const QStringList addresses = windowsAddresses(rule.addresses);
    const QString name = u"Portolan:"_s + rule.id;
    QString text = part(name, addresses.first(qMin(addresses.size(), kWindowsAddressesPerRule)));
    for (qsizetype i = kWindowsAddressesPerRule; i < addresses.size();
         i += kWindowsAddressesPerRule) {
        text += part(name + u':' + QString::number(i / kWindowsAddressesPerRule + 1),
                     addresses.sliced(i, qMin(addresses.size() - i, kWindowsAddressesPerRule)));
    }
    return text;
}

QString ruleTable(const ScriptRuleset &ruleset, const ScriptRule &rule)
{
    const QString indent = u"        "_s;
    const auto field = [&](const QString &name, const QString &value) {
        return indent + name + u" = "_s + value + u'\n';
    };
    return u"    # "_s + hashComment(rule.id + u": "_s + rule.description) + u"\n    @{\n"_s +
           field(u"Id"_s, powershellString(rule.id)) +
           field(u"DisplayName"_s, powershellString(displayName(rule))) +
           field(u"Description"_s, powershellString(description(ruleset, rule))) +
           field(u"Direction"_s, powershellString(directionText(rule.direction))) +
           field(u"Protocol"_s, powershellString(toString(rule.protocol))) +
           field(u"Ports"_s, array(portTexts(rule.ports), indent)) +
           field(u"Names"_s, array(rule.names, indent)) + indent + u"Parts = @(\n"_s + parts(rule) +
           indent + u")\n    }\n"_s;
}

template <typename Predicate>
QString tables(const ScriptRuleset &ruleset, Predicate wanted)
{
    QString text;
    for (const ScriptRule &rule : ruleset.rules) {
        if (wanted(rule))
            text += ruleTable(ruleset, rule);
    }
    text.chop(1);
    return text;
}

} // namespace

QString powershellHeader(const ScriptRuleset &ruleset, const QString &what)
{
    QString header;
    for (const QString &line : headerLines(ruleset, what))
        header += u"# "_s + hashComment(line) + u'\n';
    header.chop(1);
    return header;
}

QString powershellRules(const ScriptRuleset &ruleset)
{
    return tables(ruleset, [](const ScriptRule &) { return true; });
}

QString powershellRules(const ScriptRuleset &ruleset, RuleDirection direction)
{
    return tables(ruleset,
                  [direction](const ScriptRule &rule) { return rule.direction == direction; });
}

QString powershellDrawing(const ScriptRuleset &ruleset)
{
    return powershellString(drawingText(ruleset));
}

QString powershellConnections(const ScriptRuleset &ruleset)
{
    QString calls;
    for (const ConnectionTry &one : connectionTries(ruleset)) {
        const QStringList words = {one.rule,        toString(one.protocol), one.port,
                                   one.host.text(), toString(one.kind),     one.where};
        calls += u"    Add-Connection"_s;
        for (const QString &word : words)
            calls += u' ' + powershellString(word);
        calls += u'\n';
    }
    calls.chop(1);
    return calls;
}

QString powershellSource(const ScriptRuleset &ruleset)
{
    return ruleset.hosts.size() == 1 ? powershellString(ruleset.hosts.first().text())
                                     : u"[Environment]::MachineName"_s;
}

ScriptFile powershellScript(const ScriptRuleset &ruleset, const QString &frame,
                            ScriptPurpose purpose, const QString &what)
{
    const FrameInserts texts = {
        {u"header"_s, powershellHeader(ruleset, what)},
        {u"drawing"_s, powershellDrawing(ruleset)},
        {u"rules"_s, purpose == ScriptPurpose::Apply ? powershellRules(ruleset) : QString()},
        {u"incoming"_s, purpose == ScriptPurpose::Verify
                            ? powershellRules(ruleset, RuleDirection::In)
                            : QString()},
        {u"source"_s, powershellSource(ruleset)},
        {u"connections"_s,
         purpose == ScriptPurpose::Verify ? powershellConnections(ruleset) : QString()},
        {u"server"_s, ruleset.isServer ? u"$true"_s : u"$false"_s},
    };
    // Windows PowerShell takes a file without a mark for one in the machine's code page.
    const QByteArray text =
        "\xef\xbb\xbf" + filledFrame(u":/scripts/windows"_s, frame, texts, LineEnds::CrLf);
    return {frame.section(u'/', -1), purpose, text, false};
}

QStringList windowsAddresses(const AddressSet &addresses)
{
    QStringList entries;
    for (const QString &entry : addresses.entries()) {
        if (entry == "0.0.0.0/0"_L1)
            entries += {u"0.0.0.0/1"_s, u"128.0.0.0/1"_s};
        else if (entry == "::/0"_L1)
            entries += {u"::/1"_s, u"8000::/1"_s};
        else
            entries += entry;
    }
    return entries;
}

} // namespace portolan
