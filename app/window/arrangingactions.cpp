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
    on(ActionId::MakeGroup, [canvas] { canvas->makeGroup(); });
    on(ActionId::SplitGroup, [canvas, &session] { openSplit(session, canvas); });
    on(ActionId::FoldLike, [canvas] { canvas->foldLike(); });
    on(ActionId::FoldAll, [canvas] { canvas->foldAll(); });
    on(ActionId::Unfold, [canvas] { canvas->unfold(); });
    on(ActionId::UnfoldAll, [canvas] { canvas->unfoldAll(); });
}

} // namespace portolan::app
