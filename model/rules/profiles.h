#pragma once

#include "rules/derivation.h"

namespace portolan {

/// Hosts of one platform with the very same rules (and, as a closing ruleset keeps them open, the
/// same services): one set of scripts serves them all.
struct Profile
{
    /// Its roles, platform and a hash of its rules: a new host renames no other profile. Fit for a
    /// file name and well-formed as an id but for its length.
    QString name;
    Platform platform = Platform::Windows;
    QList<HostId> hosts; ///< sorted, never empty

    friend bool operator==(const Profile &, const Profile &) = default;
};

/// Every host that has rules, in exactly one profile; sorted by name.
QList<Profile> profilesOf(const Topology &topology, const Derivation &derivation);

} // namespace portolan
