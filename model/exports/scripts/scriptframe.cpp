#include "exports/scripts/scriptframe.h"

#include "base/resource.h"

#include <QMap>
#include <QMutex>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kMark("#@ ");
constexpr QLatin1StringView kInclude("include ");

/// What stands between two places of a frame, and the place behind it; of the end without a name.
struct Piece
{
    QByteArray text;
    QString name;
    bool isLine = false; ///< the place is all that there is of its line
};

using Pieces = QList<Piece>;

void read(const QString &folder, const QString &file, Pieces &pieces, QByteArray &text)
{
    QByteArray frame = resourceBytes(folder + u'/' + file);
    if (frame.endsWith('\n'))
        frame.chop(1);
    const QByteArrayList lines = frame.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype mark = line.indexOf(kMark);
        if (mark < 0) {
            text += line + '\n';
            continue;
        }
        const QString name = QString::fromUtf8(line.sliced(mark + kMark.size()));
        if (name.startsWith(kInclude)) {
            read(folder, name.sliced(kInclude.size()), pieces, text);
            continue;
        }
        pieces.append({text + line.first(mark), name, mark == 0});
        text.clear();
    }
}

QByteArray withEnds(QByteArray text, LineEnds ends)
{
    return ends == LineEnds::CrLf ? text.replace('\n', "\r\n") : text;
}

/// Thousands of hosts fill the same few frames: each is read once, and gets its line ends once. For
/// any thread.
Pieces frameOf(const QString &folder, const QString &file, LineEnds ends)
{
    static QMutex mutex;
    static QMap<std::pair<QString, LineEnds>, Pieces> frames;
    const QMutexLocker lock(&mutex);
    Pieces &pieces = frames[{folder + u'/' + file, ends}];
    if (pieces.isEmpty()) {
        QByteArray text;
        read(folder, file, pieces, text);
        pieces.append({text, {}, false});
        for (Piece &piece : pieces)
            piece.text = withEnds(piece.text, ends);
    }
    return pieces;
}

} // namespace

QByteArray filledFrame(const QString &folder, const QString &file, const FrameInserts &inserts,
                       LineEnds ends)
{
    QByteArray script;
    const Pieces pieces = frameOf(folder, file, ends);
    for (const Piece &piece : pieces) {
        script += piece.text;
        if (piece.name.isEmpty())
            break;
        const auto insert = inserts.constFind(piece.name);
        if (insert == inserts.cend())
            qFatal("%s: nothing to insert for '%s'", qPrintable(file), qPrintable(piece.name));
        if (!piece.isLine || !insert->isEmpty())
            script += withEnds(insert->toUtf8() + '\n', ends);
    }
    return script;
}

} // namespace portolan
