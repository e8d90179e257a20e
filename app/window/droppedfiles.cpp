#include "window/droppedfiles.h"

#include "canvas/picturemime.h"
#include "imports/hostlist.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

QString suffixOf(const QString &path)
{
    return QFileInfo(path).suffix().toLower();
}

} // namespace

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

bool isInsertedFile(const QString &path)
{
    const QString suffix = suffixOf(path);
    return suffix == "csv"_L1 || suffix == "tsv"_L1 || suffix == "txt"_L1 ||
           isStructuredListFile(path) || views::isPictureFile(path);
}

bool isStructuredListFile(const QString &path)
{
    const QString suffix = suffixOf(path);
    return suffix == "xlsx"_L1 || suffix == "ods"_L1 || suffix == "json"_L1;
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
