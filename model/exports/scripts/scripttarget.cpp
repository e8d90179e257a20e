#include "exports/scripts/scripttarget.h"

#include "exports/scripts/linuxfirewalld.h"
#include "exports/scripts/linuxiptables.h"
#include "exports/scripts/linuxnftables.h"
#include "exports/scripts/linuxnftablessnippet.h"
#include "exports/scripts/linuxufw.h"
#include "exports/scripts/windowsgpo.h"
#include "exports/scripts/windowsnetsh.h"
#include "exports/scripts/windowspowershell.h"

#include <QCoreApplication>

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

QString linuxRollout()
{
    return QCoreApplication::translate(
        "ScriptTarget",
        "On many machines: first one by hand, kept and verified. Then copy the folder of the "
        "profile and run apply.sh --unattended in batches, stopping at the first machine that "
        "fails: the exit code tells.");
}

const QList<const ScriptTarget *> &scriptTargets()
{
    static const WindowsPowershell windowsPowershell;
    static const WindowsGpo windowsGpo;
    static const WindowsNetsh windowsNetsh;
    static const LinuxNftables linuxNftables;
    static const LinuxNftablesSnippet linuxNftablesSnippet;
    static const LinuxIptables linuxIptables;
    static const LinuxFirewalld linuxFirewalld;
    static const LinuxUfw linuxUfw;
    static const QList<const ScriptTarget *> targets = {
        &windowsPowershell,    &windowsGpo,    &windowsNetsh,   &linuxNftables,
        &linuxNftablesSnippet, &linuxIptables, &linuxFirewalld, &linuxUfw,
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
