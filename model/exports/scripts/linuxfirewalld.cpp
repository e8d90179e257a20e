#include "exports/scripts/linuxfirewalld.h"

#include "exports/scripts/firewalldrules.h"
#include "exports/scripts/linuxscript.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

QString LinuxFirewalld::id() const
{
    return u"linux-firewalld"_s;
}

QString LinuxFirewalld::title() const
{
    return QCoreApplication::translate("ScriptTarget", "firewalld");
}

QList<ScriptFile> LinuxFirewalld::files(const ScriptRuleset &ruleset) const
{
    const QByteArray rules = firewalldRules(ruleset).toUtf8();
    return linuxScripts(ruleset, {u"firewalld"_s,
                                  u"firewalld"_s,
                                  {{u"rules.firewalld"_s, ScriptPurpose::Rules, rules, false}},
                                  firewalldCode});
}

} // namespace portolan
