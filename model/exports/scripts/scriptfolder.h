#pragma once

#include "base/progress.h"
#include "exports/scripts/fleettarget.h"
#include "files/folderupdate.h"

#include <QStringList>

namespace portolan {

/// Lists the scripts of a folder, at its top.
inline constexpr QLatin1StringView kManifestFile{"manifest.json"};

/// A folder for each host, or one for each profile (rules/profiles.h).
enum class ScriptLayout { Hosts, Profiles };

/// "hosts" or "profiles", as in the manifest and on the command line.
QString toString(ScriptLayout layout);

struct ScriptFolderOptions
{
    /// What to write for; a host gets those of its platform. Empty: the usual one of each platform.
    QList<const ScriptTarget *> targets = {};
    QList<HostId> hosts = {}; ///< only these; empty: all
    /// What to write for the whole drawing beside that. With these alone, single machines get what
    /// one of these runs, else nothing.
    QList<const FleetTarget *> fleetTargets = {};
    ScriptLayout layout = ScriptLayout::Hosts;
    /// Names at the top of the folder that something else writes: no folder of scripts gets one.
    QStringList reservedNames = {};
};

/// One file of the manifest.
struct ManifestEntry
{
    QString path; ///< `tm01/windows-powershell/apply.ps1`
    QList<HostId> hosts;
    QString target;
    QString purpose;
    QByteArray sha256; ///< hexadecimal
};

struct ScriptFolderReport
{
    QList<ManifestEntry> files; ///< in the order of the manifest
    int folders = 0;            ///< at the top: of hosts, profiles, the whole drawing
    /// What could not be written because of errors in the drawing, a sentence each.
    QStringList leftOut;
    /// What targets for the whole drawing leave to people, a sentence each.
    QStringList notes;
    QStringList removed; ///< files of an earlier run that this one does not write
    QStringList changed; ///< such files that somebody changed since: they are still there
    QStringList foreign; ///< files that no run wrote, at the top and beside scripts: still there
};

/// Whether @p host gets anything of @p options by its platform, whatever its rules.
bool hasTargetFor(const Host &host, const ScriptFolderOptions &options);

/// The folder of each host's scripts, for all hosts of the drawing, so that a part of it gets the
/// same names: its id, with `~2`, `~3` where Windows reserves the name, it is one of @p reserved,
/// `manifest.json`, `index.html` or a target for the whole drawing, or differs from that of another
/// host in nothing but case.
QMap<HostId, QString> scriptFolderNames(const Topology &topology, const QStringList &reserved = {});

/// Adds the scripts of a drawing and their `manifest.json` to @p folder, and has it take away what
/// an earlier run wrote there, this one does not write and nobody changed. Counts the hosts or
/// profiles on @p progress. Fails with ErrorCode::CannotWrite or Cancelled.
[[nodiscard]] Expected<ScriptFolderReport> addScripts(const Topology &topology,
                                                      const Derivation &derivation,
                                                      const ScriptFolderOptions &options,
                                                      FolderUpdate &folder, Progress &progress);

/// The same into the folder at @p path, whole or not at all.
[[nodiscard]] Expected<ScriptFolderReport>
writeScriptFolder(const Topology &topology, const Derivation &derivation,
                  const ScriptFolderOptions &options, const QString &path, Progress &progress);

} // namespace portolan
