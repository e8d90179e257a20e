#include "tools/bendgesture.h"

#include "tools/snapping.h"
#include "topology/bends.h"

#include <algorithm>
#include <cmath>

namespace portolan::views {

BendGesture::BendGesture(ToolContext &context, std::shared_ptr<const LineBends> bends,
                         const BendHandle &handle, const Pointer &press)
    : Gesture(context)
    , m_bends(std::move(bends))
    , m_handle(handle)
    , m_room(context.diagram(), m_bends->trunk(), handle)
    , m_grip(press.place)
{
}

void BendGesture::move(const Pointer &pointer)
{
    Preview preview;
    preview.edit = bendEdit(topology(), *m_bends, m_handle, placeAt(pointer));
    context().showPreview(preview);
}

void BendGesture::finish(const Pointer &pointer)
{
    const qreal place = placeAt(pointer);
    const bool isReset = place == m_handle.natural;
    session().perform(isReset ? resetName() : pullName(),
                      bendEdit(topology(), *m_bends, m_handle, place));
}

/// What changes the ways of lines leaves nothing to go on with.
bool BendGesture::outlives(const ChangeSet &changes) const
{
    return !changes.everything && !changes.derivingProperties && changes.hosts.isEmpty() &&
           changes.zones.isEmpty() && changes.bends.isEmpty();
}

/// Near to where it would be by itself, and to where it makes one stroke with another piece, it
/// snaps.
qreal BendGesture::placeAt(const Pointer &pointer) const
{
    const qreal way = along(m_handle.axis, pointer.place - m_grip);
    const qreal wanted = std::round(m_handle.place + way);
    if (pointer.modifiers & Qt::ControlModifier)
        return m_room.placeNear(wanted);
    const qreal tolerance = kSnapPixels / context().zoom();
    if (std::abs(wanted - m_handle.natural) <= tolerance)
        return m_handle.natural;
    for (const BendHandle &other : m_bends->handles()) {
        const bool isAnother = other.axis == m_handle.axis && other.piece != m_handle.piece;
        if (isAnother && std::abs(wanted - other.place) <= tolerance)
            return m_room.placeNear(other.place);
    }
    return m_room.placeNear(wanted);
}

namespace {

/// All bends of the drawing that are of the piece, also those that do not show.
QSet<BendId> bendsOf(const Topology &topology, const LineBends &bends, const BendHandle &handle)
{
    QSet<BendId> ids;
    if (!handle.bend.isEmpty())
        ids.insert(handle.bend);
    if (topology.bends.isEmpty())
        return ids;
    QList<int> pieces; // from the server on
    for (const BendHandle &other : bends.handles()) {
        if (other.axis == handle.axis)
            pieces.append(other.piece);
    }
    const Bend own = bends.bendAt({}, handle, handle.place);
    const auto isOwn = [&](const HostId &peer) { return own.peers.contains(peer); };
    for (const Bend &bend : topology.bends) {
        const qint64 at = bend.end == LineEnd::Server ? bend.order : pieces.size() - 1 - bend.order;
        if (bend.section == own.section && bend.server == own.server && bend.axis == own.axis &&
            pieces.value(at, -1) == handle.piece && std::ranges::any_of(bend.peers, isOwn))
            ids.insert(bend.id);
    }
    return ids;
}

} // namespace

Edit bendEdit(const Topology &topology, const LineBends &bends, const BendHandle &handle,
              qreal place)
{
    if (place == handle.natural)
        return resetEdit(topology, bends, {handle});
    if (place == handle.place)
        return {};
    QSet<BendId> others = bendsOf(topology, bends, handle);
    Bend bend = topology.bends.value(handle.bend);
    bend.id = handle.bend.isEmpty() ? freeBendId(topology) : handle.bend;
    others.remove(bend.id);
    Edit edit = removeBends(topology, others);
    edit.bends += putBend(topology, bends.bendAt(bend, handle, place)).bends;
    return edit;
}

Edit resetEdit(const Topology &topology, const LineBends &bends, const QList<BendHandle> &handles)
{
    QSet<BendId> ids;
    for (const BendHandle &handle : handles)
        ids += bendsOf(topology, bends, handle);
    return removeBends(topology, ids);
}

QString pullName()
{
    return BendGesture::tr("Pull line");
}

QString resetName()
{
    return BendGesture::tr("Reset bends");
}

} // namespace portolan::views
