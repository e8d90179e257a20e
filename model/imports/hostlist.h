#pragma once

#include "base/error.h"
#include "topology/composing.h"

namespace portolan {

/// What somebody should know of one line of a list.
struct LineRemark
{
    int line = 0; ///< from 1
    QString text; ///< one sentence
};

/// Hosts as they stand in a list: name, addresses and notes; roles and places are not its matter.
struct HostList
{
    QList<Host> hosts;         ///< each id once
    QList<LineRemark> remarks; ///< what was not understood, or not taken as it stands
};

/// @name Limits of a list; what is larger is refused as a whole
///@{
inline constexpr qsizetype kMostListCharacters = 8 * 1024 * 1024;
inline constexpr qsizetype kMostListHosts = 50'000;
///@}

/// Reads a list of hosts as people have it: from a spreadsheet, a CSV file, a hosts file or typed.
///
/// One host a line: its name and its addresses, in any order, between tabs, semicolons, commas or
/// blanks. A tab anywhere in a line separates, else the first semicolon or comma outside quotes
/// does; quotes are as in RFC 4180, `sep=;` as Excel has it. A first line of column names is
/// recognised ("Name", "IP-Adresse", "DNSHostName"): then columns of names, addresses and notes are
/// taken, and the others are told. Empty lines and those that begin with `#` say nothing.
///
/// Lines of the same name are one host. Addresses are kept as typed, also wrong ones, which are
/// told; words that are none of both go to the notes and are told. A line without name and address,
/// and a sentence, make no host and are told. An error: the list is too large.
[[nodiscard]] Expected<HostList> readHostList(const QString &text);

/// The text of a file: UTF-8 or UTF-16 by its mark, else UTF-8, and Latin-1 where it is none.
QString listText(const QByteArray &bytes);

/// The hosts with that role, on the first platform that it supports, to be inserted.
Fragment fragmentOf(const HostList &list, const RoleDefinition &role);

} // namespace portolan
