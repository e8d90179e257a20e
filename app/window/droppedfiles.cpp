#include "window/droppedfiles.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace portolan::app {

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

} // namespace portolan::app
