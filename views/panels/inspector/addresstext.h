#pragma once

#include <QStringList>

namespace portolan::views {

/// The entries of a typed list: one per line, or with commas or semicolons between them.
QStringList addressEntries(const QString &text);

/// What is wrong with the first entry that cannot be read; empty when all can.
QString addressComplaint(const QStringList &entries);

/// What is wrong with an id that is typed; empty when it is well-formed and not @p isTaken.
QString idComplaint(const QString &text, bool isTaken);

} // namespace portolan::views
