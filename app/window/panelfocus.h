#pragma once

#include "window/panels.h"

class QWidget;

namespace portolan::app {

/// Takes the keyboard from the drawing to each panel in sight, and back.
class PanelFocus
{
public:
    /// Both must outlive it.
    PanelFocus(QWidget *drawing, const Panels &panels)
        : m_drawing(drawing)
        , m_panels(panels)
    {
    }

    /// To where the keyboard last was in the next of them, else to its beginning.
    void step(bool forward) const;

private:
    QWidget *m_drawing;
    const Panels &m_panels;
};

} // namespace portolan::app
