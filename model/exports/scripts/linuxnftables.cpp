#include "exports/scripts/linuxnftables.h"

#include "exports/scripts/linuxscript.h"
#include "exports/scripts/nftablesrules.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

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
    return linuxScripts(ruleset, {u"nftables"_s,
                                  u"nftables"_s,
                                  {{u"rules.nft"_s, ScriptPurpose::Rules, rules, false}},
                                  nftablesSetName});
}

} // namespace portolan
