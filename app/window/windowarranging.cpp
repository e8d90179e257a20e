// What MainWindow has in its menu to arrange hosts and lines.

#include "canvas/canvasview.h"
#include "window/dialogs.h"
#include "window/mainwindow.h"

namespace portolan::app {

void MainWindow::connectArranging()
{
    const QList<QPair<ActionId, Qt::AlignmentFlag>> edges = {
        {ActionId::AlignLeft, Qt::AlignLeft},      {ActionId::AlignCentre, Qt::AlignHCenter},
        {ActionId::AlignRight, Qt::AlignRight},    {ActionId::AlignTop, Qt::AlignTop},
        {ActionId::AlignMiddle, Qt::AlignVCenter}, {ActionId::AlignBottom, Qt::AlignBottom},
    };
    for (const auto &[id, edge] : edges)
        on(id, [this, edge = edge] { m_canvas->align(edge); });
    on(ActionId::DistributeAcross, [this] { m_canvas->distribute(Qt::Horizontal); });
    on(ActionId::DistributeDown, [this] { m_canvas->distribute(Qt::Vertical); });
    on(ActionId::MakeGroup, [this] { m_canvas->makeGroup(); });
    on(ActionId::SplitGroup, [this] { openSplit(m_session, m_canvas); });
    const QList<QPair<ActionId, QPoint>> ways = {{ActionId::BendLeft, {-1, 0}},
                                                 {ActionId::BendRight, {1, 0}},
                                                 {ActionId::BendUp, {0, -1}},
                                                 {ActionId::BendDown, {0, 1}}};
    for (const auto &[id, way] : ways)
        on(id, [this, way = way] { m_canvas->moveBend(way); });
    on(ActionId::NextBend, [this] { m_canvas->chooseNextBend(); });
    on(ActionId::ResetBends, [this] { m_canvas->resetBends(); });
    on(ActionId::Pin, [this] { m_canvas->togglePins(); });
}

} // namespace portolan::app
