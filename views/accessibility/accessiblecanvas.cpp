#include "accessibility/accessiblecanvas.h"

#include "accessibility/accessibleitem.h"
#include "canvas/canvasview.h"
#include "canvas/focusorder.h"
#include "commands/lineconnections.h"

#include <QApplication>

#include <algorithm>

namespace portolan::views {

using namespace Qt::StringLiterals;

namespace {

/// More are told of as one change of the whole drawing: nobody listens to thousands.
constexpr qsizetype kMostTold = 100;

QAccessibleInterface *makeFor(const QString &className, QObject *object)
{
    if (className != QLatin1StringView(CanvasView::staticMetaObject.className()))
        return nullptr;
    auto *view = qobject_cast<CanvasView *>(object);
    return view ? new AccessibleCanvas(view) : nullptr;
}

QSet<AccessibleThing> thingsOf(const Diagram &diagram, const Selection &selection)
{
    QSet<AccessibleThing> things;
    for (const HostId &host : selection.hosts)
        things.insert(AccessibleThing::ofHost(diagram.shownAs(host)));
    for (const ZoneId &zone : selection.zones)
        things.insert(AccessibleThing::ofZone(zone));
    for (const AnnotationId &annotation : selection.annotations)
        things.insert(AccessibleThing::ofAnnotation(annotation));
    return things;
}

QSet<AccessibleThing> thingsOf(const Diagram &diagram)
{
    QSet<AccessibleThing> things;
    things.reserve(diagram.cards.size() + diagram.zones.size());
    for (const Card &card : diagram.cards)
        things.insert(AccessibleThing::ofHost(card.host));
    for (const ZoneBox &box : diagram.zones)
        things.insert(AccessibleThing::ofZone(box.zone));
    for (const AnnotationBox &box : diagram.annotations)
        things.insert(AccessibleThing::ofAnnotation(box.annotation));
    return things;
}

AccessibleThing thingOf(const FocusGroup &group)
{
    if (!group.annotation.isEmpty())
        return AccessibleThing::ofAnnotation(group.annotation);
    return group.zone.isEmpty() ? AccessibleThing::ofHost(group.hosts.first())
                                : AccessibleThing::ofZone(group.zone);
}

} // namespace

void AccessibleCanvas::install()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeFor);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

AccessibleCanvas::AccessibleCanvas(CanvasView *view)
    : QAccessibleWidget(view, QAccessible::Canvas)
    , m_view(view)
    , m_known(thingsOf(view->scene().diagram()))
    , m_selected(thingsOf(view->scene().diagram(), view->scene().session().selection().selection()))
{
    connectView();
}

AccessibleCanvas::~AccessibleCanvas()
{
    for (const QAccessible::Id id : std::as_const(m_made))
        QAccessible::deleteAccessibleInterface(id);
}

void AccessibleCanvas::connectView()
{
    CanvasScene &scene = m_view->scene();
    QObject::connect(&scene, &CanvasScene::focusChanged, &m_connections, [this] {
        m_isAtLine = false;
        tellFocus();
    });
    QObject::connect(&scene, &CanvasScene::diagramChanged, &m_connections,
                     [this] { followDiagram(); });
    QObject::connect(&scene.session(), &DrawingSession::changed, &m_connections,
                     [this](const ChangeSet &changes) { followDrawing(changes); });
    QObject::connect(&scene.session().selection(), &SelectionModel::changed, &m_connections,
                     [this] { tellSelection(); });
    QObject::connect(qApp, &QApplication::focusChanged, &m_connections,
                     [this](const QWidget *, const QWidget *now) {
                         if (now == m_view)
                             tellFocus();
                     });
}

QAccessibleInterface *AccessibleCanvas::interfaceOf(const AccessibleThing &thing) const
{
    if (thing.isDrawing())
        return QAccessible::queryAccessibleInterface(m_view);
    if (const auto made = m_made.constFind(thing); made != m_made.cend())
        return QAccessible::accessibleInterface(*made);
    if (!has(thing))
        return nullptr;
    auto *item = new AccessibleItem(*this, thing);
    m_made.insert(thing, QAccessible::registerAccessibleInterface(item));
    return item;
}

bool AccessibleCanvas::has(const AccessibleThing &thing) const
{
    const Diagram &diagram = m_view->scene().diagram();
    if (thing.isConnection())
        return findCard(diagram, thing.host) && findCard(diagram, thing.other);
    if (thing.isHost() && diagram.shownAs(thing.host) != thing.host)
        return false; // one of a fold
    if (thing.isAnnotation())
        return findAnnotation(diagram, thing.annotation);
    return thing.isDrawing() || (thing.isZone() ? findZone(diagram, thing.zone) != nullptr
                                                : findCard(diagram, thing.host) != nullptr);
}

const Card *AccessibleCanvas::foldOf(const AccessibleThing &thing) const
{
    const Card *card = thing.isHost() ? findCard(m_view->scene().diagram(), thing.host) : nullptr;
    return card && card->isFold() ? card : nullptr;
}

