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
    /// A folder of each host and their manifest, beside the other files; none: no scripts.
    std::optional<ScriptFolderOptions> scripts;
    bool hasIndex = false; ///< kIndexFile, which links all of it
};

inline constexpr QLatin1StringView kIndexFile{"index.html"};

struct ExportReport
{
    QStringList files;   ///< those at the top of the folder, by their names
    QStringList missing; ///< what could not be made of this drawing, a sentence each
    std::optional<ScriptFolderReport> scripts;
};

/// The names at the top of the folder that an order writes, without the folders of hosts.
QStringList filesOf(const ExportOrder &order, const ExportContext &context);

/// What was left out, removed or kept, for people; a sentence each.
QStringList remarksOf(const ExportReport &report);

/// Writes them, replacing files of these names: all of them or none. What an earlier run wrote of
/// scripts goes as addScripts() says. Fails with ErrorCode::CannotWrite, Cancelled, or with what an
/// exporter fails with.
[[nodiscard]] Expected<ExportReport> writeExports(const ExportContext &context,
                                                  const ExportOrder &order, const QString &folder,
                                                  Progress &progress);

} // namespace portolan
