#include "canvas/canvaskeys.h"

#include <QCoreApplication>
#include <QKeySequence>

namespace portolan::views {

namespace {

class CanvasKeys
{
    Q_DECLARE_TR_FUNCTIONS(CanvasKeys)

public:
    static QString native(const QKeySequence &keys)
    {
        return keys.toString(QKeySequence::NativeText);
    }

    static QList<CanvasKey> moving()
    {
        return {{tr("Next host, previous host"), pair(Qt::Key_Tab, Qt::SHIFT | Qt::Key_Tab)},
                {tr("Nearest host in a direction"), tr("Arrow keys, without a selection")},
                {tr("The same, with a selection"), tr("Ctrl+arrow keys")},
                {tr("Into a zone or a fold, which unfolds; out of a zone"),
                 pair(Qt::ALT | Qt::Key_Down, Qt::ALT | Qt::Key_Up)},
                {tr("Next connection, previous connection of the host"),
                 pair(Qt::CTRL | Qt::SHIFT | Qt::Key_Down, Qt::CTRL | Qt::SHIFT | Qt::Key_Up)},
                {tr("To the other end of the connection, back"),
                 pair(Qt::Key_Return, Qt::ALT | Qt::Key_Left)}};
    }

    static QList<CanvasKey> changing()
    {
        return {{tr("Select what has the focus; add it to the selection"),
                 pair(Qt::Key_Space, Qt::CTRL | Qt::Key_Space)},
                {tr("Select all"), native(QKeySequence::SelectAll)},
                {tr("Move the selection by 1, by 10"), tr("Arrow keys, Shift+arrow keys")},
                {tr("Fold what has the focus with its like"),
                 native(Qt::CTRL | Qt::SHIFT | Qt::Key_Left)},
                {tr("Rename"), native(Qt::Key_F2)},
                {tr("Show the host in the inspector"), native(Qt::Key_Return)},
                {tr("Delete"), native(QKeySequence::Delete)},
                {tr("Menu of the selection"), native(Qt::Key_Menu)},
                {tr("End a gesture, a tool, clear the selection"), native(Qt::Key_Escape)}};
    }

    static QList<CanvasKey> pointing()
    {
        return {{tr("Zoom about the pointer"), tr("Ctrl+wheel, or pinch")},
                {tr("Move the view"), tr("Wheel, Shift+wheel, two fingers, or drag with the middle "
                                         "button")},
                {tr("Add to the selection, take out of it"), tr("Shift+click or Ctrl+click")},
                {tr("Select only what a rubber band encloses"), tr("Alt while dragging")},
                {tr("Drop a host without changing its zone"), tr("Alt while dragging")},
                {tr("Move without snapping"), tr("Ctrl while dragging")}};
    }

private:
    static QString pair(const QKeySequence &first, const QKeySequence &second)
    {
        return tr("%1, %2").arg(native(first), native(second));
    }
};

} // namespace

QList<CanvasKey> canvasKeys()
{
    return CanvasKeys::moving() + CanvasKeys::changing() + CanvasKeys::pointing();
}

} // namespace portolan::views
