#pragma once

#include "base/ids.h"

#include <QCoreApplication>
#include <QStringList>

namespace portolan {

/// The translation context of everything that checks say.
struct Checks
{
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

/// "a, b, c"; of many only the first, and how many there are.
QString listed(const QStringList &texts);
QString listed(const QList<HostId> &hosts);

/// In quotation marks.
QString quoted(const QString &text);

} // namespace portolan
