#include "exports/scripts/scriptframe.h"

#include "base/resource.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kMark("#@ ");
constexpr QLatin1StringView kInclude("include ");

void fill(const QString &folder, const QString &file, const FrameInserts &inserts, QString &script)
{
    QString frame = QString::fromUtf8(resourceBytes(folder + u'/' + file));
    if (frame.endsWith(u'\n'))
        frame.chop(1);
    for (const QStringView line : QStringView(frame).split(u'\n')) {
        const qsizetype mark = line.indexOf(kMark);
        if (mark < 0) {
            script += line;
            script += u'\n';
            continue;
        }
        const QString name = line.sliced(mark + kMark.size()).toString();
        if (name.startsWith(kInclude)) {
            fill(folder, name.sliced(kInclude.size()), inserts, script);
            continue;
        }
        const auto insert = inserts.constFind(name);
        if (insert == inserts.cend())
            qFatal("%s: nothing to insert for '%s'", qPrintable(file), qPrintable(name));
        if (mark > 0 || !insert->isEmpty())
            script += line.first(mark).toString() + *insert + u'\n';
    }
}

} // namespace

QByteArray filledFrame(const QString &folder, const QString &file, const FrameInserts &inserts)
{
    QString script;
    fill(folder, file, inserts, script);
    return script.toUtf8();
}

} // namespace portolan
