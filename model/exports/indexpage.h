#pragma once

#include "exports/exporter.h"
#include "exports/scripts/scriptfolder.h"

#include <optional>

namespace portolan {

/// What the first page of an exported folder links, all of it in that folder.
struct IndexContents
{
    QList<const Exporter *> pictures; ///< the first that a browser knows is shown
    QList<const Exporter *> tables;
    std::optional<ScriptFolderReport> scripts; ///< none: the folder is to have none
    QStringList remarks;                       ///< what the folder lacks and why, a sentence each
};

/// Writes `index.html` in the language of the installed translator. Fails with
/// ErrorCode::CannotWrite.
[[nodiscard]] Expected<void> writeIndexPage(const ExportContext &context,
                                            const IndexContents &contents, QIODevice &device);

} // namespace portolan
