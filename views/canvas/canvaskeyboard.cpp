#include "canvas/canvaskeyboard.h"

#include "base/phrases.h"
#include "canvas/canvasedits.h"
#include "canvas/canvasview.h"
#include "tools/selecttool.h"

#include <optional>

namespace portolan::views {

namespace {

constexpr qreal kNudge = 1;
constexpr qreal kFarNudge = 10;

std::optional<Way> wayOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return Way::Left;
    case Qt::Key_Right:
        return Way::Right;
    case Qt::Key_Up:
        return Way::Up;
    case Qt::Key_Down:
        return Way::Down;
    default:
        return std::nullopt;
    }
}

QPointF unitStep(Way way)
{
    switch (way) {
    case Way::Left:
        return {-1, 0};
    case Way::Right:
        return {1, 0};
    case Way::Up:
        return {0, -1};
    case Way::Down:
        return {0, 1};
    }
    return {};
}

/// Not QKeySequence::Delete, which is also Ctrl+D on some desktops: that duplicates.
bool isDelete(const QKeyEvent &event)
{
    return (event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace) &&
           !(event.modifiers() & (Qt::AltModifier | Qt::ControlModifier));
}

} // namespace

bool CanvasKeyboard::press(const QKeyEvent &event)
{
    return pressArrow(event) || pressCommand(event) ||
           (!(event.modifiers() & (Qt::AltModifier | Qt::ControlModifier)) &&
            pressPlain(event.key()));
}

bool CanvasKeyboard::step(bool forward)
{
    const QList<Hit> order = focusOrder(m_view.diagram());
    const qsizetype at = order.indexOf(m_view.m_scene.focus());
    const qsizetype next = at < 0 ? (forward ? 0 : order.size() - 1) : at + (forward ? 1 : -1);
    if (next < 0 || next >= order.size())
        return false;
    focusOn(order.at(next));
    return true;
}

void CanvasKeyboard::enter(bool atEnd)
{
    m_view.m_scene.showFocus(true);
    if (m_view.m_scene.focus().isNothing())
        step(!atEnd);
}

bool CanvasKeyboard::pressArrow(const QKeyEvent &event)
{
    const auto way = wayOf(event.key());
    if (!way)
        return false;
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool isVertical = *way == Way::Up || *way == Way::Down;
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier) && isVertical)
        return stepLine(*way == Way::Down ? 1 : -1);
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier) && *way == Way::Left)
        return foldFocused();
    if (modifiers == Qt::AltModifier)
        return *way == Way::Down ? intoZone()
               : *way == Way::Up ? outOfZone()
                                 : *way == Way::Left && goBack();
    const Selection &selection = m_view.session().selection().selection();
    const bool hasMovable = selection.hasThings();
    if (modifiers == Qt::ControlModifier || (modifiers == Qt::NoModifier && !hasMovable))
        moveFocus(*way);
    else if (hasMovable && (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier))
        nudge(*way, modifiers == Qt::ShiftModifier);
    else
        return false;
    return true;
}

bool CanvasKeyboard::pressCommand(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::SelectAll))
        m_view.selectAll();
    else if (event.matches(QKeySequence::Copy))
        m_view.copy();
    else if (event.matches(QKeySequence::Cut))
        m_view.cut();
    else if (event.matches(QKeySequence::Paste))
        m_view.paste();
    else if (isDelete(event))
        m_view.removeSelection();
    else if (event.key() == Qt::Key_Space && event.modifiers() & Qt::ControlModifier)
        select(true);
    else
        return false;
    return true;
}

bool CanvasKeyboard::pressPlain(int key)
{
    switch (key) {
    case Qt::Key_F2:
        m_view.rename();
        return true;
    case Qt::Key_Space:
        select(false);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return pressEnter();
    case Qt::Key_Escape:
        return escape();
    default:
        return false;
    }
}

/// To the inspector, or along the selected line.
bool CanvasKeyboard::pressEnter()
{
    if (m_view.session().selection().selection().line)
        return goToOtherEnd();
    SelectionModel &selection = m_view.session().selection();
    const Hit focus = m_view.m_scene.focus();
    const bool isAtFocus = m_view.m_scene.showsFocus() || selection.selection().isEmpty();
    // The inspector is about the selection.
    if (isAtFocus && !focus.isNothing() &&
        !contains(m_view.diagram(), selection.selection(), focus))
        selection.select(selectionOf(m_view.diagram(), focus));
    if (selection.selection().isEmpty())
        return false;
    const HostId *host = selection.selection().singleHost();
    emit m_view.hostActivated(host ? *host : HostId());
    return true;
}

