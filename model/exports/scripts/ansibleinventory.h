#pragma once

#include "exports/scripts/fleettarget.h"

namespace portolan {

struct AnsibleInventory
{
    QByteArray text;     ///< `inventory.yml`
    QList<HostId> hosts; ///< whose scripts it knows, sorted
    QStringList notes;   ///< hosts that people have to enter themselves
};

/// The machines that scripts were written for, in a group for each profile. Every host has
/// `portolan_folder`, the folder of its scripts, and `ansible_host`: its address, or its name where
/// it has none. A host that stands for several machines is an empty group with that folder. Texts
/// that people typed are in comments only, since Ansible takes every value for a template.
AnsibleInventory ansibleInventory(const FleetContext &context);

} // namespace portolan
