#include "exports/scripts/ufwrules.h"

#include "base/escaping.h"
#include "exports/scripts/linuxscript.h"
#include "exports/scripts/scripttext.h"

namespace portolan {

using namespace Qt::StringLiterals;

QString ufwCode(const ScriptRule &rule)
{
    return QStringList{toString(rule.direction), toString(rule.protocol).toLower(), rule.id,
                       multiportLists(rule.ports).join(u' ')}
        .join(u' ');
}

QString ufwRules(const ScriptRuleset &ruleset)
{
    QString text = scriptHeader(ruleset, u"Firewall rules (ufw)"_s) + u'\n';
    text += u"#\n# bash apply.sh adds them, checks first, and goes back unless kept.\n"_s;
    for (const ScriptRule &rule : ruleset.rules) {
        const bool isIn = rule.direction == RuleDirection::In;
        text += u"\n# "_s + hashComment(rule.id + u": "_s + rule.description) + u'\n';
        text += u"# "_s + hashComment((isIn ? u"from: "_s : u"to: "_s) + someOf(remoteIds(rule))) +
                u'\n';
        for (const QString &ports : multiportLists(rule.ports)) {
            const QStringList head = {toString(rule.direction), toString(rule.protocol).toLower(),
                                      ports};
            for (const QString &network : networksOf(rule.addresses))
                text += (head + QStringList{network, rule.id}).join(u'\t') + u'\n';
        }
    }
    return text;
}

} // namespace portolan