bool AccessibleCanvas::isPicture(const AccessibleThing &thing) const
{
    const AnnotationBox *box = findAnnotation(m_view->scene().diagram(), thing.annotation);
    return box && box->kind == AnnotationKind::Picture;
}

const AccessibleThings &AccessibleCanvas::within(const AccessibleThing &thing) const
{
    const auto known = m_within.constFind(thing);
    return known != m_within.cend() ? *known : *m_within.insert(thing, find(thing));
}

AccessibleThings AccessibleCanvas::find(const AccessibleThing &thing) const
{
    AccessibleThings things;
    const Diagram &diagram = m_view->scene().diagram();
    if (thing.isDrawing()) {
        for (const FocusGroup &group : focusGroups(diagram))
            things.append(thingOf(group));
    } else if (thing.isZone()) {
        for (const HostId &host : hostsByRow(diagram, thing.zone))
            things.append(AccessibleThing::ofHost(host));
    } else if (thing.isHost()) {
        const Derivation &derivation = m_view->scene().session().derivation();
        for (const Connection &connection : derivation.connectionsOf(thing.host))
            things.append(AccessibleThing::ofConnection(connection, thing.host));
    }
    return things;
}

AccessibleThing AccessibleCanvas::parentOf(const AccessibleThing &thing) const
{
    if (thing.isConnection())
        return AccessibleThing::ofHost(thing.host);
    const Diagram &diagram = m_view->scene().diagram();
    const Card *card = findCard(diagram, thing.host);
    return card && findZone(diagram, card->zone) ? AccessibleThing::ofZone(card->zone)
                                                 : AccessibleThing();
}

bool AccessibleCanvas::isSelected(const AccessibleThing &thing) const
{
    DrawingSession &session = m_view->scene().session();
    const Selection &selection = session.selection().selection();
    const Card *fold = foldOf(thing);
    if (!thing.isConnection())
        return selection.hosts.contains(thing.host) ||
               (fold && fold->standsForAny(selection.hosts)) ||
               selection.zones.contains(thing.zone) ||
               selection.annotations.contains(thing.annotation);
    const auto &line = selection.line;
    const auto isEnd = [&](const HostId &host) {
        return line->server == host || line->peer == host;
    };
    return line && isEnd(thing.host) && isEnd(thing.other) &&
           session.derivation().catalog().sectionOf(thing.row).id == line->section;
}

bool AccessibleCanvas::isFocused(const AccessibleThing &thing) const
{
    return m_view->hasFocus() && focused() == thing;
}

QRectF AccessibleCanvas::pixelsOf(const AccessibleThing &thing) const
{
    const Diagram &diagram = m_view->scene().diagram();
    QRectF place;
    if (const ZoneBox *box = findZone(diagram, thing.zone)) {
        place = box->rect;
    } else if (const AnnotationBox *note = findAnnotation(diagram, thing.annotation)) {
        place = note->rect;
    } else if (const Card *card = findCard(diagram, thing.host)) {
        place = card->rect;
        const Card *other = findCard(diagram, thing.other);
        if (other)
            place = place.united(other->rect);
    }
    return m_view->camera().toPixels(place);
}

