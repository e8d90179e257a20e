#pragma once

#include "base/ids.h"
#include "base/phrases.h"

#include <QStringList>

namespace portolan {

/// The translation context of everything that checks say. People and data formats share it.
struct Checks
{
#ifdef READ_BY_LUPDATE // never defined; lupdate reads the context here, whatever the condition
    Q_DECLARE_TR_FUNCTIONS(Checks)
#endif
    static QString tr(const char *text, const char *disambiguation = nullptr, int n = -1)
    {
        return sharedText("Checks", text, disambiguation, n);
    }
};

/// "a, b, c"; of many only the first, and how many there are.
QString listed(const QStringList &texts);
QString listed(const QList<HostId> &hosts);

/// In quotation marks.
QString quoted(const QString &text);

} // namespace portolan
