#pragma once

#include "exports/scripts/scriptfolder.h"

#include <QDir>

namespace portolan {

/// `manifest.json` of a folder of scripts.
QByteArray scriptManifest(const Topology &topology, const Derivation &derivation,
                          ScriptLayout layout, const QList<ManifestEntry> &files);

/// What an earlier run wrote into @p folder, by path. Empty where there is no manifest of this
/// program; a path that leads out of the folder is left out.
QMap<QString, QByteArray> earlierFiles(const QDir &folder);

/// The SHA-256 of a file as hexadecimal digits; empty when it is no file that can be read, or is
/// reached through a symbolic link.
QByteArray hashOfFile(const QDir &folder, const QString &path);

} // namespace portolan
