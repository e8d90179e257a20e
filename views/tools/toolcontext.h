#pragma once

#include "canvas/hittest.h"
#include "commands/drawingsession.h"
#include "layout/bendhandles.h"
#include "tools/preview.h"

#include <QPointF>

namespace portolan::views {

/// Where the pointer is, and how it is held.
struct Pointer
{
    QPointF place; ///< in canvas units
    QPointF pixel; ///< of the view
    Qt::KeyboardModifiers modifiers;
};

/// What tools know of the canvas. They see places and ids, never an item or a widget.
class ToolContext
{
public:
    virtual ~ToolContext() = default;

    virtual DrawingSession &session() = 0;
    /// As it stands, without any preview.
    virtual const Diagram &diagram() const = 0;
    /// The same, for who keeps what it worked out for as long as there is no other.
    virtual std::shared_ptr<const Diagram> sharedDiagram() const = 0;
    virtual const rendering::DiagramIndex &index() const = 0;
    virtual Hit hitAt(const QPointF &place) const = 0;
    /// What can be pulled of the selected line, in diagram(); null while none is selected or shows.
    virtual std::shared_ptr<const LineBends> lineBends() const = 0;
    /// Where the host's card or the zone's box is, in the drawing or by the automatic layout.
    virtual std::optional<QPointF> positionOf(const Host &host) const = 0;
    virtual std::optional<QRectF> rectOf(const ZoneId &zone) const = 0;
    /// Of a zone, a note or a picture; none of anything else.
    virtual std::optional<QRectF> rectOf(const Hit &box) const = 0;
    /// How large the card of such a host is.
    virtual QSizeF cardSize(const Host &host) const = 0;
    /// Pixels per canvas unit.
    virtual qreal zoom() const = 0;
    virtual QRectF visible() const = 0;

    /// Instead of the last one.
    virtual void showPreview(const Preview &preview) = 0;
    virtual void panBy(const QPointF &pixels) = 0;
    /// Gives the keyboard's focus to a thing; nothing else takes it.
    virtual void focus(const Hit &hit) = 0;
    /// A double click on a host.
    virtual void activate(const HostId &host) = 0;
    /// Shows what is selected as large as there is room for.
    virtual void fitSelection() = 0;
    /// Lets one type the name of what is selected, or the text.
    virtual void rename() = 0;
    /// Shows the hosts of the fold that stands for @p host by themselves.
    virtual void unfold(const HostId &host) = 0;
    /// A tool that is for one thing has made it: the pointer selects again.
    virtual void endTool() = 0;
    /// Tells the result of a gesture.
    virtual void say(const QString &message) = 0;
};

} // namespace portolan::views
