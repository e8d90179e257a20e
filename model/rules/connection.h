#pragma once

#include "base/addressset.h"
#include "base/ids.h"
#include "base/portset.h"

#include <QList>
#include <QStringList>

namespace portolan {

struct Requirement;

/// One host opens the ports of one requirement on another host. Derived, never stored.
struct Connection
{
    HostId source;
    HostId destination;
    int row = 0;         ///< of the requirement in its catalog
    QStringList streams; ///< `role/stream`, sorted; those of the source that need it

    friend bool operator==(const Connection &, const Connection &) = default;
};

enum class RuleDirection { In, Out };

/// "in" or "out".
QString toString(RuleDirection direction);
/// The id of a rule, unique on its machine: requirement and direction, `data-stream.syslog/in`.
QString ruleId(const RequirementId &requirement, RuleDirection direction);

/// False where trying a connection of @p requirement proves nothing: a console is a browser and
/// listens on no port, and of a port range one never knows which port is in use.
bool isProvable(const Requirement &requirement, bool isFromServer);

/// What the firewall of one host must allow: its connections of one direction and requirement,
/// merged.
struct Rule
{
    HostId host;
    RuleDirection direction = RuleDirection::In;
    int row = 0; ///< of the requirement in its catalog
    /// The exact union of the addresses of the other ends.
    AddressSet remoteAddresses;
    /// Names of other ends that have no address at all, sorted.
    QStringList remoteNames;
    /// All other ends, sorted; also those that can be written neither as an address nor as a name.
    QList<HostId> remoteHosts;

    friend bool operator==(const Rule &, const Rule &) = default;
};

} // namespace portolan
