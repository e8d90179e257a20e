#include "files/folderupdate.h"

#include "base/errortext.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString kUnfinished = u".portolan-unfinished"_s;

tl::unexpected<Error> cannotWrite(const QString &path, const QString &reason)
{
    return failure(
        ErrorCode::CannotWrite,
        Errors::tr("cannot be written (%1); expected a place with room where files may be made")
            .arg(reason),
        path);
}

/// Missing folders down to @p folder, outermost first.
QStringList missingFolders(const QString &folder)
{
    QStringList missing;
    QString path = folder;
    while (!path.isEmpty() && !QFileInfo::exists(path)) {
        missing.prepend(path);
        const QString parent = QFileInfo(path).path();
        if (parent == path)
            break;
        path = parent;
    }
    return missing;
}

/// A symbolic link that leads nowhere is there too.
bool isThere(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

} // namespace

FolderUpdate::FolderUpdate(const QString &folder)
    : m_folder(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()))
    , m_unfinished(m_folder.filePath(kUnfinished))
{
}

Expected<std::unique_ptr<FolderUpdate>> FolderUpdate::begin(const QString &folder)
{
    std::unique_ptr<FolderUpdate> update(new FolderUpdate(folder));
    return update->open().map([&] { return std::move(update); });
}

Expected<void> FolderUpdate::open()
{
    const QFileInfo there(m_folder.path());
    if (there.exists() && !there.isDir())
        return cannotWrite({}, Errors::tr("it is a file, not a folder"));
    m_made = missingFolders(m_folder.path());
    if (!QDir().mkpath(m_unfinished.path()))
        return cannotWrite({}, Errors::tr("no folder can be made there"));
    m_lock = std::make_unique<QLockFile>(m_unfinished.filePath(u"lock"_s));
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock()) {
        const bool isTaken = m_lock->error() == QLockFile::LockFailedError;
        m_lock.reset();
        return cannotWrite({}, isTaken ? Errors::tr("another run is writing into it at this moment")
                                       : Errors::tr("no file can be made there"));
    }
    for (const QString &left : {u"new"_s, u"old"_s})
        QDir(m_unfinished.filePath(left)).removeRecursively();
    if (!m_unfinished.mkdir(u"new"_s))
        return cannotWrite({}, Errors::tr("no folder can be made there"));
    return {};
}

FolderUpdate::~FolderUpdate()
{
    if (!m_lock)
        return;
    for (const QString &left : {u"new"_s, u"old"_s})
        QDir(m_unfinished.filePath(left)).removeRecursively();
    m_lock->unlock();
    QDir().rmdir(m_unfinished.path());
    if (m_isCommitted)
        return;
    while (!m_made.isEmpty() && QDir().rmdir(m_made.last()))
        m_made.removeLast();
}

void FolderUpdate::makeParentOf(const QString &path) const
{
    QDir().mkpath(QFileInfo(path).path());
}

Expected<void> FolderUpdate::add(const QString &path, const QByteArray &content,
                                 bool executable) const
{
    const auto written = add(path, [&](QIODevice &device) -> Expected<void> {
        if (device.write(content) != content.size())
            return failure(ErrorCode::CannotWrite, device.errorString());
        return {};
    });
    if (!written || !executable)
        return written;
    QFile file(m_unfinished.filePath(u"new/"_s + path));
    file.setPermissions(file.permissions() | QFile::ExeOwner | QFile::ExeUser | QFile::ExeGroup |
                        QFile::ExeOther);
    return written;
}

Expected<void> FolderUpdate::add(const QString &path,
                                 const std::function<Expected<void>(QIODevice &)> &write) const
{
    QFile file(m_unfinished.filePath(u"new/"_s + path));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        makeParentOf(file.fileName());
        if (!file.open(QIODevice::WriteOnly))
            return cannotWrite(path, file.errorString());
    }
    const auto written = write(file);
    if (!written) {
        file.remove();
        return written.error().code == ErrorCode::CannotWrite
                   ? cannotWrite(path, written.error().message)
                   : written;
    }
    // The last block leaves the buffer here.
    return file.flush() ? Expected<void>() : cannotWrite(path, file.errorString());
}

Expected<void> FolderUpdate::move(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(QFileInfo(from).filesystemFilePath(),
                            QFileInfo(to).filesystemFilePath(), error);
    if (error) {
        return cannotWrite(m_folder.relativeFilePath(to),
                           QString::fromLocal8Bit(error.message().c_str()));
    }
    m_moves.emplace_back(from, to);
    return {};
}

Expected<void> FolderUpdate::moveAside(const QString &path)
{
    const QString old = m_unfinished.filePath(u"old/"_s + path);
    makeParentOf(old);
    return move(m_folder.filePath(path), old);
}

/// Folders that are missing are moved as a whole. The files of a folder come last, and with them
/// those at the top, which tell of all others.
Expected<void> FolderUpdate::moveIntoPlace(const QString &folder)
{
    const QDir from(m_unfinished.filePath(u"new/"_s + folder));
    const QFileInfoList entries = from.entryInfoList(
        QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name | QDir::DirsFirst);
    for (const QFileInfo &entry : entries) {
        const QString path = folder + entry.fileName();
        const QString to = m_folder.filePath(path);
        Expected<void> moved;
        if (isThere(to)) {
            if (QFileInfo(to).isDir() != entry.isDir()) {
                return cannotWrite(path, entry.isDir()
                                             ? Errors::tr("a file is in the way of a folder")
                                             : Errors::tr("a folder is in the way of a file"));
            }
            if (entry.isDir()) {
                if (const auto inside = moveIntoPlace(path + u'/'); !inside)
                    return inside;
                continue;
            }
            moved = moveAside(path);
        }
        if (moved)
            moved = move(entry.filePath(), to);
        if (!moved)
            return moved;
    }
    return {};
}

Expected<void> FolderUpdate::commit()
{
    Expected<void> moved;
    for (const QString &path : std::as_const(m_removed)) {
        if (moved && isThere(m_folder.filePath(path)))
            moved = moveAside(path);
    }
    if (moved)
        moved = moveIntoPlace({});
    if (!moved) {
        rollBack();
        return moved;
    }
    m_isCommitted = true;
    removeEmptyFolders();
    return {};
}

void FolderUpdate::rollBack()
{
    for (auto move = m_moves.rbegin(); move != m_moves.rend(); ++move) {
        std::error_code ignored;
        std::filesystem::rename(QFileInfo(move->second).filesystemFilePath(),
                                QFileInfo(move->first).filesystemFilePath(), ignored);
    }
    m_moves.clear();
}

void FolderUpdate::removeEmptyFolders()
{
    for (const QString &path : std::as_const(m_removed)) {
        QString folder = QFileInfo(path).path();
        // rmdir() refuses a folder that holds anything.
        while (folder != "."_L1 && m_folder.rmdir(folder))
            folder = QFileInfo(folder).path();
    }
}

} // namespace portolan
