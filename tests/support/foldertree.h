#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace portolan::test {

/// Empty when there is no such file.
QByteArray contentOf(const QString &path);
/// Makes the folders above it too. Ends the test program when it fails.
void writeFile(const QString &path, const QByteArray &content);
/// Everything below a folder, hidden files too: path and content; folders end with a slash.
QMap<QString, QByteArray> treeOf(const QString &folder);

} // namespace portolan::test