/// What is under way, then placing or another tool, then the selection.
bool CanvasKeyboard::escape()
{
    if (m_view.cancel())
        return true;
    if (!m_view.placedRole().isEmpty() || m_view.tool() != ToolId::Select) {
        m_view.setTool(ToolId::Select);
        return true;
    }
    SelectionModel &selection = m_view.session().selection();
    if (selection.selection().isEmpty())
        return false;
    selection.clear();
    return true;
}

void CanvasKeyboard::moveFocus(Way way)
{
    const Hit &focus = m_view.m_scene.focus();
    QPointF from = m_view.m_camera.visible().center();
    if (const Card *card = findCard(m_view.diagram(), focus.host))
        from = card->rect.center();
    else if (const ZoneBox *box = findZone(m_view.diagram(), focus.zone))
        from = box->rect.center();
    else if (const AnnotationBox *note = findAnnotation(m_view.diagram(), focus.annotation))
        from = note->rect.center();
    else {
        step(true);
        return;
    }
    focusOn(nearestThing(m_view.diagram(), from, way));
}

void CanvasKeyboard::nudge(Way way, bool isFar)
{
    m_view.m_edits->nudge(unitStep(way) * (isFar ? kFarNudge : kNudge));
    m_view.revealSelection();
}

bool CanvasKeyboard::intoZone()
{
    const Hit focus = m_view.m_scene.focus();
    const Card *card = findCard(m_view.diagram(), focus.host);
    if (card && card->isFold()) {
        m_view.unfold(focus.host);
        focusHost(focus.host);
        return true;
    }
    if (focus.kind != Hit::Kind::Zone)
        return false;
    focusHost(hostsByRow(m_view.diagram(), focus.zone).value(0));
    return true;
}

bool CanvasKeyboard::foldFocused()
{
    const Hit focus = m_view.m_scene.focus();
    if (focus.kind != Hit::Kind::Host && focus.kind != Hit::Kind::Zone)
        return false;
    m_view.session().selection().select(selectionOf(m_view.diagram(), focus));
    m_view.foldLike();
    return true;
}

bool CanvasKeyboard::outOfZone()
{
    const Card *card = findCard(m_view.diagram(), m_view.m_scene.focus().host);
    if (!card || !findZone(m_view.diagram(), card->zone))
        return false;
    m_view.focusOn(zoneHit(card->zone));
    return true;
}

bool CanvasKeyboard::stepLine(int by)
{
    const HostId host = m_view.m_scene.focus().host;
    const QList<LineKey> lines = linesOf(m_view.diagram(), host);
    if (lines.isEmpty())
        return false;
    const auto &current = m_view.session().selection().selection().line;
    const qsizetype at = current ? lines.indexOf(*current) : -1;
    const qsizetype next =
        at < 0 ? (by > 0 ? 0 : lines.size() - 1) : (at + by + lines.size()) % lines.size();
    Selection selection;
    selection.line = lines.at(next);
    m_view.session().selection().select(selection);
    say(lines.at(next));
    return true;
}

bool CanvasKeyboard::goToOtherEnd()
{
    const LineKey line = *m_view.session().selection().selection().line;
    const HostId here = m_view.m_scene.focus().host;
    m_visited.append(here);
    focusHost(here == line.peer ? line.server : line.peer);
    return true;
}

bool CanvasKeyboard::goBack()
{
    while (!m_visited.isEmpty()) {
        const HostId host = m_visited.takeLast();
        if (!findCard(m_view.diagram(), host))
            continue;
        focusHost(host);
        return true;
    }
    return false;
}

void CanvasKeyboard::select(bool adds)
{
    const Hit &focus = m_view.m_scene.focus();
    SelectionModel &selection = m_view.session().selection();
    if (focus.isNothing())
        return;
    if (!adds) {
        selection.select(selectionOf(m_view.diagram(), focus));
        return;
    }
    Selection more = selection.selection();
    more.line.reset();
    selection.select(toggled(m_view.diagram(), more, focus));
}

void CanvasKeyboard::focusOn(const Hit &hit)
{
    if (!hit.isNothing())
        m_view.focusOn(hit);
}

/// A line has no place of its own for the focus: what it is goes to the status bar.
void CanvasKeyboard::say(const LineKey &line)
{
    const Topology &topology = m_view.session().topology();
    for (const Section &section : m_view.session().derivation().catalog().sections()) {
        if (section.id == line.section) {
            m_view.say(tr("%1: %2 and %3")
                           .arg(phrase(section.shortTitle), topology.shownName(line.server),
                                topology.shownName(line.peer)));
        }
    }
}

} // namespace portolan::views
