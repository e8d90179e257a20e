#pragma once

#include "layout/bending.h"

#include <QLineF>

namespace portolan {

/// A piece of a line that can be pulled aside.
struct BendHandle
{
    int piece = 0;       ///< of TrunkPieces
    Axis axis = Axis::X; ///< that it can be pulled along
    QLineF line;         ///< that part of it which the line runs on; without length where a pull
                         ///< brought it in line with its neighbours
    qreal place = 0;     ///< its x or y
    qreal natural = 0;   ///< the same without the pull
    BendId bend;         ///< that pulls it; empty: none
};

/// What can be pulled of the line between two hosts: all pieces but those that end at cards.
class LineBends
{
public:
    /// Nothing, where @p diagram has no such line. Linear in its trunk.
    LineBends(const Diagram &diagram, const SectionId &section, const HostId &server,
              const HostId &peer);

    /// From the server on.
    const QList<BendHandle> &handles() const { return m_handles; }
    /// @p bend such that the piece of the handle comes to stand at @p place: measured from the
    /// nearer end. Its id and what is not known of it stay. Linear in the trunk.
    Bend bendAt(Bend bend, const BendHandle &handle, qreal place) const;
    int trunk() const { return m_trunk; }
    /// Of its trunk; empty without one.
    QRectF label() const { return m_trunk < 0 ? QRectF() : m_diagram.trunks.at(m_trunk).labelRect; }

private:
    struct Member
    {
        HostId peer;
        int order; ///< of the piece, from the peer
    };

    void addHandles(const Polyline &way, const Trunk &shown);
    std::vector<Member> membersOf(const BendHandle &handle) const;
    std::vector<int> piecesAlong(const Polyline &way, Axis axis) const;
    qreal centreOf(const QList<HostId> &hosts, Axis axis) const;

    Diagram m_diagram;
    SectionId m_section;
    HostId m_server;
    HostId m_peer;
    int m_trunk = -1;
    Trunk m_natural;
    std::unique_ptr<TrunkPieces> m_pieces;
    QList<BendHandle> m_handles;
};

/// How far the piece of a handle can be pulled.
class BendRoom
{
public:
    BendRoom(const Diagram &diagram, int trunk, const BendHandle &handle);

    /// The place nearest to @p wanted, seen from there to where the piece is, that leads no line
    /// through a box.
    qreal placeNear(qreal wanted) const;

private:
    qreal settled(qreal place) const;

    const Diagram m_diagram;
    Terrain m_terrain;
    std::unique_ptr<TrunkBender> m_bender;
    BendHandle m_handle;
};

} // namespace portolan
