#include "exports/scripts/linuxufw.h"

#include "exports/scripts/linuxscript.h"
#include "exports/scripts/ufwrules.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

QString LinuxUfw::id() const
{
    return u"linux-ufw"_s;
}

QString LinuxUfw::title() const
{
    return QCoreApplication::translate("ScriptTarget", "ufw");
}

QList<ScriptFile> LinuxUfw::files(const ScriptRuleset &ruleset) const
{
    const QByteArray rules = ufwRules(ruleset).toUtf8();
    return linuxScripts(
        ruleset,
        {u"ufw"_s, u"ufw"_s, {{u"rules.ufw"_s, ScriptPurpose::Rules, rules, false}}, ufwCode});
}

} // namespace portolan
