#pragma once

#include "base/error.h"
#include "imports/listtable.h"
#include "topology/composing.h"

namespace portolan {

/// Hosts as they stand in a list: name, addresses and notes; roles and places are not its matter.
struct HostList
{
    QList<Host> hosts;         ///< each id once
    QList<LineRemark> remarks; ///< what was not understood, or not taken as it stands
};

/// More is refused: what is pasted or dropped is read without asking.
inline constexpr qsizetype kMostListCharacters = 8 * 1024 * 1024;

/// Reads a list of hosts as people have it: from a spreadsheet, a CSV file, a hosts file or typed.
///
/// One host a line: its name and its addresses, in any order, between tabs, semicolons, commas or
/// blanks (ListRecords). A line of column names is recognised ("Name", "IP-Adresse",
/// "DNSHostName"): then columns of names, addresses and notes are taken, and the others are told.
/// Empty lines and those that begin with `#` say nothing.
///
/// Lines of the same name are one host. Addresses are kept as typed, also wrong ones, which are
/// told; words that are none of both go to the notes and are told. A line without name and address,
/// and a sentence, make no host and are told. An error: the list is too large.
[[nodiscard]] Expected<HostList> readHostList(const QString &text);

/// The hosts with that role, on the first platform that it supports, to be inserted.
Fragment fragmentOf(const HostList &list, const RoleDefinition &role);

} // namespace portolan
