#pragma once

#include "base/error.h"

#include <QDir>
#include <QLockFile>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

class QIODevice;

namespace portolan {

/// Writes many files into a folder, whole or not at all: beside what is there, in a folder of its
/// own within it, without a sync per file; commit() then moves them into place and takes back every
/// step when one fails. Files of others are not touched. Paths are relative, with `/`.
///
/// A run that was killed leaves its unfinished folder behind, which the next run clears away.
class FolderUpdate
{
public:
    /// Makes @p folder where it is missing, and locks it against other runs. Fails with
    /// ErrorCode::CannotWrite.
    [[nodiscard]] static Expected<std::unique_ptr<FolderUpdate>> begin(const QString &folder);
    /// Takes back everything unless commit() succeeded; a folder that begin() made goes too.
    ~FolderUpdate();
    FolderUpdate(const FolderUpdate &) = delete;
    FolderUpdate &operator=(const FolderUpdate &) = delete;

    /// Where the files will be.
    const QDir &folder() const { return m_folder; }

    /// Writes the file that commit() moves to @p path, where it replaces what is there. Fails with
    /// ErrorCode::CannotWrite, or with what @p write fails with. add() may be called from several
    /// threads at once, for different paths.
    [[nodiscard]] Expected<void> add(const QString &path, const QByteArray &content,
                                     bool executable = false) const;
    [[nodiscard]] Expected<void> add(const QString &path,
                                     const std::function<Expected<void>(QIODevice &)> &write) const;

    /// Has commit() take away a file that is there, and the folders that get empty by it.
    void remove(const QString &path) { m_removed += path; }

    /// Puts everything into force. On failure the folder is as it was before begin().
    [[nodiscard]] Expected<void> commit();

private:
    explicit FolderUpdate(const QString &folder);

    Expected<void> open();
    Expected<void> moveAside(const QString &path);
    Expected<void> moveIntoPlace(const QString &folder);
    Expected<void> move(const QString &from, const QString &to);
    void rollBack();
    void removeEmptyFolders();
    void makeParentOf(const QString &path) const;

    QDir m_folder;
    QDir m_unfinished;  ///< holds the lock, `new/` and, while files are moved, `old/`
    QStringList m_made; ///< the folders that begin() made, outermost first
    QStringList m_removed;
    std::unique_ptr<QLockFile> m_lock;
    std::vector<std::pair<QString, QString>> m_moves; ///< done so far: from, to
    bool m_isCommitted = false;
};

} // namespace portolan
