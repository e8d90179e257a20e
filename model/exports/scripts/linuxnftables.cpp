#include "exports/scripts/linuxnftables.h"

#include "base/escaping.h"
#include "exports/scripts/linuxscript.h"
#include "exports/scripts/nftablesrules.h"
#include "exports/scripts/scriptframe.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// One call for each host that is known by name only and each rule that it is in.
QString nameCalls(const ScriptRuleset &ruleset)
{
    QString calls;
    for (const ScriptRule &rule : ruleset.rules) {
        for (const QString &name : rule.names)
            calls += shellCall(u"name_in"_s, {nftablesNameSet(rule), name});
    }
    calls.chop(1);
    return calls;
}

QString incomingCalls(const ScriptRuleset &ruleset)
{
    QString calls;
    for (const ScriptRule &rule : ruleset.rules) {
        if (rule.direction == RuleDirection::In) {
            calls += shellCall(u"incoming"_s, {rule.id, toString(rule.protocol),
                                               rule.ports.toString(), nftablesSetName(rule)});
        }
    }
    calls.chop(1);
    return calls;
}

FrameInserts inserts(const ScriptRuleset &ruleset, const QByteArray &rules)
{
    const QByteArray checksum = QCryptographicHash::hash(rules, QCryptographicHash::Sha256).toHex();
    const bool restricted = ruleset.outbound == OutboundMode::Restricted;
    return {
        {u"drawing"_s, shellWord(drawingMark(ruleset))},
        {u"checksum"_s, QString::fromLatin1(checksum)},
        {u"restricted"_s, restricted ? u"1"_s : u"0"_s},
        {u"opens"_s, openedCalls(ruleset)},
        {u"names"_s, nameCalls(ruleset)},
        {u"source"_s, verifySource(ruleset)},
        {u"incoming"_s, incomingCalls(ruleset)},
        {u"connections"_s, connectionCalls(ruleset)},
    };
}

} // namespace

QString LinuxNftables::id() const
{
    return u"linux-nftables"_s;
}

QString LinuxNftables::title() const
{
    return QCoreApplication::translate("ScriptTarget", "nftables");
}

QList<ScriptFile> LinuxNftables::files(const ScriptRuleset &ruleset) const
{
    const QByteArray rules = nftablesRules(ruleset).toUtf8();
    FrameInserts texts = inserts(ruleset, rules);
    const auto script = [&](const QString &name, const QString &what) {
        texts.insert(u"header"_s, scriptHeader(ruleset, what));
        return filledFrame(u":/scripts/linux"_s, u"nftables/"_s + name, texts);
    };
    return {
        {u"rules.nft"_s, ScriptPurpose::Rules, rules, false},
        {u"apply.sh"_s, ScriptPurpose::Apply,
         script(u"apply.sh"_s, u"Loads the firewall rules (nftables)"_s), true},
        {u"remove.sh"_s, ScriptPurpose::Remove,
         script(u"remove.sh"_s, u"Takes away the firewall rules (nftables)"_s), true},
        {u"verify.sh"_s, ScriptPurpose::Verify,
         script(u"verify.sh"_s, u"Checks the connections and firewall rules (nftables)"_s), true},
    };
}

} // namespace portolan
