#pragma once

#include "accessibility/accessiblething.h"
#include "topology/edit.h"

#include <QAccessibleWidget>
#include <QSet>

namespace portolan::views {

class CanvasView;

/// The drawing as assistive technology meets it: a tree of zones, hosts, notes and connections
/// (canvas: Accessibility). It exists once somebody asks for it, and so does each interface in it:
/// a drawing of ten thousand hosts costs nothing where nobody listens.
class AccessibleCanvas : public QAccessibleWidget
{
public:
    /// From now on Qt asks for one of these for each CanvasView. To be called again at will.
    static void install();

    explicit AccessibleCanvas(CanvasView *view);
    ~AccessibleCanvas() override;

    CanvasView &view() const { return *m_view; }
    /// Null for what the drawing does not have; this, for the drawing.
    QAccessibleInterface *interfaceOf(const AccessibleThing &thing) const;
    bool has(const AccessibleThing &thing) const;
    bool isPicture(const AccessibleThing &thing) const;
    /// Its card, where the thing is one; null for everything else.
    const Card *foldOf(const AccessibleThing &thing) const;
    const AccessibleThings &within(const AccessibleThing &thing) const;
    AccessibleThing parentOf(const AccessibleThing &thing) const;
    bool isSelected(const AccessibleThing &thing) const;
    bool isFocused(const AccessibleThing &thing) const;
    /// In pixels of the view.
    QRectF pixelsOf(const AccessibleThing &thing) const;
    QRect onScreen(const QRectF &pixels) const;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

private:
    QWidgetList widgets() const;
    AccessibleThings find(const AccessibleThing &thing) const;
    AccessibleThing focused() const;
    AccessibleThing ofLine(const LineKey &line, const HostId &from) const;
    void connectView();
    void tell(const AccessibleThing &thing, QAccessible::Event event);
    void tellFocus();
    void tellSelection();
    void followDrawing(const ChangeSet &changes);
    void followDiagram();
    template <typename Gone>
    void forget(const Gone &isGone);

    CanvasView *m_view;
    // Qt asks through const functions, and things are made for who asks.
    mutable QHash<AccessibleThing, QAccessible::Id> m_made;
    mutable QHash<AccessibleThing, AccessibleThings> m_within;
    QSet<AccessibleThing> m_known;    ///< things of the diagram that was told of last
    QSet<AccessibleThing> m_selected; ///< likewise
    bool m_isAtLine = false;          ///< keys stepped to the selected line, and not on since
    QObject m_connections;            ///< ends them with this
};

} // namespace portolan::views
