#pragma once

#include "base/error.h"
#include "layout/diagram.h"
#include "rules/derivation.h"
#include "topology/topology.h"

#include <QList>
#include <QString>

#include <memory>

namespace portolan::rendering {

/// Which part of a drawing is pictured: all of it, a zone with what its hosts talk to, or hosts
/// with what they talk to.
struct DiagramScope
{
    ZoneId zone;
    QList<HostId> hosts;

    bool isAll() const { return zone.isEmpty() && hosts.isEmpty(); }
};

/// Reads `all`, `zone:ID` or `host:ID`. Fails with ErrorCode::Usage.
[[nodiscard]] Expected<DiagramScope> parseScope(const QString &text);

/// What a picture shows, with everything in its place.
struct DiagramPart
{
    Topology topology;     ///< without what is not shown
    Derivation derivation; ///< of @c topology
    std::shared_ptr<const Diagram> diagram;
};

/// Part of a drawing is laid out anew, without the room of what is left out; what its cards say
/// stays true of the whole drawing. Fails with ErrorCode::Usage when the scope names what is not
/// there.
[[nodiscard]] Expected<DiagramPart> partOf(const Topology &topology, const Derivation &derivation,
                                           const DiagramScope &scope);

} // namespace portolan::rendering
