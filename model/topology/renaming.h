#pragma once

#include "base/error.h"
#include "topology/edit.h"

#include <QSet>

namespace portolan {

/// How many hosts are renamed at once.
///
/// @c pattern is text with fields in braces: `{name}` is the old name, `{label}` what stands before
/// its first dot, `{domain}` the rest with that dot, `{n}` a number; `{n:02}` is the number with at
/// least two digits, filled up with zeros. `{{` and `}}` are braces.
struct RenamePattern
{
    QString pattern;
    qint64 first = 1; ///< number of the first host
    QString find;     ///< in the old name before the pattern takes it; case does not matter
    QString replacement;
};

/// What a host would be called.
struct Renaming
{
    enum class Trouble { None, Empty, TooLong, Taken };

    HostId host;
    QString before;
    QString after;
    Trouble trouble = Trouble::None; ///< of @c after, where it is another name

    friend bool operator==(const Renaming &, const Renaming &) = default;
};

/// The hosts under their new names, in the order in which they are numbered: by the old names, with
/// fs2 before fs10. An error: @c pattern has a field that there is not, or a brace too many or too
/// few.
///
/// A name is taken when another host has it, renamed or not, whatever the case.
[[nodiscard]] Expected<QList<Renaming>>
renamings(const Topology &topology, const QSet<HostId> &hosts, const RenamePattern &pattern);

/// Those of the renamings that change something; ids stay.
Edit renameEdit(const Topology &topology, const QList<Renaming> &renamings);

} // namespace portolan
