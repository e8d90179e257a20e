#pragma once

#include "exports/scripts/ruleset.h"

#include <QByteArray>

namespace portolan {

enum class ScriptPurpose { Apply, Remove, Verify, Rules, Playbook, Inventory, Listener, Sender };

/// As in the manifest: "apply", "remove", "verify", "rules", ...
QString toString(ScriptPurpose purpose);

struct ScriptFile
{
    QString name; ///< within the folder of its host and target: `apply.ps1`
    ScriptPurpose purpose = ScriptPurpose::Apply;
    QByteArray content; ///< as on disk: line ends, BOM and all
    bool executable = false;
};

/// One way of putting a ruleset into force on a platform.
class ScriptTarget
{
public:
    virtual ~ScriptTarget() = default;

    /// As on the command line: `linux-nftables`.
    virtual QString id() const = 0;
    /// For people, translated: "nftables".
    virtual QString title() const = 0;
    virtual Platform platform() const = 0;
    /// Whether its rules shut what they do not open.
    virtual bool closes() const { return false; }
    /// Whether apply takes its rules back by itself unless somebody keeps them in time.
    virtual bool reverts() const { return true; }
    /// Whether its rules are put in force on the machine itself, by an `apply.sh` or `apply.ps1`
    /// that an engine can copy there and start.
    virtual bool runsOnMachine() const { return true; }
    /// How to bring it to many machines, for people, translated.
    virtual QString rollout() const = 0;
    /// The files for one ruleset: deterministic, no clock, no locale.
    virtual QList<ScriptFile> files(const ScriptRuleset &ruleset) const = 0;
};

/// All targets, in the order in which people see them. A new one is one class and one line here;
/// for Linux, one entry of linuxTargets().
const QList<const ScriptTarget *> &scriptTargets();
/// Null when there is none of that id.
const ScriptTarget *findScriptTarget(const QString &id);
/// The target used when nobody asks for another.
const ScriptTarget &defaultScriptTarget(Platform platform);

} // namespace portolan
