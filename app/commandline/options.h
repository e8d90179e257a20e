#pragma once

#include "commandline/option.h"

/// Every option that there is. A command lists those that it takes; `--language` and `--help` are
/// for all of them.
namespace portolan::app::options {

extern const Option kHelp;
extern const Option kVersion;
extern const Option kLanguage;

extern const Option kFormat;        ///< of tables
extern const Option kCatalogFormat; ///< of catalogs
extern const Option kTableFile;     ///< -o of tables and catalogs
extern const Option kDrawingFile;   ///< -o of a new drawing
extern const Option kResolvedFile;  ///< -o of a drawing that a command changed
extern const Option kListFormat;    ///< of what is listed beside a file
extern const Option kDiagramFile;   ///< -o of a diagram
extern const Option kFolder;        ///< -o of what fills a folder

extern const Option kHostList;
extern const Option kMap;
extern const Option kSheet;
extern const Option kRole;
extern const Option kZone;
extern const Option kMissing;
extern const Option kMissingOf;
extern const Option kHost;
extern const Option kFromHere;
extern const Option kAll;
extern const Option kMost;
extern const Option kTimeout;
extern const Option kSockets;
extern const Option kRate;
extern const Option kMaxAge;
extern const Option kStrict;
extern const Option kTarget;
extern const Option kLayout;
extern const Option kScale;
extern const Option kPaper; ///< of pictures
extern const Option kPages; ///< --paper of tables
extern const Option kTile;
extern const Option kPorts;
extern const Option kZones;
extern const Option kScope;
extern const Option kTemplate;
extern const Option kList;
extern const Option kAgents;
extern const Option kDomainControllers;

} // namespace portolan::app::options
