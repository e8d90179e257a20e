#pragma once

#include "exports/scripts/scriptfolder.h"

#include <QTemporaryDir>

#include <memory>

namespace portolan::test {

/// A folder for the scripts of one test function, in another one that is not there yet.
class ScriptFolderBench
{
protected:
    /// Of each test function.
    void begin()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->filePath(QStringLiteral("a/scripts"));
    }
    Expected<ScriptFolderReport> write(const Topology &topology,
                                       const ScriptFolderOptions &options = {}) const
    {
        NoProgress quiet;
        return writeScriptFolder(topology, Derivation(topology), options, m_folder, quiet);
    }
    QString file(const QString &path) const { return m_folder + u'/' + path; }

    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
};

} // namespace portolan::test
