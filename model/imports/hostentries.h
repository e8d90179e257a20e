#pragma once

#include "imports/hostfields.h"
#include "imports/listtable.h"

#include <QMap>

namespace portolan {

/// What a list says of one host: of all its records together, where several have its name.
struct HostEntry
{
    int line = 0;          ///< of the first record, as in ListRecord
    QString name;          ///< without the dot at the end that DNS writes
    QStringList addresses; ///< as they stand, also wrong ones
    QStringList notes;     ///< of columns for them
    QStringList leftovers; ///< what should have been an address, or has no column
    /// The other fields that have something in them, and addresses and notes of a single column, as
    /// they stand.
    QMap<HostField, QString> cells;

    QString cell(HostField field) const { return cells.value(field); }
};

struct HostEntries
{
    RecordKind kind = RecordKind::Line;
    QList<HostEntry> entries;
    QList<LineRemark> remarks; ///< what was not understood, or not taken as it stands
};

/// Reads the records of a list by @p mapping, or by the looks of their words when it is empty. A
/// record without name, address and id is no host, nor is a sentence: told. An address that cannot
/// be read is kept and told. An error: there are too many hosts.
[[nodiscard]] Expected<HostEntries> readHostEntries(const ListTable &table,
                                                    const HostMapping &mapping);

/// A text of a list in quotation marks, shortened: for remarks.
QString quotedForRemark(const QString &text);

/// The texts of a cell with a list: between semicolons (with `\` as delimitedList() has it), or
/// commas, or lines.
QStringList textsOfCell(const QString &cell);

} // namespace portolan
