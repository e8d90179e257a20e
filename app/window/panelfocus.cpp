#include "window/panelfocus.h"

#include "panels/sight.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace portolan::app {

namespace {

bool takesKeys(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus;
}

/// Null when nothing in it takes keys.
QWidget *entryOf(QWidget *part)
{
    QWidget *last = part->focusWidget();
    if (last && takesKeys(last))
        return last;
    if (takesKeys(part))
        return part;
    QWidget *next = part->nextInFocusChain();
    while (next != part && !(part->isAncestorOf(next) && takesKeys(next)))
        next = next->nextInFocusChain();
    return next == part ? nullptr : next;
}

/// Which of them has the keyboard; -1 for none.
qsizetype currentIn(const QList<QWidget *> &stops)
{
    const QWidget *focused = QApplication::focusWidget();
    const auto at = std::ranges::find_if(stops, [&](const QWidget *stop) {
        return focused && (stop == focused || stop->isAncestorOf(focused));
    });
    return at == stops.end() ? -1 : at - stops.begin();
}

} // namespace

void PanelFocus::step(bool forward) const
{
    QList<QWidget *> stops = {m_drawing};
    for (QWidget *panel : m_panels.inOrder()) {
        if (views::isInSight(panel))
            stops.append(panel);
    }
    const int by = forward ? 1 : -1;
    const qsizetype count = stops.size();
    const qsizetype current = currentIn(stops);
    // From elsewhere, such as the tool bar, to the drawing.
    const qsizetype start = current < 0 ? -by : current;
    for (qsizetype tries = 1; tries <= count; ++tries) {
        if (QWidget *entry = entryOf(stops.at((start + by * tries + 2 * count) % count))) {
            entry->activateWindow(); // a panel may float
            entry->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return;
        }
    }
}

} // namespace portolan::app
