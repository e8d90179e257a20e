#include "accessibility/accessibleitem.h"

#include "accessibility/accessiblecanvas.h"
#include "accessibility/accessibletexts.h"
#include "canvas/canvasview.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QKeySequence>

#include <algorithm>
#include <array>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

const char *const kContext = "portolan::views::AccessibleItem";

/// What a key does to what has the focus, under a name.
struct KeyAction
{
    const char *name;
    const char *description;
    QKeyCombination key;
    /// From one connection of the focused host to another; the others are about what is selected.
    bool stepsConnections;
    enum class Of { All, Foldable, Folds } of = Of::All;
};
using Of = KeyAction::Of;

constexpr std::array kKeyActions = {
    KeyAction{QT_TRANSLATE_NOOP("portolan::views::AccessibleItem", "Rename"),
              QT_TRANSLATE_NOOP("portolan::views::AccessibleItem", "Lets one type another name"),
              Qt::Key_F2, false},
    KeyAction{QT_TRANSLATE_NOOP("portolan::views::AccessibleItem", "Inspect"),
              QT_TRANSLATE_NOOP("portolan::views::AccessibleItem", "Goes to its fields"),
              Qt::Key_Return, false},
    KeyAction{
        QT_TRANSLATE_NOOP("portolan::views::AccessibleItem", "Fold"),
        QT_TRANSLATE_NOOP("portolan::views::AccessibleItem", "Shows it and its like as one card"),
        Qt::ControlModifier | Qt::ShiftModifier | Qt::Key_Left, false, Of::Foldable},
    KeyAction{
        QT_TRANSLATE_NOOP("portolan::views::AccessibleItem", "Unfold"),
        QT_TRANSLATE_NOOP("portolan::views::AccessibleItem", "Shows each of its hosts by itself"),
        Qt::AltModifier | Qt::Key_Down, false, Of::Folds},
    KeyAction{QT_TRANSLATE_NOOP("portolan::views::AccessibleItem", "Next connection"),
              QT_TRANSLATE_NOOP("portolan::views::AccessibleItem",
                                "Goes to the next connection of the host"),
              Qt::ControlModifier | Qt::ShiftModifier | Qt::Key_Down, true},
    KeyAction{QT_TRANSLATE_NOOP("portolan::views::AccessibleItem", "Previous connection"),
              QT_TRANSLATE_NOOP("portolan::views::AccessibleItem",
                                "Goes to the previous connection of the host"),
              Qt::ControlModifier | Qt::ShiftModifier | Qt::Key_Up, true},
};

bool isFor(const KeyAction &action, const AccessibleThing &thing, bool isFold)
{
    if (action.of == Of::Folds)
        return isFold;
    if (action.of == Of::Foldable)
        return !isFold && (thing.isHost() || thing.isZone());
    return thing.isHost() || thing.isConnection() == action.stepsConnections;
}

const KeyAction *findAction(const QString &name)
{
    const auto found = std::ranges::find_if(kKeyActions, [&](const KeyAction &action) {
        return name == QLatin1StringView(action.name);
    });
    return found == kKeyActions.end() ? nullptr : &*found;
}

QString translated(const char *text)
{
    return QCoreApplication::translate(kContext, text);
}

void pressKey(QWidget &widget, QKeyCombination key)
{
    QKeyEvent press(QEvent::KeyPress, key.key(), key.keyboardModifiers());
    QCoreApplication::sendEvent(&widget, &press);
}

} // namespace

AccessibleItem::AccessibleItem(const AccessibleCanvas &canvas, const AccessibleThing &thing)
    : m_canvas(canvas)
    , m_thing(thing)
{
}

bool AccessibleItem::isValid() const
{
    return m_canvas.has(m_thing);
}

QWindow *AccessibleItem::window() const
{
    return m_canvas.window();
}

QAccessibleInterface *AccessibleItem::parent() const
{
    return m_canvas.interfaceOf(m_canvas.parentOf(m_thing));
}

QAccessibleInterface *AccessibleItem::child(int index) const
{
    const AccessibleThing thing = m_canvas.within(m_thing).at(index);
    return thing.isDrawing() ? nullptr : m_canvas.interfaceOf(thing);
}

int AccessibleItem::childCount() const
{
    return m_canvas.within(m_thing).size();
}

int AccessibleItem::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *item = dynamic_cast<const AccessibleItem *>(child);
    return item ? m_canvas.within(m_thing).placeOf(item->thing()) : -1;
}

QString AccessibleItem::text(QAccessible::Text text) const
{
    const CanvasScene &scene = m_canvas.view().scene();
    const Card *fold = m_canvas.foldOf(m_thing);
    switch (text) {
    case QAccessible::Name: // deriving a host's connections for that would take most of the time
        return fold ? accessibleName(*fold)
                    : accessibleName(scene.session(), m_thing, scene.index().hostsIn(m_thing.zone));
    case QAccessible::Description:
        return description(fold);
    default:
        return QString();
    }
}

