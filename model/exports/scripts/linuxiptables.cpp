#include "exports/scripts/linuxiptables.h"

#include "exports/scripts/iptablesrules.h"
#include "exports/scripts/linuxscript.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

QString LinuxIptables::id() const
{
    return u"linux-iptables"_s;
}

QString LinuxIptables::title() const
{
    return QCoreApplication::translate("ScriptTarget", "iptables and ipset");
}

QList<ScriptFile> LinuxIptables::files(const ScriptRuleset &ruleset) const
{
    using Family = IptablesFamily;
    const auto rules = [](const QString &name, const QString &text) {
        return ScriptFile{name, ScriptPurpose::Rules, text.toUtf8(), false};
    };
    return linuxScripts(ruleset, {u"iptables"_s,
                                  u"iptables"_s,
                                  {
                                      rules(u"rules.ipset"_s, ipsetRules(ruleset)),
                                      rules(u"rules.v4"_s, iptablesRules(ruleset, Family::Ipv4)),
                                      rules(u"rules.v6"_s, iptablesRules(ruleset, Family::Ipv6)),
                                  },
                                  iptablesCode});
}

} // namespace portolan