QRect AccessibleCanvas::onScreen(const QRectF &pixels) const
{
    const QRect rect = pixels.toAlignedRect();
    return {m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

/// Behind what is drawn come the viewport, in which names are typed, and the legend.
QWidgetList AccessibleCanvas::widgets() const
{
    QWidgetList widgets = {m_view->viewport()};
    if (!m_view->legend()->isHidden())
        widgets.append(m_view->legend());
    return widgets;
}

int AccessibleCanvas::childCount() const
{
    return int(within({}).size() + widgets().size());
}

QAccessibleInterface *AccessibleCanvas::child(int index) const
{
    const AccessibleThings &things = within({});
    if (index >= things.size())
        return QAccessible::queryAccessibleInterface(widgets().value(index - int(things.size())));
    const AccessibleThing thing = things.at(index);
    return thing.isDrawing() ? nullptr : interfaceOf(thing);
}

int AccessibleCanvas::indexOfChild(const QAccessibleInterface *child) const
{
    const AccessibleThings &things = within({});
    if (const auto *item = dynamic_cast<const AccessibleItem *>(child))
        return things.placeOf(item->thing());
    const auto place = child ? widgets().indexOf(child->object()) : -1;
    return place < 0 ? -1 : int(things.size() + place);
}

QAccessibleInterface *AccessibleCanvas::childAt(int x, int y) const
{
    const QPointF pixel = m_view->viewport()->mapFromGlobal(QPoint(x, y));
    if (!m_view->viewport()->rect().contains(pixel.toPoint()))
        return nullptr;
    const Hit hit = m_view->scene().hitAt(m_view->camera().toPlace(pixel), m_view->camera().zoom());
    switch (hit.kind) {
    case Hit::Kind::Host:
        return interfaceOf(AccessibleThing::ofHost(hit.host));
    case Hit::Kind::Zone:
        return interfaceOf(AccessibleThing::ofZone(hit.zone));
    case Hit::Kind::Line:
        return interfaceOf(ofLine(hit.line, hit.line.peer));
    case Hit::Kind::Annotation:
        return interfaceOf(AccessibleThing::ofAnnotation(hit.annotation));
    case Hit::Kind::Nothing:
        break;
    }
    return interfaceOf({});
}

QAccessibleInterface *AccessibleCanvas::focusChild() const
{
    if (!m_view->hasFocus())
        return nullptr;
    return interfaceOf(focused());
}

/// The line that keys step through, seen from the host that has the focus, else that host or zone.
AccessibleThing AccessibleCanvas::focused() const
{
    const CanvasScene &scene = m_view->scene();
    const Hit &focus = scene.focus();
    const auto &line = scene.session().selection().selection().line;
    if (m_isAtLine && line && (line->server == focus.host || line->peer == focus.host))
        return ofLine(*line, focus.host);
    switch (focus.kind) {
    case Hit::Kind::Host:
        return AccessibleThing::ofHost(focus.host);
    case Hit::Kind::Zone:
        return AccessibleThing::ofZone(focus.zone);
    case Hit::Kind::Annotation:
        return AccessibleThing::ofAnnotation(focus.annotation);
    default:
        return {};
    }
}

/// A line stands for several connections; the first speaks for it.
AccessibleThing AccessibleCanvas::ofLine(const LineKey &line, const HostId &from) const
{
    const QList<Connection> connections =
        connectionsOf(m_view->scene().session().derivation(), line);
    return connections.isEmpty() ? AccessibleThing::ofHost(from)
                                 : AccessibleThing::ofConnection(connections.first(), from);
}

void AccessibleCanvas::tell(const AccessibleThing &thing, QAccessible::Event event)
{
    QAccessibleInterface *item = interfaceOf(thing);
    if (!item)
        return;
    QAccessibleEvent told(item, event);
    QAccessible::updateAccessibility(&told);
}

void AccessibleCanvas::tellFocus()
{
    const AccessibleThing thing = focused();
    if (m_view->hasFocus() && !thing.isDrawing())
        tell(thing, QAccessible::Focus);
}

void AccessibleCanvas::tellSelection()
{
    const Selection &selection = m_view->scene().session().selection().selection();
    const QSet<AccessibleThing> before =
        std::exchange(m_selected, thingsOf(m_view->scene().diagram(), selection));
    const QSet<AccessibleThing> different = (m_selected - before) + (before - m_selected);
    if (different.size() > kMostTold)
        tell({}, QAccessible::SelectionWithin);
    else
        for (const AccessibleThing &thing : different)
            tell(thing, QAccessible::Selection);
    m_isAtLine = selection.line.has_value();
    if (m_isAtLine)
        tellFocus();
}

/// Before the diagram follows: what is derived may be of another kind now, and names may differ.
void AccessibleCanvas::followDrawing(const ChangeSet &changes)
{
    m_within.clear();
    const bool isAnother = changes.everything || changes.derivingProperties;
    forget([&](const AccessibleThing &thing) {
        return thing.isConnection() && (isAnother || changes.derivingHosts.contains(thing.host) ||
                                        changes.derivingHosts.contains(thing.other));
    });
    if (changes.hosts.size() > kMostTold)
        return;
    for (const HostId &host : changes.hosts) {
        const AccessibleThing thing =
            AccessibleThing::ofHost(m_view->scene().diagram().shownAs(host));
        if (m_made.contains(thing) && !changes.goneHosts.contains(host))
            tell(thing, QAccessible::NameChanged);
    }
    for (const AnnotationId &annotation : changes.annotations) {
        const AccessibleThing thing = AccessibleThing::ofAnnotation(annotation);
        if (m_made.contains(thing) && !changes.goneAnnotations.contains(annotation))
            tell(thing, QAccessible::NameChanged);
    }
}

void AccessibleCanvas::followDiagram()
{
    m_within.clear();
    const QSet<AccessibleThing> before =
        std::exchange(m_known, thingsOf(m_view->scene().diagram()));
    const QSet<AccessibleThing> fresh = m_known - before;
    const bool isFew = fresh.size() <= kMostTold && before.size() - m_known.size() <= kMostTold;
    forget([&](const AccessibleThing &thing) { return !has(thing); });
    if (!isFew)
        tell({}, QAccessible::ObjectReorder);
    else
        for (const AccessibleThing &thing : fresh)
            tell(thing, QAccessible::ObjectCreated);
}

/// Those whom somebody knows hear of it.
template <typename Gone>
void AccessibleCanvas::forget(const Gone &isGone)
{
    QList<QAccessible::Id> gone;
    m_made.removeIf([&](const auto &made) {
        const bool goes = isGone(made.key());
        if (goes)
            gone.append(made.value());
        return goes;
    });
    for (const QAccessible::Id id : std::as_const(gone)) {
        QAccessibleEvent told(QAccessible::accessibleInterface(id), QAccessible::ObjectDestroyed);
        if (gone.size() <= kMostTold)
            QAccessible::updateAccessibility(&told);
        QAccessible::deleteAccessibleInterface(id);
    }
}

} // namespace portolan::views
