#include "exports/scripts/probekit.h"

#include "base/escaping.h"
#include "base/jsonwriter.h"
#include "exports/scripts/linuxscript.h"
#include "exports/scripts/scriptframe.h"
#include "exports/scripts/scripttext.h"
#include "exports/scripts/windowsscript.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kTokenDigits = 32;

/// The same for every machine of the drawing, and another one for another drawing: listeners answer
/// nobody else. It is no secret, since everybody with the kit has it.
QString tokenOf(const FleetContext &context)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](const QString &text) { hash.addData(text.toUtf8() + '\0'); };
    add(context.topology.properties.title);
    add(context.derivation.catalog().id().text());
    for (const Host &host : context.topology.hosts)
        add(host.id.text());
    return QString::fromLatin1(hash.result().toHex().first(kTokenDigits));
}

/// A listener makes everything provable but ranges of ports.
ScriptRuleset provable(ScriptRuleset ruleset)
{
    for (ScriptRule &rule : ruleset.rules)
        rule.provable = true;
    return ruleset;
}

/// Calls @p use with each inbound rule and each range of its ports.
template <typename Use>
void forEachInboundRange(const ScriptRuleset &ruleset, const Use &use)
{
    for (const ScriptRule &rule : ruleset.rules) {
        if (rule.direction != RuleDirection::In)
            continue;
        for (const PortRange range : rule.ports.ranges())
            use(rule, range);
    }
}

void writeListened(JsonWriter &json, const ScriptRuleset &ruleset, bool wantsRanges)
{
    json.beginArray();
    forEachInboundRange(ruleset, [&](const ScriptRule &rule, PortRange range) {
        if ((range.first != range.last) != wantsRanges)
            return;
        json.beginObject();
        json.member(u"rule", rule.id);
        json.member(u"protocol", toString(rule.protocol));
        if (wantsRanges)
            json.member(u"ports", portText(range));
        else
            json.member(u"port", int(range.first));
        json.endObject();
    });
    json.endArray();
}

void writeSent(JsonWriter &json, const QList<ConnectionTry> &tries)
{
    json.beginArray();
    for (const ConnectionTry &one : tries) {
        const bool isRange = one.kind == ConnectionTry::Kind::Unprovable;
        json.beginObject();
        json.member(u"rule", one.rule);
        json.member(u"destination", one.host.text());
        json.member(u"protocol", toString(one.protocol));
        if (isRange)
            json.member(u"port", one.port);
        else
            json.member(u"port", one.port.toInt());
        json.member(u"kind", isRange ? u"range"_s : toString(one.kind));
        json.member(u"where", one.where);
        json.endObject();
    }
    json.endArray();
}

/// `probes.json`: texts that people typed are data there, and nowhere else but in comments.
QByteArray probes(const ScriptRuleset &ruleset, const QString &token)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    JsonWriter json(buffer);
    json.beginObject();
    json.member(u"token", token);
    json.key(u"hosts");
    json.beginArray();
    for (const HostId &host : ruleset.hosts)
        json.value(host.text());
    json.endArray();
    json.key(u"listen");
    writeListened(json, ruleset, false);
    json.key(u"ranges");
    writeListened(json, ruleset, true);
    json.key(u"send");
    writeSent(json, connectionTries(ruleset));
    json.endObject();
    if (!json.finish())
        qFatal("a buffer in memory took no JSON");
    return bytes;
}

ScriptFile program(const ScriptRuleset &ruleset, const QString &name, ScriptPurpose purpose,
                   const QString &what)
{
    if (ruleset.platform == Platform::Windows)
        return powershellScript(ruleset, u"probe-kit/%1.ps1"_s.arg(name), purpose, what);
    const FrameInserts inserts{{u"header"_s, scriptHeader(ruleset, what)}};
    const QString file = name + u".py"_s;
    return {file, purpose, filledFrame(u":/scripts/linux"_s, u"probe-kit/"_s + file, inserts),
            true};
}

QList<ScriptFile> filesOf(const ScriptRuleset &ruleset, const QString &token)
{
    QList<ScriptFile> files;
    const auto has = [&](RuleDirection direction) {
        return std::ranges::any_of(
            ruleset.rules, [&](const ScriptRule &rule) { return rule.direction == direction; });
    };
    if (has(RuleDirection::In))
        files += program(ruleset, u"listen"_s, ScriptPurpose::Listener,
                         u"Listens for the probes of other hosts"_s);
    if (has(RuleDirection::Out))
        files += program(ruleset, u"send"_s, ScriptPurpose::Sender, u"Sends probes to listeners"_s);
    if (!files.isEmpty())
        files.append({u"probes.json"_s, ScriptPurpose::Rules, probes(ruleset, token), false});
    return files;
}

} // namespace

QString ProbeKit::id() const
{
    return u"probe-kit"_s;
}

QString ProbeKit::title() const
{
    return QCoreApplication::translate("ScriptTarget", "Probe kit");
}

QString ProbeKit::explanation() const
{
    return QCoreApplication::translate(
        "ScriptTarget", "Listeners and senders, for what verify cannot prove from one side");
}

FleetFiles ProbeKit::files(const FleetContext &context) const
{
    const QString token = tokenOf(context);
    FleetFiles all;
    for (const ScriptMachine &machine : context.machines) {
        const ScriptRuleset ruleset =
            provable(rulesetFor(context.topology, context.derivation, machine));
        QList<ScriptFile> files = filesOf(ruleset, token);
        for (ScriptFile &file : files) {
            file.name.prepend(machine.folder + u'/');
            all.files.append({file, machine.hosts});
        }
    }
    return all;
}

} // namespace portolan
