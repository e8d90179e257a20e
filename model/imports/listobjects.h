#pragma once

#include "imports/listtable.h"

namespace portolan {

/// A list that is an array of JSON objects, one of which is a host: what ConvertTo-Json makes of
/// Get-ADComputer, and what the table of hosts is. A single object is a list of one, unless it has
/// nothing but one such array in it. Titles are the names of members in the order in which they
/// first come; of a value that is an object counts what PowerShell has for its text. Records count
/// from 1. Fails on what is no JSON, or another.
[[nodiscard]] Expected<ListTable> readListObjects(const QByteArray &bytes);

} // namespace portolan
