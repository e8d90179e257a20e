#pragma once

#include "imports/hostfields.h"
#include "imports/listtable.h"

namespace portolan {

/// What the titles of a list suggest; empty for one without a head, which is read by the looks of
/// its words.
HostMapping guessedMapping(const ListTable &table);

/// That of the titles, but for what @p wishes say: each `FIELD=COLUMN` with a key of hostFields(),
/// or `ignored`, and a title in any case or a number from 1. A field that is wished for has only
/// the columns that were. Fails on what is no such wish, naming what there is.
[[nodiscard]] Expected<HostMapping> mappingBy(const ListTable &table, const QStringList &wishes);

/// Which of @p tables, of which there is at least one: the sheet of that name, or without a name
/// the first with a head that means hosts, else the first. Fails when there is none of that name.
[[nodiscard]] Expected<qsizetype> chosenSheet(const QList<ListTable> &tables, const QString &name);

} // namespace portolan
