// Bends of the selected line: what CanvasView does with them, and what it tells of them.

#include "canvas/canvasview.h"
#include "layout/layoutmetrics.h"
#include "tools/bendgesture.h"
#include "topology/bends.h"

#include <algorithm>
#include <cmath>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

/// The nearest place in that direction at which the piece may stand: a grid step off, unless
/// something is there. Where it is, when there is none near.
qreal stepped(const Diagram &diagram, const LineBends &bends, const BendHandle &handle, int sign)
{
    constexpr int kMostSteps = 32;
    const BendRoom room(diagram, bends.trunk(), handle);
    for (int steps = 1; steps <= kMostSteps; ++steps) {
        const qreal place = room.placeNear(handle.place + sign * steps * kGrid);
        if ((place - handle.place) * sign > 0)
            return place;
    }
    return handle.place;
}

} // namespace

bool CanvasView::canMoveBends() const
{
    const auto bends = m_scene.lineBends();
    return bends && !bends->handles().isEmpty();
}

bool CanvasView::canResetBends() const
{
    const auto bends = m_scene.lineBends();
    return bends && !resetEdit(m_scene.session().topology(), *bends, bends->handles()).isEmpty();
}

void CanvasView::moveBend(const QPoint &direction)
{
    const auto bends = m_scene.lineBends();
    const Axis axis = direction.x() != 0 ? Axis::X : Axis::Y;
    const auto count = bends ? int(bends->handles().size()) : 0;
    for (int i = 0; i < count; ++i) {
        const int index = (m_bend + i) % count;
        const BendHandle handle = bends->handles().at(index);
        if (handle.axis != axis)
            continue;
        m_bend = index;
        const int sign = direction.x() + direction.y();
        const qreal place = stepped(diagram(), *bends, handle, sign);
        const Edit edit = bendEdit(session().topology(), *bends, handle, place);
        if (edit.isEmpty())
            say(tr("There is no room for the line on that side"));
        else
            session().perform(pullName(), edit, u"bend:%1:%2"_s.arg(bends->trunk()).arg(index));
        viewport()->update();
        if (!edit.isEmpty() && m_scene.lineBends() && isSettled())
            sayBend(m_scene.lineBends()->handles().value(index));
        return;
    }
    say(tr("No piece of the line can go that way"));
}

void CanvasView::chooseNextBend()
{
    if (!canMoveBends())
        return;
    const auto bends = m_scene.lineBends();
    m_bend = (m_bend + 1) % int(bends->handles().size());
    viewport()->update();
    sayBend(bends->handles().at(m_bend));
}

void CanvasView::resetBends()
{
    const auto bends = m_scene.lineBends();
    if (bends)
        session().perform(resetName(), resetEdit(session().topology(), *bends, bends->handles()));
}

QList<BendGrip> CanvasView::shownGrips() const
{
    const auto bends = m_toolId == ToolId::Select ? m_scene.shownBends() : nullptr;
    if (!bends)
        return {};
    QList<BendGrip> grips = bendGrips(*bends, zoom());
    const int chosen = bends->handles().value(m_bend).piece;
    for (BendGrip &grip : grips)
        grip.isCurrent = grips.size() > 1 && grip.handle.piece == chosen;
    return grips;
}

/// Pictures show it, too; those who do not see them hear it.
void CanvasView::sayBend(const BendHandle &handle)
{
    const auto bends = m_scene.lineBends();
    const auto count = int(bends->handles().size());
    const int by = int(std::round(handle.place - handle.natural));
    const QString which = tr("Bend %1 of %2").arg(m_bend + 1).arg(count);
    if (by == 0)
        say(tr("%1: where it is by itself").arg(which));
    else if (handle.axis == Axis::X)
        say((by > 0 ? tr("%1: %2 to the right") : tr("%1: %2 to the left"))
                .arg(which)
                .arg(std::abs(by)));
    else
        say((by > 0 ? tr("%1: %2 down") : tr("%1: %2 up")).arg(which).arg(std::abs(by)));
}

/// After what else is told of the same step.
void CanvasView::tellBlockedBends()
{
    const QList<BendId> &blocked = diagram().blockedBends;
    const auto isNew = [&](const BendId &id) { return !m_blockedBends.contains(id); };
    const auto count = int(std::ranges::count_if(blocked, isNew));
    m_blockedBends = blocked;
    if (count == 0)
        return;
    QMetaObject::invokeMethod(
        this,
        [this, count] {
            say(tr("%n pulled bend(s) left out: a box stands in the way", nullptr, count));
        },
        Qt::QueuedConnection);
}

} // namespace portolan::views
