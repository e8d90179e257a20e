#include "base/resource.h"

#include <QFile>

namespace portolan {

QByteArray resourceBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing from the program", qUtf8Printable(path));
    return file.readAll();
}

} // namespace portolan
