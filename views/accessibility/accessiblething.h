#pragma once

#include "base/ids.h"
#include "canvas/hittest.h"
#include "rules/connection.h"

#include <QHash>

namespace portolan::views {

/// What assistive technology finds in a drawing (canvas: Accessibility): the drawing itself, a
/// zone, a host, a note or picture, or a connection as seen from one of its hosts. Named by ids, so
/// that it outlives what is painted.
struct AccessibleThing
{
    ZoneId zone;
    HostId host;
    HostId other;       ///< the other end of a connection
    int row = -1;       ///< the requirement of a connection
    bool opens = false; ///< whether @c host opens it
    AnnotationId annotation = {};

    static AccessibleThing ofZone(const ZoneId &zone) { return {zone, {}, {}}; }
    static AccessibleThing ofHost(const HostId &host) { return {{}, host, {}}; }
    static AccessibleThing ofAnnotation(const AnnotationId &annotation)
    {
        return {{}, {}, {}, -1, false, annotation};
    }
    /// One of the two sides of a connection: that of @p host.
    static AccessibleThing ofConnection(const Connection &connection, const HostId &host);

    bool isDrawing() const { return zone.isEmpty() && host.isEmpty() && annotation.isEmpty(); }
    bool isZone() const { return !zone.isEmpty(); }
    bool isHost() const { return !host.isEmpty() && row < 0; }
    bool isAnnotation() const { return !annotation.isEmpty(); }
    bool isConnection() const { return row >= 0; }
    /// What has the focus with it: a thing, a connection's own host.
    Hit hit() const
    {
        if (isAnnotation())
            return annotationHit(annotation);
        return isZone() ? zoneHit(zone) : hostHit(host);
    }

    friend bool operator==(const AccessibleThing &, const AccessibleThing &) = default;
    friend size_t qHash(const AccessibleThing &thing, size_t seed = 0)
    {
        return qHashMulti(seed, thing.zone, thing.host, thing.other, thing.row, thing.opens,
                          thing.annotation);
    }
};

/// The things in another one, with the place of each.
class AccessibleThings
{
public:
    void append(const AccessibleThing &thing)
    {
        m_places.insert(thing, int(m_things.size()));
        m_things.append(thing);
    }

    int size() const { return int(m_things.size()); }
    /// The drawing, which is in nothing, when there is no such place.
    AccessibleThing at(int place) const { return m_things.value(place); }
    /// -1 when it is not among them.
    int placeOf(const AccessibleThing &thing) const { return m_places.value(thing, -1); }

    auto begin() const { return m_things.cbegin(); }
    auto end() const { return m_things.cend(); }

private:
    QList<AccessibleThing> m_things;
    QHash<AccessibleThing, int> m_places;
};

inline AccessibleThing AccessibleThing::ofConnection(const Connection &connection,
                                                     const HostId &host)
{
    const bool opens = connection.source == host;
    return {{}, host, opens ? connection.destination : connection.source, connection.row, opens};
}

} // namespace portolan::views
