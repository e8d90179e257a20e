#pragma once

#include "base/ids.h"
#include "rules/derivation.h"
#include "topology/topology.h"

#include <QHash>
#include <QList>
#include <QPolygonF>
#include <QRectF>
#include <QString>

namespace portolan {

/// Which text of a drawing is measured: sizes and weights are those of the style (look: Type).
enum class TextKind { Chip, Label, Name, Title };

/// How wide texts will be painted. Layout needs no font: tests use builtInTextMetrics().
class TextMetrics
{
public:
    virtual ~TextMetrics() = default;
    /// In canvas units.
    virtual qreal width(const QString &text, TextKind kind) const = 0;
};

/// Widths from a built-in table of a common sans-serif: the same on every machine.
const TextMetrics &builtInTextMetrics();

/// What a card shows and how much room it needs.
struct Card
{
    HostId host;
    RoleId primaryRole; ///< empty when no role is known
    QString name;
    QString secondLine; ///< address or network, count
    QString thirdLine;  ///< server only: which parts run on it
    QStringList chips;  ///< short names of the other roles
    ZoneId zone;        ///< empty: stands by itself
    QString section;    ///< id of the section whose colour its icon wears
    bool isServer = false;
    bool isGroup = false;    ///< stands for several machines: drawn as a stack
    bool isOptional = false; ///< dashed border
    QRectF rect;             ///< where it stands, in canvas units
};

struct ZoneBox
{
    ZoneId zone;
    QString name;
    QString networks; ///< for the right end of the title strip
    QRectF rect;
};

/// One line between a pair of hosts and section, or the shared way of many.
struct Trunk
{
    /// Member of a trunk: one pair of hosts.
    struct Member
    {
        HostId peer;
        QPolygonF tooth; ///< from the spine (or the server) to the peer's card, right angles
        bool headAtPeer = false; ///< the server opens a connection to the peer
    };

    SectionId section;
    HostId server;
    QList<Member> members;
    QPolygonF
        stem; ///< from the server's card to the spine; the whole line when there is one member
    QPolygonF spine;           ///< what the teeth branch off from; empty when there is one member
    QList<QPointF> junctions;  ///< where a dot says "joined"
    bool headAtServer = false; ///< a peer opens a connection to the server
    bool isOptional = false;   ///< dashed
    QString label;             ///< `TCP 88 135 389 9389 49152–65535`
    QRectF labelRect;          ///< the pill; empty when there is no room anywhere
};

/// A drawing with everything in its place: what the renderer paints, the hit test asks and tests
/// measure.
struct Diagram
{
    QList<ZoneBox> zones;
    QList<Card> cards;   ///< sorted by host
    QList<Trunk> trunks; ///< in the catalog's order of sections, then by server
    QRectF bounds;       ///< of all of it, without title block and legend
};

/// Where things stand: the automatic layout for what has no place in the drawing (or for everything
/// when
/// @p keepPlaces is false), then routes and labels. Deterministic, near-linear in hosts.
Diagram layOutDiagram(const Topology &topology, const Derivation &derivation,
                      const TextMetrics &metrics, bool keepPlaces = true);

} // namespace portolan
