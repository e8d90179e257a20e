#pragma once

#include "exports/scripts/scripttarget.h"

#include <optional>

namespace portolan {

/// The hosts whose scripts go into one folder: one host, or those of a profile.
struct ScriptMachine
{
    QString folder; ///< its name, at the top of the folder of scripts
    std::optional<Profile> profile;
    HostId host;         ///< where there is no profile
    QList<HostId> hosts; ///< never empty; of a profile those that were asked for
    Platform platform = Platform::Windows;
    /// For which scripts were written into the folder; none where there are no rules.
    QList<const ScriptTarget *> targets;
};

/// The ruleset of a machine: of its profile, or of its host.
ScriptRuleset rulesetFor(const Topology &topology, const Derivation &derivation,
                         const ScriptMachine &machine);

/// What a target for the whole drawing is made from: all that was written for single machines.
struct FleetContext
{
    const Topology &topology;
    const Derivation &derivation;
    QList<ScriptMachine> machines;
};

struct FleetFile
{
    ScriptFile file;     ///< its name is a path within the folder of the target
    QList<HostId> hosts; ///< that it is for
};

struct FleetFiles
{
    QList<FleetFile> files;
    /// What people have to do themselves, or what is not in there, a sentence each.
    QStringList notes;
};

/// Files for all machines of a drawing together, in a folder of their own beside those of the
/// machines.
class FleetTarget
{
public:
    virtual ~FleetTarget() = default;

    /// As on the command line, and the name of its folder: `ansible`.
    virtual QString id() const = 0;
    /// For people, translated.
    virtual QString title() const = 0;
    /// What it is for, translated: one line.
    virtual QString explanation() const = 0;
    /// Whether it brings the scripts of each machine there and starts them, so that they have to be
    /// written with it.
    virtual bool runsScripts() const = 0;
    /// Deterministic, no clock, no locale.
    virtual FleetFiles files(const FleetContext &context) const = 0;
};

/// All of them, in the order in which people see them. A new one is one class and one line here.
const QList<const FleetTarget *> &fleetTargets();
/// Null when there is none of that id.
const FleetTarget *findFleetTarget(const QString &id);

} // namespace portolan
