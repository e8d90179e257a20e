#include "tools/selecttool.h"

#include "tools/bandgesture.h"
#include "tools/bendgesture.h"
#include "tools/movegesture.h"
#include "tools/resizegesture.h"
#include "tools/zonehandles.h"

namespace portolan::views {

namespace {

constexpr Qt::KeyboardModifiers kTogglingModifiers = Qt::ShiftModifier | Qt::ControlModifier;

template <typename Id>
void toggle(QSet<Id> &ids, const Id &id)
{
    if (!ids.remove(id))
        ids.insert(id);
}

} // namespace

void SelectTool::begin(const Pointer &pointer)
{
    // A piece of the selected line may be pulled: which line a click there means shows at its end.
    if (edgesAt(pointer) || pieceAt(pointer))
        return;
    const Hit hit = context().hitAt(pointer.place);
    context().focus(hit);
    const Diagram &diagram = context().diagram();
    SelectionModel &selection = session().selection();
    // What is dragged is selected first; among several that are, all are dragged.
    const bool toggles = pointer.modifiers & kTogglingModifiers;
    if (!hit.isNothing() && !toggles && !contains(diagram, selection.selection(), hit))
        selection.select(selectionOf(diagram, hit));
}

void SelectTool::click(const Pointer &pointer)
{
    if (edgesAt(pointer) || gripOn(pointer))
        return;
    const Hit hit = context().hitAt(pointer.place);
    const Diagram &diagram = context().diagram();
    SelectionModel &selection = session().selection();
    const bool toggles = pointer.modifiers & kTogglingModifiers;
    if (!toggles)
        selection.select(selectionOf(diagram, hit));
    else if (!hit.isNothing())
        selection.select(toggled(diagram, selection.selection(), hit));
}

std::unique_ptr<Gesture> SelectTool::drag(const Pointer &press)
{
    m_pulled.reset();
    if (const Qt::Edges edges = edgesAt(press))
        return std::make_unique<ResizeGesture>(context(), selectedBox(), edges, press);
    const auto grip = pieceAt(press);
    if (grip) {
        m_pulled = grip->handle.axis;
        return std::make_unique<BendGesture>(context(), context().lineBends(), grip->handle, press);
    }
    const Hit hit = context().hitAt(press.place);
    if (!hit.isThing())
        return std::make_unique<BandGesture>(context(), press);
    SelectionModel &selection = session().selection();
    const Diagram &diagram = context().diagram();
    if (!contains(diagram, selection.selection(), hit))
        selection.select(toggled(diagram, selection.selection(), hit));
    return std::make_unique<MoveGesture>(context(), press);
}

void SelectTool::doubleClick(const Pointer &pointer)
{
    if (const auto grip = pieceAt(pointer)) {
        session().perform(resetName(),
                          resetEdit(session().topology(), *context().lineBends(), {grip->handle}));
        return;
    }
    const Hit hit = context().hitAt(pointer.place);
    const Card *card = findCard(context().diagram(), hit.host);
    if (hit.isBlock)
        context().fitSelection();
    else if (card && card->isFold())
        context().unfold(hit.host);
    else if (hit.kind == Hit::Kind::Host)
        context().activate(hit.host);
    else if (hit.isThing())
        context().rename();
}

Qt::CursorShape SelectTool::cursorAt(const Pointer &pointer) const
{
    if (gesture() && m_pulled)
        return gripCursor(*m_pulled);
    if (const Qt::Edges edges = edgesAt(pointer))
        return handleCursor(edges);
    if (const auto grip = pieceAt(pointer))
        return gripCursor(grip->handle.axis);
    return Qt::ArrowCursor;
}

/// Of the selected line.
std::optional<BendGrip> SelectTool::gripOn(const Pointer &pointer) const
{
    const auto bends = context().lineBends();
    const qreal zoom = context().zoom();
    return bends ? gripAt(bendGrips(*bends, zoom), pointer.place, kHitPixels / zoom) : std::nullopt;
}

/// The same, or where a piece of it is what a press would hit.
std::optional<BendGrip> SelectTool::pieceAt(const Pointer &pointer) const
{
    if (const auto grip = gripOn(pointer))
        return grip;
    const auto bends = context().lineBends();
    const Hit hit = context().hitAt(pointer.place);
    if (!bends || hit.kind != Hit::Kind::Line ||
        hit.line.section != session().selection().selection().line->section)
        return std::nullopt;
    const qreal zoom = context().zoom();
    return pieceOf(bendGrips(*bends, zoom), pointer.place, kHitPixels / zoom);
}

Qt::Edges SelectTool::edgesAt(const Pointer &pointer) const
{
    const Hit box = selectedBox();
    if (box.isNothing())
        return {};
    const auto rect = context().rectOf(box);
    return rect ? handleAt(*rect, pointer.place, kHitPixels / context().zoom()) : Qt::Edges();
}

Hit SelectTool::selectedBox() const
{
    const Selection &selection = session().selection().selection();
    if (const ZoneId *zone = selection.singleZone())
        return zoneHit(*zone);
    const AnnotationId *annotation = selection.singleAnnotation();
    return annotation ? annotationHit(*annotation) : Hit();
}

Selection toggled(const Diagram &diagram, Selection selection, const Hit &hit)
{
    if (hit.kind == Hit::Kind::Host) {
        const QSet<HostId> hosts = selectionOf(diagram, hit).hosts;
        if (selection.hosts.contains(hosts))
            selection.hosts -= hosts;
        else
            selection.hosts += hosts;
    }
    if (hit.kind == Hit::Kind::Zone)
        toggle(selection.zones, hit.zone);
    else if (hit.kind == Hit::Kind::Line)
        selection.line = selection.line == hit.line ? std::nullopt : std::optional(hit.line);
    else if (hit.kind == Hit::Kind::Annotation)
        toggle(selection.annotations, hit.annotation);
    return selection;
}

bool contains(const Diagram &diagram, const Selection &selection, const Hit &hit)
{
    switch (hit.kind) {
    case Hit::Kind::Host:
        return selection.hosts.contains(selectionOf(diagram, hit).hosts);
    case Hit::Kind::Zone:
        return selection.zones.contains(hit.zone);
    case Hit::Kind::Line:
        return selection.line == hit.line;
    case Hit::Kind::Annotation:
        return selection.annotations.contains(hit.annotation);
    case Hit::Kind::Nothing:
        break;
    }
    return false;
}

} // namespace portolan::views
