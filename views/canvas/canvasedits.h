#pragma once

#include "canvas/canvasscene.h"
#include "canvas/fragmentinserter.h"
#include "canvas/freeslots.h"
#include "layout/arranging.h"

#include <QCoreApplication>

class QMimeData;

namespace portolan {
struct Picture;
}

namespace portolan::views {

struct Moving;

/// What the commands of the canvas do to the drawing, each as one undo step. None of them knows the
/// widget; those that need a place get the centre of the view.
class CanvasEdits
{
    Q_DECLARE_TR_FUNCTIONS(CanvasEdits)

public:
    explicit CanvasEdits(CanvasScene &scene);

    /// Nothing selected gives null.
    std::unique_ptr<QMimeData> copied() const;
    void remove();
    /// Into the focused zone, else at @p centre.
    void paste(const Fragment &fragment, const QPointF &centre);
    void duplicate(const QPointF &centre);
    /// Hosts without places: into free slots of the zone, else as a block near @p centre.
    void insertHosts(const QString &text, Fragment fragment, const ZoneId &zone,
                     const QPointF &centre, const FragmentInserter::Then &then);
    void placeHost(const RoleId &role, const QPointF &centre, const QRectF &visible);
    void sendToZone(const ZoneId &zone);
    /// A new zone for the selected hosts: around them where nothing else stands between, else where
    /// the automatic layout has room for it. Without hosts it is empty, near @p centre.
    void makeZone(const QPointF &centre);
    /// Takes over the places of a new layout; returns how many hosts stand elsewhere now.
    int takeLayout(const Diagram &diagram, bool alsoPinned);
    /// By @p step, in canvas units; steps that follow each other are one.
    void nudge(const QPointF &step);
    /// The selected cards, as aligned() and distributed() have it; those that move are pinned.
    void align(Qt::AlignmentFlag edge);
    void distribute(Qt::Orientation direction);
    /// Pins the selected hosts where they are; when all of them are pinned, lets them go.
    void togglePins();
    /// What is pinned has a place from then on.
    void pin(const QSet<HostId> &hosts, bool on);
    /// The zone moves there with its hosts, as if it were dragged, and gets the size of @p rect.
    void placeZone(const ZoneId &id, const QRectF &rect, const QString &mergeKey);
    /// Puts @p group in the place of the selected hosts: see groupOf().
    void makeGroup(const Host &group);
    /// As splitHosts() has it, in free slots of its zone.
    void splitGroup(const HostId &group, int count, bool givesAddresses);
    /// To another host, or for an empty id to a new one beside that which had it.
    void moveRole(const RoleId &role, const HostId &from, const HostId &to);
    /// Those of the hosts that are like others of their zone, with these; returns how many were not
    /// folded yet.
    int fold(const QSet<HostId> &hosts);
    /// Each shows where it was; where something else stands there by now, or is no place of its
    /// zone any more, in free room of the zone.
    void unfold(const QSet<HostId> &hosts);
    void rename(const HostId &host, const QString &name);
    void rename(const ZoneId &zone, const QString &name);
    /// What a note says, or a picture to those who cannot see it.
    void setText(const AnnotationId &annotation, const QString &text);
    /// A note of usual size, where there is room near @p centre.
    void insertNote(const QPointF &centre);
    /// A picture in its own size, unless that is too large: around @p dropped, else where there is
    /// room near @p centre. The file must be one (readPicture()).
    void insertPicture(const QByteArray &file, const Picture &picture, const QString &text,
                       const std::optional<QPointF> &dropped, const QPointF &centre);
    /// Another one in place of a picture, as large as fits into its frame; what it says to those
    /// who cannot see it stays.
    void replacePicture(const AnnotationId &id, const QByteArray &file, const Picture &picture);

    /// Something pasted or duplicated is not there yet.
    bool isInserting() const { return m_inserter.isRunning(); }
    /// The zone of what is selected or focused; empty when that is several or none.
    ZoneId focusedZone() const;

private:
    const Topology &topology() const { return m_session.topology(); }
    const Selection &selection() const { return m_session.selection().selection(); }
    /// With the hosts of its zones, as they stand.
    Moving movingOf(const Selection &selection) const;
    CardPlaces selectedCards() const;
    void placeCards(const QString &text, const QHash<HostId, QPointF> &centres);
    std::optional<QRectF> freeBoxAround(const QSet<HostId> &hosts, const QPointF &centre) const;
    QSet<HostId> withoutRoom(const QSet<HostId> &hosts) const;
    void makeRoom(Edit &edit, const QSet<HostId> &unfolded, const QSet<HostId> &crowded) const;
    Fragment selectedFragment() const;
    QPointF wishIn(const ZoneId &zone) const;
    QSizeF cardSize(const Host &host) const;
    void settle(Host &host, const ZoneId &zone, FreeSlots &room) const;
    void settleAll(QList<Host> &hosts, const ZoneId &zone) const;
    static void settleHidden(Host &host, const ZoneId &zone);
    void pasteIntoZone(const QString &text, Fragment fragment, const ZoneId &zone,
                       const FragmentInserter::Then &then = {});
    void placeAsBlock(QList<Host> &hosts) const;
    void placeBeside(const Host &host, QList<Host> &hosts) const;
    static Fragment withoutForeignZones(Fragment fragment);
    void insert(const QString &text, const Annotation &annotation);
    QRectF boundsOf(const Fragment &fragment) const;

    CanvasScene &m_scene;
    DrawingSession &m_session;
    FragmentInserter m_inserter;
    int m_nudges = 0; ///< counts series of them
};

/// The edit that puts everything where @p diagram has it; @p places is where it is.
Edit layoutEdit(const Topology &topology, const AutomaticPlaces &places, const Diagram &diagram,
                bool alsoPinned);

} // namespace portolan::views
