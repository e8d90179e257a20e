#include "support/sourcetree.h"

QString sourcePath(const QString &name)
{
    return QStringLiteral(PORTOLAN_SOURCE_DIR "/") + name;
}

QString portolanProgram()
{
    return QStringLiteral(PORTOLAN_BINARY);
}
