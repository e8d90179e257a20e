#include "commandline/scriptoptions.h"

#include "base/escaping.h"
#include "commandline/drawinginput.h"
#include "commandline/leftout.h"
#include "commandline/options.h"
#include "commandline/output.h"

#include <algorithm>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

/// Whatever the order in which they were named.
template <typename Target>
QList<const Target *> named(const QList<const Target *> &all, const QStringList &ids)
{
    QList<const Target *> targets;
    for (const Target *target : all) {
        if (ids.contains(target->id()))
            targets.append(target);
    }
    return targets;
}

/// "linux-nftables (for linux hosts)".
QString targetText(const QList<const ScriptTarget *> &targets)
{
    QStringList texts;
    for (const ScriptTarget *target : targets)
        texts += u"%1 (for %2 hosts)"_s.arg(target->id(), toString(target->platform()));
    return texts.join(u" or "_s);
}

Attempt<void> checkPlatforms(const ScriptFolderOptions &options, const DrawingInput &input)
{
    const QMap<HostId, Host> &hosts = input.topology.hosts;
    for (const HostId &id : options.hosts) {
        const Host &host = *hosts.constFind(id);
        if (!hasTargetFor(host, options)) {
            return usageFailure(
                input.subject,
                u"host \"%1\" is a %2 host; expected a target for it, not %3"_s.arg(
                    id.text(), toString(host.platform), targetText(options.targets)));
        }
    }
    const auto fits = [&](const Host &host) { return hasTargetFor(host, options); };
    if (!hosts.isEmpty() && std::ranges::none_of(hosts, fits)) {
        return usageFailure(input.subject,
                            u"no host of the drawing is of the platform of %1; expected a target "
                            "for one of its hosts"_s.arg(targetText(options.targets)));
    }
    return {};
}

void addLines(QString &text, const QString &what, const QStringList &paths)
{
    for (const QString &path : paths)
        text += what + terminalText(path) + u'\n';
}

} // namespace

Attempt<ScriptFolderOptions> scriptOptions(const Arguments &arguments, const DrawingInput &input)
{
    ScriptFolderOptions options;
    const QStringList ids = arguments.values(options::kTarget);
    options.targets = ids.contains(u"all"_s) ? scriptTargets() : named(scriptTargets(), ids);
    options.fleetTargets = named(fleetTargets(), ids);
    options.hosts = input.hosts;
    if (arguments.value(options::kLayout) == toString(ScriptLayout::Profiles))
        options.layout = ScriptLayout::Profiles;
    return checkPlatforms(options, input).map([&] { return options; });
}

Attempt<void> printScriptReport(const ScriptFolderReport &report, const QString &folder,
                                Console &console)
{
    QString text =
        u"%1: %2 scripts in %3 folders, listed in manifest.json\n"_s.arg(terminalText(folder))
            .arg(report.files.size())
            .arg(report.folders);
    if (!report.removed.isEmpty())
        text += u"removed, as this run does not write them: %1 files of an earlier run\n"_s.arg(
            report.removed.size());
    addLines(text, {}, report.notes);
    addLines(text, u"kept, as somebody changed it: "_s, report.changed);
    addLines(text, u"kept, as no run wrote it: "_s, report.foreign);
    return writeBytes({}, console, text.toUtf8());
}

QStringList scriptsLeftOut(const ScriptFolderReport &report, const DrawingInput &input)
{
    QStringList phrases = leftOutOf(TableKind::Connections, input);
    if (!report.leftOut.isEmpty())
        phrases += shortList(report.leftOut);
    return phrases;
}

} // namespace portolan::app
