#include "commandline/output.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace portolan::app {

using namespace Qt::StringLiterals;

namespace {

Expected<void> cannotWrite(const QFileDevice &file)
{
    return failure(
        ErrorCode::CannotWrite,
        u"cannot be written (%1); expected a place with room where files may be made"_s.arg(
            file.errorString()));
}

Expected<void> writeInPlace(const QString &path, const WriteTo &write)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return cannotWrite(file);
    return write(file).map_error([&](Error) { return cannotWrite(file).error(); });
}

Expected<void> replaceFile(const QString &path, const WriteTo &write)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file);
    // The last block leaves the buffer here: commit() would not notice that it does not fit.
    const auto written = write(file);
    if (!written || !file.flush()) {
        const auto reason = cannotWrite(file);
        file.cancelWriting();
        return reason;
    }
    return file.commit() ? Expected<void>() : cannotWrite(file);
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
