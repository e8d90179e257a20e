#include "window/arrangingactions.h"

#include "canvas/canvasview.h"
#include "window/actions.h"
#include "window/dialogs.h"

namespace portolan::app {

using views::CanvasView;

void connectArranging(const ActionSet &actions, views::DrawingSession &session, CanvasView *canvas)
{
    const auto on = [&](ActionId id, const auto &act) {
        QObject::connect(actions[id], &QAction::triggered, canvas, [canvas, act] {
            canvas->finishRenaming();
            act();
        });
    };
    const QList<QPair<ActionId, Qt::AlignmentFlag>> edges = {
        {ActionId::AlignLeft, Qt::AlignLeft},      {ActionId::AlignCentre, Qt::AlignHCenter},
        {ActionId::AlignRight, Qt::AlignRight},    {ActionId::AlignTop, Qt::AlignTop},
        {ActionId::AlignMiddle, Qt::AlignVCenter}, {ActionId::AlignBottom, Qt::AlignBottom},
    };
    for (const auto &[id, edge] : edges)
        on(id, [canvas, edge = edge] { canvas->align(edge); });
    on(ActionId::DistributeAcross, [canvas] { canvas->distribute(Qt::Horizontal); });
    on(ActionId::DistributeDown, [canvas] { canvas->distribute(Qt::Vertical); });
    on(ActionId::Pin, [canvas] { canvas->togglePins(); });
    on(ActionId::MakeZone, [canvas] { canvas->makeZone(); });
    on(ActionId::MakeGroup, [canvas] { canvas->makeGroup(); });
    on(ActionId::SplitGroup, [canvas, &session] { openSplit(session, canvas); });
    on(ActionId::FoldLike, [canvas] { canvas->foldLike(); });
    on(ActionId::FoldAll, [canvas] { canvas->foldAll(); });
    on(ActionId::Unfold, [canvas] { canvas->unfold(); });
    on(ActionId::UnfoldAll, [canvas] { canvas->unfoldAll(); });
    const QList<QPair<ActionId, QPoint>> ways = {{ActionId::BendLeft, {-1, 0}},
                                                 {ActionId::BendRight, {1, 0}},
                                                 {ActionId::BendUp, {0, -1}},
                                                 {ActionId::BendDown, {0, 1}}};
    for (const auto &[id, way] : ways)
        on(id, [canvas, way = way] { canvas->moveBend(way); });
    on(ActionId::NextBend, [canvas] { canvas->chooseNextBend(); });
    on(ActionId::ResetBends, [canvas] { canvas->resetBends(); });
}

} // namespace portolan::app
