#pragma once

#include "commandline/arguments.h"
#include "commandline/outcome.h"
#include "exports/exporter.h"

namespace portolan::app {

/// The drawing that a command was given, with what follows from it.
struct DrawingInput
{
    QString subject;  ///< for messages: the file as it was typed, or "standard input"
    QByteArray bytes; ///< of the file
    Topology topology;
    Derivation derivation;
    QList<HostId> hosts = {}; ///< those of `--host`, each once, sorted; empty: the whole drawing

    /// What exporters read. Points into this input, which must outlive it.
    ExportContext context() const { return {topology, derivation, hosts}; }
};

/// Reads the drawing that the first operand names (`-` is standard input) and the hosts of
/// `--host`, if the command has that option. Fails with ErrorCode::Usage on a host that the drawing
/// lacks.
[[nodiscard]] Attempt<DrawingInput> readDrawingInput(const Arguments &arguments);

} // namespace portolan::app
