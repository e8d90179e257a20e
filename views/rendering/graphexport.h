#pragma once

#include "rendering/diagramexport.h"

namespace portolan::rendering {

/// @name A drawing for programs that draw graphs
/// Hosts, zones and connections as things of their own, which a person can go on working with. They
/// fail with ErrorCode::Usage for a scope that makes no sense; scale and paper mean nothing here.
///@{
/// For draw.io (diagrams.net): each host, zone and connection stands where the canvas has it, as a
/// movable shape with its facts as properties. Hosts lie in their zones, connectors are attached.
[[nodiscard]] Expected<DiagramPicture> diagramDrawio(const Topology &topology,
                                                     const Derivation &derivation,
                                                     const DiagramOptions &options);
/// A flowchart of Mermaid, which wikis and repositories show. It places everything itself.
[[nodiscard]] Expected<DiagramPicture> diagramMermaid(const Topology &topology,
                                                      const Derivation &derivation,
                                                      const DiagramOptions &options);
/// In the language of Graphviz, which places everything itself.
[[nodiscard]] Expected<DiagramPicture>
diagramDot(const Topology &topology, const Derivation &derivation, const DiagramOptions &options);
///@}

} // namespace portolan::rendering
