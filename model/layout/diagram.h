#pragma once

#include "base/ids.h"
#include "rules/derivation.h"
#include "topology/topology.h"

#include <QHash>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSet>
#include <QString>

#include <memory>

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
    QList<HostId> members;   ///< of a fold, ascending, @c host first; none for one host
    bool isOptional = false; ///< dashed border
    QRectF rect;             ///< where it stands, in canvas units

    bool isFold() const { return !members.isEmpty(); }
    int hostCount() const { return isFold() ? int(members.size()) : 1; }
    /// All that it stands for.
    QList<HostId> hosts() const { return isFold() ? members : QList<HostId>{host}; }
    bool standsForAny(const QSet<HostId> &among) const;
};

struct ZoneBox
{
    ZoneId zone;
    QString name;        ///< elided where it is longer than the title strip
    QString networks;    ///< for the right end of the title strip
    QRectF rect;         ///< with the title strip, which is its uppermost kTitleStrip
    QRectF titleRect;    ///< what the name covers
    QRectF networksRect; ///< what the networks cover; empty without any
};

/// A note or a picture as it is shown.
struct AnnotationBox
{
    AnnotationId annotation;
    AnnotationKind kind = AnnotationKind::Note;
    QString text;      ///< as typed
    QStringList lines; ///< of a note, as they fit between its margins
    QString picture;   ///< as in Annotation
    QRectF rect;       ///< never empty, and as tall as its lines
};

/// Corners of a line, from one end to the other. (QPolygonF is of Qt Gui, which takes this for
/// one.)
using Polyline = QList<QPointF>;

/// Where a line arrives.
struct ArrowHead
{
    QPointF tip;       ///< on the border of a card
    QPointF direction; ///< of length 1: the way the line runs when it arrives
};

/// A piece of a trunk that a person pulled aside.
struct PulledPiece
{
    BendId bend;
    int piece = 0;   ///< which of TrunkPieces, of the trunk as it would be by itself
    qreal place = 0; ///< its x or y, by the axis of the bend, where it is
};

/// Lines of one section that share a way: stems from the servers, spines, and a tooth for each
/// peer. Hosts of one section that stand on different sides of a server have trunks of their own,
/// each with the ports that its members use. Hosts that belong to the same several servers share a
/// trunk with a stem for each server. All lines have right angles only.
struct Trunk
{
    struct Stem
    {
        HostId server;
        Polyline line; ///< from the server's card to the spine; empty when there is but one pair
        bool head = false; ///< a peer opens a connection to this server
    };
    struct Tooth
    {
        HostId peer;
        Polyline line;     ///< from a stem or spine to the peer's card; from the server's card when
                           ///< there is but one pair
        bool head = false; ///< a server opens a connection to this peer
        int hosts = 1;     ///< that the peer's card stands for
    };

    SectionId section;
    QList<Stem> stems;        ///< sorted by server
    QList<Polyline> spines;   ///< what teeth branch off from; each begins on a stem or spine
    QList<Tooth> teeth;       ///< sorted by peer
    QList<QPointF> junctions; ///< where a dot says "joined"
    QList<QPointF> crossings; ///< where a horizontal line of it leaves a gap for a foreign one
    QList<ArrowHead> heads;
    bool isOptional = false;               ///< dashed
    QString label;                         ///< `TCP 88 135 389 9389 49152–65535`
    QRectF labelRect;                      ///< the pill; empty when there is no room anywhere
    int connections = 0;                   ///< that it stands for, of all hosts of its cards
    QList<PulledPiece> pulled;             ///< by bend
    std::shared_ptr<const Trunk> unpulled; ///< as it would be by itself; null: nothing is pulled

    /// False for the line of a single pair, which is painted thin.
    bool isShared() const { return teeth.size() > 1 || stems.size() > 1; }
    /// How many peers it has, with each of a fold.
    int peerCount() const;
    /// All its lines: stems, spines, teeth; none is empty.
    QList<Polyline> lines() const;
    /// The way from a server's card to a peer's along the trunk; empty when one is no part of it.
    Polyline path(const HostId &server, const HostId &peer) const;
    /// Those to several peers, each as path() has it; empty ones are left out. Linear in the trunk
    /// and what it gives.
    QList<Polyline> paths(const HostId &server, const QList<HostId> &peers) const;
};

/// A drawing with everything in its place: what the renderer paints, the hit test asks and tests
/// measure.
struct Diagram
{
    QList<ZoneBox> zones;
    QList<AnnotationBox> annotations; ///< sorted by id; above zones, below lines and cards
    QList<Card> cards;                ///< sorted by host
    QList<Trunk> trunks;        ///< in the catalog's order of sections, then by servers and place
    QList<BendId> blockedBends; ///< sorted: left out, as they would lead a line through a box
    QRectF bounds;              ///< of all of it, without title block and legend
    QHash<HostId, HostId> folded = {}; ///< the host of the card that shows those without their own

    /// The host whose card shows @p host.
    const HostId &shownAs(const HostId &host) const;
};

/// Where things stand: the automatic layout for what has no place in the drawing (or for everything
/// when
/// @p keepPlaces is false), then routes and labels. Deterministic, near-linear in hosts.
Diagram layOutDiagram(const Topology &topology, const Derivation &derivation,
                      const TextMetrics &metrics, bool keepPlaces = true);
/// The same without lines, which take most of the time.
Diagram placeDiagram(const Topology &topology, const Derivation &derivation,
                     const TextMetrics &metrics);

} // namespace portolan
