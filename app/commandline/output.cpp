#include "commandline/output.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

Expected<void> cannotWrite(const QString &reason)
{
    return failure(
        ErrorCode::CannotWrite,
        u"cannot be written (%1); expected a place with room where files may be made"_s.arg(
            reason));
}

Expected<void> writeInPlace(const QString &path, const WriteTo &write)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return cannotWrite(file.errorString());
    return write(file).or_else([](const Error &error) { return cannotWrite(error.message); });
}

Expected<void> replaceFile(const QString &path, const WriteTo &write)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file.errorString());
    // The last block leaves the buffer here: commit() would not notice that it does not fit.
    const auto written = write(file);
    if (!written || !file.flush()) {
        const QString reason = written ? file.errorString() : written.error().message;
        file.cancelWriting();
        return cannotWrite(reason);
    }
    return file.commit() ? Expected<void>() : cannotWrite(file.errorString());
}

Expected<void> writeFile(const QString &path, const WriteTo &write)
{
    const QFileInfo there(path);
    const bool special = there.exists() && !there.isFile() && !there.isDir();
    return special ? writeInPlace(path, write) : replaceFile(path, write);
}

} // namespace

Attempt<void> writeOutput(const QString &path, Console &console, const WriteTo &write)
{
    if (!path.isEmpty() && path != u"-")
        return about(path, writeFile(path, write));
    const auto written = write(console.output()).map_error([&](const Error &error) {
        return Error{error.code, u"cannot be written (%1)"_s.arg(error.message), {}};
    });
    return about(u"standard output"_s, written);
}

Attempt<void> writeBytes(const QString &path, Console &console, const QByteArray &bytes)
{
    return writeOutput(path, console, [&](QIODevice &device) -> Expected<void> {
        if (device.write(bytes) != bytes.size())
            return failure(ErrorCode::CannotWrite, device.errorString());
        return {};
    });
}

} // namespace portolan::app
