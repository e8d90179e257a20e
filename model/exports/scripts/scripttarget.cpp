#include "exports/scripts/scripttarget.h"

#include "exports/scripts/linuxnftables.h"
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
    static const LinuxNftables linuxNftables;
    static const QList<const ScriptTarget *> targets = {
        &windowsPowershell,
        &linuxNftables,
    };
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
