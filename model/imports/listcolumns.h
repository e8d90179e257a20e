#pragma once

#include <QStringList>

#include <optional>

namespace portolan {

/// What the columns of a list with a head are.
struct ListColumns
{
    QList<qsizetype> names; ///< the fullest kind of name first; the first that a row has counts
    QList<qsizetype> addresses;
    QList<qsizetype> notes;
    QList<qsizetype> others;
    QStringList titles;
};

/// The columns that a line of column names stands for; none when it is a line of a host.
std::optional<ListColumns> listColumns(const QStringList &cells);

} // namespace portolan
