#include "exports/scripts/scripttarget.h"

#include "exports/scripts/linuxtargets.h"
#include "exports/scripts/windowsgpo.h"
#include "exports/scripts/windowsnetsh.h"
#include "exports/scripts/windowspowershell.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

QString toString(ScriptPurpose purpose)
{
    switch (purpose) {
    case ScriptPurpose::Apply:
        return u"apply"_s;
    case ScriptPurpose::Remove:
        return u"remove"_s;
    case ScriptPurpose::Verify:
        return u"verify"_s;
    case ScriptPurpose::Rules:
        return u"rules"_s;
    case ScriptPurpose::Playbook:
        return u"playbook"_s;
    case ScriptPurpose::Inventory:
        return u"inventory"_s;
    case ScriptPurpose::Listener:
        return u"listener"_s;
    case ScriptPurpose::Sender:
        return u"sender"_s;
    }
    return {};
}

const QList<const ScriptTarget *> &scriptTargets()
{
    static const WindowsPowershell windowsPowershell;
    static const WindowsGpo windowsGpo;
    static const WindowsNetsh windowsNetsh;
    static const auto targets =
        QList<const ScriptTarget *>{&windowsPowershell, &windowsGpo, &windowsNetsh} +
        linuxTargets();
    return targets;
}

const ScriptTarget *findScriptTarget(const QString &id)
{
    const auto &targets = scriptTargets();
    const auto found = std::ranges::find(targets, id, &ScriptTarget::id);
    return found == targets.cend() ? nullptr : *found;
}

const ScriptTarget &defaultScriptTarget(Platform platform)
{
    const auto &targets = scriptTargets();
    return **std::ranges::find(targets, platform, &ScriptTarget::platform);
}

} // namespace portolan
