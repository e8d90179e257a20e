#include "exports/scripts/linuxnftablessnippet.h"

#include "exports/scripts/linuxscript.h"
#include "exports/scripts/nftablesrules.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

QString LinuxNftablesSnippet::id() const
{
    return u"linux-nftables-snippet"_s;
}

QString LinuxNftablesSnippet::title() const
{
    return QCoreApplication::translate("ScriptTarget", "nftables, into an existing chain");
}

QList<ScriptFile> LinuxNftablesSnippet::files(const ScriptRuleset &ruleset) const
{
    const QByteArray rules = nftablesSnippet(ruleset).toUtf8();
    return linuxScripts(ruleset, {u"nftables-snippet"_s,
                                  u"nftables, for an existing chain"_s,
                                  {{u"rules.nft"_s, ScriptPurpose::Rules, rules, false}},
                                  nftablesSnippetSetName});
}

} // namespace portolan
