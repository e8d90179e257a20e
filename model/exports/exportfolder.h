#pragma once

#include "base/progress.h"
#include "exports/exporter.h"
#include "exports/scripts/scriptfolder.h"

#include <optional>

namespace portolan {

/// What is to be written into a folder.
struct ExportOrder
{
    QList<const Exporter *> exporters;
    /// Into kScriptsFolder within it; none: no scripts.
    std::optional<ScriptFolderOptions> scripts;
};

inline constexpr QLatin1StringView kScriptsFolder{"scripts"};

struct ExportReport
{
    QStringList files;   ///< by paths within the folder; of scripts only kScriptsFolder
    int scriptFiles = 0; ///< in it
    QStringList remarks; ///< what was left out or kept, for people; a sentence each
};

/// The names within the folder that an order writes, without those of scripts.
QStringList filesOf(const ExportOrder &order, const ExportContext &context);

/// Writes them, replacing files of these names: all of them or none, where the scripts, which come
/// first, are a whole of their own. Fails with ErrorCode::CannotWrite, Cancelled, or with what an
/// exporter fails with.
[[nodiscard]] Expected<ExportReport> writeExports(const ExportContext &context,
                                                  const ExportOrder &order, const QString &folder,
                                                  Progress &progress);

} // namespace portolan
