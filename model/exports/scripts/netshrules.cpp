#include "exports/scripts/netshrules.h"

#include "base/escaping.h"
#include "catalog/catalog.h"
#include "exports/scripts/scripttext.h"
#include "exports/scripts/windowsscript.h"

#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kDrawingLength = 100;
constexpr qsizetype kReasonLength = 400;

QString portList(const PortSet &ports, const QString &separator)
{
    QStringList texts;
    for (const PortRange range : ports.ranges())
        texts += portText(range);
    return texts.join(separator);
}

/// `id`, `id:2`, ...: @p index counts from 0.
QString partId(const ScriptRule &rule, qsizetype index)
{
    return index == 0 ? rule.id : u"%1:%2"_s.arg(rule.id).arg(index + 1);
}

/// Direction, protocol and ports, as netsh takes them.
QString options(const ScriptRule &rule)
{
    const bool isIn = rule.direction == RuleDirection::In;
    return u"dir=%1 action=allow enable=yes profile=any protocol=%2 %3=%4"_s.arg(
        isIn ? u"in"_s : u"out"_s, toString(rule.protocol), isIn ? u"localport"_s : u"remoteport"_s,
        portList(rule.ports, u","_s));
}

QString reason(const ScriptRuleset &ruleset, const ScriptRule &rule)
{
    return u"Threat Manager: %1 (drawing: %2)"_s.arg(
        rule.description.first(qMin(kReasonLength, rule.description.size())), ruleset.drawing);
}

QString addLine(const ScriptRuleset &ruleset, const ScriptRule &rule, qsizetype index,
                const QString &addresses)
{
    return u"\"%system%\\netsh.exe\" advfirewall firewall add rule name=\"Portolan "_s +
           partId(rule, index) + u"\" "_s + options(rule) + u" remoteip="_s + addresses +
           u" description=\""_s + reason(ruleset, rule) + u"\" >\"%said%\" 2>&1 || exit /b 1\n"_s;
}

/// The addresses of each part of a rule, between commas.
QStringList parts(const ScriptRuleset &ruleset, const ScriptRule &rule)
{
    constexpr qsizetype kPartNumber = 8; // ":123456"
    const qsizetype room = kCmdLineLength - kPartNumber - addLine(ruleset, rule, 0, {}).size();
    QStringList lists;
    QString list;
    qsizetype count = 0;
    for (const QString &address : windowsAddresses(rule.addresses)) {
        const bool isFull =
            count == kWindowsAddressesPerRule || list.size() + 1 + address.size() > room;
        if (count > 0 && isFull) {
            lists += std::exchange(list, {});
            count = 0;
        }
        list += count++ == 0 ? address : u',' + address;
    }
    if (count > 0)
        lists += list;
    return lists;
}

/// How many rules a rule becomes before those of its names.
qsizetype partCount(const ScriptRuleset &ruleset, const ScriptRule &rule)
{
    return parts(ruleset, rule).size();
}

/// Adds the addresses that the script found: those of file @p number.
QString namedLines(const ScriptRuleset &ruleset, const ScriptRule &rule, qsizetype number)
{
    return u"set \"rule=%1\"\nset \"options=%2\"\nset \"reason=%3\"\n"_s.arg(
               rule.id, options(rule), reason(ruleset, rule)) +
           u"call :add_named %1 %2 || exit /b 1\n"_s.arg(number).arg(partCount(ruleset, rule) + 1);
}

QString array(const QStringList &texts)
{
    QStringList quoted;
    for (const QString &text : texts)
        quoted += powershellString(text);
    return u"@("_s + quoted.join(u", "_s) + u')';
}

/// Ids with those of the first part for names.
QStringList wantedIds(const ScriptRuleset &ruleset, const ScriptRule &rule)
{
    QStringList ids;
    const qsizetype count = partCount(ruleset, rule) + (rule.names.isEmpty() ? 0 : 1);
    for (qsizetype i = 0; i < count; ++i)
        ids += partId(rule, i);
    return ids;
}

QString withoutLastLineEnd(QString text)
{
    text.chop(1);
    return text;
}

} // namespace

