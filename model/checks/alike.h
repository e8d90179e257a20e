#pragma once

#include "checks/problem.h"
#include "rules/derivation.h"

namespace portolan {

/// What hosts can have in common, for people who select one and mean all of its kind.
enum class Alikeness { Role, Zone, Profile, Problem };

/// The hosts that are like any of @p hosts, which are always among them as far as they exist:
/// - Role: they have a role in common, or none has any;
/// - Zone: they stand in the same zone, or in none that the drawing has;
/// - Profile: the same scripts serve them (profilesOf()); a host without rules is in no profile;
/// - Problem: one of @p problems that nobody waived concerns both kinds: those of one code.
QSet<HostId> hostsAlike(const Topology &topology, const Derivation &derivation,
                        const QList<Problem> &problems, const QSet<HostId> &hosts, Alikeness kind);

} // namespace portolan
