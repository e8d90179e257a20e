#pragma once

#include "base/error.h"
#include "topology/edit.h"

#include <QSet>

namespace portolan {

/// Whether the host stands for several machines: its @c count says so, or without one an address
/// that is a network or range of more than one.
bool isGroup(const Host &host);

/// @name A group becomes hosts
///@{
/// How many machines the group stands for: its @c count, else the addresses that they can have, at
/// most @p most; 2 where neither tells.
int machinesOf(const Host &group, int most);

/// The addresses that single machines of the group can have, in the order in which they were typed,
/// at most @p most of each family. Not the first and the last of an IPv4 network, which are the
/// network itself and broadcast, nor the first of an IPv6 network, which means any router (RFC
/// 4291, 2.6.1); networks of one or two addresses (RFC 3021, RFC 6164) have none such.
struct SingleAddresses
{
    QStringList ipv4;
    QStringList ipv6;

    /// What the n-th machine gets, of each family the n-th; nothing past their ends.
    QStringList of(int machine) const;
};
SingleAddresses singleAddresses(const Host &group, int most);

/// As many hosts as @p count, at least one, each like the group but for its addresses: those of
/// singleAddresses(), or none. The first is the group itself, at its place and with its id, so that
/// what refers to it still does; the others have no place, its name, and ids that may be taken: who
/// inserts them gives free ones (insertFragment()).
QList<Host> splitHosts(const Host &group, int count, bool givesAddresses);
///@}

/// @name Hosts become a group
///@{
/// One host for all of them: the first by id, with the union of their addresses, as many machines
/// as they are together; its notes name them, with theirs. An error names two that are not alike
/// and what differs: roles and their options, platform, zone, servers, services and unknown fields
/// must be the same. Nor can a Threat Manager server be one of several, or a host known by its name
/// only, which would be lost.
[[nodiscard]] Expected<Host> groupOf(const Topology &topology, const QSet<HostId> &hosts);

/// Puts the group in the place of its hosts.
Edit groupHosts(const Topology &topology, const QSet<HostId> &hosts, const Host &group);
///@}

/// Takes the role with its options from one host and gives it to another that does not have it.
/// Hosts that belong to @p from as their Threat Manager server belong to @p to when that is the
/// role, and bends of its lines go along. Nothing to do gives an empty edit.
Edit moveRole(const Topology &topology, const RoleId &role, const HostId &from, const HostId &to);

} // namespace portolan
