#pragma once

#include "base/ids.h"
#include "topology/topology.h"

#include <QList>
#include <QStringList>

namespace portolan {

/// What the program knows of a role, from resources/roles.json.
struct RoleDefinition
{
    RoleId id;
    QString name;        ///< for people: "Activity Monitor agent"
    QString shortName;   ///< for chips: "Activity Monitor"
    QString icon;        ///< base name of a file in resources/icons
    QString section;     ///< id of the section whose colour it wears
    QString description; ///< one sentence: what it does
    QString namePattern; ///< of new hosts: "fs%1" gives fs01, fs02 ...
    QStringList streams; ///< what the `streams` option may hold; empty: the role has no such option
    QList<Platform> platforms; ///< on which the vendor supports it
    bool optional = false;     ///< drawn dashed: installed elsewhere by default
    bool agent = false;        ///< sends a data stream and needs domain controllers to be resolved
};

/// The roles in the order in which people see them. A role that is not here is unknown: kept in
/// drawings, reported as a problem, and tied to nothing.
const QList<RoleDefinition> &roleDefinitions();

/// Null when the role is unknown.
const RoleDefinition *findRole(const RoleId &id);

/// The streams that a host sends by @p role, as `role/stream`, sorted: those of its `streams`
/// option, all of the role's without that option, none where the option is an empty list. Unknown
/// ones are left out.
QStringList sentStreams(const RoleDefinition &role, const QJsonObject &options);

namespace roles {
extern const RoleId kThreatManager;
extern const RoleId kActivityMonitorAgent;
extern const RoleId kThreatPreventionAgent;
extern const RoleId kDomainController;
extern const RoleId kPostgresql;
extern const RoleId kActionService;
extern const RoleId kAccessAnalyzerConsole;
extern const RoleId kConsoleClient;
} // namespace roles

/// The role that names and pictures a host with several: the first of roleDefinitions() that it
/// has; null when it has none that is known.
const RoleDefinition *primaryRole(const Host &host);

} // namespace portolan
