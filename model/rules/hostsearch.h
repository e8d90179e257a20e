#pragma once

#include "rules/derivation.h"

namespace portolan {

/// The hosts that a person means by @p text, the best hits first, those that are as good by id.
///
/// It is a part of a name, an id, an address or a role's name in the language of the program; an
/// address or network also finds the hosts that have addresses in it, and groups whose network it
/// lies in; a port (`5671`, `tcp 5671`, `10000/udp`) finds the hosts that others connect to on it.
/// Case does not matter. No text finds every host.
QList<HostId> findHosts(const Topology &topology, const Derivation &derivation,
                        const QString &text);

} // namespace portolan
