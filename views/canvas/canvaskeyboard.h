#pragma once

#include "canvas/focusorder.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace portolan::views {

class CanvasView;

/// What keys do on the canvas (canvas: Keys; listed by canvasKeys()).
class CanvasKeyboard
{
    Q_DECLARE_TR_FUNCTIONS(CanvasKeyboard)

public:
    explicit CanvasKeyboard(CanvasView &view)
        : m_view(view)
    {
    }

    /// False when the key means nothing here.
    bool press(const QKeyEvent &event);
    /// Tab: false at the end of the drawing, where the focus goes on to the next widget.
    bool step(bool forward);
    /// When the drawing gets the focus and nothing in it has it: the first or the last thing.
    void enter(bool atEnd);
    /// To the host from which a connection was followed; false when there is none.
    bool goBack();

private:
    bool pressArrow(const QKeyEvent &event);
    bool pressCommand(const QKeyEvent &event);
    bool pressPlain(int key);
    bool pressEnter();
    bool escape();
    void moveFocus(Way way);
    void nudge(Way way, bool isFar);
    bool intoZone();
    bool foldFocused();
    bool outOfZone();
    bool stepLine(int by);
    bool goToOtherEnd();
    void select(bool adds);
    void focusOn(const Hit &hit);
    void focusHost(const HostId &host) { focusOn(hostHit(host)); }
    void say(const LineKey &line);

    CanvasView &m_view;
    QList<HostId> m_visited; ///< where connections were followed from
};

} // namespace portolan::views
