#pragma once

#include "base/addressset.h"
#include "base/ids.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QPointF>
#include <QRectF>
#include <QStringList>

#include <optional>

namespace portolan {

enum class Platform { Windows, Linux };
enum class BidirectionalMode { AsDocumented, ServerOnly };
enum class OutboundMode { Open, Restricted };
enum class AnnotationKind { Note, Picture };
enum class Axis { X, Y };
/// Lines lead from a server to its peers.
enum class LineEnd { Server, Peer };

/// "windows" or "linux", as in the drawing file.
QString toString(Platform platform);
/// "as-documented" or "server-only".
QString toString(BidirectionalMode mode);
/// "open" or "restricted".
QString toString(OutboundMode mode);
/// "note" or "picture".
QString toString(AnnotationKind kind);
/// "x" or "y".
QString toString(Axis axis);
/// "server" or "peer".
QString toString(LineEnd end);

/// Something else than Threat Manager that a host serves, and that a ruleset which closes
/// everything else keeps open. It becomes no connection.
struct Service
{
    QString protocol; ///< as typed; "TCP" or "UDP" when it can be used
    QString ports;    ///< as typed, read by PortSet::parse
    QStringList from; ///< addresses; empty means anywhere
    QString why;
    QJsonObject extra;

    friend bool operator==(const Service &, const Service &) = default;
};

/// One machine, or a group of like machines. Texts are kept as typed, also wrong ones: what cannot
/// be used is a problem (checks/), never lost. @c extra holds fields that this version does not
/// know.
struct Host
{
    HostId id;
    QString name;
    QStringList addresses;
    Platform platform = Platform::Windows;
    /// What the host runs, with the options of each role as in the file, also those not known here.
    QMap<RoleId, QJsonObject> roles;
    /// The Threat Manager servers it belongs to; empty means all of them.
    QList<HostId> servers;
    ZoneId zone;
    /// The centre of its card, in canvas units; none until laid out.
    std::optional<QPointF> position;
    bool pinned = false;
    bool folded = false; ///< shown in one card with its like: see Folds
    std::optional<qint64> count;
    /// A list of what there is, which was imported, did not have it any more. Rules are made of it
    /// until somebody deletes it.
    bool gone = false;
    QList<Service> services;
    QString notes;
    QJsonObject extra;

    bool hasRole(const RoleId &role) const { return roles.contains(role); }
    /// What people call it: the id where it has no name.
    QString shownName() const { return name.trimmed().isEmpty() ? id.text() : name; }

    friend bool operator==(const Host &, const Host &) = default;
};

/// A network segment, drawn as a box that hosts stand in.
struct Zone
{
    ZoneId id;
    QString name;
    QStringList networks;
    /// x, y, width, height in canvas units; none until laid out.
    std::optional<QRectF> rect;
    QJsonObject extra;

    /// What people call it: the id where it has no name.
    QString shownName() const { return name.trimmed().isEmpty() ? id.text() : name; }

    friend bool operator==(const Zone &, const Zone &) = default;
};

/// Something on the drawing that is no part of the deployment: a text, or a picture such as a logo.
/// Nothing follows from it, nothing refers to it, and the automatic layout leaves it where it is.
struct Annotation
{
    AnnotationId id;
    AnnotationKind kind = AnnotationKind::Note;
    /// What a note says, in several lines perhaps; of a picture, what it says to those who cannot
    /// see it.
    QString text;
    /// The file of a picture, PNG, JPEG or SVG, in base64, as it stands in the drawing: see
    /// embeddedPicture(). Empty for a note.
    QString picture;
    /// In canvas units. A note with more text is shown taller.
    QRectF rect;
    QJsonObject extra;

    friend bool operator==(const Annotation &, const Annotation &) = default;
};

/// A straight piece of a line that a person pulled aside. Lines are worked out anew each time and
/// have no name of their own: a piece is told by whose line it is a part of, and by how many others
/// lie between it and the end that it is nearer to. From there its place is measured, so that it
/// goes along when that end moves. One that fits no line changes nothing and is kept.
struct Bend
{
    BendId id;
    SectionId section;
    HostId server;
    QList<HostId> peers; ///< sorted; whose lines run there: where there are many, some of them
    Axis axis = Axis::X; ///< that it is pulled along: X for what runs up and down
    LineEnd end = LineEnd::Server;
    qint64 order = 0; ///< among the line's pieces that can be pulled along the axis: 0 is nearest
    /// To the right or down from the centre of the card at that end, in canvas units; from the
    /// middle one of several peers.
    qreal distance = 0;
    QJsonObject extra;

    friend bool operator==(const Bend &, const Bend &) = default;
};

struct Settings
{
    BidirectionalMode bidirectional = BidirectionalMode::AsDocumented;
    OutboundMode outbound = OutboundMode::Open;
    QStringList management; ///< from where administrators reach Linux hosts; empty means anywhere
    QList<int> sshPorts = {22};
    QJsonObject extra;

    friend bool operator==(const Settings &, const Settings &) = default;
};

/// A problem that a person has looked at and accepted.
struct Waiver
{
    QString code;
    QList<HostId> hosts; ///< sorted
    QString reason;
    QJsonObject extra;

    friend bool operator==(const Waiver &, const Waiver &) = default;
};

/// What is true of the drawing as a whole. @c catalog is empty where the file names none: the
/// newest.
struct Properties
{
    QString title;
    QString author;
    QString revision;
    QString date;
    QString notes;
    CatalogId catalog;
    Settings settings;
    QList<Waiver> waivers;
    QJsonObject extra;

    friend bool operator==(const Properties &, const Properties &) = default;
};

/// A whole drawing, as a value: cheap to copy (its containers are shared until one is changed),
/// safe to hand to another thread. Hosts, zones and the like are ordered by id, whatever their
/// order in a file.
struct Topology
{
    Properties properties;
    QMap<ZoneId, Zone> zones;
    QMap<HostId, Host> hosts;
    QMap<AnnotationId, Annotation> annotations = {};
    QMap<BendId, Bend> bends = {};

    /// @name What people call it, also what is not there: the id then
    ///@{
    QString shownName(const HostId &id) const
    {
        const auto host = hosts.constFind(id);
        return host == hosts.cend() ? id.text() : host->shownName();
    }
    QString shownName(const ZoneId &id) const
    {
        const auto zone = zones.constFind(id);
        return zone == zones.cend() ? id.text() : zone->shownName();
    }
    ///@}

    friend bool operator==(const Topology &, const Topology &) = default;
};

} // namespace portolan
