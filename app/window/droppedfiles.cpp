#include "window/droppedfiles.h"

#include "imports/hostlist.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace portolan::app {

using namespace Qt::StringLiterals;

QStringList droppedFiles(const QMimeData &mime)
{
    QStringList files;
    const QList<QUrl> urls = mime.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            files.append(url.toLocalFile());
    }
    return files;
}

bool isListFile(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == "csv"_L1 || suffix == "tsv"_L1 || suffix == "txt"_L1;
}

Expected<QString> readListFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::CannotRead,
                       QCoreApplication::translate("DroppedFiles", "“%1” cannot be read: %2")
                           .arg(QFileInfo(path).fileName(), file.errorString()));
    }
    // Two bytes a character at most; what is more is refused when it is read as a list.
    return listText(file.read(2 * kMostListCharacters + 2));
}

} // namespace portolan::app
