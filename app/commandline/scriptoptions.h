#pragma once

#include "commandline/arguments.h"
#include "commandline/outcome.h"
#include "exports/scripts/scriptfolder.h"

namespace portolan::app {

class Console;
struct DrawingInput;

/// What `--target`, `--host` and `--layout` ask for. Fails with ErrorCode::Usage where a host that
/// was named, or every host, is of a platform that none of the targets is for.
[[nodiscard]] Attempt<ScriptFolderOptions> scriptOptions(const Arguments &arguments,
                                                         const DrawingInput &input);

/// Prints how many scripts were written into @p folder, and which files there were taken away or
/// left.
[[nodiscard]] Attempt<void> printScriptReport(const ScriptFolderReport &report,
                                              const QString &folder, Console &console);

/// What errors of the drawing kept out of the scripts, in a few phrases (leftout.h).
QStringList scriptsLeftOut(const ScriptFolderReport &report, const DrawingInput &input);

} // namespace portolan::app
