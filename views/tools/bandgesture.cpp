#include "tools/bandgesture.h"

namespace portolan::views {

BandGesture::BandGesture(ToolContext &context, const Pointer &press)
    : Gesture(context)
    , m_start(press.place)
    , m_startZone(zoneAt(context.diagram(), press.place))
{
    if (press.modifiers & (Qt::ShiftModifier | Qt::ControlModifier))
        m_kept = session().selection().selection();
}

void BandGesture::move(const Pointer &pointer)
{
    Preview preview;
    preview.band = bandTo(pointer);
    preview.selection = selectionIn(pointer);
    context().showPreview(preview);
}

void BandGesture::finish(const Pointer &pointer)
{
    session().selection().select(selectionIn(pointer));
}

QRectF BandGesture::bandTo(const Pointer &pointer) const
{
    return QRectF(m_start, pointer.place).normalized();
}

Selection BandGesture::selectionIn(const Pointer &pointer) const
{
    const bool onlyEnclosed = pointer.modifiers & Qt::AltModifier;
    Selection selection =
        inBand(context().diagram(), context().index(), bandTo(pointer), onlyEnclosed, m_startZone);
    selection.hosts.unite(m_kept.hosts);
    selection.zones.unite(m_kept.zones);
    selection.annotations.unite(m_kept.annotations);
    return session().withoutMissing(selection);
}

} // namespace portolan::views