QString AccessibleItem::description(const Card *fold) const
{
    const DrawingSession &session = m_canvas.view().scene().session();
    QStringList sentences{fold ? accessibleDetails(session, *fold, childCount())
                               : accessibleDetails(session, m_thing, childCount())};
    if (m_thing.isHost() || m_thing.isConnection()) {
        AccessibleThings itself;
        itself.append(m_thing);
        sentences += accessibleHidden(session, m_canvas.view().scene().hiddenSections(),
                                      m_thing.isHost() ? m_canvas.within(m_thing) : itself);
    }
    sentences.removeAll(QString());
    return sentences.join(u". "_s);
}

QRect AccessibleItem::rect() const
{
    return m_canvas.onScreen(m_canvas.pixelsOf(m_thing));
}

QAccessible::Role AccessibleItem::role() const
{
    if (m_thing.isZone())
        return QAccessible::Grouping;
    if (m_thing.isAnnotation())
        return m_canvas.isPicture(m_thing) ? QAccessible::Graphic : QAccessible::Note;
    return m_thing.isHost() ? QAccessible::ListItem : QAccessible::Link;
}

QAccessible::State AccessibleItem::state() const
{
    QAccessible::State state;
    const QRectF pixels = m_canvas.pixelsOf(m_thing);
    state.focusable = true;
    state.focused = m_canvas.isFocused(m_thing);
    state.selectable = true;
    state.selected = m_canvas.isSelected(m_thing);
    state.multiSelectable = !m_thing.isConnection();
    state.expandable = m_thing.isZone() || m_canvas.foldOf(m_thing);
    state.expanded = m_thing.isZone();
    state.collapsed = state.expandable && !state.expanded;
    state.offscreen = !pixels.intersects(m_canvas.view().viewport()->rect());
    return state;
}

void *AccessibleItem::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                : nullptr;
}

QStringList AccessibleItem::actionNames() const
{
    QStringList names = {pressAction(), setFocusAction(), showMenuAction()};
    for (const KeyAction &action : kKeyActions) {
        if (isFor(action, m_thing, m_canvas.foldOf(m_thing)))
            names.append(QString::fromLatin1(action.name));
    }
    return names;
}

QString AccessibleItem::localizedActionName(const QString &name) const
{
    const KeyAction *action = findAction(name);
    return action ? translated(action->name)
                  : QAccessibleActionInterface::localizedActionName(name);
}

QString AccessibleItem::localizedActionDescription(const QString &name) const
{
    const KeyAction *action = findAction(name);
    return action ? translated(action->description)
                  : QAccessibleActionInterface::localizedActionDescription(name);
}

QStringList AccessibleItem::keyBindingsForAction(const QString &name) const
{
    if (name == pressAction())
        return {QKeySequence(m_thing.isConnection() ? Qt::Key_Return : Qt::Key_Space).toString()};
    if (name == showMenuAction())
        return {QKeySequence(Qt::Key_Menu).toString()};
    const KeyAction *action = findAction(name);
    return action ? QStringList(QKeySequence(action->key).toString()) : QStringList();
}

void AccessibleItem::doAction(const QString &name)
{
    CanvasView &view = m_canvas.view();
    if (!isValid() || !actionNames().contains(name))
        return;
    view.setFocus(Qt::OtherFocusReason);
    // What a key then does may take away this very item.
    if (name == pressAction()) {
        press();
        return;
    }
    view.focusOn(m_thing.hit());
    const KeyAction *action = findAction(name);
    if (name == showMenuAction())
        showMenu();
    if (action && !action->stepsConnections)
        view.scene().session().selection().select(
            selectionOf(view.scene().diagram(), m_thing.hit()));
    if (action)
        pressKey(view, action->key);
}

/// Selects; along a connection it goes to the other end.
void AccessibleItem::press()
{
    const Hit hit = hostHit(m_thing.isConnection() ? m_thing.other : HostId());
    CanvasView &view = m_canvas.view();
    view.focusOn(hit.isNothing() ? m_thing.hit() : hit);
    if (hit.isNothing())
        pressKey(view, Qt::Key_Space);
}

/// The menu is about the selection.
void AccessibleItem::showMenu()
{
    CanvasView &view = m_canvas.view();
    if (!m_canvas.isSelected(m_thing))
        view.scene().session().selection().select(
            selectionOf(view.scene().diagram(), m_thing.hit()));
    // Later: a menu runs until it is closed, and whoever asked waits for an answer.
    QMetaObject::invokeMethod(
        &view,
        [&view, place = view.viewport()->rect().center()] {
            QContextMenuEvent event(QContextMenuEvent::Keyboard, place,
                                    view.viewport()->mapToGlobal(place));
            QCoreApplication::sendEvent(view.viewport(), &event);
        },
        Qt::QueuedConnection);
}

} // namespace portolan::views