ScriptRuleset inCmdText(const ScriptRuleset &ruleset)
{
    ScriptRuleset plain = ruleset;
    plain.title = cmdText(ruleset.title, 200);
    plain.drawing =
        cmdText(ruleset.drawing.isEmpty() ? u"untitled"_s : ruleset.drawing, kDrawingLength);
    plain.catalog = cmdText(ruleset.catalog, 100);
    for (QString &sentence : plain.leftOut)
        sentence = cmdText(sentence);
    for (ScriptRule &rule : plain.rules) {
        rule.description = cmdText(rule.description, kReasonLength);
        for (QString &name : rule.names)
            name = cmdText(name).replace(u' ', u"\\x20"_s);
        for (ScriptRemote &remote : rule.remotes)
            remote.name = cmdText(remote.name).replace(u' ', u"\\x20"_s);
    }
    return plain;
}

QString cmdHeader(const ScriptRuleset &ruleset, const QString &what)
{
    QString header;
    for (const QString &line : headerLines(ruleset, what))
        header += u"rem "_s + line + u'\n';
    return withoutLastLineEnd(header);
}

QString netshDrawing(const ScriptRuleset &ruleset)
{
    return u"set \"drawing=%1\""_s.arg(ruleset.drawing);
}

QString netshForgets()
{
    static const QString lines = [] {
        std::set<QString> ids;
        for (const Catalog &catalog : bundledCatalogs()) {
            for (int row = 0; row < catalog.rowCount(); ++row) {
                const RequirementId &id = catalog.requirement(row).id;
                ids.insert(ruleId(id, RuleDirection::In));
                ids.insert(ruleId(id, RuleDirection::Out));
            }
        }
        QString text;
        for (const QString &id : ids)
            text += u"call :forget \"%1\" || exit /b 1\n"_s.arg(id);
        return withoutLastLineEnd(text);
    }();
    return lines;
}

QString netshRules(const ScriptRuleset &ruleset)
{
    QString text;
    qsizetype number = 0;
    for (const ScriptRule &rule : ruleset.rules) {
        ++number;
        text += u"rem %1: %2\n"_s.arg(rule.id, rule.description);
        const QStringList lists = parts(ruleset, rule);
        for (qsizetype i = 0; i < lists.size(); ++i)
            text += addLine(ruleset, rule, i, lists[i]);
        if (!rule.names.isEmpty())
            text += namedLines(ruleset, rule, number);
    }
    return withoutLastLineEnd(text);
}

QString netshWanted(const ScriptRuleset &ruleset)
{
    QString text;
    for (const ScriptRule &rule : ruleset.rules) {
        for (const QString &id : wantedIds(ruleset, rule))
            text += u"call :wanted \"%1\" || exit /b 1\n"_s.arg(id);
    }
    return withoutLastLineEnd(text);
}

QString netshBlocks(const ScriptRuleset &ruleset)
{
    QString text;
    for (const ScriptRule &rule : ruleset.rules) {
        const bool isIn = rule.direction == RuleDirection::In;
        text += u"call :find_blocks %1 %2 %3 \"%4\"\n"_s.arg(
            isIn ? u"In"_s : u"Out"_s, rule.protocol == Protocol::Udp ? u"17"_s : u"6"_s,
            isIn ? u"LPort"_s : u"RPort"_s, portList(rule.ports, u" "_s));
    }
    return withoutLastLineEnd(text);
}

QString netshIncoming(const ScriptRuleset &ruleset)
{
    QString text;
    for (const ScriptRule &rule : ruleset.rules) {
        if (rule.direction != RuleDirection::In)
            continue;
        QStringList names;
        for (const QString &id : wantedIds(ruleset, rule))
            names += u"Portolan "_s + id;
        text += u"    Test-Incoming %1 %2 %3 %4\n"_s.arg(
            powershellString(rule.id), powershellString(toString(rule.protocol)),
            array(portList(rule.ports, u","_s).split(u',')), array(names));
    }
    return withoutLastLineEnd(text);
}

QString netshNames(const ScriptRuleset &ruleset)
{
    // Several calls where one line would be too long.
    constexpr qsizetype kNamesPerLine = 20;
    QString text;
    qsizetype number = 0;
    for (const ScriptRule &rule : ruleset.rules) {
        ++number;
        for (qsizetype i = 0; i < rule.names.size(); i += kNamesPerLine) {
            const QStringList some = rule.names.mid(i, kNamesPerLine);
            text += u"    Resolve-Rule %1 %2\n"_s.arg(number).arg(array(some));
        }
    }
    return withoutLastLineEnd(text);
}

} // namespace portolan
